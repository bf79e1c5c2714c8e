/** The states an order goes through. One table: the server runs on it, and the documentation draws it. @module */

import { refuse } from '../../wire/refusal.ts';

/** Order states the reference server knows; the wire has more (see `OrderState` in the specification). */
export type OrderState =
  | 'INCOMPLETE'
  | 'QUEUED'
  | 'SUBMITTED'
  | 'PROCESSING'
  | 'NO_PENDING_ACTION'
  | 'PENDING_PAYMENT'
  | 'PENDING_APPROVAL'
  | 'APPROVED'
  | 'FAILED_APPROVAL'
  | 'BEING_AMENDED'
  | 'PENDING_REMOVE'
  | 'REMOVED'
  | 'FAILED'
  | 'PENDING_CUSTOMER_ACTION'
  | 'PENDING_CUSTOMER_RETURN'
  | 'PENDING_MERCHANT_ACTION'
  | 'QUOTED'
  | 'PENDING_QUOTE'
  | 'REJECTED_QUOTE'
  | 'INCOMPLETE_CANCEL'
  | 'TEMPLATE'
  | 'PENDING_APPROVAL_TEMPLATE'
  | 'APPROVED_TEMPLATE'
  | 'FAILED_APPROVAL_TEMPLATE'
  | 'PENDING_PAYMENT_TEMPLATE';

/** What can happen to an order. */
export type OrderEvent =
  | 'submit'
  | 'hold'
  | 'requireApproval'
  | 'awaitPayment'
  | 'schedule'
  | 'scheduleForApproval'
  | 'approve'
  | 'approveUnpaid'
  | 'reject'
  | 'requestQuote'
  | 'provideQuote'
  | 'rejectQuote'
  | 'amend'
  | 'submitAmendment'
  | 'discardAmendment'
  | 'remorsePeriodEnds'
  | 'priceHoldEnds'
  | 'process'
  | 'fulfilPart'
  | 'failPart'
  | 'endIncomplete'
  | 'fulfil'
  | 'failFulfilment'
  | 'cancel'
  | 'submitCancel'
  | 'sendReplacement'
  | 'dropReplacement';

/** A move from one state to the next. */
interface Transition {
  readonly from: OrderState;
  readonly event: OrderEvent;
  readonly to: OrderState;
}

/** Every move the server makes. Fulfilment is order management's: here tests speak for it. */
export const orderTransitions: readonly Transition[] = [
  { from: 'INCOMPLETE', event: 'submit', to: 'SUBMITTED' },
  { from: 'INCOMPLETE', event: 'hold', to: 'QUEUED' },
  { from: 'INCOMPLETE', event: 'requireApproval', to: 'PENDING_APPROVAL' },
  { from: 'INCOMPLETE', event: 'awaitPayment', to: 'PENDING_PAYMENT' },
  { from: 'PENDING_PAYMENT', event: 'awaitPayment', to: 'PENDING_PAYMENT' },
  { from: 'PENDING_PAYMENT', event: 'submit', to: 'SUBMITTED' },
  { from: 'PENDING_PAYMENT', event: 'hold', to: 'QUEUED' },
  // the template of a scheduled order is copied each time, and stays
  { from: 'INCOMPLETE', event: 'schedule', to: 'TEMPLATE' },
  { from: 'INCOMPLETE', event: 'scheduleForApproval', to: 'PENDING_APPROVAL_TEMPLATE' },
  { from: 'PENDING_APPROVAL_TEMPLATE', event: 'approve', to: 'APPROVED_TEMPLATE' },
  { from: 'PENDING_APPROVAL_TEMPLATE', event: 'approveUnpaid', to: 'PENDING_PAYMENT_TEMPLATE' },
  { from: 'PENDING_APPROVAL_TEMPLATE', event: 'reject', to: 'FAILED_APPROVAL_TEMPLATE' },
  { from: 'PENDING_APPROVAL', event: 'approve', to: 'SUBMITTED' },
  { from: 'PENDING_APPROVAL', event: 'approveUnpaid', to: 'PENDING_PAYMENT' },
  { from: 'PENDING_APPROVAL', event: 'reject', to: 'FAILED_APPROVAL' },
  { from: 'INCOMPLETE', event: 'requestQuote', to: 'PENDING_QUOTE' },
  { from: 'QUOTED', event: 'requestQuote', to: 'PENDING_QUOTE' },
  { from: 'PENDING_QUOTE', event: 'provideQuote', to: 'QUOTED' },
  { from: 'QUOTED', event: 'rejectQuote', to: 'REJECTED_QUOTE' },
  { from: 'QUOTED', event: 'submit', to: 'SUBMITTED' },
  { from: 'QUOTED', event: 'hold', to: 'QUEUED' },
  { from: 'QUOTED', event: 'awaitPayment', to: 'PENDING_PAYMENT' },
  { from: 'PENDING_PAYMENT', event: 'priceHoldEnds', to: 'REMOVED' },
  { from: 'QUEUED', event: 'remorsePeriodEnds', to: 'SUBMITTED' },
  { from: 'QUEUED', event: 'amend', to: 'BEING_AMENDED' },
  { from: 'BEING_AMENDED', event: 'submitAmendment', to: 'QUEUED' },
  { from: 'BEING_AMENDED', event: 'requireApproval', to: 'PENDING_APPROVAL' },
  { from: 'BEING_AMENDED', event: 'discardAmendment', to: 'QUEUED' },
  // what was not submitted in time is given up
  { from: 'BEING_AMENDED', event: 'remorsePeriodEnds', to: 'SUBMITTED' },
  { from: 'SUBMITTED', event: 'requireApproval', to: 'PENDING_APPROVAL' },
  { from: 'SUBMITTED', event: 'process', to: 'PROCESSING' },
  { from: 'PROCESSING', event: 'process', to: 'PROCESSING' },
  { from: 'SUBMITTED', event: 'fulfilPart', to: 'PROCESSING' },
  { from: 'PROCESSING', event: 'fulfilPart', to: 'PROCESSING' },
  { from: 'SUBMITTED', event: 'failPart', to: 'PROCESSING' },
  { from: 'PROCESSING', event: 'failPart', to: 'PROCESSING' },
  { from: 'PROCESSING', event: 'endIncomplete', to: 'PENDING_MERCHANT_ACTION' },
  { from: 'SUBMITTED', event: 'fulfil', to: 'NO_PENDING_ACTION' },
  { from: 'PROCESSING', event: 'fulfil', to: 'NO_PENDING_ACTION' },
  { from: 'SUBMITTED', event: 'failFulfilment', to: 'FAILED' },
  { from: 'PROCESSING', event: 'failFulfilment', to: 'FAILED' },
  { from: 'QUEUED', event: 'cancel', to: 'REMOVED' },
  // in the extended remorse period
  { from: 'SUBMITTED', event: 'cancel', to: 'REMOVED' },
  // the cancel order itself, once the order it names is removed
  { from: 'INCOMPLETE_CANCEL', event: 'submitCancel', to: 'REMOVED' },
  // the replacement order of an exchange, which comes into being with it
  { from: 'PENDING_CUSTOMER_RETURN', event: 'sendReplacement', to: 'SUBMITTED' },
  { from: 'PENDING_CUSTOMER_RETURN', event: 'dropReplacement', to: 'REMOVED' },
];

