/** What a verification has found out. @module */

import type { Coverage } from '../engine/coverage.ts';
import type { Changes, CheckOutcome } from './changes.ts';
import type { OperationSummary } from './operations.ts';
import type { Reported } from './reported.ts';

/** The result of one behaviour. */
export interface VerificationResult {
  readonly resource: string;
  readonly name: string;
  readonly outcome: CheckOutcome;
  /** Why it failed or was skipped. */
  readonly reason?: string;
  /** Operations and statuses of its calls, for instance `getOrder 200`. */
  readonly exchanges: readonly string[];
  readonly durationMs: number;
}

/** The result of a verification. */
export interface VerificationReport {
  readonly baseUrl: string;
  /** `whole`: a reference server, whose clock is moved and whose data is set back; `traffic`: what others have said to it. */
  readonly mode: 'read only' | 'write' | 'whole' | 'traffic';
  readonly startedAt: string;
  readonly durationMs: number;
  /** Whether there is no violation that the baseline does not know. */
  readonly conforms: boolean;
  /** Why it ended before its end. */
  readonly stopped?: string;
  readonly results: readonly VerificationResult[];
  /** The gravest first. */
  readonly findings: readonly Reported[];
  readonly operations: readonly OperationSummary[];
  readonly coverage: Coverage;
  /** What stays of what was written: what could not be undone, and what was only closed. */
  readonly left: readonly string[];
  /** What is different from an earlier report. */
  readonly changes?: Changes;
}
