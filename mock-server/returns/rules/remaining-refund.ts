/** What of a refund is left to spread over the ways of paying it. @module */

import { sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, minus, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import { refundDue } from './refund-due.ts';

/** What is left, in the currency of the order. */
export interface RemainingRefund {
  readonly total: Amount;
  readonly remaining: Amount;
  readonly minimum: Amount;
}

/**
 * What is left after the amounts given so far, in major units. With nothing given yet the documented example has all of it
 * in the minimum and nothing in the remaining amount; otherwise the remaining amount is the difference (inferred).
 *
 * @throws {Refusal} 13001: an amount is not one, or is in a currency the order was not paid in (inferred).
 */
export function remainingRefund(
  request: ReturnRequest,
  given: { readonly primary: number; readonly secondary: number },
): RemainingRefund {
  const { currencyCode } = request;
  const primary = sentAmount(given.primary, 'primaryCurrencyRefundAmount', currencyCode);
  const path = 'secondaryCurrencyRefundAmount';
  if (given.secondary !== 0) refuse('13001', { path, message: 'The order was paid in one currency.' });
  const total = refundDue(request);
  return { total, remaining: primary === zero ? zero : atLeastZero(minus(total, primary)), minimum: total };
}
