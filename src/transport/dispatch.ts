/** A call through ky, cheap while nothing goes wrong. @module */

import { isHTTPError, type KyInstance, type Options, type RetryOptions } from 'ky';
import { untilAborted } from '../call/call.ts';
import type { IncomingResponse } from './incoming-response.ts';

/** A call to dispatch. */
export interface Dispatch {
  readonly url: string;
  readonly method: string;
  /** The signal of the call's caller. */
  readonly signal: AbortSignal | undefined;
  /** When the call must have ended, retries included, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** Makes one attempt, which keeps to its own time. */
  readonly attempt: () => Promise<IncomingResponse>;
  /** How ky retries it; asked for only when something has failed. `latest` is the last attempt's response. */
  readonly retry: (latest: () => IncomingResponse | undefined) => RetryOptions;
  /** Milliseconds that a retry waits beyond what ky does. */
  readonly spreadMs?: (before: IncomingResponse | undefined) => number;
}

/** The server has refused a call, and it is not worth another attempt. */
export class RefusedError extends Error {
  readonly response: IncomingResponse;

  constructor(response: IncomingResponse) {
    super();
    this.response = response;
  }
}

/**
 * Sends a call. ky makes two requests and copies options and policy before it sends anything: a quarter of what a bare
 * `fetch` costs, on every call, for the few that fail. So the first attempt goes out without it. When that fails, in
 * whatever way, ky is started and handed the failure as its own first attempt; it decides, waits and retries. It never
 * holds headers or body, so that no error of its own can.
 *
 * @throws {RefusedError} The last response is a failure.
 * @throws {NetworkError | TimeoutError} As ky throws them.
 */
export async function dispatch(http: KyInstance, call: Dispatch): Promise<IncomingResponse> {
  const { url, method, signal, endsAt, attempt, retry, spreadMs } = call;
  let pending: Promise<IncomingResponse> | undefined = attempt();
  let latest: IncomingResponse | undefined;
  try {
    latest = await pending;
    if (latest.ok) return latest;
  } catch (error) {
    if (signal?.aborted) throw error;
  }
  const options: Options = {
    method,
    retry: retry(() => latest),
    // an attempt keeps to its own time
    timeout: false,
    totalTimeout: left(endsAt),
    async fetch() {
      if (pending === undefined) {
        const wait = spreadMs?.(latest) ?? 0;
        latest = undefined;
        if (wait > 0) await pause(wait, signal);
      }
      const answered = pending ?? attempt();
      pending = undefined;
      latest = await answered;
      return latest.response;
    },
  };
  if (signal !== undefined) options.signal = signal;
  try {
    await http(url, options);
  } catch (error) {
    throw isHTTPError(error) && latest !== undefined ? new RefusedError(latest) : error;
  }
  // ky is done when its `fetch` is, and that has the response
  if (latest === undefined) throw new TypeError('ky has ended without a response');
  return latest;
}

/** Waits, unless the caller aborts. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  return untilAborted(waited, signal).finally(() => clearTimeout(timer));
}

/** Milliseconds until then, at least one. */
export function left(endsAt: number): number {
  return Math.max(1, endsAt - performance.now());
}
