/** Currencies, and the one way of amounts into and out of the wire, which has major units. @module */

import { type Amount, largestAmount, type Money, minor, unitsOf } from './money.ts';
import { refuse } from './refusal.ts';

/** A currency, by its ISO 4217 code. */
export interface Currency {
  readonly code: string;
  /** Digits after the decimal point: 0 for JPY, 2 for USD, 3 for KWD. */
  readonly digits: number;
  /**
   * The amount of a number on the wire, for instance `19.99`. `undefined` where it is invalid: it has more digits than the
   * currency, is not finite, or is larger than can be told exactly.
   */
  parse(major: number): Amount | undefined;
  /** The number on the wire. */
  toMajor(amount: Amount): number;
}

// every record that is shown asks for its currency, and `Intl` takes its time
const known = new Map<string, Currency>();

/**
 * The currency with a code.
 *
 * @throws {RangeError} It is not the code of a currency.
 */
export function currencyOf(code: string): Currency {
  const currency = known.get(code) ?? readCurrency(code);
  known.set(code, currency);
  return currency;
}

const isoCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a code is no currency of ISO 4217 but the merchant's own: loyalty points, which have no fractions (inferred). */
export function isPoints(code: string): boolean {
  return !isoCurrencies.has(code);
}

/** The number on the wire for an amount that stands by itself. */
export function majorOf({ currencyCode, amount }: Money): number {
  return currencyOf(currencyCode).toMajor(amount);
}

/**
 * An amount that a request sends: money that is paid, asked for or given back.
 *
 * @throws {Refusal} 13001: it is negative, or no amount of the currency; nothing is rounded in silence.
 */
export function sentAmount(sent: number | string, path: string, currencyCode: string): Amount {
  const { parse, digits } = currencyOf(currencyCode);
  const major = typeof sent === 'string' && sent.trim() === '' ? Number.NaN : Number(sent);
  const amount = major < 0 ? undefined : parse(major);
  if (amount !== undefined) return amount;
  const decimals = digits === 0 ? 'no decimals' : `at most ${digits} decimals`;
  const message = `An amount in ${currencyCode} must have ${decimals}, be non-negative and at most ${largestAmount / 10 ** digits}.`;
  return refuse('13001', { path, message });
}

// a sum of a few amounts in major units is off by a few units in the last place, for instance 0.30000000000000004
const noise = 8 * Number.EPSILON;

function readCurrency(code: string): Currency {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  const digits = isPoints(code) ? 0 : (format.resolvedOptions().maximumFractionDigits ?? 2);
  const scale = 10 ** digits;
  return {
    code,
    digits,
    parse(major) {
      const units = Math.round(major * scale);
      // not `>`: NaN fails as well
      if (!(Math.abs(units) <= largestAmount)) return undefined;
      return Math.abs(units / scale - major) <= noise * Math.abs(major) ? minor(units) : undefined;
    },
    toMajor: amount => unitsOf(amount) / scale,
  };
}
