/** Types of shoppers, orders and items: what the merchant defined of their properties. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { HandlersOf } from '../http/handler.ts';
import { refuse } from '../wire/refusal.ts';
import type { PropertyDefinitions, PropertyOwner } from './records.ts';
import { specificationsView, typePropertiesView } from './views.ts';

const displayNames: Readonly<Record<PropertyOwner, string>> = {
  user: 'Shopper',
  organization: 'Account',
  order: 'Order',
  commerceItem: 'Commerce item',
  profileRequest: 'Registration request',
};

export const properties: HandlersOf<
  'listShopperTypes' | 'getShopperType' | 'listOrderTypes' | 'getOrderType' | 'listItemTypes' | 'getItemType'
> = {
  listShopperTypes: () => ({ user: { displayName: displayNames.user } }),
  getShopperType: ({ path, store }) => typeView('user', path.id, store.settings.properties),
  listOrderTypes: () => ({ order: { displayName: displayNames.order } }),
  getOrderType: ({ path, store }) => typeView('order', path.id, store.settings.properties),
  listItemTypes({ query, store }) {
    const ids = query.itemTypeIds.split(',').map(id => id.trim());
    return { items: ids.map(id => itemTypeView(id, query, store.settings.properties, 'itemTypeIds')) };
  },
  getItemType: ({ path, query, store }) => itemTypeView(path.id, query, store.settings.properties, 'id'),
};

function typeView(owner: PropertyOwner, id: string, definitions: PropertyDefinitions) {
  if (id !== owner) return refuse('75001', { path: 'id' });
  return { id, displayName: displayNames[owner], ...typePropertiesView(definitions[owner]) };
}

function itemTypeView(
  id: string,
  { includeBase = false }: { readonly includeBase?: boolean | undefined },
  definitions: PropertyDefinitions,
  path: string,
): Schemas['ItemType'] {
  const owner = isOwner(id) ? id : refuse('75001', { path });
  const specifications = specificationsView(id, definitions[owner]);
  return {
    id,
    displayName: displayNames[owner],
    count: specifications.length,
    specifications,
    variants: [],
    shopperInputs: [],
    // the reference merchant has no types below the built-in ones
    ...(includeBase ? { base: [] } : {}),
  };
}

function isOwner(id: string): id is PropertyOwner {
  return Object.hasOwn(displayNames, id);
}
