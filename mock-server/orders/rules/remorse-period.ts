/** The time after placing in which an order is held back, and can be cancelled. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Order } from '../records.ts';

/** Until when an order placed now is held back; `undefined` when it goes to fulfilment at once. */
export function heldUntil({ enabled, hours, minutes }: Settings['remorsePeriod'], now: number): number | undefined {
  const length = (hours * 60 + minutes) * 60_000;
  return enabled && length > 0 ? now + length : undefined;
}

/** Whether an order can be cancelled at an instant: while it is held back, or for the days of the extended remorse period. */
export function isInRemorse(
  order: Pick<Order, 'state' | 'heldUntil' | 'submittedAt' | 'payments'>,
  { extendedRemorsePeriod: { enabled, days } }: Pick<Settings, 'extendedRemorsePeriod'>,
  now: number,
): boolean {
  if (isHeldBack(order, now)) return true;
  const { state, submittedAt, payments } = order;
  const isSettled = payments.some(payment => payment.state === 'SETTLED');
  return (
    enabled && state === 'SUBMITTED' && !isSettled && submittedAt !== undefined && now < submittedAt + days * 86_400_000
  );
}

/** Whether an order is held back at an instant; its end no longer belongs to the period. */
export function isHeldBack(order: Pick<Order, 'state' | 'heldUntil'>, now: number): boolean {
  return order.state === 'QUEUED' && order.heldUntil !== undefined && now < order.heldUntil;
}
