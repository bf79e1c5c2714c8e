/** Errors of a call. @module */

import { OccError } from './occ-error.ts';

/** The call in which an error happened. */
export interface CallSite {
  /** Operation id of the specification, for instance `getOrder`; absent for a path that is not in the specification. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, for instance `/ccagent/v1/orders/{id}`; never the path with its values. */
  readonly path: string;
  /** How many requests were sent, including retries. */
  readonly attempts: number;
}

/** What messages call a call, for instance `getOrder (GET /ccagent/v1/orders/{id})`. */
export function siteName({ operationId, method, path }: CallSite): string {
  return `${operationId ?? path} (${method} ${path})`;
}

/** An error of a call. */
export abstract class CallError extends OccError implements CallSite {
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(message: string, { operationId, method, path, attempts }: CallSite, options?: ErrorOptions) {
    super(message, options);
    this.operationId = operationId;
    this.method = method;
    this.path = path;
    this.attempts = attempts;
  }
}

/** The server was unreachable, or the connection was lost. `cause` is the platform's error. */
export class OccConnectionError extends CallError {
  override readonly name = 'OccConnectionError';
  override readonly kind = 'connection';
}

/** An attempt or the whole call exceeded its timeout. */
export class OccTimeoutError extends CallError {
  override readonly name = 'OccTimeoutError';
  override readonly kind = 'timeout';
}