/** What an event depends on beside the state, and the code of a request whose event the state does not allow. */
interface EventRule {
  readonly guard?: string;
  /** Absent: the event does not come from the Agent API. */
  readonly code?: string;
}

/** The rules of every event. */
export const orderEvents: Readonly<Record<OrderEvent, EventRule>> = {
  submit: { guard: 'wholly paid, and there is no remorse period', code: '20140' },
  hold: { guard: 'wholly paid, and there is a remorse period', code: '20140' },
  requireApproval: { guard: 'above the purchase limit of the account, and paid later', code: '20140' },
  awaitPayment: { guard: 'not wholly paid, and the merchant allows partial payment', code: '20140' },
  schedule: { guard: 'complete, and its payments deferred', code: '20140' },
  scheduleForApproval: { guard: 'above the purchase limit of the account', code: '20140' },
  approve: { guard: 'an approver agrees, and the payment is deferred', code: '20140' },
  approveUnpaid: { guard: 'an approver agrees, and it is not paid', code: '20140' },
  reject: { guard: 'an approver disagrees', code: '20140' },
  requestQuote: { code: '20140' },
  provideQuote: {},
  rejectQuote: { code: '20140' },
  amend: { guard: 'inside the remorse period', code: '20140' },
  submitAmendment: { guard: 'the copy is wholly paid', code: '200120' },
  discardAmendment: { code: '200120' },
  remorsePeriodEnds: {},
  priceHoldEnds: {},
  process: {},
  fulfilPart: { guard: 'something is left to ship' },
  failPart: { guard: 'another shipping group can still be shipped' },
  endIncomplete: { guard: 'one shipping group has failed, another was shipped' },
  fulfil: { guard: 'the last unit was shipped' },
  failFulfilment: { guard: 'nothing of it was shipped' },
  cancel: { guard: 'inside the remorse period, or the extended one', code: '200139' },
  submitCancel: { code: '200139' },
  sendReplacement: { guard: 'the goods are received, and the replacement is there', code: '28347' },
  dropReplacement: { guard: 'the exchange is refunded or closed', code: '28347' },
};

/**
 * The state that an event leads to.
 *
 * @throws {Refusal} The code of the event: the state does not allow it.
 */
export function stateAfter(from: OrderState, event: OrderEvent, path: string): OrderState {
  return nextOrderState(from, event) ?? refuse(orderEvents[event].code ?? '20140', { path });
}

/** The state after an event, or `undefined` when the table has no such move. */
export function nextOrderState(from: OrderState, event: OrderEvent): OrderState | undefined {
  return orderTransitions.find(move => move.from === from && move.event === event)?.to;
}
