/**
 * Loyalty points that go back for what they paid. A payment keeps as large a share of its points as of its amount: parts that go
 * back add up, and all of the amount is all of the points, whatever they were worth.
 *
 * @module
 */

import { type Amount, minus, portion, smaller, sum, unitsOf, zero } from '../../wire/money.ts';

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
