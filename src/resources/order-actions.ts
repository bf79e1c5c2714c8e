/** What becomes of orders after they were made: approvals, quotes, copies and the like (`/orders`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import type { OrderProperties } from './dynamic-properties.ts';
import { named, type Order } from './order.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/orders.ts';

/** What may be done with an order. */
export interface ValidActions extends Schema<'ValidActions'> {}
/** Whether an order needs approval, and why. */
export interface ApprovalNeed {
  readonly requiresApproval: boolean;
  readonly reason: string | undefined;
}
/** What an approver says, and whether prices may have changed. */
export interface Approval extends Omit<Schema<'ApprovalDecision'>, 'orderId'> {}
/** Where the items of an order are copied to, and what is left out. */
export interface CopyChoices extends Omit<Schema<'CopyOrderRequest'>, 'orderId'> {}
/** What is to be quoted; what is omitted stays as the cart has it. */
export interface QuoteToRequest extends Schema<'QuoteRequest'>, OrderProperties {}

/** What becomes of orders after they were made. */
export interface OrderActions {
  /**
   * Approves an order for an approver of its account: the shopper of the desk. Operation `approveOrder`.
   *
   * @param id Order id, for instance `o30412`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order does not wait for approval.
   * @throws {OccServerError} Prices have changed, and `ignorePriceWarnings` is not set.
   * @throws {OccPermissionError} The merchant does not let agents pass on approvals, or the shopper is not an approver.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  approve(id: string, approval?: Approval, options?: CallOptions): OccPromise<Order>;

  /** Rejects an order for an approver of its account. Operation `rejectOrder`; rejects like {@link approve}. */
  reject(id: string, message?: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Checks whether an order needs approval. Operation `checkRequiresApproval`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  requiresApproval(id: string, options?: CallOptions): OccPromise<ApprovalNeed>;

  /**
   * Prices an order anew. Operation `repriceOrder`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order has gone on.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  reprice(id: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Copies the items of an order into the shopper's cart, or a new one. Operation `copyOrder`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order belongs to nobody, or the cart is not one.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  copy(id: string, choices?: CopyChoices, options?: CallOptions): OccPromise<Order>;

  /**
   * Assigns an order of nobody, or a cart, to a shopper. Operation `updateOrder`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} There is no such shopper, or the order belongs to another one.
   * @see CX Commerce 22a, 22c (documented)
   */
  assign(id: string, profileId: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Reads what may be done with an order now. Operation `handleOrderActions`, op `validActions`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22a (documented); the ops from the console (observed)
   */
  validActions(id: string, options?: CallOptions): OccPromise<ValidActions>;

  /** Checks whether an order is consistent. Operation `handleOrderActions`, op `validateOrder`; rejects like {@link validActions}. */
  isValid(id: string, options?: CallOptions): OccPromise<boolean>;

  /** Checks whether the payments of an order are authorized. Operation `handleOrderActions`, op `validatePaymentAuthorization`; rejects like {@link validActions}. */
  isAuthorized(id: string, options?: CallOptions): OccPromise<boolean>;

  /** Makes the server read an order anew. Operation `handleOrderActions`, op `invalidateOrder`; rejects like {@link validActions}. */
  invalidate(id: string, options?: CallOptions): OccPromise<Schema<'OrderActionDone'>>;

  /**
   * Sends the e-mail of a placed order again. Operation `handleOrderActions`, op `sendPlacedOrderEmailNotification`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order has not been placed.
   * @see The console's constants (observed)
   */
  resendEmail(id: string, options?: CallOptions): OccPromise<Schema<'OrderActionDone'>>;

  /**
   * Cancels an order in one step. Operation `handleOrderActions`, op `cancel`.
   *
   * @param reason Key of a cancel reason, for instance `changeOfMind`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The remorse period is over, the order was never placed, or the reason is unknown.
   * @see OCC REST 12-17 (documented); the body from the console (observed)
   */
  cancelDirectly(id: string, reason: string, options?: CallOptions): OccPromise<Schema<'OrderActionDone'>>;

  /**
   * Asks for a quote of the shopper's cart, or again of a quoted order. Operation `requestQuote`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} There is no cart, or the order is neither a cart nor quoted.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  requestQuote(quote: QuoteToRequest, options?: CallOptions): OccPromise<Order>;

  /**
   * Rejects a quote. Operation `rejectQuote`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order has not been quoted.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  rejectQuote(id: string, note?: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Blanks properties of an order, or of each of several. Operations `redactOrder`, `redactOrders`.
   *
   * @param properties Names of the merchant's own properties.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} A property cannot be redacted.
   * @see CX Commerce 21x, 22x (documented)
   */
  redact(id: string | readonly string[], properties: readonly string[], options?: CallOptions): OccPromise<void>;

  /**
   * Reports that the items of an in-store pick-up group were picked up. Operation `pickupItems`.
   *
   * @param shippingGroupId Id of the group; an order has them in `shippingGroups`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The order has not gone to fulfilment, or the group is not to be picked up.
   * @see The console's operation list (observed)
   */
  pickUp(id: string, shippingGroupId: string, options?: CallOptions): OccPromise<void>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): OrderActions {
  const done = (data: object) => data as Schema<'OrderActionDone'>;
  return {
    approve: (id, approval, options) =>
      call('approveOrder', { body: { ...approval, orderId: given({ id }).id } }, options, named),
    reject: (id, message, options) =>
      call(
        'rejectOrder',
        { body: { orderId: given({ id }).id, ...(message !== undefined && { approverMessage: message }) } },
        options,
        named,
      ),
    requiresApproval: (id, options) =>
      call('checkRequiresApproval', { body: { orderId: given({ id }).id } }, options, need => ({
        requiresApproval: String(need.requiresApproval).toLowerCase() === 'true',
        reason: need.requireApprovalReasons,
      })),
    reprice: (id, options) => call('repriceOrder', { body: given({ id }) }, options, named),
    copy: (id, choices, options) =>
      call('copyOrder', { body: { ...choices, orderId: given({ id }).id } }, options, named),
    assign: (id, profileId, options) => call('updateOrder', { path: { id }, query: { profileId } }, options, named),
    validActions: (id, options) =>
      call('handleOrderActions', { path: { id }, body: { op: 'validActions' } }, options, data => data as ValidActions),
    isValid: (id, options) =>
      call(
        'handleOrderActions',
        { path: { id }, body: { op: 'validateOrder' } },
        options,
        data => 'isOrderValid' in data && data.isOrderValid,
      ),
    isAuthorized: (id, options) =>
      call(
        'handleOrderActions',
        { path: { id }, body: { op: 'validatePaymentAuthorization' } },
        options,
        data => 'isOrderAuthorized' in data && data.isOrderAuthorized,
      ),
    invalidate: (id, options) =>
      call('handleOrderActions', { path: { id }, body: { op: 'invalidateOrder' } }, options, done),
    resendEmail: (id, options) =>
      call('handleOrderActions', { path: { id }, body: { op: 'sendPlacedOrderEmailNotification' } }, options, done),
    cancelDirectly: (id, reason, options) =>
      call(
        'handleOrderActions',
        { path: { id }, body: { op: 'cancel', cancelReason: given({ reason }).reason } },
        options,
        done,
      ),
    requestQuote: (quote, options) => call('requestQuote', { body: given({ quote }).quote }, options, named),
    rejectQuote: (id, note, options) =>
      call('rejectQuote', { body: { ...given({ id }), ...(note !== undefined && { note }) } }, options, named),
    redact(id, properties, options) {
      const named = { properties: [...given({ properties }).properties] };
      return typeof id === 'string'
        ? call('redactOrder', { path: { id }, body: named }, options, () => undefined)
        : call('redactOrders', { body: { ...named, orderIds: [...given({ id }).id] } }, options, () => undefined);
    },
    pickUp: (id, shippingGroupId, options) =>
      call('pickupItems', { path: { id, shippingGroupId } }, options, () => undefined),
  };
}
