/** What the merchant defines in users' data: properties, sites and locations. @module */

import type { PropertyDefinition, PropertyOwner } from '../properties/records.ts';
import type { AddressData } from './format-people.ts';

/**
 * A property that the merchant defined (dynamic property). Records may also have `x_…` properties that nobody defines: their
 * type is that of the first value.
 */
export interface PropertyData {
  /** Whose: `user` is shoppers and contacts, `commerceItem` lines of orders. */
  readonly itemType: PropertyOwner;
  readonly id: `x_${string}`;
  /** @default its id */
  readonly label?: string | undefined;
  /** @default 'enumerated' with `values`, else 'shortText' */
  readonly type?: PropertyDefinition['type'] | undefined;
  /** @default false */
  readonly required?: boolean | undefined;
  /** What a new record has where nothing is said. */
  readonly default?: string | number | boolean | undefined;
  /** The longest text. */
  readonly length?: number | undefined;
  /** What an `enumerated` one may be. */
  readonly values?: readonly string[] | undefined;
  /** Whether agents may set it. @default true */
  readonly writable?: boolean | undefined;
}

export interface SiteData {
  readonly id: string;
  /** @default its id */
  readonly name?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  /** Takes the place of the default site there is. @default false */
  readonly isDefault?: boolean | undefined;
}

/** A store or a warehouse. */
export interface LocationData {
  readonly id: string;
  /** @default its id */
  readonly name?: string | undefined;
  /** @default one in Albany, New York */
  readonly address?: AddressData | undefined;
  readonly hours?: string | undefined;
  /** Whether orders can be picked up there. @default true */
  readonly pickUp?: boolean | undefined;
  /** Whether it has stock of its own (`inStockQuantities` of SKUs); otherwise pick-ups take from the usual stock. @default false */
  readonly inventory?: boolean | undefined;
  /** @default those of every site */
  readonly siteIds?: readonly string[] | undefined;
}
