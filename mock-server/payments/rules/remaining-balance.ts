/** What is left of an order that is paid in two currencies. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Settings } from '../../merchant/records.ts';
import type { Order } from '../../orders/records.ts';
import { currencyOf, sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, minus, portion, smaller, sum, unitsOf, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';

/** What is left, in the order's currency; all but `minimum` of it can be paid in the other one. */
export interface Remaining {
  readonly amount: Amount;
  readonly minimum: Amount;
  /** What can be paid in the other currency, in units of it. */
  readonly alternate: number;
}

/**
 * Shipping and taxes are paid in the order's own currency.
 *
 * @throws {Refusal} 20186: the merchant takes no such currency; 13001: an amount is none; 28347: they come to more than the order.
 */
export function remainingBalance(
  { priceInfo: { total, shipping, surcharge, tax }, currencyCode }: Pick<Order, 'priceInfo' | 'currencyCode'>,
  { amount, alternateCurrencyAmount, alternateCurrencyCode }: Schemas['RemainingBalanceRequest'],
  { code, rate }: Settings['payments']['alternateCurrency'],
): Remaining {
  if (alternateCurrencyCode !== code) refuse('20186', { path: 'alternateCurrencyCode' });
  if (!Number.isInteger(alternateCurrencyAmount) || alternateCurrencyAmount < 0)
    refuse('13001', { path: 'alternateCurrencyAmount', message: `An amount in ${code} is a whole number.` });
  const paid = sentAmount(amount, 'amount', currencyCode);
  const scale = 10 ** currencyOf(currencyCode).digits;
  const exchanged = portion(sentAmount(1, 'amount', currencyCode), alternateCurrencyAmount, rate);
  const onlyMoney = sum([shipping, surcharge, tax]);
  if (exchanged > minus(total, onlyMoney))
    refuse('28347', {
      path: 'alternateCurrencyAmount',
      message: 'Shipping and taxes are paid in the currency of the order.',
    });
  const left = minus(total, sum([paid, exchanged]));
  if (left < zero) refuse('28347', { path: 'amount', message: 'The amounts come to more than the order.' });
  const minimum = smaller(left, atLeastZero(minus(onlyMoney, paid)));
  return { amount: left, minimum, alternate: Math.floor((unitsOf(minus(left, minimum)) * rate) / scale) };
}
