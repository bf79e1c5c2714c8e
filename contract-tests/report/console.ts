/** The report as lines for a terminal, or for what CI keeps of one. @module */

import { coverageTable } from '../engine/coverage.ts';
import { alike, inShort } from './alike.ts';
import { toldChanges } from './changes.ts';
import type { Reported } from './reported.ts';
import type { VerificationReport, VerificationResult } from './verification-report.ts';

/**
 * Failures first; then what passed and what was skipped, by group and reason; what is no violation, what was left behind, coverage and the
 * verdict. `isVerbose` names every check and every finding.
 */
export function consoleLines(report: VerificationReport, { isVerbose }: { readonly isVerbose: boolean }): string[] {
  const of = (outcome: VerificationResult['outcome']) => report.results.filter(result => result.outcome === outcome);
  const [failed, passed, skipped] = [of('failed'), of('passed'), of('skipped')];
  const others = report.findings.filter(({ severity, isKnown }) => severity !== 'violation' && !isKnown);
  const verdict = report.conforms ? 'conforms' : `does not conform: ${counted(failed.length, 'behaviour')} failed`;
  return [
    ...failed.map(result => `✗ ${nameOf(result)}${indented(result.reason)}`),
    ...[...Map.groupBy(passed, ({ resource }) => resource)].map(([resource, results]) =>
      isVerbose
        ? results.map(result => `✓ ${nameOf(result)}`).join('\n')
        : `✓ ${resource}: ${counted(results.length, 'check')}`,
    ),
    ...[...Map.groupBy(skipped, ({ reason = 'without a reason' }) => reason)].map(
      ([reason, results]) =>
        `- ${results.length} skipped, ${reason}${isVerbose ? indented(results.map(nameOf).join('\n')) : ''}`,
    ),
    ...(others.length === 0 ? [] : ['', ...(isVerbose ? others.map(lineOf) : foldedLines(others))]),
    ...(report.left.length === 0 ? [] : [`\nWritten and left:${indented(report.left.join('\n'))}`]),
    ...changesOf(report),
    `\n${coverageTable([report.coverage])}\n`,
    `${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`,
    // what has not come to its end does neither
    ...(report.stopped === undefined ? [`${report.baseUrl} ${verdict}`] : []),
  ];
}

function changesOf({ changes }: VerificationReport): string[] {
  if (changes === undefined) return [];
  const lines = toldChanges(changes);
  return [`\nSince ${changes.since}:${indented(lines.length === 0 ? 'nothing is different' : lines.join('\n'))}`];
}

function foldedLines(findings: readonly Reported[]): string[] {
  return alike(findings).map(({ first, operations, place, times }) =>
    lineOf({ ...first, operationId: inShort(operations), place, times }),
  );
}

/** One line: what an assertion says may have several. */
function lineOf({ severity, operationId = 'no operation', place, expected, got, times }: Reported): string {
  const line = `${severity}: ${operationId} ${place}: expected ${expected}, got ${got}`.replaceAll(/\s+/g, ' ');
  return times > 1 ? `${line} (${times} times)` : line;
}

function nameOf({ resource, name }: VerificationResult): string {
  return `${resource}: ${name}`;
}

function indented(text: string | undefined): string {
  return text === undefined ? '' : `\n    ${text.replaceAll('\n', '\n    ')}`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
