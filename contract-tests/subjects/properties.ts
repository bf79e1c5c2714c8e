/** Properties that the merchant defined, and what they may hold. @module */

import { readDocument } from '../../spec/read-document.ts';
import type { Desk, PropertyMetadata, PropertyType } from '../../src/index.ts';

/** A property by its id. */
export interface DefinedProperty extends PropertyMetadata {
  readonly id: string;
}

/** Whose properties. */
export type Owner = 'user' | 'organization' | 'order' | 'commerceItem';

const readers: Readonly<Record<Owner, (agent: Desk) => Promise<readonly DefinedProperty[]>>> = {
  user: async ({ properties }) => byId(await properties.shopperType()),
  order: async ({ properties }) => byId(await properties.orderType()),
  organization: async ({ properties }) => (await properties.itemType('organization')).specifications,
  commerceItem: async ({ properties }) => (await properties.itemType('commerceItem')).specifications,
};

/** The merchant's own properties of an owner, OCC's own ones left out: those are in the specification. */
export async function propertiesOf(owner: Owner, agent: Desk): Promise<readonly DefinedProperty[]> {
  return (await readers[owner](agent)).filter(({ id }) => id.startsWith('x_') || !specified.has(id));
}

const specified = new Set(
  Object.values(readDocument().components?.schemas ?? {}).flatMap(({ properties }) => Object.keys(properties ?? {})),
);

function byId({ properties }: PropertyType): DefinedProperty[] {
  return Object.entries(properties).map(([id, property]) => ({ ...property, id }));
}

/** A value that a property may have; undefined: none is known. */
export function validValue({ type, values = [], length }: PropertyMetadata): string | number | boolean | undefined {
  if (type === 'number') return 42;
  if (type === 'checkbox') return true;
  if (type === 'date') return '2026-05-04';
  if (type === 'enumerated') return values.at(-1);
  return type === 'shortText' || type === 'richText' ? 'Zoë'.slice(0, length ?? undefined) : undefined;
}

/** A value of another type. */
export function wrongType({ type }: PropertyMetadata): string | number | undefined {
  if (type === 'number' || type === 'checkbox' || type === 'date') return 'neither number, flag nor date';
  return type === 'shortText' || type === 'richText' || type === 'enumerated' ? 7 : undefined;
}

/** Values that a property may not have, though they are of its type. */
export function wrongValues({ type, required, length }: PropertyMetadata): unknown[] {
  const isText = type === 'shortText' || type === 'richText';
  return [
    ...(type === 'enumerated' ? ['none of the values'] : []),
    ...(isText && typeof length === 'number' ? ['x'.repeat(length + 1)] : []),
    ...(required === true ? [null, ''] : []),
  ];
}
