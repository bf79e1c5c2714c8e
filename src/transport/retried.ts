/**
 * A call whose first attempt has failed, in the hands of ky: a third of all code. `scripts/build.ts` keeps it with the rest for
 * browsers, where a file that is requested once the network has failed does not arrive; on Node it is a file on the disk.
 *
 * @module
 */

import ky, { isHTTPError, isNetworkError, type Options } from 'ky';
import { untilAborted } from '../call/call.ts';
import { type Dispatch, left, RefusedError } from './dispatch.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { retryOptions, spreadMs } from './retry.ts';

/**
 * Gives ky the failed attempt as its own first one; it decides, waits and retries. It never holds headers or body, so that no
 * error of its own can.
 *
 * @throws {RefusedError} The last response is a failure.
 * @throws What the last attempt has thrown, or `TimeoutError`: the time for all of them is over.
 */
export async function retried(call: Dispatch, first: Promise<IncomingResponse>): Promise<IncomingResponse> {
  const { url, method, signal, endsAt, attempt, policy } = call;
  let pending: Promise<IncomingResponse> | undefined = first;
  let latest: IncomingResponse | undefined;
  const options: Options = {
    method,
    retry: retryOptions(call, () => latest),
    // an attempt keeps to its own time
    timeout: false,
    totalTimeout: left(endsAt),
    async fetch() {
      if (pending === undefined) {
        const wait = spreadMs(policy, latest);
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
    await ky(url, options);
  } catch (error) {
    if (isHTTPError(error) && latest !== undefined) throw new RefusedError(latest);
    throw isNetworkError(error) ? (error.cause ?? error) : error;
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
