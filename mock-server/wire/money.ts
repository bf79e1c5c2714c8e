/**
 * Amounts of money, exact: minor units of a currency, as whole numbers.
 *
 * A record names its currency once and holds bare {@link Amount}s. TypeScript does not take an amount for a number, so it
 * cannot reach the wire, or come from there, but through its currency (`currency.ts`), and is reckoned with only by the
 * functions here. Records in different currencies do not meet: {@link checkSameCurrency}.
 *
 * Rounding, wherever something is divided: half up, away from zero for negative amounts. It is what shops print on
 * receipts and what recorded refunds of OCC agree with. What is shared out is not rounded share by share: the largest
 * remainders get what is left over, so that the shares add up.
 *
 * @module
 */

import { refuse } from './refusal.ts';

declare const minorUnits: unique symbol;

/** An amount in minor units of the currency of the record it stands in. */
export interface Amount {
  readonly [minorUnits]: true;
}

/** An amount that stands by itself. */
export interface Money {
  readonly currencyCode: string;
  readonly amount: Amount;
}

/**
 * The largest amount, in minor units. Up to here neighbouring amounts are different numbers in major units, even with the
 * noise that sums of such numbers bring along.
 */
export const largestAmount = 2 ** 45;

/** The amount of some minor units, for instance 1999 for $19.99. */
export function minor(units: number): Amount {
  if (!Number.isInteger(units)) throw new RangeError(`${units} is not a whole number of minor units`);
  return counted(units);
}

/** The minor units of an amount. */
export function unitsOf(amount: Amount): number {
  return amount as unknown as number;
}

/** No money. */
export const zero: Amount = minor(0);

/** Sum of amounts. */
export function sum(amounts: readonly Amount[]): Amount {
  return sumOf(amounts, amount => amount);
}

/** Sum of an amount of each of some things. */
export function sumOf<T>(things: readonly T[], amountOf: (thing: T) => Amount): Amount {
  let total = 0;
  for (const thing of things) total += unitsOf(amountOf(thing));
  return counted(total);
}

/** Two amounts together. */
export function plus(amount: Amount, other: Amount): Amount {
  return counted(unitsOf(amount) + unitsOf(other));
}

/** What is left of an amount; less than nothing where more is taken. */
export function minus(amount: Amount, taken: Amount): Amount {
  return counted(unitsOf(amount) - unitsOf(taken));
}

/** An amount some whole number of times. */
export function times(amount: Amount, count: number): Amount {
  return counted(unitsOf(amount) * count);
}

/** The smaller one of two amounts. */
export function smaller(a: Amount, b: Amount): Amount {
  return a < b ? a : b;
}

/** An amount, or nothing where it is negative. */
export function atLeastZero(amount: Amount): Amount {
  return amount < zero ? zero : amount;
}

/** A fraction of an amount, rounded; its numerator and denominator are whole numbers. */
export function portion(amount: Amount, numerator: number, denominator: number): Amount {
  const { whole, rest } = divided(unitsOf(amount), numerator, denominator);
  return counted(Math.abs(rest) * 2 >= denominator ? whole + Math.sign(rest) : whole);
}

/**
 * Shares an amount out in proportion to weights; the shares add up to the amount exactly. Units that are left over go to
 * the largest remainders, earlier shares first. Without any weight there is nothing to share by, and all shares are zero.
 */
export function share(amount: Amount, weights: readonly number[]): Amount[] {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total === 0 || amount === zero) return weights.map(() => zero);
  if (weights.length === 1) return [amount];
  let left = unitsOf(amount);
  const remainders = weights.map(() => 0);
  const shares = weights.map((weight, place) => {
    const { whole, rest } = divided(unitsOf(amount), weight, total);
    left -= whole;
    remainders[place] = Math.abs(rest);
    return whole;
  });
  if (left === 0) return shares.map(counted);
  const places = shares.map((_, place) => place).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0));
  for (const place of places.slice(0, Math.abs(left))) shares[place] = (shares[place] ?? 0) + Math.sign(left);
  return shares.map(counted);
}

/** Insists that what is reckoned together is in one currency; rules see to that, so another one is a defect of ours. */
export function checkSameCurrency(...records: readonly { readonly currencyCode: string }[]): void {
  const codes = new Set(records.map(({ currencyCode }) => currencyCode));
  if (codes.size > 1) throw new TypeError(`amounts in ${[...codes].join(' and ')} cannot be reckoned together`);
}

/** `amount × by ÷ over`, exact also where the product is more than a number counts exactly. */
function divided(amount: number, by: number, over: number): { readonly whole: number; readonly rest: number } {
  const product = amount * by;
  if (Number.isSafeInteger(product)) {
    const rest = product % over;
    return { whole: (product - rest) / over, rest };
  }
  const exact = BigInt(amount) * BigInt(by);
  const rest = exact % BigInt(over);
  return { whole: Number((exact - rest) / BigInt(over)), rest: Number(rest) };
}

/** No request gets a result that cannot be told exactly. */
function counted(units: number): Amount {
  if (!(Math.abs(units) <= largestAmount)) refuse('13001', { message: 'The sum of the amounts is too large.' });
  // A number that has been a fraction on its way here stays in a box of 16 bytes, and so does every other one in a property
  // that has once held such a box: there are two dozen amounts to an order. What this makes of it takes no box, and is never
  // a negative nothing.
  const small = units | 0;
  return (small === units ? small : units) as unknown as Amount;
}
