/** Which failures are worth another attempt, and when. Policy as data, for ky to carry out. @module */

import { isHTTPError, isNetworkError, isTimeoutError, type RetryOptions } from 'ky';
import { BrokenResponseError } from './attempt.ts';
import { asksForTooMuch } from './failure-body.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { isPlatformFailure, wasNeverSent } from './network-failure.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { RetryPolicy } from './retry-option.ts';

const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
// callers who were told the same time must not come back in the same instant
const longestSpreadMs = 5_000;
const defaultMaxRetryAfterMs = 30_000;

/** What retrying one call depends on. */
export interface RetriedCall {
  readonly method: string;
  readonly policy: RetryPolicy;
  /** Whether it does no harm to carry it out twice. */
  readonly repeatable: boolean;
  readonly budget: RetryBudget;
}

/**
 * ky's retry options for one call. A read is retried after any passing failure; a write only when the server cannot
 * have processed it, or when its caller says that this is harmless.
 *
 * @param latest The last response, if the last attempt got one.
 */
export function retryOptions(
  { method, policy, repeatable, budget }: RetriedCall,
  latest: () => IncomingResponse | undefined,
): RetryOptions {
  return {
    // only what differs from ky's defaults: it copies every option and list twice for each call, 1 µs apiece
    ...(policy.limit === undefined ? {} : { limit: policy.limit }),
    ...(method === 'POST' ? { methods: ['post'] } : {}),
    maxRetryAfter: policy.maxRetryAfter ?? defaultMaxRetryAfterMs,
    backoffLimit: policy.backoffLimit ?? 5_000,
    jitter: true,
    retryOnTimeout: true,
    shouldRetry({ error }) {
      const response = isHTTPError(error) ? latest() : undefined;
      const isWorthIt = isPassing(error, response) && (repeatable || wasNotProcessed(error, response));
      if (!isWorthIt || !budget.take(isTimeoutError(error))) return false;
      // `true` would skip Retry-After; what ky does not know to be passing is not left to it
      return response === undefined ? true : undefined;
    },
  };
}

/** Milliseconds that a retry waits beyond the `Retry-After` of the response before it: none where that had no such header. */
export function spreadMs(
  { maxRetryAfter = defaultMaxRetryAfterMs }: RetryPolicy,
  before: IncomingResponse | undefined,
): number {
  const told = before?.headers.get('retry-after');
  if (told == null) return 0;
  const seconds = Number(told);
  const afterMs = Number.isNaN(seconds) ? Date.parse(told) - Date.now() : seconds * 1_000;
  return Math.random() * Math.min(longestSpreadMs, maxRetryAfter, Math.max(0, afterMs || 0));
}

function isPassing(error: Error, response: IncomingResponse | undefined): boolean {
  if (response !== undefined) return passingStatuses.has(response.status) && !asksForTooMuch(response.body);
  return (
    isNetworkError(error) || isTimeoutError(error) || error instanceof BrokenResponseError || isPlatformFailure(error)
  );
}

function wasNotProcessed(error: Error, response: IncomingResponse | undefined): boolean {
  if (response === undefined) return wasNeverSent(error);
  return response.status === 429 || (response.status === 503 && response.headers.has('retry-after'));
}
