/** Cancelling an order in two steps: a cancel order is made, and submitting it removes the order. @module */

import type { CancelReason, Settings } from '../../merchant/records.ts';
import { cancelReason } from '../../merchant/rules/reasons.ts';
import { zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, PriceInfo } from '../records.ts';
import { nextOrderState } from './order-lifecycle.ts';
import { isInRemorse } from './remorse-period.ts';
import { mapGroups, withIds, withLinesIn } from './shipping-groups.ts';

/** What a new cancel order is made with. */
export interface CancelOrderContext {
  /** Key of the reason. */
  readonly reason: string;
  /** Those the merchant knows. */
  readonly reasons: readonly CancelReason[];
  readonly settings: Pick<Settings, 'extendedRemorsePeriod'>;
  readonly now: number;
  readonly agentId: string;
  readonly newOrderId: () => string;
  readonly newShippingGroupId: () => string;
  readonly newLineId: () => string;
}

const nothing: PriceInfo = {
  amount: zero,
  rawSubtotal: zero,
  discount: zero,
  shipping: zero,
  shippingDiscount: zero,
  surcharge: zero,
  tax: zero,
  total: zero,
};

/**
 * The cancel order of an order; the order itself stays as it is.
 *
 * @throws {Refusal} 200101: the state does not allow cancelling; 200139: the remorse period is over; 200218, 200219: there
 * is no such reason, or it is not given any more.
 */
export function cancelOrderOf(order: Order, context: CancelOrderContext): Order {
  const { reason, reasons, settings, now, agentId, newOrderId, newShippingGroupId, newLineId } = context;
  cancelReason(reasons, reason);
  checkCancellable(order, settings, now);
  const { id: _, cartName: __, ...copied } = order;
  const { lines, shippingGroups } = withIds(order, { line: newLineId, group: newShippingGroupId });
  const originals = new Map(lines.map(({ id }, index) => [id, order.lines[index]?.id]));
  const free = withLinesIn({ lines, shippingGroups }, line => ({
    ...line,
    rawTotal: zero,
    discountShare: zero,
    discounts: [],
    taxShare: zero,
    shippingShare: zero,
    surcharge: zero,
    properties: { ...line.properties, actionCode: '-', originalCommerceItemId: originals.get(line.id) },
  }));
  return {
    ...copied,
    lines: free.lines,
    shippingGroups: mapGroups(free.shippingGroups, ({ shippingDiscounts: _, ...group }) => group),
    id: newOrderId(),
    state: 'INCOMPLETE_CANCEL',
    createdAt: now,
    modifiedAt: now,
    submittedAt: undefined,
    heldUntil: undefined,
    agentId,
    salesChannel: 'contactCenter',
    payments: [],
    coupons: [],
    promotions: [],
    gifts: [],
    priceInfo: nothing,
    comments: [],
    cancels: { orderId: order.id, reason },
  };
}

/**
 * An order and its cancel order after the latter has been submitted. The rules are asked again: time has passed.
 *
 * @throws {Refusal} 200139: cancelling is not allowed any more, or the cancel order has been submitted before; 200218, 200219:
 * its reason is no longer one of the merchant's, or not given any more.
 */
export function cancelled(
  order: Order,
  cancelOrder: Order,
  { now, reasons, settings }: Pick<CancelOrderContext, 'now' | 'reasons' | 'settings'>,
): { order: Order; cancelOrder: Order } {
  const isAllowed = isInRemorse(order, settings, now) && nextOrderState(order.state, 'cancel') !== undefined;
  const done = nextOrderState(cancelOrder.state, 'submitCancel');
  if (!isAllowed || done === undefined || cancelOrder.cancels === undefined) return refuse('200139');
  return {
    order: removed(order, cancelReason(reasons, cancelOrder.cancels.reason).name, now),
    cancelOrder: { ...cancelOrder, state: done, submittedAt: now, modifiedAt: now },
  };
}

/** An order that is no more; what it was paid with is given back. */
export function removed(order: Order, reason: string, now: number): Order {
  const gone = withLinesIn(order, line => ({ ...line, state: 'REMOVED' }));
  return {
    ...gone,
    state: 'REMOVED',
    heldUntil: undefined,
    modifiedAt: now,
    cancelReason: reason,
    payments: order.payments.map(payment => ({ ...payment, state: 'REMOVED' as const })),
    shippingGroups: mapGroups(gone.shippingGroups, group => ({ ...group, state: 'REMOVED' })),
  };
}

/**
 * Insists on an order that can be cancelled.
 *
 * @throws {Refusal} 200101: its state does not allow it; 200139: the remorse period is over.
 */
export function checkCancellable(order: Order, settings: CancelOrderContext['settings'], now: number): void {
  const notNow = ['INCOMPLETE', 'INCOMPLETE_CANCEL', 'BEING_AMENDED', 'PENDING_REMOVE', 'REMOVED'];
  if (notNow.includes(order.state)) refuse('200101', { path: 'orderId' });
  if (!isInRemorse(order, settings, now)) {
    refuse('200139', {
      path: 'orderId',
      message: 'The remorse period of the order is over: what has been delivered can be returned.',
    });
  }
}
