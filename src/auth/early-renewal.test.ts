import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRenewedAt, latestRenewal } from './early-renewal.ts';

const minute = 60_000;
const token = { obtainedAt: 0, expiresAt: 15 * minute, tookMs: 100 };
const neverEarly = () => 0;
const veryEarly = () => 1 - Number.EPSILON;

const times = fc
  .record({ obtainedAt: fc.nat(1e12), life: fc.integer({ min: 1, max: 86_400_000 }), tookMs: fc.nat(1e6) })
  .map(({ obtainedAt, life, tookMs }) => ({ obtainedAt, expiresAt: obtainedAt + life, tookMs }));
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the latest moment to renew', () => {
  test.each([
    ['a minute ahead of the end of a long life', 15 * minute, 14 * minute],
    ['a fifth ahead of the end of a short life', minute, 48_000],
    ['at once for a life of nothing', 0, 0],
  ])('is %s', (_, expiresAt, latest) => {
    expect(latestRenewal({ ...token, expiresAt })).toBe(latest);
  });
});

describe('given the rule of early renewal', () => {
  test('when the draw is the luckiest, then a token lasts until the latest moment', () => {
    expect(isRenewedAt(14 * minute - 1, token, neverEarly)).toBe(false);
    expect(isRenewedAt(14 * minute, token, neverEarly)).toBe(true);
  });

  test('when it took long to obtain, then the token is renewed earlier', () => {
    const at = 14 * minute - 5_000;
    expect(isRenewedAt(at, { ...token, tookMs: 100 }, () => 0.9)).toBe(false);
    expect(isRenewedAt(at, { ...token, tookMs: 2_000 }, () => 0.9)).toBe(true);
  });

  test('when a token is in the first half of its life, then no draw renews it', () => {
    fc.assert(
      fc.property(times, chance, (some, at) => {
        const half = (latestRenewal(some) - some.obtainedAt) / 2;
        expect(isRenewedAt(some.obtainedAt + Math.floor(at * half * 0.999), some, veryEarly)).toBe(half === 0);
      }),
    );
  });

  test('when a draw renews at an instant, then it renews at every later one', () => {
    fc.assert(
      fc.property(times, chance, chance, chance, (some, draw, one, other) => {
        const at = (share: number) => some.obtainedAt + share * (some.expiresAt - some.obtainedAt);
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const early = isRenewedAt(at(earlier), some, () => draw);
        expect(!early || isRenewedAt(at(later), some, () => draw)).toBe(true);
      }),
    );
  });

  test('when the latest moment has come, then every draw renews', () => {
    fc.assert(
      fc.property(times, chance, (some, draw) => {
        expect(isRenewedAt(latestRenewal(some), some, () => draw)).toBe(true);
      }),
    );
  });
});
