/** What cancelling an order takes. @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';

/** A cancellation that has begun: the cancel order and what it would refund. */
export interface CancellationBegun extends Schema<'CancelOrderInitiated'> {}
/** A cancellation that is done. */
export interface Cancellation extends Schema<'CancelOrderSubmitted'> {}

/** Key of a cancel reason, for instance `changeOfMind`; `agent.merchant.cancelReasons()` lists the merchant's. */
export type CancelReason = Schema<'CancelReason'>;

/** Why and for whom an order is cancelled. */
export interface CancelRequest {
  readonly reason: CancelReason;
}

/** Whose order it is, where the desk does not say. */
export interface OrderOwner {
  /** Profile id of the order's shopper. @default the desk's shopper */
  readonly shopperProfileId?: string | undefined;
  /** Site of the order. @default the desk's site */
  readonly site?: string | undefined;
}

/** The two steps of a cancellation. */
export interface CancellationSteps {
  /**
   * Begins to cancel: makes a cancel order, cancels nothing yet. Operation `initiateCancelOrder`.
   *
   * @param id Id of the order to cancel.
   * @throws {OccValidationError} Neither `owner` nor the desk names a shopper and a site.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} `200139`: cancelling is not allowed (any more); or the reason is unknown, or the account
   * may not be used.
   * @see CX Commerce 21b (documented)
   */
  initiateCancel(id: string, request: CancelRequest & OrderOwner, options?: CallOptions): OccPromise<CancellationBegun>;

  /**
   * Carries a cancellation out. Operation `submitCancelOrder`.
   *
   * @param cancelOrderId Id of the cancel order that `initiateCancel` answered.
   * @throws {OccValidationError} Neither `owner` nor the desk names a shopper and a site.
   * @throws {OccNotFoundError} There is no such cancel order.
   * @throws {OccBadRequestError} `200139`: cancelling is not allowed any more; or the account may not be used.
   * @throws {OccServerError} The server failed while cancelling.
   * @see CX Commerce 21b (documented; codes from the Store API)
   */
  submitCancel(cancelOrderId: string, owner?: OrderOwner, options?: CallOptions): OccPromise<Cancellation>;
}
