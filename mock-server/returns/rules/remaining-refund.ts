/** What of a refund is left to spread over the ways of paying it, in the currency of the order and in points. @module */

import { secondaryCurrencyOf } from '../../payments/rules/points.ts';
import { sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, minor, minus, smaller, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import { leftInMoney, type MoneyBack } from './money-back.ts';
import { amountForAll, type PaidInPoints, pointsForAll } from './points-back.ts';
import { refundDue } from './refund-due.ts';
import { reversals } from './refund-methods.ts';

/** An amount as it would be paid by one currency alone. */
interface InEither {
  readonly money: Amount;
  readonly points: Amount;
}

/** What is left; the total is in the currency of the order. */
export interface RemainingRefund {
  readonly total: Amount;
  readonly remaining: InEither;
  /** What the other currency cannot pay. */
  readonly minimum: InEither;
}

/**
 * What is left after the amounts given so far, in major units. With nothing given yet the documented example has all of it
 * in the minimum and nothing in the remaining amount; otherwise the remaining amount is the difference, in each currency as far
 * as it may go back in it (inferred).
 *
 * @throws {Refusal} 13001: an amount is not one, or is in a currency the order was not paid in (inferred).
 */
export function remainingRefund(
  request: ReturnRequest,
  given: { readonly primary: number; readonly secondary: number },
  context: MoneyBack,
): RemainingRefund {
  const total = refundDue(request);
  const money = leftInMoney(context) ?? total;
  const inPoints = reversals(context).flatMap(reversal => reversal.inPoints ?? []);
  const mostInPoints = sum(inPoints.map(({ left }) => left.amount));

  const primary = sentAmount(given.primary, 'primaryCurrencyRefundAmount', request.currencyCode);
  const secondary = givenInPoints(given.secondary, context);
  const byPoints = amountForAll(inPoints, secondary);
  const isNothingGiven = primary === zero && secondary === zero;
  const left = isNothingGiven ? zero : atLeastZero(minus(total, sum([primary, byPoints])));
  return {
    total,
    remaining: {
      money: smaller(left, atLeastZero(minus(money, primary))),
      points: atLeastZero(minus(pointsForAll(inPoints, smaller(sum([byPoints, left]), mostInPoints)), secondary)),
    },
    minimum: {
      money: atLeastZero(minus(total, mostInPoints)),
      points: pointsThatPay(atLeastZero(minus(total, money)), inPoints),
    },
  };
}

/** The fewest points that go back for an amount at least. */
function pointsThatPay(amount: Amount, inPoints: readonly PaidInPoints[]): Amount {
  const nearest = pointsForAll(inPoints, amount);
  return amountForAll(inPoints, nearest) < amount ? sum([nearest, minor(1)]) : nearest;
}

function givenInPoints(sent: number, { order }: MoneyBack): Amount {
  const path = 'secondaryCurrencyRefundAmount';
  const code = secondaryCurrencyOf(order.payments);
  if (code !== undefined) return sentAmount(sent, path, code);
  return sent === 0 ? zero : refuse('13001', { path, message: 'The order was paid in one currency.' });
}
