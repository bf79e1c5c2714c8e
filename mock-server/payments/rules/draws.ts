/** What payments take from gift cards, store credits and points. @module */

import type { Order, Payment } from '../../orders/records.ts';
import { isSecured } from '../../orders/rules/payment.ts';
import { type Amount, sum, zero } from '../../wire/money.ts';

/** What an order takes, by the number of what it is paid from; what an amendment of it is to be paid with is taken too. */
export function drawnBy({ payments, amendment }: Pick<Order, 'payments' | 'amendment'>): ReadonlyMap<string, Amount> {
  const byId = new Map(payments.map(payment => [payment.id, payment]));
  for (const payment of amendment?.payments ?? []) {
    const known = byId.get(payment.id);
    if (known === undefined || payment.amount > known.amount) byId.set(payment.id, payment);
  }
  return drawnFrom([...byId.values()]);
}

/** What payments take, by the number of what they are paid from. */
function drawnFrom(payments: readonly Payment[]): ReadonlyMap<string, Amount> {
  const drawn = new Map<string, Amount>();
  for (const payment of payments) {
    const { fundId, amount, points } = payment;
    if (fundId !== undefined && isSecured(payment))
      drawn.set(fundId, sum([drawn.get(fundId) ?? zero, points?.amount ?? amount]));
  }
  return drawn;
}
