/** What lines, shipping and payments of an order look like in a state that it reached without calls. @module */

import type { Order, OrderLine, Payment, ShippingGroup } from '../records.ts';
import type { OrderState } from './order-lifecycle.ts';
import { isDeferred } from './payment.ts';

/** State of a line, where it is not that of a line just priced. */
export const lineStateIn: Partial<Record<OrderState, OrderLine['state']>> = {
  NO_PENDING_ACTION: 'DELIVERED',
  REMOVED: 'REMOVED',
  PENDING_REMOVE: 'PENDING_REMOVE',
  FAILED: 'FAILED',
};

/** State of the shipping group, where it is not the first one. */
export const groupStateIn: Partial<Record<OrderState, ShippingGroup['state']>> = {
  NO_PENDING_ACTION: 'NO_PENDING_ACTION',
  PROCESSING: 'PENDING_SHIPMENT',
  REMOVED: 'REMOVED',
  PENDING_REMOVE: 'PENDING_REMOVE',
  FAILED: 'FAILED',
};

/** Whether orders in a state have no payment yet: carts and quotes. */
export function isUnpaidIn(state: OrderState): boolean {
  return ['INCOMPLETE', 'QUOTED', 'PENDING_QUOTE', 'REJECTED_QUOTE'].includes(state);
}

/** How far a payment has come. */
export function paymentStateIn(state: Order['state'], payment: Pick<Payment, 'deferred'>): Payment['state'] {
  if (isUnpaidIn(state)) return 'INITIAL';
  if (state === 'NO_PENDING_ACTION') return 'SETTLED';
  if (state === 'REMOVED') return 'REMOVED';
  if (state === 'PENDING_PAYMENT' || state === 'FAILED') return 'AUTHORIZE_FAILED';
  return isDeferred(payment) ? 'PAYMENT_DEFERRED' : 'AUTHORIZED';
}
