/** A call: its first attempt, and whoever takes over when that fails. @module */

import type { IncomingResponse } from './incoming-response.ts';
import type { RetriedCall } from './retry.ts';

/** A call to dispatch. */
export interface Dispatch extends RetriedCall {
  readonly url: string;
  /** The signal of the call's caller. */
  readonly signal: AbortSignal | undefined;
  /** When the call must have ended, retries included, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** Makes one attempt, which keeps to its own time. */
  readonly attempt: () => Promise<IncomingResponse>;
}

/** Takes over a call whose first attempt has failed. */
export type Retrying = (call: Dispatch, first: Promise<IncomingResponse>) => Promise<IncomingResponse>;

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
 * `fetch` costs, on every call, for the few that fail. So the first attempt goes out without it.
 *
 * @param retrying Loads what takes over when that fails, in whatever way. Where it cannot be loaded, that failure is the end.
 * @throws {RefusedError} The last response is a failure.
 */
export async function dispatch(
  call: Dispatch,
  retrying: () => Retrying | Promise<Retrying>,
): Promise<IncomingResponse> {
  const first = call.attempt();
  try {
    const response = await first;
    if (response.ok) return response;
  } catch (error) {
    if (call.signal?.aborted) throw error;
  }
  let retried: Retrying;
  try {
    retried = await retrying();
  } catch {
    throw new RefusedError(await first);
  }
  return retried(call, first);
}

/** Milliseconds until then, at least one. */
export function left(endsAt: number): number {
  return Math.max(1, endsAt - performance.now());
}
