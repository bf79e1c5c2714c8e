import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { apiError, OccConnectionError } from '../errors/errors.ts';
import type { AccessToken, AuthStrategy, TokenExchange } from './strategy.ts';
import { createTokenSource } from './token-source.ts';

const unused = () => Promise.reject(new Error('not used'));
const exchange: TokenExchange = { post: unused, postFirst: unused, sendVerificationCode: unused };
// the latest moment; when earlier ones are drawn is tested with the rule
const neverEarly = () => 0;
const site = { operationId: 'refresh', method: 'POST', path: '/ccagent/v1/refresh', attempts: 1 };
const refused = apiError({ ...site, status: 401, headers: new Headers(), body: undefined });
const outOfReach = new OccConnectionError('out of reach', site);
const minute = 60_000;

interface Step {
  settle(token: AccessToken): void;
  fail(error: unknown): void;
}

/** A strategy whose every sign-in and refresh waits for the test to settle it. */
function steppedStrategy() {
  const signIns: Step[] = [];
  const refreshes: (Step & { readonly token: AccessToken })[] = [];
  const strategy: AuthStrategy = {
    signIn: () => new Promise((settle, fail) => signIns.push({ settle, fail })),
    refresh: (_, token) => new Promise((settle, fail) => refreshes.push({ token, settle, fail })),
  };
  return { strategy, signIns, refreshes };
}

/** A strategy that answers at once: `in-1`, `in-2` … on sign-in, `re-1` … on refresh; a life of ten minutes. */
function promptStrategy(clock: { now: number }, refresh?: () => AccessToken) {
  const calls = { signIns: 0, refreshes: 0 };
  const alive = (value: string): AccessToken => ({ value, expiresAt: clock.now + 10 * minute });
  const strategy: AuthStrategy = {
    signIn: async () => alive(`in-${++calls.signIns}`),
    refresh: async () => {
      calls.refreshes += 1;
      return refresh === undefined ? alive(`re-${calls.refreshes}`) : refresh();
    },
  };
  return { calls, source: createTokenSource(strategy, exchange, { now: () => clock.now, random: neverEarly }) };
}

/** Lets what is going on behind the callers come to its end. */
const settled = () => new Promise(resolve => setImmediate(resolve));

const token = (value: string, expiresAt?: number): AccessToken => ({ value, expiresAt });
const throwing = (error: unknown) => () => {
  throw error;
};

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}

describe('one flight', () => {
  test('serves 100 callers with one sign-in', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, exchange);

    const callers = Array.from({ length: 100 }, () => source.get());
    at(signIns, 0).settle(token('t'));

    expect(new Set(await Promise.all(callers))).toEqual(new Set(['t']));
    expect(signIns).toHaveLength(1);
  });

  test('serves 100 callers with one renewal after a refusal', async () => {
    const clock = { now: 0 };
    const { source, calls } = promptStrategy(clock);
    const first = await source.get();

    const renewed = await Promise.all(
      Array.from({ length: 100 }, () => {
        source.invalidate(first);
        return source.get();
      }),
    );

    expect(new Set(renewed)).toEqual(new Set(['in-2']));
    expect(calls.signIns).toBe(2);
  });

  test('that fails fails every caller, and the next caller signs in again', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, exchange);

    const callers = [source.get(), source.get()].map(failureOf);
    at(signIns, 0).fail(outOfReach);
    expect(await Promise.all(callers)).toEqual([outOfReach, outOfReach]);

    const next = source.get();
    at(signIns, 1).settle(token('t'));
    expect(await next).toBe('t');
  });
});

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
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, random: neverEarly });

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
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, random: neverEarly });
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
    const source = createTokenSource(strategy, exchange, {
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
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, random: neverEarly });
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
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, random });
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

