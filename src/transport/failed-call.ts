/** A call that failed, and failures that know what its caller is told. @module */

import type { CallSite, OccError } from '../errors/errors.ts';

/** What failed, as far as an error may know of it. */
export interface FailedCall {
  readonly site: CallSite;
  /** The operation requires one of these roles. */
  readonly roles: readonly string[];
  /** The signal of its caller. */
  readonly signal: AbortSignal | undefined;
  /** What of the request is secret. */
  readonly secrets: () => readonly string[];
}

/** A failure of an optional part of the transport, which explains itself. */
export class ExplainedFailure extends Error {
  /** The error a caller sees; `where` names the call, and how often it was tried. */
  readonly explain: (call: FailedCall, where: string) => OccError;

  constructor(explain: ExplainedFailure['explain']) {
    super();
    this.explain = explain;
  }
}
