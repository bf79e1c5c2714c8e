/** Payments added to an order, and taken back. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Order, Payment } from '../../orders/records.ts';
import {
  authorizedPayments,
  besides,
  type PaymentContext,
  plannedPayments,
  securedAmount,
} from '../../orders/rules/payment.ts';
import { refuse } from '../../wire/refusal.ts';

type PaymentRequest = Schemas['PaymentRequest'];

/** A payment of these operations as carts have it. */
export function asPaymentRequest({ paymentMethodType, endYear, ...data }: Schemas['AddedPayment']): PaymentRequest {
  // a way that carts do not know is the merchant's own gateway's
  const type = paymentMethodType === 'payUWebLatamCheckout' ? 'generic' : paymentMethodType;
  const year = endYear === undefined ? {} : { endYear: Number(endYear) };
  // the schema lists the types, and every member is optional in each
  return { ...data, ...year, type } as PaymentRequest;
}

/** An order that payments can be added to or taken from. */
export function payable(order: Order): Order {
  return order.state === 'INCOMPLETE' || order.state === 'PENDING_PAYMENT'
    ? order
    : refuse('20140', { path: 'orderId' });
}

/**
 * An order with more payments; `begun`, they only begin here and are completed elsewhere.
 *
 * @throws {Refusal} 28347: they come to more than is left to pay; and as the gateway.
 */
export function withPayments(
  order: Order,
  requests: readonly PaymentRequest[],
  context: PaymentContext,
  op: 'authorized' | 'begun',
): { readonly order: Order; readonly added: readonly Payment[] } {
  const named = new Set(requests.map(({ paymentGroupId }) => paymentGroupId));
  const others = order.payments.filter(({ id }) => !named.has(id));
  const rest = besides(others, context);
  const added = (op === 'begun' ? plannedPayments : authorizedPayments)(requests, rest);
  if (securedAmount(added) > rest.total)
    refuse('28347', { path: 'payments', message: 'The payments come to more than is left to pay.' });
  return { order: { ...order, payments: [...others, ...added] }, added };
}

/**
 * An order without some of its payments.
 *
 * @throws {Refusal} 20107: it has no such payment.
 */
export function withVoided(
  order: Order,
  ids: readonly string[],
): { readonly order: Order; readonly voided: readonly Payment[] } {
  for (const [index, id] of ids.entries()) {
    if (!order.payments.some(payment => payment.id === id))
      refuse('20107', { path: `payments.${index}.paymentGroupId` });
  }
  const payments = order.payments.map(payment =>
    ids.includes(payment.id) ? { ...payment, state: 'REMOVED' as const } : payment,
  );
  return { order: { ...order, payments }, voided: payments.filter(({ id }) => ids.includes(id)) };
}
