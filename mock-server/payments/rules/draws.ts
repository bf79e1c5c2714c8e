/** What payments take from gift cards, store credits and points. @module */

import type { Payment } from '../../orders/records.ts';
import { isSecured } from '../../orders/rules/payment.ts';
import { type Amount, sum, zero } from '../../wire/money.ts';

/** What payments take, by the number of what they are paid from. */
export function drawnFrom(payments: readonly Payment[]): ReadonlyMap<string, Amount> {
  const drawn = new Map<string, Amount>();
  for (const payment of payments) {
    const { fundId, amount, points } = payment;
    if (fundId !== undefined && isSecured(payment))
      drawn.set(fundId, sum([drawn.get(fundId) ?? zero, points?.amount ?? amount]));
  }
  return drawn;
}
