/** Middleware around the attempts of a call. @module */

/** One attempt of a call, without secrets, body and path parameters. */
export interface Attempt {
  /** Identifies the call in a log; all its attempts share it. */
  readonly callId: string;
  /** Operation id of the specification; absent for a path that is not in the specification. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, for instance `/ccagent/v1/orders/{id}`. */
  readonly path: string;
  /** Number of the attempt, starting at 1. */
  readonly attempt: number;
  /** Why the previous attempt failed, for instance `503` or `ECONNRESET`; absent on the first. */
  readonly previousFailure: string | undefined;
  /** Host of the server, with its port unless it is the default. */
  readonly host: string;
  /** Adds a header to this attempt, for instance a correlation id. */
  setHeader(name: string, value: string): void;
}

/** The response to an attempt, as far as middleware sees it. */
export interface Watched {
  readonly ok: boolean;
  readonly status: number;
}

/** Middleware around an attempt: calls `send` once and returns its result. */
export type Around = <Got extends Watched>(attempt: Attempt, send: () => Promise<Got>) => Promise<Got>;

/** Composes middleware; the first is the outermost. */
export function allAround(watchers: readonly Around[]): Around | undefined {
  if (watchers.length === 0) return undefined;
  return watchers.reduceRight<Around>(
    (inner, outer) => (attempt, send) => outer(attempt, () => inner(attempt, send)),
    (_, send) => send(),
  );
}

/** A word for a log about what went wrong: a system code or the name of the error. */
export function failureName(error: unknown): string {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string') return link.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
