/** What order management, the payment gateway and the quoting system report of an order. @module */

import type { Order, OrderLine, Payment } from '../records.ts';
import { nextOrderState, type OrderEvent } from './order-lifecycle.ts';
import { securedAmount } from './payment.ts';
import { quoteOf } from './quoting.ts';

/** Units that have been shipped. */
export interface Shipped {
  readonly commerceItemId: string;
  /** @default all that have not been shipped yet */
  readonly quantity?: number;
}

/** What is shipped, and how. */
export interface Shipment {
  /** @default everything */
  readonly items?: readonly Shipped[];
  readonly trackingNumber?: string;
}

/**
 * The order after something of it, or all of it, has been shipped. With the last unit it is fulfilled, and payments that
 * were authorised are settled.
 *
 * @throws {Error} Its state does not allow it, or an item is not one of it, or has fewer units left.
 */
export function shipped(order: Order, { items, trackingNumber }: Shipment, now: number): Order {
  const lines = items === undefined ? order.lines.map(whole) : items.reduce(withShipped, order.lines);
  const isWhole = lines.every(line => unshipped(line) === 0);
  return {
    ...moved(order, isWhole ? 'fulfil' : 'fulfilPart', now),
    lines,
    shippingGroup: {
      ...order.shippingGroup,
      state: isWhole ? 'NO_PENDING_ACTION' : 'PENDING_SHIPMENT',
      ...(isWhole ? { shippedAt: now } : {}),
      ...(trackingNumber === undefined ? {} : { trackingNumber }),
    },
    payments: isWhole ? order.payments.map(captured) : order.payments,
  };
}

/** The order after order management could not ship it. */
export function fulfilmentFailed(order: Order, now: number): Order {
  return {
    ...moved(order, 'failFulfilment', now),
    lines: order.lines.map(line => ({ ...line, state: 'FAILED' })),
    shippingGroup: { ...order.shippingGroup, state: 'FAILED' },
  };
}

/**
 * The order after a payment, or each, has come in; one that waited for it is submitted.
 *
 * @throws {Error} There is no such payment, or nothing of the order can be settled.
 */
export function paid(order: Order, paymentGroupId: string | undefined, now: number): Order {
  const isMeant = ({ id, state }: Payment) =>
    paymentGroupId === undefined ? state !== 'REMOVED' : id === paymentGroupId;
  if (!order.payments.some(isMeant)) throw new Error(`order ${order.id} has no payment ${paymentGroupId ?? 'at all'}`);
  if (order.state === 'REMOVED' || order.state === 'INCOMPLETE')
    throw new Error(`order ${order.id} is ${order.state}: its payments cannot be settled`);
  const payments = order.payments.map(payment =>
    isMeant(payment) ? { ...payment, state: 'SETTLED' as const } : payment,
  );
  const paidAmount = securedAmount(payments);
  if (paidAmount > order.priceInfo.total)
    throw new Error(
      `order ${order.id}: its payments would come to more than its total; name one by its paymentGroupId`,
    );
  return order.state === 'PENDING_PAYMENT' && paidAmount === order.priceInfo.total
    ? { ...moved(order, 'submit', now), payments }
    : { ...order, payments, modifiedAt: now };
}

/** The order after it turned out that somebody has to approve it. */
export function approvalAsked(order: Order, approverIds: readonly string[], now: number): Order {
  return { ...moved(order, 'requireApproval', now), approverIds };
}

/** What the quoting system says. */
export interface ProvidedQuote {
  readonly note?: string;
  /** Until when it holds, as an ISO 8601 date. */
  readonly expirationDate?: string;
}

/** The order after its quote has come. */
export function quoted(order: Order, { note, expirationDate }: ProvidedQuote, now: number): Order {
  return {
    ...moved(order, 'provideQuote', now),
    quote: {
      ...quoteOf(order),
      quotedAt: now,
      ...(note === undefined ? {} : { providerNote: note }),
      ...(expirationDate === undefined ? {} : { expiresAt: Date.parse(expirationDate) }),
    },
  };
}

function moved(order: Order, event: OrderEvent, now: number): Order {
  const { id, state } = order;
  const next = nextOrderState(state, event);
  if (next !== undefined) return { ...order, state: next, modifiedAt: now };
  const held = state === 'QUEUED' ? ': its remorse period runs until the clock is moved on' : '';
  throw new Error(`order ${id} is ${state}, which does not allow this${held}`);
}

function withShipped(lines: readonly OrderLine[], { commerceItemId, quantity }: Shipped): readonly OrderLine[] {
  const line = lines.find(({ id }) => id === commerceItemId);
  if (line === undefined) throw new Error(`the order has no item ${commerceItemId}`);
  const left = unshipped(line);
  const units = quantity ?? left;
  if (units > left) throw new Error(`of item ${commerceItemId} ${left} are left to ship, not ${units}`);
  return lines.map(other => (other === line ? withUnits(line, line.quantity - left + units) : other));
}

function unshipped({ quantity, state, shippedQuantity }: OrderLine): number {
  return quantity - (shippedQuantity ?? (state === 'DELIVERED' ? quantity : 0));
}

function withUnits(line: OrderLine, units: number): OrderLine {
  return units === line.quantity ? whole(line) : { ...line, shippedQuantity: units };
}

function whole({ shippedQuantity: _, ...line }: OrderLine): OrderLine {
  return { ...line, state: 'DELIVERED' };
}

function captured(payment: Payment): Payment {
  return payment.state === 'AUTHORIZED' ? { ...payment, state: 'SETTLED' } : payment;
}
