/** Return requests and refunds (`/returnRequests`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import type { Listing } from '../listing/pagination.ts';
import { type ReturnDraft, type ReturnRequest, readDraft, readRequest } from './return-request.ts';
import type { FoundReturn, ReturnCriteria } from './return-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/returns.ts';

/** An item to return. */
export interface ItemToReturn extends Schema<'ReturnItemRequest'> {}
/** A received item. */
export interface ReceivedItem extends Schema<'ReceivedItem'> {}
/** Refund amounts that a supervisor sets, in major units. */
export interface RefundAdjustment
  extends Omit<Schema<'AdjustRefundAmounts'>, 'op' | 'returnRequestId' | 'returnItems'> {
  /** Refunds of single items. */
  readonly returnItems?: Schema<'AdjustRefundAmounts'>['returnItems'] | undefined;
}
/** How much of a refund goes back in one way: `creditCard`, `manualRefund` and so on; `paymentGroupId` says to which of several payments. */
export interface RefundMethod extends Schema<'RefundMethodAmount'> {}
/** The remaining refund. */
export interface RemainingRefund extends Schema<'RemainingRefund'> {}

/**
 * Return requests and refunds. Only supervisors may adjust and initiate refunds.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
 * const orderId = server.fixtures.fulfilledOrder.id;
 *
 * const { returnItems = [] } = await agent.returns.initiate(orderId);
 * const [item] = returnItems.filter(({ nonreturnable }) => !nonreturnable);
 * if (item !== undefined) {
 *   const { returnRequestId } = await agent.returns.create(orderId, [
 *     { commerceItemId: item.commerceItemId, quantityToReturn: 1, returnReason: 'defective' },
 *   ]);
 *   const { returnItems: open = [] } = await agent.returns.get(returnRequestId);
 *   await agent.returns.receive(
 *     returnRequestId,
 *     open.map(({ returnItemId }) => ({ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' })),
 *   );
 *   const refunded = await agent.returns.initiateRefund(returnRequestId);
 *   console.log(refunded.state?.displayKey);
 * }
 * ```
 */
export interface Returns {
  /**
   * Finds return requests. Operation `searchReturns`.
   *
   * @returns A listing: await it for a page, iterate it for every request.
   * @throws {OccValidationError} A limit or date is invalid.
   * @throws {OccBadRequestError} The account may not be used.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  search(criteria?: ReturnCriteria, options?: CallOptions): Listing<FoundReturn>;

  /**
   * Lists the items of an order that can be returned; changes nothing. Operation `initiateReturn`, op `initiateReturn`.
   *
   * @param orderId Id of a fulfilled order (`NO_PENDING_ACTION`).
   * @throws {OccBadRequestError} The order or an item cannot be returned; or an item or reason is unknown, or the
   * account or the order's site may not be used.
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 21d (documented)
   */
  initiate(orderId: string, options?: CallOptions): OccPromise<ReturnDraft>;

  /** Calculates the refund; changes nothing. Operation `initiateReturn`, op `calculateRefundAmounts`; rejects like {@link initiate}. */
  calculate(orderId: string, items: readonly ItemToReturn[], options?: CallOptions): OccPromise<ReturnDraft>;

