import { describe, expect, test } from 'vitest';
import {
  at,
  endpoint,
  minute,
  neverEarly,
  outOfReach,
  promptStrategy,
  refused,
  settled,
  steppedStrategy,
  token,
} from '../../tests/support/token-strategies.ts';
import type { AuthStrategy } from './strategy.ts';
import { createTokenSource } from './token-source.ts';

const throwing = (error: unknown) => () => {
  throw error;
};

describe('renewal', () => {
  test('does not happen while the token has more than a minute', async () => {
    const clock = { now: 0 };
    const { source, calls } = promptStrategy(clock);
    await source.get();

    clock.now = 9 * minute - 1;

    expect(await source.get()).toBe('in-1');
    expect(calls).toEqual({ signIns: 1, refreshes: 0 });
  });

  test('happens a minute ahead of the end, with refresh', async () => {
    const clock = { now: 0 };
    const { source, calls } = promptStrategy(clock);
    await source.get();

    clock.now = 9 * minute;

    // the token in hand is good, so nobody waits
    expect(await source.get()).toBe('in-1');
    await settled();
    expect(await source.get()).toBe('re-1');
    expect(calls).toEqual({ signIns: 1, refreshes: 1 });
  });

  test('happens a fifth ahead of the end of a short life', async () => {
    const clock = { now: 0 };
    let signIns = 0;
    const strategy: AuthStrategy = { signIn: async () => token(`t-${++signIns}`, clock.now + 100) };
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, random: neverEarly });

    const seen: string[] = [];
    for (const now of [0, 79, 80]) {
      clock.now = now;
      await source.get();
      await settled();
      seen.push(await source.get());
    }

    expect(seen).toEqual(['t-1', 't-1', 't-2']);
  });

  test('never happens to a token without an end', async () => {
    const clock = { now: 0 };
    const strategy: AuthStrategy = { signIn: async () => token('t') };
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, random: neverEarly });
    await source.get();

    clock.now = Number.MAX_SAFE_INTEGER;

    expect(await source.get()).toBe('t');
  });

  test('is a sign-in when the token has ended', async () => {
    const clock = { now: 0 };
    const { source, calls } = promptStrategy(clock);
    await source.get();

    clock.now = 10 * minute;

    expect(await source.get()).toBe('in-2');
    expect(calls.refreshes).toBe(0);
  });

  test('is a sign-in when the server refuses to refresh', async () => {
    const clock = { now: 0 };
    const { source } = promptStrategy(clock, throwing(refused));
    await source.get();

    clock.now = 9 * minute;
    await source.get();
    await settled();

    expect(await source.get()).toBe('in-2');
  });

  test('that hangs costs no call, and is given up in the end', async () => {
    const { strategy, signIns, refreshes } = steppedStrategy();
    const clock = { now: 0 };
    const source = createTokenSource(strategy, endpoint, {
      now: () => clock.now,
      random: neverEarly,
      patienceMs: minute,
    });
    const first = source.get();
    at(signIns, 0).settle(token('t', 10 * minute));
    await first;

    clock.now = 9 * minute;
    expect(await Promise.all(Array.from({ length: 100 }, () => source.get()))).toEqual(Array(100).fill('t'));
    clock.now = 10 * minute - 1;
    expect(await source.get()).toBe('t');
    expect([refreshes.length, signIns.length]).toEqual([1, 1]);

    clock.now = 10 * minute;
    const next = source.get();
    at(signIns, 1).settle(token('u', 20 * minute));
    expect(await next).toBe('u');
  });

  test('serves the current token while the server is out of reach, and tries again later', async () => {
    const clock = { now: 0 };
    const answers = [throwing(outOfReach), () => token('re-2', 20 * minute)];
    const { source, calls } = promptStrategy(clock, () => at(answers, calls.refreshes - 1)());
    await source.get();

    clock.now = 9 * minute;
    expect(await source.get()).toBe('in-1');
    await settled();
    clock.now = 10 * minute - 1;
    expect(await source.get()).toBe('in-1');
    await settled();
    expect(await source.get()).toBe('re-2');
  });

  test('serves the current token while every login fails, and leaves the login alone for five seconds', async () => {
    const { strategy, signIns, refreshes } = steppedStrategy();
    const clock = { now: 0 };
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, random: neverEarly });
    const first = source.get();
    at(signIns, 0).settle(token('t', 10 * minute));
    await first;

    clock.now = 9 * minute;
    expect(await source.get()).toBe('t');
    at(refreshes, 0).fail(refused);
    await settled();
    at(signIns, 1).fail(refused);
    await settled();
    clock.now += 4_999;
    expect(await source.get()).toBe('t');
    expect(refreshes).toHaveLength(1);

    clock.now += 1;
    void source.get();
    expect(refreshes).toHaveLength(2);
  });

  test('ahead of the latest moment keeps nobody waiting', async () => {
    const { strategy, signIns, refreshes } = steppedStrategy();
    const clock = { now: 0 };
    const draws = [1 - Number.EPSILON, 0];
    const random = () => draws.shift() ?? 0;
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, random });
    const first = source.get();
    at(signIns, 0).settle(token('t', 10 * minute));
    await first;

    clock.now = 9 * minute - 1_000;
    expect([await source.get(), await source.get()]).toEqual(['t', 't']);
    at(refreshes, 0).settle(token('u', 20 * minute));
    await settled();
    expect(await source.get()).toBe('u');
  });

  test('that fails after the token has ended is no failure of anybody: the next caller signs in', async () => {
    const clock = { now: 0 };
    const { source } = promptStrategy(clock, () => {
      clock.now = 10 * minute;
      throw outOfReach;
    });
    await source.get();

    clock.now = 9 * minute;
    expect(await source.get()).toBe('in-1');
    await settled();

    expect(await source.get()).toBe('in-2');
  });
});
