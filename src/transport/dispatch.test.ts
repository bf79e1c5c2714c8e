import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { isTimeoutError } from 'ky';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attempt, type Fetch, fetchParts } from './attempt.ts';
import { type Dispatch, dispatch, RefusedError } from './dispatch.ts';
import { retried } from './retried.ts';
import { createRetryBudget } from './retry-budget.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const retrying = vi.fn(() => retried);
afterEach(() => void retrying.mockClear());

function call(fetch: Fetch, more: Partial<Dispatch> = {}): Dispatch {
  const parts = {
    url: 'https://occ.test/orders',
    method: 'GET',
    headers: new Headers({ authorization: 'Bearer secret' }),
    body: undefined,
    signal: more.signal,
  };
  return {
    ...parts,
    endsAt: performance.now() + 10_000,
    policy: { backoffLimit: 1 },
    repeatable: true,
    budget: createRetryBudget(),
    attempt: () => attempt(fetchParts(fetch), parts, 1_000),
    ...more,
  };
}

describe('given a call that succeeds at once', () => {
  test('when it is dispatched, then ky is not started, and no timer and no listener is left', async () => {
    const { signal } = new AbortController();
    const response = await dispatch(
      call(async () => new Response('{}'), { signal }),
      retrying,
    );
    expect(response.status).toBe(200);
    expect(retrying).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('given a first attempt that fails', () => {
  test('when ky takes over, then that attempt is not made again and counts as one', async () => {
    const answers = [500, 502, 200];
    const fetch = vi.fn(async () => new Response('{}', { status: answers.shift() ?? 599 }));
    const dispatched = dispatch(call(fetch), retrying);
    await vi.runAllTimersAsync();
    expect((await dispatched).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test('when it is not worth repeating, then it is refused with that very response', async () => {
    const fetch = vi.fn(async () => new Response('{}', { status: 404 }));
    const error: unknown = await dispatch(call(fetch), retrying).catch((reason: unknown) => reason);
    expect(error instanceof RefusedError && error.response.status).toBe(404);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('when it never ends, then it is timed out like any other attempt, even by a fetch that ignores its signal', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const failed = expect(dispatch(call(fetch, { policy: { limit: 1, backoffLimit: 1 } }), retrying)).rejects.toSatisfy(
      isTimeoutError,
    );
    await vi.runAllTimersAsync();
    await failed;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('when it is a failure of ky, then nothing that ky throws holds the token', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const failed = dispatch(call(fetch), retrying).catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    const error = await failed;
    expect(inspect(error, { depth: 9 })).not.toContain('secret');
    expect(error).toSatisfy(isTimeoutError);
  });

  test.each([
    ['of the network', () => Promise.reject(new TypeError('fetch failed')), { message: 'fetch failed' }],
    ['of the server', async () => new Response('{}', { status: 503 }), { response: { status: 503 } }],
  ])('when it is a failure %s, and ky cannot be loaded, then that failure is the end', async (_, fetch, expected) => {
    const gone = () => Promise.reject(new Error('no such file'));
    await expect(dispatch(call(fetch), gone)).rejects.toMatchObject(expected);
  });

  test('when the caller has aborted, then its failure is the end, and ky is not started', async () => {
    const controller = new AbortController();
    const fetch = async () => {
      controller.abort(new Error('enough'));
      throw controller.signal.reason;
    };
    await expect(dispatch(call(fetch, { signal: controller.signal }), retrying)).rejects.toMatchObject({
      cause: { message: 'enough' },
    });
    expect(retrying).not.toHaveBeenCalled();
  });
});
