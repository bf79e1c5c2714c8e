/**
 * Loyalty points that go back for what they paid. A payment keeps as large a share of its points as of its amount: parts that go
 * back add up, and all of the amount is all of the points, whatever they were worth.
 *
 * @module
 */

import { type Amount, minor, minus, portion, smaller, sum, unitsOf, zero } from '../../wire/money.ts';

/** A payment with points, and what of it has not gone back. */
export interface PaidInPoints {
  readonly paid: { readonly amount: Amount; readonly points: Amount };
  readonly left: { readonly amount: Amount; readonly points: Amount };
}

/** The points that go back for an amount, of one payment. */
export function pointsFor(payment: PaidInPoints, amount: Amount): Amount {
  return converted(payment, amount, 'amount', 'points');
}

/** The amount that points go back for, of one payment. */
export function amountFor(payment: PaidInPoints, points: Amount): Amount {
  return converted(payment, points, 'points', 'amount');
}

/** The amounts of one payment that as many points stand for: the least and the most; `undefined`: there is none. */
export function amountsFor(
  payment: PaidInPoints,
  points: Amount,
): { readonly least: Amount; readonly most: Amount } | undefined {
  const all = unitsOf(payment.left.amount);
  const least = firstUpTo(all + 1, amount => pointsFor(payment, minor(amount)) >= points);
  if (least > all || pointsFor(payment, minor(least)) !== points) return undefined;
  const more = firstUpTo(all + 1, amount => pointsFor(payment, minor(amount)) > points);
  return { least: minor(least), most: minor(more - 1) };
}

/** The first of the numbers below `end` of which something holds, as of all after it; `end`: of none. */
function firstUpTo(end: number, holds: (number: number) => boolean): number {
  let [from, to] = [0, end];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The points that go back for an amount, of several payments one after the other. */
export function pointsForAll(payments: readonly PaidInPoints[], amount: Amount): Amount {
  return convertedOfAll(payments, amount, 'amount', 'points');
}

/** The amount that points go back for, of several payments one after the other. */
export function amountForAll(payments: readonly PaidInPoints[], points: Amount): Amount {
  return convertedOfAll(payments, points, 'points', 'amount');
}

type Side = keyof PaidInPoints['left'];

function converted({ paid, left }: PaidInPoints, part: Amount, from: Side, to: Side): Amount {
  return minus(left[to], portion(paid[to], unitsOf(minus(left[from], part)), unitsOf(paid[from])));
}

function convertedOfAll(payments: readonly PaidInPoints[], all: Amount, from: Side, to: Side): Amount {
  let rest = all;
  return sum(
    payments.map(payment => {
      const part = smaller(rest, payment.left[from]);
      rest = minus(rest, part);
      return part === zero ? zero : converted(payment, part, from, to);
    }),
  );
}
