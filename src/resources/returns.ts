/** Return requests and refunds (`/returnRequests`). @module */

import { type CallOptions, type OccPromise, occPromise } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { instant } from '../call/instant.ts';
import type { Listing, PageBounds } from '../listing/pagination.ts';
import { numberedListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** A return request. Operations answer parts of it, so nearly every property may be absent. */
export interface ReturnRequest extends Schema<'ReturnRequest'> {}
/** A return request that has been created. */
export interface CreatedReturn extends ReturnRequest {
  readonly returnRequestId: string;
}
/** A return request as a search finds it. */
export interface FoundReturn extends Schema<'ReturnSummary'> {}
/** An item to return. */
export interface ItemToReturn extends Schema<'ReturnItemRequest'> {}
/** An item that arrived. */
export interface ReceivedItem extends Schema<'ReceivedItem'> {}
/** Amounts a supervisor sets. Money in major units. */
export interface RefundAdjustment extends Omit<Schema<'AdjustRefundAmounts'>, 'op' | 'returnRequestId'> {}
/** What is left to refund. */
export interface RemainingRefund extends Schema<'RemainingRefund'> {}

/** Which return requests to find; criteria are joined by "and". */
export interface ReturnCriteria
  extends PageBounds,
    Omit<Schema<'ReturnCriteria'>, 'pageNumber' | 'limit' | 'startDateFromTimeSpan'> {
  /** Created at or after this instant. */
  readonly createdAfter?: Date;
}

/**
 * Return requests and refunds. Adjusting and initiating refunds is for supervisors.
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
 * if (item?.commerceItemId !== undefined) {
 *   const { returnRequestId } = await agent.returns.create(orderId, [
 *     { commerceItemId: item.commerceItemId, quantityToReturn: 1, returnReason: 'defective' },
 *   ]);
 *   const created = await agent.returns.get(returnRequestId);
 *   const [toReceive] = created.returnItems ?? [];
 *   await agent.returns.receive(returnRequestId, [
 *     { returnItemId: toReceive?.returnItemId ?? '', quantityReceived: 1, dispositionReason: 'acceptedWithRefund' },
 *   ]);
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
   * @throws {OccValidationError} A bound is not usable.
   * @throws {OccBadRequestError} 100094, 100098, 100101: the account.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  search(criteria?: ReturnCriteria, options?: CallOptions): Listing<FoundReturn>;

  /**
   * Lists what of an order can be returned; changes nothing. Operation `initiateReturn`, op `initiateReturn`.
   *
   * @param orderId Id of a fulfilled order (`NO_PENDING_ACTION`).
   * @throws {OccBadRequestError} 200114: the order or an item cannot be returned; 13001: an item or reason is unknown;
   * 200162, 200183, 200185: exchanges; 30020, 30021: the site of the order; 100094-100101: the account.
   * @throws {OccNotFoundError} 210105: there is no such order.
   * @see OCC REST 12-17, CX Commerce 21d (documented)
   */
  initiate(orderId: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /** Says what would be refunded; changes nothing. Op `calculateRefundAmounts`; throws what {@link initiate} throws. */
  calculate(orderId: string, items: readonly ItemToReturn[], options?: CallOptions): OccPromise<ReturnRequest>;

  /** Creates a return request; its RMA number is `authorizationNumber`. Op `createReturnRequest`; throws what {@link initiate} throws. */
  create(orderId: string, items: readonly ItemToReturn[], options?: CallOptions): OccPromise<CreatedReturn>;

  /**
   * Reads a return request. Operation `getReturnRequest`.
   *
   * @param id Return request id.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} 210105: there is no such request.
   * @throws {OccBadRequestError} 100094-100101: the account.
   * @see OCC REST 12-17, CX Commerce 21d (documented); a response of 2019 (observed)
   */
  get(id: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Books items that arrived. Operation `updateReturnRequest`, op `receiveReturns`.
   *
   * @param items What arrives now (not in all), with its disposition, for instance `acceptedWithRefund`.
   * @throws {OccNotFoundError} 210105: there is no such request.
   * @throws {OccBadRequestError} 200114: not in this state, or more than expected; 13001: an item or disposition is
   * unknown; 28347, 28348: the refund; 30020, 30021: the site; 100094-100101: the account.
   * @throws {OccPermissionError} 100091: an op for supervisors, used by another agent.
   * @see OCC REST 12-17 (documented)
   */
  receive(id: string, items: readonly ReceivedItem[], options?: CallOptions): OccPromise<ReturnRequest>;

  /** Sets amounts of the refund. For supervisors. Op `adjustRefundAmounts`; throws what {@link receive} throws. */
  adjustRefund(id: string, adjustment: RefundAdjustment, options?: CallOptions): OccPromise<ReturnRequest>;

  /** Pays back what can be paid back automatically. For supervisors. Op `initiateRefund`; throws what {@link receive} throws. */
  initiateRefund(id: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /** Says that the manual part has been paid back. Op `markManualRefund`; throws what {@link receive} throws. */
  markManualRefund(id: string, amount?: number, options?: CallOptions): OccPromise<ReturnRequest>;

  /** Closes a request. Op `markAsComplete`; throws what {@link receive} throws. */
  complete(id: string, comment?: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Proposes how to split what is left over the refund methods; changes nothing. Operation `calculateRemainingRefund`.
   *
   * @param amounts Sums of the refund methods so far, in the order's and the alternate currency, major units.
   * @throws {OccNotFoundError} 210105: there is no such request.
   * @see CX Commerce 21d (documented)
   */
  remainingRefund(
    id: string,
    amounts: { readonly primaryCurrency: number; readonly secondaryCurrency?: number },
    options?: CallOptions,
  ): OccPromise<RemainingRefund>;
}

/** Makes the methods of one desk. */
export function createReturns({ api }: Wire): Returns {
  const path = '/ccagent/v1/returnRequests';
  const start = (body: Schema<'ReturnOperation'>, options: CallOptions | undefined) =>
    api.POST(path, { body, ...options });
  const update = (id: string, body: Schema<'ReturnUpdate'>, options: CallOptions | undefined) =>
    occPromise(api.PUT(`${path}/{id}`, { params: { path: { id } }, body, ...options }));

  return {
    search({ pageSize, offset, prefetch, createdAfter, ...criteria } = {}, options) {
      const texts = defined({
        ...criteria,
        startDateFromTimeSpan: createdAfter && instant('createdAfter', createdAfter).toISOString(),
      });
      return numberedListing<FoundReturn>(
        (at, call) => {
          const q = JSON.stringify({ ...texts, ...at });
          return occPromise(api.GET(path, { params: { query: { q } }, ...call }), found => ({
            items: found?.totalRequests ?? [],
            total: found?.searchResults,
          })).withResponse();
        },
        { pageSize, offset, prefetch },
        options,
      );
    },
    initiate: (orderId, options) => occPromise(start({ op: 'initiateReturn', orderId }, options)),
    calculate: (orderId, items, options) =>
      occPromise(start({ op: 'calculateRefundAmounts', orderId, returnItems: [...items] }, options)),
    create: (orderId, items, options) =>
      occPromise(start({ op: 'createReturnRequest', orderId, returnItems: [...items] }, options), created),
    get: (id, options) => occPromise(api.GET(`${path}/{id}`, { params: { path: { id } }, ...options })),
    receive: (id, items, options) => update(id, { op: 'receiveReturns', returnItems: [...items] }, options),
    adjustRefund: (id, adjustment, options) => update(id, { ...adjustment, op: 'adjustRefundAmounts' }, options),
    // one published description of the body requires returnItems whatever the op
    initiateRefund: (id, options) => update(id, { op: 'initiateRefund', returnItems: [] }, options),
    markManualRefund: (id, amount, options) =>
      update(id, { op: 'markManualRefund', returnItems: [], ...defined({ manualRefundAmount: amount }) }, options),
    complete: (id, comment, options) =>
      update(id, { op: 'markAsComplete', returnItems: [], ...defined({ comment }) }, options),
    remainingRefund: (id, { primaryCurrency, secondaryCurrency = 0 }, options) =>
      occPromise(
        api.POST(`${path}/{id}/calculateRemainingRefund`, {
          params: { path: { id } },
          body: { primaryCurrencyRefundAmount: primaryCurrency, secondaryCurrencyRefundAmount: secondaryCurrency },
          idempotent: true,
          ...options,
        }),
      ),
  };
}

/** Every known answer to a creation names the request; the whole model comes along on some servers only. */
function created(answer: ReturnRequest | Schema<'ReturnCreated'>): CreatedReturn {
  return answer as CreatedReturn;
}
