/** What is left of an order that is paid in two currencies. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Order } from '../../orders/records.ts';
import { sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, minus, smaller, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import { type PointsRate, pointsFor, worthOf } from './points.ts';

/** What is left, in the order's currency; all but `minimum` of it can be paid in the other one. */
export interface Remaining {
  readonly amount: Amount;
  readonly minimum: Amount;
  /** What can be paid in the other currency, in units of it. */
  readonly alternate: Amount;
}

/**
 * Shipping and taxes are paid in the order's own currency.
 *
 * @throws {Refusal} 20186: the merchant takes no such currency; 13001: an amount is none; 28347: they come to more than the order.
 */
export function remainingBalance(
  { priceInfo: { total, shipping, surcharge, tax }, currencyCode }: Pick<Order, 'priceInfo' | 'currencyCode'>,
  { amount, alternateCurrencyAmount, alternateCurrencyCode }: Schemas['RemainingBalanceRequest'],
  points: PointsRate,
): Remaining {
  if (alternateCurrencyCode !== points.code) refuse('20186', { path: 'alternateCurrencyCode' });
  const sent = sentAmount(alternateCurrencyAmount, 'alternateCurrencyAmount', points.code);
  const paid = sentAmount(amount, 'amount', currencyCode);
  const exchanged = worthOf(sent, points, currencyCode);
  const onlyMoney = sum([shipping, surcharge, tax]);
  if (exchanged > minus(total, onlyMoney))
    refuse('28347', {
      path: 'alternateCurrencyAmount',
      message: 'Shipping and taxes are paid in the currency of the order.',
    });
  const left = minus(total, sum([paid, exchanged]));
  if (left < zero) refuse('28347', { path: 'amount', message: 'The amounts come to more than the order.' });
  const minimum = smaller(left, atLeastZero(minus(onlyMoney, paid)));
  return { amount: left, minimum, alternate: pointsFor(minus(left, minimum), points, currencyCode) };
}
