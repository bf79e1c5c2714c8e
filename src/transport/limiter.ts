/** How many calls run at once and how many start in a second. Loaded, with p-queue, only when a limit is set. @module */

import PQueue from 'p-queue';

/** What a client keeps to. */
export interface Limits {
  /** Calls under way at the same time; more wait in the order they came. */
  readonly maxConcurrent?: number | undefined;
  /** Calls started in any one second; may be a fraction. */
  readonly requestsPerSecond?: number | undefined;
}

/** Runs a call when it is its turn; a waiting one can be aborted, and rejects with whatever the signal was aborted with. */
export type Limiter = <T>(call: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>;

/** Makes the limiter of one client. */
export function createLimiter({ maxConcurrent = Number.POSITIVE_INFINITY, requestsPerSecond }: Limits): Limiter {
  const queue = new PQueue({
    concurrency: maxConcurrent,
    ...(requestsPerSecond === undefined ? {} : pace(requestsPerSecond)),
  });
  return (call, signal) => queue.add(call, signal === undefined ? {} : { signal });
}

// less than one a second is one in a longer interval; `strict` slides, so that no two windows add up to a burst
function pace(perSecond: number) {
  const intervalCap = Math.max(1, Math.floor(perSecond));
  return { intervalCap, interval: Math.ceil((intervalCap / perSecond) * 1000), strict: true };
}
