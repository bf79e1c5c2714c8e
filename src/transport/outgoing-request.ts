/**
 * What openapi-fetch builds in place of a `Request`. Each attempt is sent with a clock of its own, and a `Request` is the
 * dearest object of a call; this one only carries what the attempts are made from.
 *
 * @module
 */

import type { Operation } from '../call/operation.ts';
import type { RetryPolicy } from './retry.ts';

/** What travels from a call to the transport through openapi-fetch, beside what a `Request` is made of. */
export interface CallInit {
  readonly operation: Operation;
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
  readonly idempotent?: boolean | undefined;
  /** What differs from the policy of the client. */
  readonly retry?: RetryPolicy | undefined;
}

/** A request that has not been sent. */
export class OutgoingRequest implements CallInit {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Stays a string, so that sending it again is free. */
  readonly body: string | undefined;
  readonly operation: Operation;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number | undefined;
  readonly idempotent: boolean | undefined;
  readonly retry: RetryPolicy | undefined;

  constructor(
    url: string,
    init: CallInit & { readonly method: string; readonly headers: Headers; readonly body?: string },
  ) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
    this.operation = init.operation;
    this.signal = init.signal;
    this.timeout = init.timeout;
    this.idempotent = init.idempotent;
    this.retry = init.retry;
  }
}
