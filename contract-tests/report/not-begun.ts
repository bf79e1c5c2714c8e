/** The report of a verification that could not begin: CI that collects reports finds one that says why. @module */

import { readDocument } from '../../spec/read-document.ts';
import { measureCoverage } from '../engine/coverage.ts';
import { summarized } from './operations.ts';
import type { VerificationReport } from './verification-report.ts';

/** A report of nothing but the reason. */
export function notBegun(
  baseUrl: string,
  { mode, reason }: { readonly mode: VerificationReport['mode']; readonly reason: string },
): VerificationReport {
  const document = readDocument();
  return {
    baseUrl,
    mode,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    conforms: false,
    stopped: reason,
    results: [],
    findings: [],
    operations: summarized(document, []),
    coverage: measureCoverage(document, 'live', []),
    left: [],
  };
}
