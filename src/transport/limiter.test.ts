import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLimiter } from './limiter.ts';

/** A call that ends when it is told to. */
function heldCall() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { call: vi.fn(() => promise), end: () => resolve('done') };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

describe('given at most two calls at once', () => {
  test('when five come, then two run, and the others follow in the order they came', async () => {
    const limit = createLimiter({ maxConcurrent: 2 });
    const calls = Array.from({ length: 5 }, heldCall);
    const ended = calls.map(({ call }) => limit(call, undefined));
    await settle();
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 0, 0, 0]);
    calls[1]?.end();
    await settle();
    expect(calls.map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 1, 0, 0]);
    for (const { end } of calls) end();
    expect(await Promise.all(ended)).toHaveLength(5);
  });

  test('when a running call fails, then its place is free again', async () => {
    const limit = createLimiter({ maxConcurrent: 1 });
    await expect(limit(() => Promise.reject(new Error('no')), undefined)).rejects.toThrow('no');
    expect(await limit(() => Promise.resolve('yes'), undefined)).toBe('yes');
  });

  test('when a waiting call is aborted, then it is never made, and nothing listens to the signal any more', async () => {
    const limit = createLimiter({ maxConcurrent: 1 });
    const [running, waiting] = [heldCall(), heldCall()];
    const first = limit(running.call, undefined);
    const controller = new AbortController();
    const second = limit(waiting.call, controller.signal);
    controller.abort(new Error('changed my mind'));
    await expect(second).rejects.toThrow('changed my mind');
    running.end();
    await first;
    await settle();
    expect(waiting.call).not.toHaveBeenCalled();
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
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
      const limit = createLimiter({ requestsPerSecond });
      let started = 0;
      for (let call = 0; call < 20; call += 1) {
        void limit(async () => {
          started += 1;
        }, undefined);
      }
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(started).toBe(expected);
    },
  );
});
