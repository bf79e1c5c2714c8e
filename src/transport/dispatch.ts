/** A call through ky, cheap while nothing goes wrong. @module */

import { isHTTPError, type KyInstance, type Options, type RetryOptions } from 'ky';
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
  /** How ky retries it; asked for only when something has failed. */
  readonly retry: () => RetryOptions;
}

/** The server has refused a call, and it is not worth another attempt. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly response: IncomingResponse;

  constructor(response: IncomingResponse) {
    super(`The server responded with ${response.status}`);
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
  const { url, method, signal, endsAt, attempt, retry } = call;
  let latest = attempt();
  try {
    const response = await latest;
    if (response.ok) return response;
  } catch (error) {
    if (signal?.aborted) throw error;
  }
  let isFirst = true;
  const options: Options = {
    method,
    retry: retry(),
    // an attempt keeps to its own time
    timeout: false,
    totalTimeout: left(endsAt),
    async fetch() {
      if (!isFirst) latest = attempt();
      isFirst = false;
      return (await latest).response;
    },
  };
  if (signal !== undefined) options.signal = signal;
  try {
    await http(url, options);
  } catch (error) {
    throw isHTTPError(error) ? new RefusedError(await latest) : error;
  }
  return latest;
}

/** Milliseconds until then, at least one. */
export function left(endsAt: number): number {
  return Math.max(1, endsAt - performance.now());
}
