/**
 * Loyalty points: whole numbers of a currency that is the merchant's own. Orders in money can be paid with them in part;
 * shipping and taxes are paid in the currency of the order. Orders that are priced in points are paid with nothing else
 * (documented).
 *
 * @module
 */

import type { Payment } from '../../orders/records.ts';
import { currencyOf, isPoints, sentAmount } from '../../wire/currency.ts';
import { type Amount, minor, smaller, sum, unitsOf } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';

/** What points are worth. */
export interface PointsRate {
  readonly code: string;
  /** How many make one of an order's currency. */
  readonly rate: number;
}

/** What decides on points in a payment. */
export interface PointsContext {
  readonly alternateCurrency: PointsRate;
  /** Whether orders in money can be paid with them. */
  readonly allowAlternateCurrency: boolean;
  readonly currencyCode: string;
  /** What of the order points may pay. */
  readonly merchandise: Amount;
}

/** What some points are worth; a fraction of a minor unit is worth nothing. */
export function worthOf(points: Amount, { rate }: PointsRate, currencyCode: string): Amount {
  const scale = 10 ** currencyOf(currencyCode).digits;
  return minor(Number((BigInt(unitsOf(points)) * BigInt(scale)) / BigInt(rate)));
}

/** How many points an amount takes. */
export function pointsFor(amount: Amount, { rate }: PointsRate, currencyCode: string): Amount {
  const scale = BigInt(10 ** currencyOf(currencyCode).digits);
  return minor(Number((BigInt(unitsOf(amount)) * BigInt(rate) + scale - 1n) / scale));
}

/**
 * What a payment with points takes, and what it is worth to the order. Without an amount it pays as much of the rest as it may.
 *
 * @throws {Refusal} 20186: the merchant takes none beside money; 13001: the amount is no number of points.
 */
export function pointsPayment(
  sent: number | string | undefined,
  rest: Amount,
  { alternateCurrency, allowAlternateCurrency, currencyCode, merchandise }: PointsContext,
  path: string,
): Pick<Payment, 'amount' | 'points'> {
  // the order itself is in points
  if (isPoints(currencyCode)) return { amount: sent === undefined ? rest : sentAmount(sent, path, currencyCode) };
  if (!allowAlternateCurrency) refuse('20186', { path, message: 'The merchant takes no points beside money.' });
  const points =
    sent === undefined
      ? pointsFor(smaller(rest, merchandise), alternateCurrency, currencyCode)
      : sentAmount(sent, path, alternateCurrency.code);
  return {
    amount: worthOf(points, alternateCurrency, currencyCode),
    points: { currencyCode: alternateCurrency.code, amount: points },
  };
}

/**
 * Insists that points pay for goods only, and that nothing else pays for what is priced in points.
 *
 * @throws {Refusal} 28347: points would pay for shipping or taxes, or money for an order in points.
 */
export function checkPoints(
  payments: readonly Payment[],
  { currencyCode, merchandise }: Pick<PointsContext, 'currencyCode' | 'merchandise'>,
): void {
  const others = payments.findIndex(({ type, state }) => type !== 'loyaltyPoints' && state !== 'REMOVED');
  if (isPoints(currencyCode)) {
    if (others >= 0)
      refuse('28347', { path: `payments.${others}.type`, message: 'An order in points is paid with points.' });
    return;
  }
  const byPoints = sum(payments.filter(isByPoints).map(({ amount }) => amount));
  if (byPoints > merchandise)
    refuse('28347', { path: 'payments', message: 'Shipping and taxes are paid in the currency of the order.' });
}

/** The currency of the points that an order in money is paid with; `undefined` where it is with none. */
export function secondaryCurrencyOf(payments: readonly Payment[]): string | undefined {
  return payments.find(({ points }) => points !== undefined)?.points?.currencyCode;
}

function isByPoints({ points, state }: Payment): boolean {
  return points !== undefined && state !== 'REMOVED' && state !== 'AUTHORIZE_FAILED';
}
