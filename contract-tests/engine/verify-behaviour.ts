/** One behaviour of a verification: what came of it, and how much that weighs. @module */

import type { VerificationResult } from '../report/verification-report.ts';
import { NotRefused, OtherRefusal } from './assert-refused.ts';
import { NotAsAssumed } from './assumed.ts';
import { type Behaviour, skipReason, type Target } from './behaviour.ts';
import { type Finding, newsOf, type Severity } from './finding.ts';
import { isTimeout } from './presence.ts';
import type { Judged, Outcome, Runner } from './run-behaviour.ts';
import { masked, secretsOf } from './secrets.ts';

/** What was seen of it. */
interface Seen {
  readonly result: VerificationResult;
  readonly heard: readonly Judged[];
  readonly found: readonly { readonly finding: Finding; readonly on: Judged | undefined }[];
  readonly outcome: Outcome;
}

interface At {
  readonly target: Target;
  readonly runner: Runner;
  readonly known: ReadonlySet<string>;
}

/** Runs it, unless the target lacks what it needs. */
export async function verifyBehaviour(
  resource: string,
  behaviour: Behaviour,
  { target, runner, known }: At,
): Promise<Seen> {
  const base = { resource, name: behaviour.name };
  const skipped = skipReason(behaviour, target);
  if (skipped !== undefined) {
    const result = { ...base, outcome: 'skipped', reason: skipped, exchanges: [], durationMs: 0 } as const;
    return { result, heard: [], found: [], outcome: { judged: [], failure: undefined, missing: skipped } };
  }
  const started = performance.now();
  const outcome = await confirmed(behaviour, { target, runner });
  const { judged, failure, missing } = outcome;
  const more = {
    ...base,
    exchanges: judged.map(
      ({ verdict: { reading } }) => `${reading.operationId ?? 'unknown'} ${reading.exchange.status}`,
    ),
    durationMs: Math.round(performance.now() - started),
  };
  const inExchanges = judged.flatMap(on => on.verdict.findings.map(finding => ({ finding, on })));
  const control = target.capabilities.includes('control');
  if (missing !== undefined)
    return { result: { ...more, outcome: 'skipped', reason: missing }, heard: judged, found: inExchanges, outcome };
  const severity = failure === undefined || control ? 'violation' : severityOf(failure, behaviour, judged);
  const blamed = blamedFor(failure, judged);
  const own =
    failure === undefined ? [] : [{ finding: { ...assertionFinding(base, failure, blamed), severity }, on: blamed }];
  const weighing = inExchanges.filter(({ finding }) => finding.severity === 'violation' && !known.has(newsOf(finding)));
  const isKnownFailure = own.every(({ finding }) => known.has(newsOf(finding)));
  const secrets = secretsOf(
    Object.values(target.signIn),
    judged.map(({ exchange }) => exchange),
  );
  const reason = masked(
    [
      ...(failure && severity === 'violation' && !isKnownFailure ? [failure.message] : []),
      ...weighing.map(({ finding }) => lineOf(finding)),
    ].join('\n'),
    secrets,
  );
  const result: VerificationResult =
    reason === '' ? { ...more, outcome: 'passed' } : { ...more, outcome: 'failed', reason };
  return { result, heard: judged, found: [...inExchanges, ...own], outcome };
}

// what compares responses with earlier ones
const comparing = new Set([
  'detail and row',
  'written',
  'not written',
  'list',
  'listed',
  'same record',
  'life-cycle',
  'signed out',
]);

/**
 * Runs a behaviour. What others do meanwhile may look like a defect: what is not seen a second time is not told, unless one
 * response alone shows it. A server of our own has nobody else.
 */
async function confirmed(behaviour: Behaviour, { target, runner }: Omit<At, 'known'>): Promise<Outcome> {
  const first = await runner.run(behaviour);
  const isSuspect =
    (first.failure !== undefined && !isTimeout(first.failure)) ||
    first.judged.some(({ verdict }) => verdict.findings.some(({ rule }) => comparing.has(rule)));
  if (!isSuspect || target.capabilities.includes('control')) return first;
  const again = await runner.run(behaviour, { isSecond: true });
  const seen = (each: Outcome) => new Set(each.judged.flatMap(({ verdict }) => verdict.findings.map(newsOf)));
  const [once, twice] = [seen(first), seen(again)];
  const judged = [...first.judged, ...again.judged].map(({ exchange, verdict }) => ({
    exchange,
    verdict: {
      ...verdict,
      findings: verdict.findings.filter(
        finding => !comparing.has(finding.rule) || (once.has(newsOf(finding)) && twice.has(newsOf(finding))),
      ),
    },
  }));
  const isPassed = again.failure === undefined && again.missing === undefined;
  return { ...first, judged, failure: isPassed ? undefined : first.failure };
}

/** How much it weighs that a behaviour fails on an instance that is not our own. */
function severityOf(failure: Error, { evidence, sendsInvalid }: Behaviour, judged: readonly Judged[]): Severity {
  if (evidence === 'inferred' || failure instanceof OtherRefusal || failure instanceof NotAsAssumed) return 'drift';
  // how strictly arguments are looked at is told by no document, what the business forbids is
  if (failure instanceof NotRefused) return failure.blamed.isCertain ? 'violation' : 'drift';
  const { status = 0 } = judged.at(-1)?.exchange ?? {};
  return sendsInvalid && evidence !== 'documented' && status < 500 && status !== 401 ? 'drift' : 'violation';
}

/** The exchange that a failure is about: what was not refused, or the last. */
function blamedFor(failure: Error | undefined, judged: readonly Judged[]): Judged | undefined {
  const wrong = failure instanceof NotRefused ? failure.blamed.exchange : undefined;
  return judged.find(({ exchange }) => exchange === wrong) ?? judged.at(-1);
}

function lineOf({ operationId, place, expected, got, rule }: Finding): string {
  return `${operationId ?? 'no operation'} ${place}: expected ${expected}, got ${got} (${rule})`;
}

/** What a behaviour has found out itself. */
function assertionFinding(
  { resource, name }: Pick<VerificationResult, 'resource' | 'name'>,
  { message }: Error,
  blamed: Judged | undefined,
): Finding {
  return {
    severity: 'violation',
    rule: 'behaviour',
    operationId: blamed?.verdict.reading.operationId,
    place: resource,
    expected: name,
    got: message,
    evidence: 'documented',
  };
}
