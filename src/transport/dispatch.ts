/** A call through ky, cheap while nothing goes wrong. @module */

import { type KyInstance, type Options, type RetryOptions, TimeoutError } from 'ky';
import type { Fetch } from './attempt.ts';

/** A call to dispatch. */
export interface Dispatch {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  /** The signal of the call's caller. */
  readonly signal: AbortSignal | undefined;
  readonly fetch: Fetch;
  /** Milliseconds each attempt may take. */
  readonly timeout: number;
  /** When the call must have ended, repeats included, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** How ky repeats it. */
  readonly retry: RetryOptions;
}

/**
 * Sends a call. ky makes two requests and copies options and policy before it sends anything: a quarter of what a bare
 * `fetch` costs, on every call, for the few that fail. So the first attempt goes out without it. When that fails, in
 * whatever way, ky is started and handed the failure as its own first attempt; it decides, waits and repeats.
 *
 * @throws {HTTPError | NetworkError | TimeoutError} As ky throws them.
 */
export async function dispatch(http: KyInstance, call: Dispatch): Promise<Response> {
  let first: Promise<Response> | undefined = firstAttempt(call);
  const response = await first.catch(() => undefined);
  if (response?.ok) return response;
  const { url, method, body, signal, fetch, timeout, endsAt, retry } = call;
  if (signal?.aborted) return first;
  const options: Options = { method, retry, timeout, totalTimeout: left(endsAt) };
  if (body !== undefined) options.body = body;
  if (signal !== undefined) options.signal = signal;
  return http(url, {
    ...options,
    fetch: input => {
      const failed = first;
      first = undefined;
      // ky hands its `fetch` the request it has built, whatever the type allows
      return failed ?? fetch(input as Request);
    },
  });
}

/** One attempt within its time. The timer is cleared and the caller's signal let go as soon as it has ended. */
async function firstAttempt({ url, method, body, signal, fetch, timeout, endsAt }: Dispatch): Promise<Response> {
  const clock = new AbortController();
  const request = new Request(url, {
    method,
    signal: signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]),
    ...(body === undefined ? {} : { body }),
  });
  const ring = () => clock.abort(new TimeoutError(request));
  const timer = setTimeout(ring, Math.min(timeout, left(endsAt)));
  try {
    return await withinTime(fetch(request), clock.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends with the clock, even when a `fetch` of the caller's own does not look at its signal. */
function withinTime(answer: Promise<Response>, clock: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    clock.onabort = () => reject(clock.reason);
    answer.then(resolve, reject);
  });
}

function left(endsAt: number): number {
  return Math.max(1, endsAt - performance.now());
}
