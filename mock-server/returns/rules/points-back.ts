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
export function pointsFor({ paid, left }: PaidInPoints, amount: Amount): Amount {
  return minus(left.points, portion(paid.points, unitsOf(minus(left.amount, amount)), unitsOf(paid.amount)));
}

/** The amount that points go back for, of one payment. */
export function amountFor({ paid, left }: PaidInPoints, points: Amount): Amount {
  return minus(left.amount, portion(paid.amount, unitsOf(minus(left.points, points)), unitsOf(paid.points)));
}

/** The points that go back for an amount, of several payments one after the other. */
export function pointsForAll(payments: readonly PaidInPoints[], amount: Amount): Amount {
  let rest = amount;
  return sum(
    payments.map(payment => {
      const part = smaller(rest, payment.left.amount);
      rest = minus(rest, part);
      return part === zero ? zero : pointsFor(payment, part);
    }),
  );
}

/** The amount that points go back for, of several payments one after the other. */
export function amountForAll(payments: readonly PaidInPoints[], points: Amount): Amount {
  let rest = points;
  return sum(
    payments.map(payment => {
      const part = smaller(rest, payment.left.points);
      rest = minus(rest, part);
      return part === zero ? zero : amountFor(payment, part);
    }),
  );
}
