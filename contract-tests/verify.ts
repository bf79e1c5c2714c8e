/** Verification of an instance: every behaviour it can be asked, each exchange judged. @module */

import { writeFileSync } from 'node:fs';
import { readDocument } from '../spec/read-document.ts';
import { OccConfigError } from '../src/index.ts';
import { groups } from './behaviours/index.ts';
import type { Target } from './engine/behaviour.ts';
import { measureCoverage } from './engine/coverage.ts';
import { type End, endOf, sendUntil } from './engine/end.ts';
import type { Finding } from './engine/finding.ts';
import { inOrder } from './engine/in-order.ts';
import { checkOptions, type NamesOf } from './engine/known-options.ts';
import { limitedSend } from './engine/limited-send.ts';
import { watchPresence } from './engine/presence.ts';
import type { Send } from './engine/recorder.ts';
import { createRunner, type Judged } from './engine/run-behaviour.ts';
import { secretsOf, withoutSecrets } from './engine/secrets.ts';
import { unshown } from './engine/shown.ts';
import { verifyBehaviour } from './engine/verify-behaviour.ts';
import { type Comparable, changesSince } from './report/changes.ts';
import { summarized } from './report/operations.ts';
import { reported } from './report/reported.ts';
import type { VerificationReport, VerificationResult } from './report/verification-report.ts';
import { type LiveOptions, liveTarget } from './targets/live.ts';
import { type Reference, referenceTarget } from './targets/reference.ts';
import { harOf } from './traffic/har.ts';
import { createTurns, type Turns } from './undo/turns.ts';

/** What any verification takes. */
export interface RunOptions {
  /** Resources whose behaviours run, for instance `merchant`. @default all */
  readonly only?: readonly string[];
  /** News of an earlier report (`findings[].news`) that is known and accepted. */
  readonly baseline?: readonly string[];
  /** An earlier report, whose differences are told. */
  readonly before?: Comparable;
  /** A file that gets all exchanges as an HTTP archive, without what is secret in them. */
  readonly harFile?: string;
  /** What stands in all that the run makes, and in its journal. @default a new one */
  readonly runId?: string;
  /** A file that gets a line before each write, for `sweep` after a crash. */
  readonly journalFile?: string;
  /** Requests per second at most. @default no limit */
  readonly requestsPerSecond?: number;
  /** Milliseconds after which a request that has no response fails. @default 30,000 */
  readonly requestTimeout?: number;
  /** Milliseconds after which the verification ends, wherever it is; what was written is undone. @default no limit */
  readonly timeLimit?: number;
  /** Ends the verification; what was written is undone. */
  readonly signal?: AbortSignal;
  /** Called after each behaviour. */
  readonly onResult?: (result: VerificationResult, at: Progress) => void;
}

/** How far a verification is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Options of a verification. */
export interface VerifyOptions extends Omit<LiveOptions, 'write'>, RunOptions {
  /** Whether to run behaviours that change data. @default false */
  readonly write?: boolean;
}

/** Options of a verification of a reference server. */
export interface VerifyReferenceOptions extends RunOptions {
  /** Where it is and who can sign in; one that listens elsewhere needs its control routes. */
  readonly server: Reference & { readonly baseUrl: string };
  /** Reaches it. @default over the network */
  readonly fetch?: Send;
}

/**
 * Verifies an instance of the Agent API against the specification. Reads only, unless `write` is set.
 *
 * @throws {OccConfigError} `baseUrl` or `auth` is invalid, there is no such option, or `only` names no resource.
 * @throws {OccConnectionError} The instance is unreachable.
 * @throws {OccAuthenticationError} The sign-in failed.
 */
export async function verify(options: VerifyOptions): Promise<VerificationReport> {
  checkOptions(options, verifyNames);
  const { write = false } = options;
  const behaviours = behavioursOf(options.only);
  const send = limitedSend(options);
  const end = endOf(options);
  try {
    const target = await liveTarget({ ...options, fetch: sendUntil(end.signal, send), write }).catch(
      (error: unknown) => {
        throw withoutSecrets(
          end.reason() === undefined ? error : new Error(`${end.reason()} before the sign-in`),
          options.auth,
        );
      },
    );
    // what is reached in another way than over the network is nobody else's
    const isShared = write && options.fetch === undefined;
    return await verifyTarget(target, {
      ...options,
      behaviours,
      send,
      end,
      mode: write ? 'write' : 'read only',
      ...(isShared && { turns: createTurns(target.baseUrl) }),
    });
  } finally {
    end.close();
  }
}

/**
 * Verifies a reference server with the whole suite: its clock is moved, and its data is set back before each behaviour and
 * at the end.
 *
 * @throws {OccConfigError} There is no such option, or `only` names no resource.
 */
export async function verifyReference(options: VerifyReferenceOptions): Promise<VerificationReport> {
  checkOptions(options, { ...runNames, server: true, fetch: true });
  const { server } = options;
  const end = endOf(options);
  return verifyTarget(referenceTarget(server.baseUrl, server), {
    ...options,
    behaviours: behavioursOf(options.only),
    send: limitedSend(options),
    end,
    mode: 'whole',
  }).finally(end.close);
}

