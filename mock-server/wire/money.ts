/** Money as whole cents: sums are exact, and what is shared out adds up to what was there. @module */

/** An amount in hundredths of the currency; always a whole number. */
export type Cents = number & { readonly __cents?: unique symbol };

/** Major units of the wire, for instance `19.99`. */
export function toMajor(cents: Cents): number {
  return cents / 100;
}

/** Cents of an amount on the wire; float noise such as `219.89999999999998` is rounded away. */
export function toCents(major: number): Cents {
  return Math.round(major * 100);
}

/** Whether an amount of the wire is exact to the cent, float noise aside. */
export function isExact(major: number): boolean {
  return Number.isFinite(major) && Math.abs(major * 100 - Math.round(major * 100)) < 1e-6;
}

/** Sum of amounts. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** A rate (in millionths, so that it is whole) of an amount, rounded half up. */
export function rateOf(amount: Cents, millionths: number): Cents {
  return Math.round((amount * millionths) / 1_000_000);
}

/**
 * Shares an amount out in proportion to weights; the shares add up to the amount exactly. Cents that are left over go
 * to the largest remainders, earlier shares first.
 */
export function share(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map(weight => (amount * weight) / total);
  const shares = exact.map(Math.trunc);
  const left = amount - sum(shares);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: Math.abs(value - Math.trunc(value)) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.abs(left))) shares[index] = (shares[index] ?? 0) + Math.sign(left);
  return shares;
}