  /** Creates a return request; its RMA number is `authorizationNumber`. Operation `initiateReturn`, op `createReturnRequest`; rejects like {@link initiate}. */
  create(orderId: string, items: readonly ItemToReturn[], options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Reads a return request. Operation `getReturnRequest`.
   *
   * @param id Return request id.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} There is no such request.
   * @throws {OccBadRequestError} The account may not be used, or the order belongs to another one.
   * @see OCC REST 12-17, CX Commerce 21d (documented); a response of 2019 (observed)
   */
  get(id: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Records received items. Operation `updateReturnRequest`, op `receiveReturns`.
   *
   * @param items The items that arrive now (not the total so far), with their disposition, for instance `acceptedWithRefund`.
   * @throws {OccNotFoundError} There is no such request.
   * @throws {OccBadRequestError} The state does not allow it, more arrives than is expected, or it cannot be refunded now; or an
   * item or disposition is unknown, or the account or the order's site may not be used.
   * @throws {OccPermissionError} Only supervisors may use this op.
   * @see OCC REST 12-17 (documented)
   */
  receive(id: string, items: readonly ReceivedItem[], options?: CallOptions): OccPromise<ReturnRequest>;

  /** Sets amounts of the refund; only for supervisors. Operation `updateReturnRequest`, op `adjustRefundAmounts`; rejects like {@link receive}. */
  adjustRefund(id: string, adjustment: RefundAdjustment, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Refunds what can be refunded automatically; only for supervisors. Operation `updateReturnRequest`, op `initiateRefund`; rejects like
   * {@link receive}.
   *
   * @param methods How much goes back in which way, together what is due. @default as `paymentReversalInfo` of the request says
   * @throws {OccBadRequestError} More would go back to a payment than was paid with it, or the methods do not add up.
   */
  initiateRefund(id: string, methods?: readonly RefundMethod[], options?: CallOptions): OccPromise<ReturnRequest>;

  /** Records that the manual refund has been paid. Operation `updateReturnRequest`, op `markManualRefund`; rejects like {@link receive}. */
  markManualRefund(id: string, amount?: number, options?: CallOptions): OccPromise<ReturnRequest>;

  /** Closes a request. Operation `updateReturnRequest`, op `markAsComplete`; rejects like {@link receive}. */
  complete(id: string, comment?: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Proposes how to split the remaining refund over the refund methods; changes nothing. Operation `calculateRemainingRefund`.
   *
   * @param amounts Sums of the refund methods so far, in the order's and the alternate currency, major units.
   * @throws {OccNotFoundError} There is no such request.
   * @see CX Commerce 21d (documented)
   */
  remainingRefund(
    id: string,
    amounts: { readonly primaryCurrency: number; readonly secondaryCurrency?: number | undefined },
    options?: CallOptions,
  ): OccPromise<RemainingRefund>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Returns> {
  const update = (id: string, body: Schema<'ReturnUpdate'>, options: CallOptions | undefined) =>
    call('updateReturnRequest', { path: { id }, body }, options, response => readRequest(response, id));

  return {
    initiate: (orderId, options) =>
      call('initiateReturn', { body: { op: 'initiateReturn', ...given({ orderId }) } }, options, readDraft),
    calculate: (orderId, items, options) =>
      call(
        'initiateReturn',
        { body: { op: 'calculateRefundAmounts', ...forItems(orderId, items) } },
        options,
        readDraft,
      ),
    create: (orderId, items, options) =>
      call('initiateReturn', { body: { op: 'createReturnRequest', ...forItems(orderId, items) } }, options, response =>
        readRequest(response),
      ),
    get: (id, options) => call('getReturnRequest', { path: { id } }, options, response => readRequest(response, id)),
    receive(id, items, options) {
      const { items: returnItems } = given({ items });
      return update(id, { op: 'receiveReturns', returnItems: [...returnItems] }, options);
    },
    adjustRefund(id, adjustment, options) {
      const { returnItems = [], ...amounts } = given({ adjustment }).adjustment;
      return update(id, { ...amounts, returnItems, op: 'adjustRefundAmounts' }, options);
    },
    initiateRefund(id, methods, options) {
      const split = methods === undefined ? {} : { paymentReversalInfo: [...methods] };
      return update(id, { op: 'initiateRefund', returnItems: [], ...split }, options);
    },
    markManualRefund: (id, amount, options) =>
      update(id, { op: 'markManualRefund', returnItems: [], ...defined({ manualRefundAmount: amount }) }, options),
    complete: (id, comment, options) =>
      update(id, { op: 'markAsComplete', returnItems: [], ...defined({ comment }) }, options),
    remainingRefund(id, amounts, options) {
      const { primaryCurrency, secondaryCurrency = 0 } = given({ amounts }).amounts;
      const body = {
        primaryCurrencyRefundAmount: given({ primaryCurrency }).primaryCurrency,
        secondaryCurrencyRefundAmount: secondaryCurrency,
      };
      return call('calculateRemainingRefund', { path: { id }, body }, options);
    },
  };
}

function forItems(orderId: string, items: readonly ItemToReturn[]) {
  given({ orderId, items });
  return { orderId, returnItems: [...items] };
}
