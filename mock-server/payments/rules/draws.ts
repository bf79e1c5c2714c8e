/** What payments take from gift cards and store credits. @module */

import type { Payment } from '../../orders/records.ts';
import { isSecured } from '../../orders/rules/payment.ts';
import { type Amount, sum, zero } from '../../wire/money.ts';

/** What payments take, by the number of the gift card or store credit. */
export function drawnFrom(payments: readonly Payment[]): ReadonlyMap<string, Amount> {
  const drawn = new Map<string, Amount>();
  for (const payment of payments) {
    const { fundId, amount } = payment;
    if (fundId !== undefined && isSecured(payment)) drawn.set(fundId, sum([drawn.get(fundId) ?? zero, amount]));
  }
  return drawn;
}
