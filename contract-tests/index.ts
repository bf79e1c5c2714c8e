/**
 * The contract suite as a program: verifies any instance of the Agent API.
 *
 * @example
 * ```ts
 * import { verify } from 'occ-agent-sdk/contract';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const listening = await server.listen();
 * const report = await verify({ baseUrl: listening.url, auth: server.credentials.agent });
 * console.log(report.conforms, report.results.length);
 * await listening.close();
 * ```
 *
 * @module occ-agent-sdk/contract
 */

export type { Evidence } from '../spec/document.ts';
export type { Behaviour, Target } from './engine/behaviour.ts';
export type { Coverage } from './engine/coverage.ts';
export type { Finding, Severity } from './engine/finding.ts';
export { type Changes, type Comparable, changesSince } from './report/changes.ts';
export { notBegun } from './report/not-begun.ts';
export type { OperationSummary } from './report/operations.ts';
export { writeReports } from './report/report.ts';
export type { Reported } from './report/reported.ts';
export type { VerificationReport, VerificationResult } from './report/verification-report.ts';
export { exchangesOf } from './traffic/har.ts';
export { judgeTraffic, type TrafficOptions } from './traffic/judge-traffic.ts';
export { createJudgingProxy, type JudgingProxy, type ProxyOptions } from './traffic/judging-proxy.ts';
export { type SweepOptions, type Swept, sweep } from './undo/sweep.ts';
export {
  type Progress,
  type RunOptions,
  type VerifyOptions,
  type VerifyReferenceOptions,
  verify,
  verifyReference,
} from './verify.ts';
