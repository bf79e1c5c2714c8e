/** Products, SKUs, stock and shipping: what placing an order needs of the catalogue. @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import { unwrap } from '../listing/wrapped-list.ts';
import type { Location, LocationCriteria } from './location-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';
import { withId } from './with-id.ts';

/** @internal */
export { table } from '../generated/operations/catalog.ts';

/** A product with its SKUs. */
export interface Product extends Schema<'Product'> {
  readonly id: string;
}
/** A SKU. */
export interface Sku extends Schema<'Sku'> {}
/** Stock of a product. */
export interface StockStatus extends Schema<'StockStatus'> {}
/** A shipping method. */
export interface ShippingMethod extends Schema<'ShippingMethod'> {}
/** For which cart, address or products to list shipping methods. */
export type ShippingMethodQuery = Schema<'ShippingMethodQuery'>;

/** Which stock to read. */
export interface StockQuery {
  /** Limits the response to one SKU. */
  readonly skuId?: string | undefined;
  /** Inventory location; `NULL` is the default inventory. */
  readonly locationId?: string | undefined;
  /** Whether products that are out of stock are reported as such; otherwise OCC reports them as in stock. @default true */
  readonly actual?: boolean | undefined;
}

/**
 * Products, SKUs, stock and shipping.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const product = await agent.catalog.product(server.fixtures.product.id);
 * const stock = await agent.catalog.stockStatus(server.fixtures.product.id);
 * console.log(product.displayName, stock.orderableQuantity);
 * ```
 */
export interface Catalog {
  /**
   * Reads a product. Operation `getProduct`.
   *
   * @throws {OccBadRequestError} There is no such product.
   * @see CX Commerce 21c (documented, Store API)
   */
  product(id: string, options?: CallOptions): OccPromise<Product>;
  /**
   * Reads a SKU, whichever of the three documented forms the server returns. Operation `getSku`.
   *
   * @throws {OccBadRequestError} There is no such SKU.
   * @see OCC REST 12-17, CX Commerce 22c (documented); the wrapped form (observed)
   */
  sku(id: string, options?: CallOptions): OccPromise<Sku>;
  /**
   * Reads the stock of a product. Operation `getStockStatus`.
   *
   * @param productId Product id.
   * @throws {OccBadRequestError} There is no such product, or no such SKU of it.
   * @see CX Commerce 22a (documented)
   */
  stockStatus(productId: string, query?: StockQuery, options?: CallOptions): OccPromise<StockStatus>;
  /**
   * Lists the shipping methods for a cart and an address. Operation `listShippingMethods`.
   *
   * @throws {OccBadRequestError} The method is unknown, or the account may not be used.
   * @throws {OccServerError} The merchant does not ship to country and state of the address.
   * @see OCC REST 10-17, 12-17, CX Commerce 22a (documented); the cart form (observed)
   */
  shippingMethods(query: ShippingMethodQuery, options?: CallOptions): OccPromise<readonly ShippingMethod[]>;
  /**
   * Lists stores and warehouses. Operation `listLocations`.
   *
   * @throws {OccBadRequestError} The filter is invalid.
   * @see CX Commerce 22a (documented)
   */
  locations(criteria?: LocationCriteria, options?: CallOptions): Listing<Location>;
  /**
   * Reads a store or a warehouse. Operation `getLocation`.
   *
   * @throws {OccBadRequestError} There is no such location.
   * @see CX Commerce 21c (documented)
   */
  location(id: string, options?: CallOptions): OccPromise<Location>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Catalog> {
  return {
    product: (id, options) => call('getProduct', { path: { id } }, options, product => withId(product, id)),
    sku: (id, options) => call('getSku', { path: { id } }, options, oneSku),
    stockStatus: (id, { actual = true, ...query } = {}, options) =>
      call('getStockStatus', { path: { id }, query: { ...query, actualStockStatus: actual } }, options),
    location: (id, options) => call('getLocation', { path: { id } }, options),
    shippingMethods: (body, options) =>
      call('listShippingMethods', { body }, options, response =>
        'object' in response ? listIn(response.object, 'object') : unwrap<ShippingMethod>(response),
      ),
  };
}

/** The SKU of a response: wrapped in a list, as `items`, or bare. */
function oneSku(response: Schema<'SkuResponse'>): Sku {
  const found = 'items' in response ? response.items : response;
  const sku = Array.isArray(found) ? found[0] : found;
  if (typeof sku === 'object' && sku !== null) return sku;
  throw new TypeError('The response contains no SKU');
}
