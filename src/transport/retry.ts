/** Which failures are worth another attempt, and when. Policy as data, for ky to carry out. @module */

import { isHTTPError, isNetworkError, isTimeoutError, type RetryOptions } from 'ky';
import type { IncomingResponse } from './incoming-response.ts';
import { isPlatformFailure, wasNeverSent } from './network-failure.ts';
import type { RetryBudget } from './retry-budget.ts';

/** How failed calls are retried. */
export interface RetryPolicy {
  /** Attempts after the first. @default 2 */
  readonly limit?: number | undefined;
  /** Longest backoff in milliseconds. @default 5000 */
  readonly backoffLimit?: number | undefined;
  /** Longest `Retry-After` obeyed, in milliseconds; longer ones are cut to it. @default 30000 */
  readonly maxRetryAfter?: number | undefined;
  /**
   * How many retries may fail in a row, over all calls of the client, before failures are final at once: so that a
   * server in trouble does not get three times its load. Each success gives a part back. @default 100
   */
  readonly budget?: number | undefined;
}

/** A response that broke off or is not what its content type says: worth another attempt of a read. */
export class BrokenResponseError extends Error {
  override readonly name = 'BrokenResponseError';
}

const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
// callers who were told the same time must not come back in the same instant
const longestSpreadMs = 5_000;
const defaultMaxRetryAfterMs = 30_000;

/** What retrying one call depends on. */
export interface RetriedCall {
  readonly method: string;
  /** Whether it does no harm to carry it out twice. */
  readonly repeatable: boolean;
  readonly budget: RetryBudget;
  /** The last response, if the last attempt got one. */
  readonly latest: () => IncomingResponse | undefined;
}

/**
 * ky's retry options for one call. A read is retried after any passing failure; a write only when the server cannot
 * have processed it, or when its caller says that this is harmless.
 */
export function retryOptions(policy: RetryPolicy, { method, repeatable, budget, latest }: RetriedCall): RetryOptions {
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
      if (!isWorthIt || !budget.take(error)) return false;
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

/** Whether a body is that of a failure, whatever the status it came under. */
export function isFailureBody(body: unknown): body is { readonly errorCode: unknown } {
  return typeof body === 'object' && body !== null && 'errorCode' in body;
}

/** Whether the server said that the call asks for too much: no other attempt can end otherwise, whatever the status. */
export function asksForTooMuch(body: unknown): boolean {
  return isFailureBody(body) && String(body.errorCode) === '60012';
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