describe('a sign-in that was refused', () => {
  function refusing(error: unknown, clock: { now: number }) {
    let signIns = 0;
    const strategy: AuthStrategy = {
      signIn: async () => {
        signIns += 1;
        throw error;
      },
    };
    return { source: createTokenSource(strategy, exchange, { now: () => clock.now }), signIns: () => signIns };
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
    ['a busy server', apiError({ ...site, status: 429, headers: new Headers(), body: undefined })],
    ['a server out of order', apiError({ ...site, status: 503, headers: new Headers(), body: undefined })],
    ['a supplier that throws', new Error('vault')],
  ])('is not what %s is: the next call tries again', async (_, error) => {
    const { source, signIns } = refusing(error, { now: 0 });
    await failureOf(source.get());
    await failureOf(source.get());

    expect(signIns()).toBe(2);
  });
});

describe('a sign-in that never settles', () => {
  test('is given up after a while: the next caller begins another, and the first one may still land', async () => {
    const { strategy, signIns } = steppedStrategy();
    const clock = { now: 0 };
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, patienceMs: 1_000 });
    const [first, second] = [source.get(), source.get()];
    expect(signIns).toHaveLength(1);

    clock.now = 1_000;
    const third = source.get();
    at(signIns, 1).settle(token('t'));
    expect(await third).toBe('t');

    at(signIns, 0).settle(token('late'));
    expect(await Promise.all([first, second])).toEqual(['late', 'late']);
    expect(await source.get()).toBe('t');
  });
});

describe('invalidate', () => {
  test('of an old token keeps a newer one', async () => {
    const { source, calls } = promptStrategy({ now: 0 });
    source.invalidate(await source.get());
    await source.get();

    source.invalidate('in-1');

    expect(await source.get()).toBe('in-2');
    expect(calls.signIns).toBe(2);
  });

  test('of a token under renewal: it does not come back when the renewal finds no server', async () => {
    const { strategy, signIns, refreshes } = steppedStrategy();
    const clock = { now: 0 };
    const source = createTokenSource(strategy, exchange, { now: () => clock.now, random: neverEarly });
    const first = source.get();
    at(signIns, 0).settle(token('old', 10 * minute));
    await first;
    clock.now = 9 * minute;

    expect(await source.get()).toBe('old');
    source.invalidate('old');
    const waiting = failureOf(source.get());
    at(refreshes, 0).fail(outOfReach);

    expect(await waiting).toBe(outOfReach);
  });
});

describe('forget', () => {
  test('returns the token once', async () => {
    const { source } = promptStrategy({ now: 0 });
    await source.get();

    expect([await source.forget(), await source.forget()]).toMatchObject([
      { token: { value: 'in-1' }, late: undefined },
      { token: undefined, late: undefined },
    ]);
  });

  test('is final: the late result of a sign-in under way does not come back', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, exchange);
    const waiting = source.get();

    const { token: none, late } = await source.forget();
    at(signIns, 0).settle(token('late'));
    await waiting;
    const next = source.get();
    at(signIns, 1).settle(token('new'));

    expect([none, (await late)?.value]).toEqual([undefined, 'late']);
    expect(await next).toBe('new');
    expect((await source.forget()).token?.value).toBe('new');
  });

  test('lets the next sign-in be one flight, though the former one lands in between', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, exchange);
    const before = source.get();
    source.forget();

    const one = source.get();
    at(signIns, 0).settle(token('late'));
    await before;
    const other = source.get();
    at(signIns, 1).settle(token('new'));

    expect(await Promise.all([one, other])).toEqual(['new', 'new']);
    expect(signIns).toHaveLength(2);
  });
});

describe('a waiting caller', () => {
  test('can leave; the others wait on, and no listener stays on any signal', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, exchange);
    const [leaving, staying] = [new AbortController(), new AbortController()];

    const left = failureOf(source.get(leaving.signal));
    const stayed = source.get(staying.signal);
    leaving.abort('no time');
    at(signIns, 0).settle(token('t'));

    expect(await left).toMatchObject({ kind: 'abort', cause: 'no time' });
    expect(await stayed).toBe('t');
    expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(0);
    expect(getEventListeners(staying.signal, 'abort')).toHaveLength(0);
  });

  test('who has left before starts no sign-in', async () => {
    const { strategy, signIns } = steppedStrategy();

    const left = await failureOf(createTokenSource(strategy, exchange).get(AbortSignal.abort()));

    expect(left).toMatchObject({ kind: 'abort' });
    expect(signIns).toHaveLength(0);
  });
});
