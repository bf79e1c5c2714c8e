/** How many attempts run at once and how many start in a second. @module */

import PQueue from 'p-queue';

/** Runs an attempt when it is its turn; a waiting one can be aborted, and rejects with whatever the signal was aborted with. */
export type Limiter = <T>(attempt: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Makes a limiter. */
export function createLimiter(maxConcurrent = Number.POSITIVE_INFINITY, perSecond?: number): Limiter {
  const queue = new PQueue({ concurrency: maxConcurrent, ...(perSecond === undefined ? {} : interval(perSecond)) });
  return (attempt, signal) => queue.add(attempt, { signal });
}

// less than one a second is one in a longer interval; `strict` slides, so that no two windows add up to a burst
function interval(perSecond: number) {
  const intervalCap = Math.max(1, Math.floor(perSecond));
  return { intervalCap, interval: Math.ceil((intervalCap / perSecond) * 1000), strict: true };
}
