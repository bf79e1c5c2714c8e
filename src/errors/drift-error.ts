import type { DriftFinding } from '../observability/drift-finding.ts';
import { CallError, type CallSite } from './call-error.ts';

/** A response does not match the specification, and `validate: 'throw'` is set. A write has been executed anyway. */
export class OccDriftError extends CallError {
  override readonly name = 'OccDriftError';
  override readonly kind = 'drift';
  readonly findings: readonly DriftFinding[];

  constructor(findings: readonly DriftFinding[], site: CallSite) {
    const [first] = findings;
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    super(
      `The response of ${site.operationId} does not match the specification: ${first?.path || 'the body'} should be ${first?.expected}, but is ${first?.got}${more}`,
      site,
    );
    this.findings = findings;
  }
}
