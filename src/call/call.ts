/** What a method of a resource returns, and what every method accepts last. @module */

import { OccAbortError, OccValidationError } from '../errors/errors.ts';
import type { RetryOption } from '../transport/retry-option.ts';

/** Options of a single call. */
export interface CallOptions {
  /** Ends the call at once, back-off and paging included. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds each attempt may take, body included, and so may waiting for a token or for its turn; overrides the
   * client's `timeout`.
   */
  readonly timeout?: number | undefined;
  /** Says that repeating this write is harmless, so that it is retried like a read. */
  readonly idempotent?: boolean | undefined;
  /** More headers; `null` leaves out a header the client would send. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
  /** More query parameters, such as `fields`; one that the method itself sends is refused. */
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** How this call is retried: `false` switches it off, and what an object leaves out is as the client has it. */
  readonly retry?: RetryOption;
}

/** The value of a query parameter; `undefined` leaves it out. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/** Data and the response it came in. */
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

/** A call under way; its failure is an `OccError`. */
export type UnderWay<Wire> = Promise<WithResponse<Wire>>;

/** Makes an {@link OccPromise} of a call under way; `read` reshapes the data (it also gets the response, to blame). */
export function occPromise<T>(underWay: UnderWay<T>): OccPromise<T>;
export function occPromise<Wire, T>(underWay: UnderWay<Wire>, read: Reading<Wire, T>): OccPromise<T>;
export function occPromise(underWay: UnderWay<unknown>, read?: Reading<unknown, unknown>): OccPromise<unknown> {
  const both =
    read === undefined ? underWay : underWay.then(({ data, response }) => ({ data: read(data, response), response }));
  const promise = both.then(({ data }) => data);
  return Object.assign(promise, {
    withResponse: () => {
      // who asks for the response handles the failure there; the plain promise must not report it a second time
      promise.catch(() => undefined);
      return both;
    },
  });
}

/** Makes of what a server sent what a method gives. */
export type Reading<Wire, T> = (wire: Wire, response: Response) => T;

/** Settles like `promise`, unless the signal aborts first. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  if (signal.aborted) {
    // nobody waits for it any more, so its failure is nobody's either
    promise.catch(() => undefined);
    return Promise.reject(abortError(signal));
  }
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(abortError(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    // removed before the caller goes on, so that nothing is left on the signal by then
    promise.finally(() => signal.removeEventListener('abort', onAbort)).then(resolve, reject);
  });
}

/** The error of a call its own caller ended. */
export function abortError(signal: AbortSignal): OccAbortError {
  return new OccAbortError('The call was aborted by its caller', { cause: signal.reason });
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
