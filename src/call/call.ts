/** What a method of a resource returns, and what every method accepts last. @module */

import { OccAbortError, OccValidationError } from '../errors/errors.ts';
import type { RetryChanges } from '../transport/retry-option.ts';

/** Options of a single call. */
export interface CallOptions {
  /** Aborts the call immediately, including backoff and paging. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Timeout in milliseconds of each attempt, including reading the body, and of waiting for a token or in the queue;
   * overrides the client's `timeout`.
   */
  readonly timeout?: number | undefined;
  /** Declares this write idempotent, so that it is retried like a read. */
  readonly idempotent?: boolean | undefined;
  /** Additional headers; `null` removes a header the client would send. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
  /** Additional query parameters, such as `fields`; one that the method sets itself is rejected. */
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** How this call is retried; `false` disables retries. Omitted properties default to the client's. */
  readonly retry?: RetryChanges;
}

/** The value of a query parameter; `undefined` omits it. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/** The data and the response it came from. */
export interface WithResponse<T> {
  readonly data: T;
  /** Status and headers. The body has been read. */
  readonly response: Response;
}

/** A promise of the data that also offers the response. */
export interface OccPromise<T> extends Promise<T> {
  /** The data together with status and headers. */
  withResponse(): Promise<WithResponse<T>>;
}

/** A pending call; it rejects with an `OccError`. */
export type UnderWay<Wire> = Promise<WithResponse<Wire>>;

/** Makes an {@link OccPromise} of a pending call; `read` reshapes the data (it also gets the response, for its errors). */
export function occPromise<T>(underWay: UnderWay<T>): OccPromise<T>;
export function occPromise<Wire, T>(underWay: UnderWay<Wire>, read: Reading<Wire, T> | undefined): OccPromise<T>;
export function occPromise(underWay: UnderWay<unknown>, read?: Reading<unknown, unknown>): OccPromise<unknown> {
  const both =
    read === undefined ? underWay : underWay.then(({ data, response }) => ({ data: read(data, response), response }));
  const promise = both.then(({ data }) => data);
  return Object.assign(promise, {
    withResponse: () => {
      // whoever asks for the response handles the error there; the plain promise must not report it a second time
      promise.catch(() => undefined);
      return both;
    },
  });
}

/** Turns what a server sent into what a method returns. */
export type Reading<Wire, T> = (wire: Wire, response: Response) => T;

/** Settles like `promise`, unless the signal aborts first. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  if (signal.aborted) {
    // nobody waits for it any more, so nobody handles its error
    promise.catch(() => undefined);
    return Promise.reject(abortError(signal));
  }
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(abortError(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    // removed before the caller continues, so that no listener is left on the signal by then
    promise.finally(() => signal.removeEventListener('abort', onAbort)).then(resolve, reject);
  });
}

/** The error of a call that its caller aborted. */
export function abortError(signal: AbortSignal | undefined): OccAbortError {
  return new OccAbortError('The call was aborted by its caller', { cause: signal?.reason });
}

/**
 * Checks a signal, which a caller without types may have mistaken for its controller.
 *
 * @throws {OccValidationError} It is no `AbortSignal`.
 */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal === undefined || typeof signal?.aborted === 'boolean') return;
  throw new OccValidationError('signal', 'signal must be an AbortSignal: of a controller, pass controller.signal');
}
