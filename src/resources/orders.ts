/** Carts and placed orders (`/orders`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { Carts } from './carts.ts';
import type { Order } from './order.ts';
import type { OrderActions } from './order-actions.ts';
import type { OrderCancellation } from './order-cancel.ts';
import type { FoundOrder } from './order-listing.ts';
import type { OrderCriteria } from './order-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';
import { withId } from './with-id.ts';

/** @internal */
export { table } from '../generated/operations/orders.ts';

/** What became of a payment. */
export interface PaymentGroup extends Schema<'PaymentGroup'> {}
/**
 * Carts and placed orders.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { shopper, product, address } = server.fixtures;
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const desk = agent.forShopper(shopper.id);
 *
 * const cart = await desk.orders.create({
 *   profileId: shopper.id,
 *   shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 2 }] },
 *   shippingAddress: address,
 *   shippingMethod: { value: 'groundShipping' },
 * });
 * const priced = await desk.orders.price({ orderId: cart.id });
 * const placed = await desk.orders.submit({
 *   id: cart.id,
 *   payments: [{ type: 'invoice', PONumber: 'PO-7', amount: priced.priceInfo?.total ?? 0 }],
 * });
 * console.log(placed.state);
 * await agent.orders.cancel(placed.id, { reason: 'changeOfMind' });
 * ```
 */
export interface Orders extends OrderReads, Carts, OrderCancellation, OrderActions {}

/** Finding and reading orders. */
export interface OrderReads {
  /**
   * Finds orders. Operation `searchOrders`.
   *
   * @param criteria Which orders. @default all, newest first
   * @returns A listing: await it for a page, iterate it for every order.
   * @throws {OccValidationError} A limit or date is invalid, or text mode does not support a criterion.
   * @throws {OccBadRequestError} The filter or `sort` is invalid, or the account may not be used.
   * @see OCC REST 12-17, CX Commerce 21c (documented); the SCIM mode as the console uses it (observed)
   */
  search(criteria?: OrderCriteria, options?: CallOptions): Listing<FoundOrder>;

  /**
   * Reads an order. Operation `getOrder`.
   *
   * @param id Order id, for instance `o30412`.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The account may not be used, or the order belongs to another one.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Reads the state of a payment. Operation `getPaymentGroup`.
   *
   * @param id Id of a payment group, for instance `pg1001`; an order has them in `paymentGroups`.
   * @throws {OccNotFoundError} There is no such payment group.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  paymentGroup(id: string, options?: CallOptions): OccPromise<PaymentGroup>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<OrderReads> {
  return {
    get: (id, options) => call('getOrder', { path: { id } }, options, order => withId(order, id)),
    paymentGroup: (id, options) => call('getPaymentGroup', { path: { id } }, options),
  };
}
