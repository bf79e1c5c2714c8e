import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import {
  at,
  endpoint,
  minute,
  neverEarly,
  outOfReach,
  promptStrategy,
  steppedStrategy,
  token,
} from '../../tests/support/token-strategies.ts';
import { createTokenSource } from './token-source.ts';

describe('one flight', () => {
  test('serves 100 callers with one sign-in', async () => {
    const { strategy, signIns } = steppedStrategy();
    const source = createTokenSource(strategy, endpoint);

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
    const source = createTokenSource(strategy, endpoint);

    const callers = [source.get(), source.get()].map(failureOf);
    at(signIns, 0).fail(outOfReach);
    expect(await Promise.all(callers)).toEqual([outOfReach, outOfReach]);

    const next = source.get();
    at(signIns, 1).settle(token('t'));
    expect(await next).toBe('t');
  });
});

describe('a sign-in that never settles', () => {
  test('is given up after a while: the next caller begins another, and the first one may still land', async () => {
    const { strategy, signIns } = steppedStrategy();
    const clock = { now: 0 };
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, patienceMs: 1_000 });
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
    const source = createTokenSource(strategy, endpoint, { now: () => clock.now, random: neverEarly });
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
    const source = createTokenSource(strategy, endpoint);
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
    const source = createTokenSource(strategy, endpoint);
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
    const source = createTokenSource(strategy, endpoint);
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

    const left = await failureOf(createTokenSource(strategy, endpoint).get(AbortSignal.abort()));

    expect(left).toMatchObject({ kind: 'abort' });
    expect(signIns).toHaveLength(0);
  });
});
