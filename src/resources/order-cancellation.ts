/** The operations of cancelling an order. @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';

/** An initiated cancellation: the cancel order and the refund it would make. */
export interface CancellationBegun extends Schema<'CancelOrderInitiated'> {}
/** A submitted cancellation. */
export interface Cancellation extends Schema<'CancelOrderSubmitted'> {}

/** Key of a cancel reason, for instance `changeOfMind`; `agent.merchant.cancelReasons()` lists the merchant's. */
export type CancelReason = Schema<'CancelReason'>;

/** Why and for whom an order is cancelled. */
export interface CancelRequest {
  readonly reason: CancelReason;
}

/** The owner of an order, if the desk has none. */
export interface OrderOwner {
  /** Profile id of the order's shopper. @default the desk's shopper */
  readonly shopperProfileId?: string | undefined;
  /** Site of the order. @default the desk's site */
  readonly site?: string | undefined;
}

/** The two operations of a cancellation. */
export interface CancellationSteps {
  /**
   * Initiates a cancellation: creates a cancel order, but does not cancel yet. Operation `initiateCancelOrder`.
   *
   * @param id Id of the order to cancel.
   * @throws {OccValidationError} Neither `owner` nor the desk names a shopper and a site.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order cannot be cancelled (any more); or the reason is unknown, or the account
   * may not be used.
   * @see CX Commerce 21b (documented)
   */
  initiateCancel(id: string, request: CancelRequest & OrderOwner, options?: CallOptions): OccPromise<CancellationBegun>;

  /**
   * Submits a cancellation. Operation `submitCancelOrder`.
   *
   * @param cancelOrderId Id of the cancel order that `initiateCancel` returned.
   * @throws {OccValidationError} Neither `owner` nor the desk names a shopper and a site.
   * @throws {OccNotFoundError} There is no such cancel order.
   * @throws {OccBadRequestError} The order cannot be cancelled any more; or the account may not be used.
   * @throws {OccServerError} The server failed while cancelling.
   * @see CX Commerce 21b (documented; codes from the Store API)
   */
  submitCancel(cancelOrderId: string, owner?: OrderOwner, options?: CallOptions): OccPromise<Cancellation>;
}
