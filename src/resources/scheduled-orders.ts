/** Orders that are placed again and again (`/scheduledOrders`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/scheduledOrders.ts';

/** An order that is placed again and again. */
export interface ScheduledOrder extends Schema<'ScheduledOrder'> {
  /** The id, also where OCC calls it `Id`. */
  readonly id: string;
}
/** Name, dates, frequency and state of a scheduled order. */
export interface ScheduledOrderChanges extends Schema<'ScheduledOrderChanges'> {}
/** One attempt to place a scheduled order. */
export interface ScheduledOrderExecution extends Schema<'ScheduledOrderExecution'> {}

/**
 * Orders that are placed again and again. `orders.create` with a `schedule` makes one.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { shopper, product, address } = server.fixtures;
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * await agent.orders.create({
 *   profileId: shopper.id,
 *   shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 1 }] },
 *   shippingAddress: address,
 *   shippingMethod: { value: 'groundShipping' },
 *   payments: [{ type: 'invoice', PONumber: 'PO-7' }],
 *   schedule: { name: 'Every Monday', startDate: '2030-01-01', schedule: { daysOfWeek: [2] } },
 * });
 * for (const { name, nextScheduledRun } of await agent.scheduledOrders.list(shopper.id)) console.log(name, nextScheduledRun);
 * ```
 */
export interface ScheduledOrders {
  /**
   * Lists the scheduled orders of a shopper. Operation `listScheduledOrdersByProfile`.
   *
   * @param profileId Profile id of the shopper, for instance `110658`.
   * @throws {OccBadRequestError} There is no such shopper.
   * @see OCC REST 12-17, CX Commerce 21d (documented)
   */
  list(profileId: string, options?: CallOptions): OccPromise<readonly ScheduledOrder[]>;

  /**
   * Reads a scheduled order. Operation `getScheduledOrder`.
   *
   * @throws {OccNotFoundError} There is no such scheduled order.
   * @see OCC REST 12-17, CX Commerce 21x (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<ScheduledOrder>;

  /**
   * Changes a scheduled order; with `state: 'inactive'` it is suspended, with `'active'` resumed. Operation
   * `updateScheduledOrder`.
   *
   * @throws {OccNotFoundError} There is no such scheduled order.
   * @throws {OccBadRequestError} It was rejected by its approver, or a date or number is not valid.
   * @see OCC REST 12-17, CX Commerce 21c (documented)
   */
  update(id: string, changes: ScheduledOrderChanges, options?: CallOptions): OccPromise<ScheduledOrder>;

  /**
   * Ends a scheduled order for good. Operation `deleteScheduledOrder`.
   *
   * @throws {OccNotFoundError} There is no such scheduled order.
   * @see OCC REST 12-17, CX Commerce 21x (documented)
   */
  remove(id: string, options?: CallOptions): OccPromise<void>;

  /**
   * Lists each time that a scheduled order was to be placed. Operation `listExecutionStatusForScheduledOrderById`.
   *
   * @throws {OccNotFoundError} There is no such scheduled order.
   * @see OCC REST 12-17, CX Commerce 21x (documented)
   */
  executions(id: string, options?: CallOptions): OccPromise<readonly ScheduledOrderExecution[]>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<ScheduledOrders> {
  const named = (data: Schema<'ScheduledOrder'>): ScheduledOrder => ({ ...data, id: data.id ?? data.Id ?? '' });
  return {
    list: (profileId, options) =>
      call('listScheduledOrdersByProfile', { query: { profileId } }, options, data =>
        ('items' in data ? data : data.scheduledOrderHistory).items.map(named),
      ),
    get: (id, options) => call('getScheduledOrder', { path: { id } }, options, named),
    update: (id, changes, options) =>
      call('updateScheduledOrder', { path: { id }, body: given({ changes }).changes }, options, named),
    remove: (id, options) => call('deleteScheduledOrder', { path: { id } }, options, () => undefined),
    executions: (id, options) =>
      call('listExecutionStatusForScheduledOrderById', { path: { id } }, options, ({ items }) =>
        listIn(items, 'items'),
      ),
  };
}
