/** Errors of a call. @module */

import type { DriftFinding } from '../observability/drift-finding.ts';
import { OccError, type OccErrorKind } from './occ-error.ts';

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

/** An error of a call. */
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

/** The server was unreachable, or the connection was lost. `cause` is the platform's error. */
export class OccConnectionError extends CallError {
  override readonly name = 'OccConnectionError';
  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('connection', message, site, options);
  }
}

/** An attempt or the whole call exceeded its timeout. */
export class OccTimeoutError extends CallError {
  override readonly name = 'OccTimeoutError';
  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('timeout', message, site, options);
  }
}

/** A response does not match the specification, and `validate: 'throw'` is set. A write has been executed anyway. */
export class OccDriftError extends CallError {
  override readonly name = 'OccDriftError';
  readonly findings: readonly DriftFinding[];

  constructor(findings: readonly DriftFinding[], site: CallSite) {
    const [first] = findings;
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    super(
      'drift',
      `The response of ${site.operationId} does not match the specification: ${first?.path || 'the body'} should be ${first?.expected}, but is ${first?.got}${more}`,
      site,
    );
    this.findings = findings;
  }
}