const runNames: NamesOf<RunOptions> = {
  only: true,
  baseline: true,
  before: true,
  harFile: true,
  runId: true,
  journalFile: true,
  requestsPerSecond: true,
  requestTimeout: true,
  timeLimit: true,
  signal: true,
  onResult: true,
};

const verifyNames: NamesOf<VerifyOptions> = {
  baseUrl: true,
  auth: true,
  supervisor: true,
  administrator: true,
  application: true,
  site: true,
  organization: true,
  language: true,
  priceListGroup: true,
  subjects: true,
  fetch: true,
  write: true,
  disposable: true,
  ...runNames,
};

interface TargetOptions extends RunOptions {
  readonly behaviours: ReturnType<typeof behavioursOf>;
  readonly send: Send;
  readonly end: End;
  readonly mode: VerificationReport['mode'];
  readonly turns?: Turns;
}

async function verifyTarget(
  target: Target,
  {
    send,
    mode,
    only,
    behaviours,
    onResult,
    baseline = [],
    runId,
    journalFile,
    harFile,
    before,
    turns,
    end,
  }: TargetOptions,
): Promise<VerificationReport> {
  const document = readDocument();
  const started = Date.now();
  const runner = createRunner(document, target, {
    send,
    ...(runId !== undefined && { runId }),
    ...(journalFile !== undefined && { journalFile }),
    onJournalLost: error => end.because(`the journal cannot be written (${messageOf(error)})`),
    ...(turns !== undefined && { turns }),
    signal: end.signal,
  });
  const known = new Set(baseline);
  const results: VerificationResult[] = [];
  const judged: Judged[] = [];
  const found: { finding: Finding; on: Judged | undefined }[] = [];
  const presence = watchPresence(target.baseUrl, sendUntil(end.signal, send));
  // where the checks began that nobody has responded to
  let lastHeard = 0;
  let isGone = false;
  let left: readonly string[] = [];
  try {
    const isAlone = target.writable || target.capabilities.includes('control');
    const verified = inOrder(behaviours, isAlone ? 1 : atOnce, ({ resource, behaviour }) =>
      verifyBehaviour(resource, behaviour, { target, runner, known }),
    );
    for await (const seen of verified) {
      judged.push(...seen.heard);
      // what was cut off says nothing
      if (end.reason() !== undefined && seen.outcome.failure !== undefined) break;
      results.push(seen.result);
      isGone = await presence.isGoneAfter(seen.outcome);
      if (presence.lost === 0) lastHeard = found.length + seen.found.length;
      found.push(...seen.found);
      onResult?.(seen.result, { done: results.length, of: behaviours.length });
      if (isGone || end.reason() !== undefined) {
        end.stop();
        break;
      }
    }
    isGone ||= end.reason() === undefined && (await presence.isGone());
  } finally {
    left = await runner.close();
  }
  // that nobody responds breaks no promise
  if (isGone) found.splice(lastHeard);
  const isCut = isGone || results.length < behaviours.length;
  const why = isGone ? presence.instead : end.reason();
  const cut = isCut ? `${why} after ${results.length} of ${behaviours.length} checks` : undefined;
  // what a whole run does not show any more, nobody looked at
  if (mode === 'whole' && only === undefined && cut === undefined)
    found.push(...unshown(judged).map(finding => ({ finding, on: undefined })));
  const exchanges = judged.map(({ exchange }) => exchange);
  const secrets = secretsOf(Object.values(target.signIn), exchanges);
  const stopped = cut ?? (harFile === undefined ? undefined : whyNotKept(harFile, harOf(exchanges, secrets)));
  const findings = reported(found, { known, secrets });
  const report: VerificationReport = {
    baseUrl: target.baseUrl,
    mode,
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    conforms: stopped === undefined && findings.every(({ severity, isKnown }) => severity !== 'violation' || isKnown),
    ...(stopped === undefined ? {} : { stopped }),
    results,
    findings,
    operations: summarized(document, judged),
    coverage: measureCoverage(
      document,
      target.name,
      judged.map(({ verdict }) => verdict),
    ),
    left,
  };
  return before === undefined ? report : { ...report, changes: changesSince(before, report) };
}

// behaviours that only read: while the instance is at work on one, what it said to another is judged
const atOnce = 4;

function behavioursOf(only: readonly string[] | undefined) {
  const resources = new Set(groups.map(({ resource }) => resource));
  const unknown = only?.find(name => !resources.has(name));
  if (unknown !== undefined) {
    const names = [...resources].join(', ');
    throw new OccConfigError('only', `there are no checks of ${unknown}; there are checks of ${names}`);
  }
  return groups
    .filter(({ resource }) => only?.includes(resource) ?? true)
    .flatMap(({ resource, behaviours }) => behaviours.map(behaviour => ({ resource, behaviour })));
}

/** Keeps the traffic in a file; why it could not be kept, which takes nothing from what was found. */
function whyNotKept(file: string, har: object): string | undefined {
  try {
    writeFileSync(file, JSON.stringify(har));
    return undefined;
  } catch (error) {
    return `the traffic cannot be kept (${messageOf(error)})`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
