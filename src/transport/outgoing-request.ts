import type { Operation } from '../call/operation.ts';
import type { RetryPolicy } from './retry-option.ts';

/**
 * A request that has not been sent. Each attempt is sent with a clock of its own, and a `Request` costs more than anything
 * else in a call; this one only carries what the attempts are made from.
 */
export interface OutgoingRequest {
  readonly operation: Operation;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Stays a string, so that sending it again is free. */
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number | undefined;
  readonly idempotent: boolean | undefined;
  /** What differs from the policy of the client. */
  readonly retry: RetryPolicy | undefined;
}
