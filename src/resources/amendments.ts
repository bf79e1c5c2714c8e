/** Amending orders in their remorse period (`/orderAmendments`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { named, type Order } from './order.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/amendments.ts';

/** What to change; what is omitted stays. */
export interface AmendmentChanges extends Omit<Schema<'PriceAmendment'>, 'op' | 'orderId'> {}
/** How to pay what an amendment costs more. */
export interface AmendmentPayment extends Omit<Schema<'PayAmendment'>, 'op' | 'orderId'> {}
/** An amendment that was given up. */
export interface RemovedAmendment extends Schema<'AmendmentRemoved'> {}

/**
 * Amending orders in their remorse period: on a copy, which is then submitted or removed.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { amendments } = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { id } = server.fixtures.heldOrder;
 * const copy = await amendments.begin(id);
 * const items = copy.shoppingCart?.items.map(({ commerceItemId }) => ({ commerceItemId, quantity: 1 })) ?? [];
 * console.log((await amendments.price(id, { shoppingCart: { items } })).priceInfo?.total);
 * await amendments.remove(id);
 * ```
 */
export interface Amendments {
  /**
   * Begins to amend an order, or goes on with an amendment in progress. Operation `handleOrderAmendment`, op
   * `initiateAmendment`.
   *
   * @param id Order id, for instance `o30412`.
   * @param goOn Whether to go on with an amendment in progress. @default false
   * @returns The copy to work on.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The remorse period is over, or an amendment is in progress.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  begin(id: string, goOn?: boolean, options?: CallOptions): OccPromise<Order>;

  /** Checks whether an amendment is in progress. Operation `handleOrderAmendment`, op `checkAmendmentInProgress`; rejects like {@link begin}. */
  isInProgress(id: string, options?: CallOptions): OccPromise<boolean>;

  /**
   * Changes and prices the copy. Operation `handleOrderAmendment`, op `priceOrderAmendment`.
   *
   * @throws {OccBadRequestError} No amendment is in progress; or a product, SKU, address or method is not valid.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  price(id: string, changes: AmendmentChanges, options?: CallOptions): OccPromise<Order>;

  /**
   * Pays what the copy costs more. Operation `handleOrderAmendment`, op `preAuthorizeAmendOrder`.
   *
   * @throws {OccBadRequestError} No amendment is in progress; or a payment is refused.
   * @throws {OccServerError} `amountRemaining` is not what is left to pay.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  pay(id: string, payment: AmendmentPayment, options?: CallOptions): OccPromise<Order>;

  /**
   * Submits the amendment: the copy takes the place of the order. Operation `submitOrderAmendment`.
   *
   * @throws {OccBadRequestError} No amendment is in progress, or it is not wholly paid.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  submit(id: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Removes the amendment: the order is as it was. Operation `removeOrderAmendment`.
   *
   * @throws {OccBadRequestError} No amendment is in progress.
   * @see OCC REST 12-17, CX Commerce 21x (documented)
   */
  remove(id: string, options?: CallOptions): OccPromise<RemovedAmendment>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Amendments> {
  const send = (id: string, body: Schema<'OrderAmendment'>, options: CallOptions | undefined) =>
    call('handleOrderAmendment', { path: { id }, body }, options, copy => named(copy as Schema<'Order'>));
  return {
    begin: (id, goOn = false, options) =>
      send(id, { op: 'initiateAmendment', continueWithInProgressEdit: goOn }, options),
    isInProgress: (id, options) =>
      call(
        'handleOrderAmendment',
        { path: { id }, body: { op: 'checkAmendmentInProgress' } },
        options,
        // no response was seen: what the flag is called is inferred, but for its end
        data => Object.entries(data).some(([name, value]) => name.endsWith('InProgress') && value === true),
      ),
    price: (id, changes, options) =>
      send(id, { ...given({ changes }).changes, op: 'priceOrderAmendment', orderId: id }, options),
    pay: (id, payment, options) =>
      send(id, { ...given({ payment }).payment, op: 'preAuthorizeAmendOrder', orderId: id }, options),
    submit: (id, options) => call('submitOrderAmendment', { path: { id } }, options, named),
    remove: (id, options) => call('removeOrderAmendment', { path: { id } }, options),
  };
}
