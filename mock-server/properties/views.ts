/** The merchant's properties on the wire: their definitions, and their values. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { DynamicProperties } from '../wire/records.ts';
import type { PropertyDefinition, PropertyDefinitions, PropertyOwner } from './records.ts';

/** Every property of an owner with its value, null where it has none, and what is defined of it. */
export function dynamicPropertiesView(
  owner: PropertyOwner,
  properties: DynamicProperties,
  definitions: PropertyDefinitions,
): Schemas['DynamicProperty'][] {
  return definitions[owner].map(definition => ({
    ...definedView(definition),
    type: valueTypes[definition.type],
    value: properties[definition.id] ?? null,
  }));
}

/** Every property of an order or a line with its value: those have no more than a label. */
export function labelledPropertiesView(
  owner: PropertyOwner,
  properties: DynamicProperties,
  definitions: PropertyDefinitions,
): Schemas['DynamicProperty'][] {
  return definitions[owner].map(({ id, label }) => ({ id, label, value: properties[id] ?? null }));
}

/** The definitions of an owner by id, as shopper and order types hold them. */
export function typePropertiesView(definitions: readonly PropertyDefinition[]) {
  return {
    properties: Object.fromEntries(definitions.map(definition => [definition.id, metadataView(definition)])),
    propertiesOrder: definitions.map(({ id }) => id),
  };
}

/** The definitions of an owner in a list, as item types hold them. */
export function specificationsView(
  itemType: string,
  definitions: readonly PropertyDefinition[],
): Schemas['ItemTypeProperty'][] {
  return definitions.map((definition, order) => ({
    ...metadataView(definition),
    id: definition.id,
    itemType,
    order,
    variantBasedDisplay: false,
    listingVariant: false,
  }));
}

function metadataView(definition: PropertyDefinition): Schemas['PropertyMetadata'] {
  const { id: _, ...defined } = definedView(definition);
  return {
    ...defined,
    type: definition.type,
    writable: definition.writable,
    localizable: false,
    hidden: false,
    internalOnly: false,
    searchable: false,
    textSearchable: false,
    dimension: null,
    multiSelect: null,
    audienceVisibility: null,
    editableAttributes: ['label', 'required', 'default'],
    readSecurityLevel: 'ignore',
    ...(definition.values === undefined ? {} : { values: [...definition.values] }),
  };
}

function definedView({ id, label, type, required, length, default: unsetCountsAs }: PropertyDefinition) {
  return { id, label, uiEditorType: type, required, length: length ?? null, default: unsetCountsAs ?? null };
}

const valueTypes: Readonly<Record<PropertyDefinition['type'], string>> = {
  shortText: 'string',
  richText: 'bigString',
  number: 'float',
  date: 'date',
  checkbox: 'boolean',
  enumerated: 'enumerated',
};
