/** The merchant's properties in users' data: their definitions, and the values that records have. @module */

import type { PropertyDefinition, PropertyOwner } from '../properties/records.ts';
import { problemOf } from '../properties/rules/property-values.ts';
import type { DynamicProperties } from '../wire/records.ts';
import type { PropertyData } from './format.ts';
import type { Loading } from './loading.ts';
import { fail, ownProperties, present } from './place.ts';

/** Defines a property, in place of one of the same id. */
export function defineProperty(data: PropertyData, place: string, loading: Loading): void {
  const { itemType, id, values } = data;
  const definition: PropertyDefinition = {
    id,
    label: data.label ?? id,
    type: data.type ?? (values === undefined ? 'shortText' : 'enumerated'),
    required: data.required ?? false,
    writable: data.writable ?? true,
    ...present({ default: data.default, length: data.length, values }),
  };
  if (definition.type === 'enumerated' && values === undefined) fail(`${place}.values`, 'is missing');
  if (definition.type !== 'enumerated' && values !== undefined)
    fail(`${place}.values`, `a property of type ${definition.type} has none`);
  if (data.default !== undefined) checkValue(data.default, definition, `${place}.default`);
  keep(itemType, definition, loading);
}

/**
 * The merchant's properties of a record. One that nobody has defined is defined by it.
 *
 * @throws {Error} A value is not one that the definition allows.
 */
export function propertiesOf(owner: PropertyOwner, record: object, place: string, loading: Loading): DynamicProperties {
  const properties = ownProperties(record);
  for (const [id, value] of Object.entries(properties)) {
    const known = loading.store.settings.properties[owner].find(definition => definition.id === id);
    if (known === undefined) keep(owner, definitionBy(id, value, `${place}.${id}`), loading);
    else checkValue(value, known, `${place}.${id}`);
  }
  return properties;
}

function definitionBy(id: string, value: unknown, place: string): PropertyDefinition {
  const types = { string: 'shortText', number: 'number', boolean: 'checkbox' } as const;
  const kind = typeof value;
  if (kind !== 'string' && kind !== 'number' && kind !== 'boolean')
    return fail(place, 'must be a string, a number or a boolean, unless `properties` defines it');
  return { id, label: id, type: types[kind], required: false, writable: true };
}

function checkValue(value: unknown, definition: PropertyDefinition, place: string): void {
  const problem = problemOf(value, definition);
  if (problem !== undefined) fail(place, problem.what);
}

function keep(owner: PropertyOwner, definition: PropertyDefinition, { store }: Loading): void {
  const { properties } = store.settings;
  const before = properties[owner];
  const isKnown = before.some(({ id }) => id === definition.id);
  const kept = isKnown
    ? before.map(known => (known.id === definition.id ? definition : known))
    : [...before, definition];
  store.settings = { ...store.settings, properties: { ...properties, [owner]: kept } };
}
