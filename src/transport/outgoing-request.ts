/**
 * What openapi-fetch builds in place of a `Request`. Each attempt needs a `Request` of its own with its own clock, and
 * one is the dearest object of a call; this one only carries what they are built from.
 *
 * @module
 */

/** Options that travel from a call to the transport through openapi-fetch. */
export interface CallInit {
  readonly signal?: AbortSignal | null;
  readonly timeout?: number;
  readonly idempotent?: boolean;
  /** Path template of the operation, for instance `/ccagent/v1/orders/{id}`. */
  readonly template?: string;
}

/** A request that has not been sent. */
export class OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly init: CallInit;
  template: string;

  constructor(url: string, init: RequestInit & CallInit) {
    this.url = url;
    this.method = init.method ?? 'GET';
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
    // bodies stay strings, so that sending one again is free
    this.body = typeof init.body === 'string' ? init.body : undefined;
    this.init = init;
    this.template = init.template ?? '';
  }
}
