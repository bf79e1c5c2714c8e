/** What requests may say of the properties that the merchant defined. @module */

import { sentInstant } from '../../wire/instant.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { PropertyDefinition, PropertyDefinitions, PropertyOwner } from '../records.ts';

interface Codes {
  readonly undefined: string;
  readonly wrongType: string;
  /** Outside of the enumeration, too long, or missing. */
  readonly wrongValue: string;
  readonly notWritable: string;
}

const invalidInput: Codes = {
  undefined: '13001',
  wrongType: '13001',
  wrongValue: '13001',
  notWritable: '13001',
};
const codes: Readonly<Record<PropertyOwner, Codes>> = {
  user: { undefined: '22007', wrongType: '22024', wrongValue: '22026', notWritable: '13036' },
  organization: { undefined: '100020', wrongType: '100020', wrongValue: '100020', notWritable: '100020' },
  order: invalidInput,
  commerceItem: invalidInput,
  profileRequest: invalidInput,
};

/** Whether a name is one that merchants give. */
export function isMerchantsName(name: string): boolean {
  return name.startsWith('x_');
}

/**
 * What a request sets of the merchant's properties; null takes a value away. What has neither OCC's name nor one that
 * merchants give counts for nothing, as a stray `profileId` of a client was seen to.
 *
 * @param at Place of the properties in the request, dotted.
 * @throws {Refusal} A property is not defined, of another type, outside of its values, too long, needed, or not for agents to set.
 */
export function propertiesSet(
  owner: PropertyOwner,
  request: object,
  definitions: PropertyDefinitions,
  at = '',
): DynamicProperties {
  const given = Object.entries(request).filter(([name]) => isMerchantsName(name));
  for (const [name, value] of given) {
    const path = at === '' ? name : `${at}.${name}`;
    const definition = definitions[owner].find(({ id }) => id === name);
    if (definition === undefined)
      return refuse(codes[owner].undefined, { path, message: `There is no property ${name}.` });
    if (!definition.writable) return refuse(codes[owner].notWritable, { path, message: `Agents may not set ${name}.` });
    const problem = problemOf(value, definition);
    if (problem !== undefined) return refuse(codes[owner][problem.kind], { path, message: `${name} ${problem.what}.` });
  }
  return Object.fromEntries(given);
}

/**
 * The merchant's properties of a new record: what the request sets, and the defaults.
 *
 * @throws {Refusal} As {@link propertiesSet}; or one that is needed is missing.
 */
export function propertiesOfNew(
  owner: PropertyOwner,
  request: object,
  definitions: PropertyDefinitions,
  at = '',
): DynamicProperties {
  const set = propertiesSet(owner, request, definitions, at);
  const properties = { ...defaultProperties(owner, definitions), ...set };
  requireProperties(owner, properties, definitions, at);
  return properties;
}

/** What a new record has of which nothing is said. */
export function defaultProperties(owner: PropertyOwner, definitions: PropertyDefinitions): DynamicProperties {
  return Object.fromEntries(
    definitions[owner].flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])),
  );
}

/**
 * Insists on values of the properties that must have one.
 *
 * @throws {Refusal} One is missing.
 */
export function requireProperties(
  owner: PropertyOwner,
  properties: DynamicProperties,
  definitions: PropertyDefinitions,
  at = '',
): void {
  const missing = definitions[owner].find(({ id, required }) => required && isUnset(properties[id]));
  if (missing === undefined) return;
  const path = at === '' ? missing.id : `${at}.${missing.id}`;
  refuse(codes[owner].wrongValue, { path, message: `${missing.id} is missing.` });
}

/** What is wrong with a value; undefined: nothing. */
export function problemOf(
  value: unknown,
  { type, required, length, values = [] }: Omit<PropertyDefinition, 'label' | 'writable'>,
): { readonly kind: 'wrongType' | 'wrongValue'; readonly what: string } | undefined {
  if (isUnset(value) && required) return { kind: 'wrongValue', what: 'is missing' };
  if (value === null) return undefined;
  if (typeof value !== typesOfValues[type]) return { kind: 'wrongType', what: `must be a ${typesOfValues[type]}` };
  if (typeof value !== 'string') return undefined;
  if (length !== undefined && [...value].length > length)
    return { kind: 'wrongValue', what: `must not be longer than ${length} characters` };
  if (type === 'enumerated' && !values.includes(value))
    return { kind: 'wrongValue', what: `must be one of ${values.join(', ')}` };
  if (type === 'date' && sentInstant(value) === undefined) return { kind: 'wrongType', what: 'must be a date' };
  return undefined;
}

const typesOfValues: Readonly<Record<PropertyDefinition['type'], 'string' | 'number' | 'boolean'>> = {
  shortText: 'string',
  richText: 'string',
  number: 'number',
  date: 'string',
  checkbox: 'boolean',
  enumerated: 'string',
};

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
