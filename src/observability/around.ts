/** What watches attempts: each watcher is put around the sending of one. @module */

/** One attempt of a call. Carries no secret, no body and no path with values. */
export interface Attempt {
  /** The same for all attempts of a call, to tell calls apart in a log. */
  readonly callId: string;
  /** Operation id of the specification; absent for a path the specification does not know. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, for instance `/ccagent/v1/orders/{id}`. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Why the one before failed, for instance `503` or `ECONNRESET`; absent on the first. */
  readonly previousFailure: string | undefined;
  /** Host of the server, with its port where it is not the usual one. */
  readonly host: string;
  /** Adds a header to this attempt, for instance a correlation id. */
  setHeader(name: string, value: string): void;
}

/** What an attempt was responded with, as far as watchers see it. */
export interface Watched {
  readonly ok: boolean;
  readonly status: number;
}

/** Put around the sending of an attempt; sends it by calling `send`, once, and gives what it gave. */
export type Around = <Got extends Watched>(attempt: Attempt, send: () => Promise<Got>) => Promise<Got>;

/** One around for all; the first is the outermost. */
export function allAround(watchers: readonly Around[]): Around | undefined {
  if (watchers.length === 0) return undefined;
  return watchers.reduceRight<Around>(
    (inner, outer) => (attempt, send) => outer(attempt, () => inner(attempt, send)),
    (_, send) => send(),
  );
}

/** What went wrong, in a word that is fit for a log: a system code or the name of the error. */
export function failureName(error: unknown): string {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string') return link.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
