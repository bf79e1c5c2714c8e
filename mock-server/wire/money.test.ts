import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../tests/support/order-samples.ts';
import { currencyOf, sentAmount } from './currency.ts';
import {
  type Amount,
  checkSameCurrency,
  largestAmount,
  minor,
  minus,
  portion,
  share,
  sum,
  times,
  unitsOf,
  zero,
} from './money.ts';

const currencies = fc.constantFrom(...['JPY', 'USD', 'KWD'].map(currencyOf));
const units = fc.integer({ min: -largestAmount, max: largestAmount });
const amounts = units.map(minor);
const price = fc.nat(1_000_000).map(minor);
const weights = fc.array(fc.nat(2 ** 31), { minLength: 1, maxLength: 20 });

describe('a currency', () => {
  it.each([
    ['JPY', 0, 1999, 1999],
    ['USD', 2, 1999, 19.99],
    ['KWD', 3, 1999, 1.999],
  ])('given %s, then it has %i digits and %i minor units are %d', (code, digits, count, major) => {
    const currency = currencyOf(code);
    expect(currency.digits).toBe(digits);
    expect(currency.toMajor(minor(count))).toBe(major);
    expect(currency.parse(major)).toBe(count);
  });

  it('given any amount, when it goes out to the wire and comes back, then it is the same', () => {
    fc.assert(
      fc.property(currencies, amounts, ({ parse, toMajor }, amount) => {
        expect(parse(JSON.parse(JSON.stringify(toMajor(amount))))).toBe(amount);
      }),
    );
  });

  it('given one digit too many, when it is read, then it is no amount', () => {
    fc.assert(
      fc.property(currencies, fc.nat(10 ** 9), fc.integer({ min: 1, max: 9 }), (currency, whole, digit) => {
        expect(currency.parse((whole * 10 + digit) / 10 ** (currency.digits + 1))).toBeUndefined();
      }),
    );
  });

  it('given a sum that a client made in major units, when it is read, then the noise does not count', () => {
    fc.assert(
      fc.property(currencies, fc.array(price, { maxLength: 8 }), ({ parse, toMajor }, prices) => {
        expect(parse(prices.reduce((total, amount) => total + toMajor(amount), 0))).toBe(sum(prices));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, Number.MAX_SAFE_INTEGER])(
    'given %d, when it is read, then it is no amount',
    major => {
      for (const code of ['JPY', 'USD', 'KWD']) expect(currencyOf(code).parse(major)).toBeUndefined();
    },
  );

  it.each([0.005, -1, 1e300, 'NaN', '', ' ', '1,5', 'Infinity'])(
    'given %j in a request, when it is read, then it is refused',
    sent => {
      expect(refusalOf(() => sentAmount(sent, 'amount', 'USD'))).toEqual(['13001']);
    },
  );

  it('given a code that is none, when it is asked for, then it says so', () => {
    expect(() => currencyOf('dollars')).toThrow(RangeError);
  });
});

describe('amounts', () => {
  it('given records in two currencies, when they are to be reckoned together, then it throws', () => {
    expect(() => checkSameCurrency({ currencyCode: 'JPY' }, { currencyCode: 'KWD' })).toThrow('JPY and KWD');
    expect(() => checkSameCurrency({ currencyCode: 'JPY' }, { currencyCode: 'JPY' })).not.toThrow();
  });

  it('given an amount, when it is taken for a number or a number for it, then it does not compile', () => {
    const amount = minor(100);
    // @ts-expect-error: an amount is not a number of the wire
    const number: number = amount;
    // @ts-expect-error: a number of the wire is not an amount
    const other: Amount = 100;
    // @ts-expect-error: reckoning goes through the functions of this module
    const added = amount + amount;
    expect([number, other, added]).toEqual([100, 100, 200]);
  });

  it('given more than can be counted, when it is reckoned, then it is refused', () => {
    expect(refusalOf(() => times(minor(largestAmount), 2))).toEqual(['13001']);
    expect(refusalOf(() => sum([minor(largestAmount), minor(1)]))).toEqual(['13001']);
    expect(refusalOf(() => minus(minor(-largestAmount), minor(1)))).toEqual(['13001']);
    expect(() => minor(0.5)).toThrow(RangeError);
  });

  it.each([
    [25, 1, 10, 3],
    [24, 1, 10, 2],
    [-25, 1, 10, -3],
    [-24, 1, 10, -2],
    [799, 88_750, 1_000_000, 71],
  ])('given %i × %i ÷ %i, when it is rounded, then half goes up: %i', (amount, numerator, denominator, expected) => {
    expect(portion(minor(amount), numerator, denominator)).toBe(expected);
  });

  it('given any fraction, when it is taken, then it is the nearest whole amount, exactly', () => {
    const denominators = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(amounts, denominators, fc.nat(10 ** 9), (amount, denominator, drawn) => {
        const numerator = drawn % (denominator + 1);
        const exact = BigInt(unitsOf(amount)) * BigInt(numerator);
        const taken = BigInt(unitsOf(portion(amount, numerator, denominator))) * BigInt(denominator);
        const error = exact > taken ? exact - taken : taken - exact;
        expect(error * 2n <= BigInt(denominator)).toBe(true);
      }),
    );
  });

  it('given any weights, when an amount is shared out, then the shares add up to it', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, drawn) => {
        const isShareable = drawn.some(weight => weight > 0);
        expect(sum(share(amount, drawn))).toBe(isShareable ? amount : zero);
      }),
    );
  });

  it('given any weights, when an amount is shared out, then no share is a whole unit off', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, drawn) => {
        const total = BigInt(drawn.reduce((a, b) => a + b, 0));
        fc.pre(total > 0n);
        share(amount, drawn).forEach((part, index) => {
          const off = BigInt(unitsOf(part)) * total - BigInt(unitsOf(amount)) * BigInt(drawn[index] ?? 0);
          expect(off < total && off > -total).toBe(true);
        });
      }),
    );
  });

  it('given equal remainders, when an amount is shared out, then earlier shares come first', () => {
    expect(share(minor(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });
});
