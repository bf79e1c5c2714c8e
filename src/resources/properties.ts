/** What the merchant defined beside OCC's own properties (`/shopperTypes`, `/orderTypes`, `/itemTypes`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/properties.ts';

/** What is defined of a property. */
export interface PropertyMetadata extends Schema<'PropertyMetadata'> {}
/** A type of shoppers or orders with its properties by id. */
export interface PropertyType extends Schema<'PropertyType'> {}
/** A type of items with its properties. */
export interface ItemType extends Schema<'ItemType'> {}

/** What else to read of a type of items. */
export interface ItemTypeQuery {
  /** Adds what the type has of the one it is based on. @default false */
  readonly includeBase?: boolean | undefined;
  /** The type above, for a type of products of the merchant's own. @default product */
  readonly parent?: string | undefined;
}

/**
 * Properties that the merchant defined (dynamic properties): their types, defaults and values.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { properties } = await agent.properties.shopperType();
 * console.log(properties.x_loyaltyTier?.values);
 * ```
 */
export interface Properties {
  /**
   * Lists the types of shoppers, by id. Operation `listShopperTypes`.
   *
   * @see Agent index 22d (documented)
   */
  shopperTypes(options?: CallOptions): OccPromise<Schema<'ShopperTypes'>>;

  /**
   * Reads which properties shoppers and contacts have. Operation `getShopperType`.
   *
   * @param id Id of the type. @default user
   * @throws {OccNotFoundError} There is no such type.
   * @see CX Commerce 22a (documented)
   */
  shopperType(id?: string, options?: CallOptions): OccPromise<PropertyType>;

  /**
   * Lists the types of orders, by id. Operation `listOrderTypes`.
   *
   * @see Agent index 22d (inferred from the types of shoppers)
   */
  orderTypes(options?: CallOptions): OccPromise<Schema<'OrderTypes'>>;

  /**
   * Reads which properties orders have. Operation `getOrderType`.
   *
   * @param id Id of the type. @default order
   * @throws {OccNotFoundError} There is no such type.
   * @see CX Commerce 21c (documented; code inferred)
   */
  orderType(id?: string, options?: CallOptions): OccPromise<PropertyType>;

  /**
   * Reads which properties items of several types have. Operation `listItemTypes`.
   *
   * @param ids Ids of types, for instance `organization` and `commerceItem`.
   * @throws {OccNotFoundError} There is no such type.
   * @see OCC REST 12-17 (documented; code inferred)
   */
  itemTypes(ids: readonly string[], query?: ItemTypeQuery, options?: CallOptions): OccPromise<readonly ItemType[]>;

  /**
   * Reads which properties items of a type have. Operation `getItemType`.
   *
   * @param id Id of the type: `organization`, `commerceItem` (a line of an order), `profileRequest` and others.
   * @throws {OccNotFoundError} There is no such type.
   * @see OCC REST 12-17, CX Commerce 21c (documented; code inferred)
   */
  itemType(id: string, query?: ItemTypeQuery, options?: CallOptions): OccPromise<ItemType>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Properties> {
  return {
    shopperTypes: options => call('listShopperTypes', {}, options),
    shopperType: (id = 'user', options) => call('getShopperType', { path: { id } }, options),
    orderTypes: options => call('listOrderTypes', {}, options),
    orderType: (id = 'order', options) => call('getOrderType', { path: { id } }, options),
    itemTypes: (ids, query, options) =>
      call('listItemTypes', { query: { ...query, ...given({ itemTypeIds: ids?.join(',') }) } }, options, ({ items }) =>
        listIn(items, 'items'),
      ),
    itemType: (id, query, options) => call('getItemType', { path: { id }, query: { ...query } }, options),
  };
}
