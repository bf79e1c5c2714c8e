/** Verification of an instance: every behaviour it can be asked, each exchange checked. @module */

import { readDocument } from '../spec/read-document.ts';
import { groups } from './behaviours/index.ts';
import type { Behaviour, Target } from './engine/behaviour.ts';
import { skipReason } from './engine/behaviour.ts';
import { type Coverage, measureCoverage } from './engine/coverage.ts';
import { createRunner, type Judged } from './engine/run-behaviour.ts';
import { masked, secretsOf } from './engine/secrets.ts';
import { type LiveOptions, liveTarget } from './targets/live.ts';

/** Options of a verification. */
export interface VerifyOptions extends Omit<LiveOptions, 'write'> {
  /** Lets behaviours run that change data. @default false */
  readonly write?: boolean;
  /** Called after each behaviour. */
  readonly onResult?: (result: VerificationResult) => void;
}

/** What came of one behaviour. */
export interface VerificationResult {
  readonly resource: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly reason?: string;
  /** Operations and statuses of its exchanges, for instance `getOrder 200`. */
  readonly exchanges: readonly string[];
  readonly durationMs: number;
}

/** What came of a verification. */
export interface VerificationReport {
  readonly baseUrl: string;
  /** Whether no behaviour failed. */
  readonly conforms: boolean;
  readonly results: readonly VerificationResult[];
  readonly coverage: Coverage;
}

/**
 * Verifies an instance of the Agent API against the specification. Reads only, unless `write` is set.
 *
 * @throws {OccConfigError} `baseUrl` or `auth` is not usable.
 * @throws {OccConnectionError} The instance is out of reach.
 * @throws {OccAuthenticationError} The sign-in is refused.
 */
export async function verify({ write = false, onResult, ...live }: VerifyOptions): Promise<VerificationReport> {
  const document = readDocument();
  const target = await liveTarget({ ...live, write }).catch((error: unknown) => {
    throw withoutSecrets(error, live.auth);
  });
  const run = createRunner(document, target);
  const results: VerificationResult[] = [];
  const judged: Judged[] = [];
  for (const { resource, behaviours } of groups) {
    for (const behaviour of behaviours) {
      const { result, heard } = await verifyBehaviour(resource, behaviour, target, run);
      results.push(result);
      judged.push(...heard);
      onResult?.(result);
    }
  }
  return {
    baseUrl: target.baseUrl,
    conforms: results.every(({ outcome }) => outcome !== 'failed'),
    results,
    coverage: measureCoverage(
      document,
      target.name,
      judged.map(({ verdict }) => verdict),
    ),
  };
}

async function verifyBehaviour(
  resource: string,
  behaviour: Behaviour,
  target: Target,
  run: ReturnType<typeof createRunner>,
): Promise<{ result: VerificationResult; heard: readonly Judged[] }> {
  const base = { resource, name: behaviour.name };
  const skipped = skipReason(behaviour, target);
  if (skipped !== undefined)
    return { result: { ...base, outcome: 'skipped', reason: skipped, exchanges: [], durationMs: 0 }, heard: [] };
  const started = performance.now();
  const { judged, failure, missing } = await run(behaviour);
  const result = {
    ...base,
    exchanges: judged.map(({ verdict }) => `${verdict.operationId ?? 'unknown'} ${verdict.status}`),
    durationMs: Math.round(performance.now() - started),
  };
  if (missing !== undefined) return { result: { ...result, outcome: 'skipped', reason: missing }, heard: judged };
  if (failure === undefined) return { result: { ...result, outcome: 'passed' }, heard: judged };
  const secrets = secretsOf(
    target.signIn.agent ?? {},
    judged.map(({ exchange }) => exchange),
  );
  return { result: { ...result, outcome: 'failed', reason: masked(failure.message, secrets) }, heard: judged };
}

/** The error itself, its message without what an instance may have echoed. */
function withoutSecrets(error: unknown, auth: object): unknown {
  if (!(error instanceof Error)) return error;
  const message = masked(error.message, secretsOf(auth));
  if (message !== error.message) Object.defineProperty(error, 'message', { value: message });
  return error;
}
