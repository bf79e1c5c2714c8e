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

/** A request that has not been sent. openapi-fetch adds the properties of `CallInit` to it. */
export class OutgoingRequest implements CallInit {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Stays a string, so that sending it again is free. */
  readonly body: string | undefined;
  declare readonly operation: Operation;
  declare readonly signal: AbortSignal | undefined;
  declare readonly timeout: number | undefined;
  declare readonly idempotent: boolean | undefined;
  declare readonly retry: RetryPolicy | undefined;

  constructor(url: string, { method, headers, body }: OutgoingParts) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
  }
}

interface OutgoingParts {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
}
