/** Judges exchanges that others have had with an instance: kept in an archive, or passing through a proxy. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { measureCoverage } from '../engine/coverage.ts';
import { type Finding, newsOf, told } from '../engine/finding.ts';
import { createJudge } from '../engine/judge.ts';
import { checkOptions } from '../engine/known-options.ts';
import type { Exchange } from '../engine/recorder.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import { masked, secretsOf } from '../engine/secrets.ts';
import { summarized } from '../report/operations.ts';
import { reported } from '../report/reported.ts';
import type { VerificationReport, VerificationResult } from '../report/verification-report.ts';

/** Options of {@link judgeTraffic}. */
export interface TrafficOptions {
  /** News of an earlier report (`findings[].news`) that is known and accepted. */
  readonly baseline?: readonly string[];
  /** Where the exchanges come from, as the report tells it. @default the first one's origin */
  readonly source?: string;
}

/** Judges exchanges as they come, each with what was seen before it. */
export interface TrafficJudge {
  /** What is found in one. */
  judge(exchange: Exchange): readonly Finding[];
  /** What has been found until now. */
  report(): VerificationReport;
}

/** Whether a request is one to judge: an application calls more than this API, and browsers ask for leave before they call another origin. */
export function isOfApi(method: string, url: string): boolean {
  return method !== 'OPTIONS' && /^\/cc(agent|admin)\/v1\//.test(new URL(url).pathname);
}

/**
 * Judges exchanges of one instance in their order.
 *
 * @throws {OccConfigError} There is no such option.
 */
export function judgeTraffic(exchanges: Iterable<Exchange>, options: TrafficOptions = {}): VerificationReport {
  checkOptions(options, { baseline: true, source: true });
  const judge = createTrafficJudge(options);
  for (const exchange of exchanges) judge.judge(exchange);
  return judge.report();
}

/** Makes a judge of what others say to an instance. */
export function createTrafficJudge({ baseline = [], source }: TrafficOptions = {}): TrafficJudge {
  const document = readDocument();
  const judgeOne = createJudge(document, { knowsRecords: true })();
  const judged: Judged[] = [];
  const started = Date.now();
  return {
    judge(exchange) {
      const verdict = judgeOne(exchange);
      const findings = [...requestFindings(verdict.request, verdict.reading.operationId), ...verdict.findings];
      judged.push({ exchange, verdict: { ...verdict, findings } });
      return findings;
    },
    report: () => reportOf(document, judged, { baseline, source, started }),
  };
}

/** A request that the specification does not know, whatever was made of it. */
function requestFindings(problems: readonly string[], operationId: string | undefined): Finding[] {
  return problems.map(problem => ({
    severity: 'drift',
    rule: 'request',
    operationId,
    place: 'request',
    expected: 'a request as specified',
    got: problem,
    evidence: 'documented',
  }));
}

interface Heard {
  readonly baseline: readonly string[];
  readonly source: string | undefined;
  readonly started: number;
}

function reportOf(
  document: OpenApiDocument,
  judged: readonly Judged[],
  { baseline, source, started }: Heard,
): VerificationReport {
  const known = new Set(baseline);
  const secrets = secretsOf(
    [],
    judged.map(({ exchange }) => exchange),
  );
  const findings = reported(
    judged.flatMap(on => on.verdict.findings.map(finding => ({ finding, on }))),
    { known, secrets },
  );
  const [first] = judged;
  return {
    baseUrl: source ?? (first === undefined ? 'nothing' : new URL(first.exchange.url).origin),
    mode: 'traffic',
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    conforms: findings.every(({ severity, isKnown }) => severity !== 'violation' || isKnown),
    results: [...Map.groupBy(judged, ({ verdict }) => verdict.reading.operationId)].map(([operationId, calls]) =>
      resultOf(operationId ?? 'no operation', calls, { known, secrets }),
    ),
    findings,
    operations: summarized(document, judged),
    coverage: measureCoverage(
      document,
      'traffic',
      judged.map(({ verdict }) => verdict),
    ),
    left: [],
  };
}

/** What was found of an operation, as the result of a check is told. */
function resultOf(
  operationId: string,
  calls: readonly Judged[],
  { known, secrets }: { readonly known: ReadonlySet<string>; readonly secrets: readonly string[] },
): VerificationResult {
  const wrong = calls
    .flatMap(({ verdict }) => verdict.findings)
    .filter(finding => finding.severity === 'violation' && !known.has(newsOf(finding)));
  const base = {
    resource: calls[0]?.verdict.reading.route?.operation.tags[0] ?? 'traffic',
    name: operationId,
    exchanges: calls.map(({ exchange }) => `${operationId} ${exchange.status}`),
    durationMs: 0,
  };
  if (wrong.length === 0) return { ...base, outcome: 'passed' };
  return { ...base, outcome: 'failed', reason: masked([...new Set(wrong.map(told))].join('\n'), secrets) };
}
