/** Reports differences between responses and the specification. @module */

import { type CallSite, OccDriftError } from '../errors/errors.ts';
import { type DriftFinding, likePlace, type ResponseCheck } from './drift-finding.ts';
import { type Logger, warning } from './logger.ts';

/** Where differences are reported. */
export interface DriftListeners {
  readonly onDrift?: ((finding: DriftFinding) => void) | undefined;
  readonly logger?: Logger | undefined;
  /** Called when `onDrift` throws. */
  readonly report: (hook: string, error: unknown) => void;
}

/**
 * Validates a successful response. The logger reports a difference once, then each time its count reaches a power of ten: a server
 * that sends the same null in each order is one line, not one per order.
 */
export function driftCheck(
  { mode, findDrift }: ResponseCheck,
  { onDrift, logger, report }: DriftListeners,
): (site: CallSite, body: unknown) => void {
  const seen = new Map<string, number>();

  function log(finding: DriftFinding): void {
    const { operationId, path, expected, got, count } = finding;
    const key = [operationId, likePlace(path), expected, got].join('\n');
    const before = seen.get(key) ?? 0;
    const total = before + count;
    seen.set(key, total);
    if (before > 0 && magnitude(total) === magnitude(before)) return;
    const times = total === 1 ? '' : ` (${total} times so far)`;
    warning(logger, `${operationId}: ${path} should be ${expected}, but is ${got}${times}`, { ...finding });
  }

  function tell(finding: DriftFinding): void {
    try {
      (onDrift ?? log)(finding);
    } catch (error) {
      report('onDrift', error);
    }
  }

  return (site, body) => {
    const findings = site.operationId === undefined ? [] : findDrift(site.operationId, body);
    if (findings.length === 0) return;
    if (mode === 'warn' || onDrift !== undefined) findings.forEach(tell);
    if (mode === 'throw') throw new OccDriftError(findings, site);
  };
}

function magnitude(count: number): number {
  return String(count).length;
}
