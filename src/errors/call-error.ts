/** A failure that belongs to one call. @module */

import type { DriftFinding } from '../observability/drift-finding.ts';
import { OccError, type OccErrorKind } from './occ-error.ts';

/** Where in the API a failure happened. */
export interface CallSite {
  /** Operation id of the specification, for instance `getOrder`; absent for a path the specification does not know. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, for instance `/ccagent/v1/orders/{id}`; never the path with its values. */
  readonly path: string;
  /** How many requests were sent, repeats included. */
  readonly attempts: number;
}

/** An error that says in which call it happened. */
export class CallError extends OccError implements CallSite {
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(kind: OccErrorKind, message: string, site: CallSite, options?: ErrorOptions) {
    super(kind, message, options);
    this.operationId = site.operationId;
    this.method = site.method;
    this.path = site.path;
    this.attempts = site.attempts;
  }
}

/** The server could not be reached, or the connection broke. `cause` is the platform's error. */
export class OccConnectionError extends CallError {
  override readonly name = 'OccConnectionError';
  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('connection', message, site, options);
  }
}

/** An attempt or the whole call took longer than allowed. */
export class OccTimeoutError extends CallError {
  override readonly name = 'OccTimeoutError';
  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('timeout', message, site, options);
  }
}

/** An answer is not what the specification promises, and `validate: 'throw'` is set. The write, if it was one, is done. */
export class OccDriftError extends CallError {
  override readonly name = 'OccDriftError';
  readonly findings: readonly DriftFinding[];

  constructor(findings: readonly DriftFinding[], site: CallSite) {
    const [first] = findings;
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    super(
      'drift',
      `The answer of ${site.operationId} is not what the specification promises: ${first?.path || 'the body'} should be ${first?.expected}, but is ${first?.got}${more}`,
      site,
    );
    this.findings = findings;
  }
}
