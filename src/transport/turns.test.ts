import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OccAbortError } from '../errors/errors.ts';
import { createLimiter } from './limiter.ts';
import { createTurns, TurnTimeoutError } from './turns.ts';

/** A call that ends when it is told to. */
function heldCall() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { call: vi.fn(() => promise), end: () => resolve('done') };
}

const turnsOf = (...limits: Parameters<typeof createLimiter>) => createTurns(createLimiter(...limits), undefined);
const patient = { signal: undefined, milliseconds: 60_000 };
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('given at most two calls at once', () => {
  test('when five come, then two run, and the others follow in the order they came', async () => {
    const limit = turnsOf(2);
    const calls = Array.from({ length: 5 }, heldCall);
    const ended = calls.map(({ call }) => limit(call, patient));
    await settle();
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 0, 0, 0]);
    calls[1]?.end();
    await settle();
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 1, 0, 0]);
    for (const { end } of calls) end();
    expect(await Promise.all(ended)).toHaveLength(5);
  });

  test('when a running call fails, then its place is free again', async () => {
    const limit = turnsOf(1);
    await expect(limit(() => Promise.reject(new Error('no')), patient)).rejects.toThrow('no');
    expect(await limit(() => Promise.resolve('yes'), patient)).toBe('yes');
  });

  test('when a waiting call is aborted, then it is never made, and nothing listens to the signal any more', async () => {
    const limit = turnsOf(1);
    const [running, waiting] = [heldCall(), heldCall()];
    const first = limit(running.call, patient);
    const controller = new AbortController();
    const second = limit(waiting.call, { ...patient, signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(second).rejects.toBeInstanceOf(OccAbortError);
    running.end();
    await first;
    await settle();
    expect(waiting.call).not.toHaveBeenCalled();
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});

describe('given a turn that does not come in time', () => {
  test('when the time is over, then the attempt is never made', async () => {
    const limit = turnsOf(1);
    const [running, waiting] = [heldCall(), heldCall()];
    const first = limit(running.call, patient);

    await expect(limit(waiting.call, { signal: undefined, milliseconds: 1 })).rejects.toBeInstanceOf(TurnTimeoutError);
    running.end();
    await first;
    await settle();

    expect(waiting.call).not.toHaveBeenCalled();
  });
});

describe('given a pace that is shared', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('when it says to wait, then it is asked again after that, and only then the attempt is made', async () => {
    const waits = [300, 200, 0];
    const limit = createTurns(createLimiter(), async () => waits.shift() ?? 0);
    const call = vi.fn(async () => 'done');
    const ended = limit(call, patient);

    await vi.advanceTimersByTimeAsync(499);
    expect(call).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect(await ended).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when the caller aborts meanwhile, then it waits no longer', async () => {
    const limit = createTurns(createLimiter(), async () => 10_000);
    const controller = new AbortController();
    const ended = expect(limit(async () => 1, { ...patient, signal: controller.signal })).rejects.toBeInstanceOf(
      OccAbortError,
    );
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('given a rate', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    [4, 1000, 4],
    [4, 2000, 8],
    [0.5, 2000, 1],
    [0.5, 4000, 2],
  ])(
    'when it is %s a second and many calls come, then in %s ms %s have started',
    async (requestsPerSecond, ms, expected) => {
      const limit = turnsOf(undefined, requestsPerSecond);
      let started = 0;
      for (let call = 0; call < 20; call += 1) {
        void limit(async () => {
          started += 1;
        }, patient);
      }
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(started).toBe(expected);
    },
  );
});
