import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedTokenOf } from './shared-token.ts';
import type { AccessToken, AuthStrategy, TokenEndpoint } from './strategy.ts';
import { createTokenSource } from './token-source.ts';
import { memoryTokenStore, type TokenStore } from './token-store.ts';

// Many clients in simulated time: latencies are timers, and timers cost nothing.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const unused = () => Promise.reject(new Error('not used'));
const endpoint: TokenEndpoint = { post: unused, postFirst: unused, sendVerificationCode: unused };
const after = <T>(ms: number, value: () => T) =>
  new Promise<T>(resolve => setTimeout(() => resolve(value()), Math.max(1, ms)));

interface Fleet {
  readonly clients: number;
  /** Mean milliseconds between two calls of a client. */
  readonly pauseMs: number;
  /** Longest milliseconds of a sign-in or refresh. */
  readonly loginMs: number;
  /** Longest milliseconds of an operation of the store. */
  readonly storeMs: number;
  readonly lifeMs: number;
  readonly seed: number;
}

const fleets: fc.Arbitrary<Fleet> = fc.record({
  clients: fc.integer({ min: 2, max: 16 }),
  pauseMs: fc.integer({ min: 300, max: 3_000 }),
  loginMs: fc.integer({ min: 1, max: 400 }),
  storeMs: fc.integer({ min: 1, max: 20 }),
  lifeMs: fc.constantFrom(60_000, 120_000),
  seed: fc.nat(2 ** 31),
});

const lives = 10;

/** Lets a fleet work for ten lives; how many tokens were obtained, and for each that came to its end. */
async function obtained(
  fleet: Fleet,
  store: TokenStore | undefined,
): Promise<{ readonly total: number; readonly perEnd: number }> {
  const random = numbersFrom(fleet.seed);
  const latency = (longest: number) => 1 + random() * longest;
  const obtainedAt: number[] = [];
  let bad = 0;
  const endOf = new Map<string, number>();
  const token = (): AccessToken => {
    const value = `t${obtainedAt.push(Date.now())}-${Date.now()}`;
    const expiresAt = Date.now() + fleet.lifeMs;
    endOf.set(value, expiresAt);
    return { value, expiresAt };
  };
  const strategy: AuthStrategy = {
    signIn: () => after(latency(fleet.loginMs), token),
    refresh: () => after(latency(fleet.loginMs), token),
  };
  const sources = Array.from({ length: fleet.clients }, () => {
    const shared =
      store === undefined
        ? undefined
        : sharedTokenOf(
            slowed(store, () => latency(fleet.storeMs)),
            'https://occ.test',
            {
              api: 'agent',
              name: 'ana',
            },
          );
    return createTokenSource(strategy, endpoint, { shared, random });
  });

  // one after the other: the first signs in, and those that share its store find its token
  for (const source of sources) await settled(source.get());
  const stopAt = Date.now() + lives * fleet.lifeMs;
  obtainedAt.length = 0;
  const work = sources.map(async source => {
    while (Date.now() < stopAt) {
      const value = await source.get();
      if ((endOf.get(value) ?? 0) <= Date.now()) bad += 1;
      await after(random() * 2 * fleet.pauseMs, () => undefined);
    }
  });
  await vi.advanceTimersByTimeAsync(lives * fleet.lifeMs + 20_000);
  await Promise.all(work);
  expect(bad).toBe(0);
  // what was obtained within a tenth of a life was obtained for one end
  const ends = obtainedAt.filter((at, index) => at - (obtainedAt[index - 1] ?? 0) > fleet.lifeMs / 10).length;
  return { total: obtainedAt.length, perEnd: obtainedAt.length / ends };
}

/** Moves time on until a promise settles; the key of a store is computed outside of simulated time. */
async function settled(promise: Promise<unknown>): Promise<void> {
  let done = false;
  const watched = promise.finally(() => {
    done = true;
  });
  while (!done) {
    await new Promise(resolve => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
  await watched;
}

function slowed(store: TokenStore, latency: () => number): TokenStore {
  return {
    get: async key => after(latency(), () => store.get(key)),
    set: async (key, value, lifeMs) => after(latency(), () => store.set(key, value, lifeMs)),
    delete: async key => after(latency(), () => store.delete(key)),
  };
}

/** Mulberry32: numbers from 0 to below 1 that a seed decides. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('given any fleet that shares a store, when ten tokens end, then no call gets a bad one, and renewals are few', async () => {
  const averages: number[] = [];
  await fc.assert(
    fc.asyncProperty(fleets, async fleet => {
      const { perEnd: average } = await obtained(fleet, memoryTokenStore());
      averages.push(average);
      expect(average).toBeLessThan(fleet.clients);
    }),
    { numRuns: 12, seed: 7 },
  );
  const mean = averages.reduce((sum, one) => sum + one, 0) / averages.length;
  expect(mean).toBeLessThan(1.5);
}, 60_000);

test('given a fleet without a store, when ten tokens end, then every client renews each', async () => {
  const fleet = { clients: 8, pauseMs: 1_000, loginMs: 100, storeMs: 5, lifeMs: 120_000, seed: 1 };

  expect((await obtained(fleet, undefined)).total).toBeGreaterThanOrEqual(fleet.clients * lives);
});
