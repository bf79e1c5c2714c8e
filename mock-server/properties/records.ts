/** Properties that the merchant defined beside OCC's own (dynamic properties). Records are values: a rule returns a new one. @module */

/** Whose properties: shoppers and contacts are both a `user`. */
export type PropertyOwner = 'user' | 'organization' | 'order' | 'commerceItem' | 'profileRequest';

/** A property as the merchant defined it. */
export interface PropertyDefinition {
  /** `x_`, and a name. */
  readonly id: string;
  readonly label: string;
  readonly type: 'shortText' | 'richText' | 'number' | 'date' | 'checkbox' | 'enumerated';
  /** Whether every record must have a value. */
  readonly required: boolean;
  /** What a new record has where nothing is said. */
  readonly default?: string | number | boolean;
  /** The longest text. */
  readonly length?: number;
  /** What an `enumerated` one may be. */
  readonly values?: readonly string[];
  /** Whether agents may set it. */
  readonly writable: boolean;
}

/** All that the merchant defined. */
export type PropertyDefinitions = Readonly<Record<PropertyOwner, readonly PropertyDefinition[]>>;
