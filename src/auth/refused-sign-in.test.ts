import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { endpoint, minute, outOfReach, refusal, refused } from '../../tests/support/token-strategies.ts';
import type { AuthStrategy } from './strategy.ts';
import { createTokenSource } from './token-source.ts';

describe('a sign-in that was refused', () => {
  function refusing(error: unknown, clock: { now: number }) {
    let signIns = 0;
    const strategy: AuthStrategy = {
      signIn: async () => {
        signIns += 1;
        throw error;
      },
    };
    return { source: createTokenSource(strategy, endpoint, { now: () => clock.now }), signIns: () => signIns };
  }

  test('is not tried again by ten calls, and each of them is told why', async () => {
    const clock = { now: 0 };
    const { source, signIns } = refusing(refused, clock);

    const failures: unknown[] = [];
    for (let call = 0; call < 10; call += 1) failures.push(await failureOf(source.get()));

    expect(signIns()).toBe(1);
    expect(failures[0]).toBe(refused);
    for (const failure of failures.slice(1)) {
      expect(failure).toMatchObject({ name: 'OccAuthenticationError', status: 401, attempts: 0, cause: refused });
      expect(String(failure)).toContain('not tried again for 30 s');
    }
  });

  test('is tried again after half a minute, then after twice that, and at last each quarter of an hour', async () => {
    const clock = { now: 0 };
    const { source, signIns } = refusing(refused, clock);
    const triedAt: number[] = [];
    for (; clock.now < 60 * minute; clock.now += 1_000) {
      const before = signIns();
      await failureOf(source.get());
      if (signIns() > before) triedAt.push(clock.now / 1_000);
    }

    expect(triedAt).toEqual([0, 30, 90, 210, 450, 930, 1830, 2730]);
  });

  test('is tried again at once after signing out', async () => {
    const { source, signIns } = refusing(refused, { now: 0 });
    await failureOf(source.get());

    await source.forget();
    await failureOf(source.get());

    expect(signIns()).toBe(2);
  });

  test.each([
    ['a server out of reach', outOfReach],
    ['a busy server', refusal(429)],
    ['a server out of order', refusal(503)],
    ['a supplier that throws', new Error('vault')],
  ])('is not what %s is: the next call tries again', async (_, error) => {
    const { source, signIns } = refusing(error, { now: 0 });
    await failureOf(source.get());
    await failureOf(source.get());

    expect(signIns()).toBe(2);
  });
});
