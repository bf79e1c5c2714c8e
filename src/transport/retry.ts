/** Which failures are worth another attempt, and when. Policy as data, for ky to carry out. @module */

import { isHTTPError, isNetworkError, type RetryOptions } from 'ky';

/** How calls are repeated. */
export interface RetryPolicy {
  /** Attempts after the first. @default 2 */
  readonly limit?: number | undefined;
  /** Longest back-off in milliseconds. @default 5000 */
  readonly backoffLimit?: number | undefined;
  /** Longest `Retry-After` obeyed, in milliseconds; longer ones are cut to it. @default 30000 */
  readonly maxRetryAfter?: number | undefined;
}

// refused or unresolved: no byte of the request can have reached the application
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** An answer that broke off or is not what its content type says: worth another attempt of a read. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
}

/**
 * ky's retry options for one call. A read is repeated after any passing failure; a write only when the server cannot
 * have processed it, or when its caller says that repeating is harmless.
 */
export function retryOptions(policy: RetryPolicy, method: string, repeatable: boolean): RetryOptions {
  return {
    // only what differs from ky's defaults: it copies every option and list twice for each call, 1 µs apiece. Its
    // statuses are 408, 429, 500, 502, 503 and 504; its 413 counts only with a Retry-After
    ...(policy.limit === undefined ? {} : { limit: policy.limit }),
    ...(method === 'POST' ? { methods: ['post'] } : {}),
    maxRetryAfter: policy.maxRetryAfter ?? 30_000,
    backoffLimit: policy.backoffLimit ?? 5_000,
    jitter: true,
    retryOnTimeout: true,
    // `true` would skip Retry-After, so only refusals are decided here; `undefined` leaves it to the lists above
    shouldRetry: ({ error }) => {
      if (error instanceof BrokenAnswerError) return repeatable;
      return repeatable || wasNotProcessed(error) ? undefined : false;
    },
  };
}

function wasNotProcessed(error: Error): boolean {
  if (isHTTPError(error)) {
    const { status, headers } = error.response;
    return status === 429 || (status === 503 && headers.has('retry-after'));
  }
  return isNetworkError(error) && neverSent.has(errorCode(error));
}

/** The system code at the bottom of a chain of causes, for instance `ECONNREFUSED`. */
export function errorCode(error: unknown): string {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string') return link.code;
  }
  return '';
}
