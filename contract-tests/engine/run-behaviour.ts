/** Runs one behaviour against a target and judges everything that was said. @module */

import { strict as assert } from 'node:assert';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenApiDocument } from '../../spec/document.ts';
import type { Logger } from '../../src/index.ts';
import { createRecordMemory, type RecordMemory } from '../invariants/record-memory.ts';
import { createJournal } from '../undo/journal.ts';
import { addressesOf, newRunId } from '../undo/run-id.ts';
import type { Turns } from '../undo/turns.ts';
import { tellingOthers } from './assert-refused.ts';
import type { Behaviour, Target } from './behaviour.ts';
import { createBlame } from './certain-refusals.ts';
import { sendUntil } from './end.ts';
import { type Finding, told } from './finding.ts';
import { readingOnly } from './guard.ts';
import { inContext } from './in-context.ts';
import { createQueue, type Turn } from './in-order.ts';
import { createJudge, type JudgeOf, type Verdict } from './judge.ts';
import { limitedSend } from './limited-send.ts';
import { createOffer, notOffered, type Offer } from './offered.ts';
import { createRecorder, type Exchange, type Recorder, type Send } from './recorder.ts';
import { keepSessions } from './sessions.ts';
import { shareReads } from './shared-reads.ts';
import { type SignedIn, signedIn } from './signed-in.ts';
import { createFoundSubjects, SubjectMissing } from './subject.ts';
import { createBenches, createControl } from './workbench.ts';

/** An exchange with its verdict. */
export interface Judged {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
}

/** What came of a behaviour. */
export interface Outcome {
  readonly judged: readonly Judged[];
  /** Why it failed, or `undefined`. */
  readonly failure: Error | undefined;
  /** What it needs and the target does not have, or `undefined`. */
  readonly missing: string | undefined;
}

/** Runs behaviours against a target: one after the other where they write, or the target is set back. */
export interface Runner {
  /**
   * Runs one; on a target that nobody sets back, what it has written is undone, also when it fails. A second run takes
   * nothing from what others have read.
   */
  run(behaviour: Behaviour, how?: { readonly isSecond: boolean }): Promise<Outcome>;
  /** Signs out whoever is signed in; tells what stays of what was written. */
  close(): Promise<readonly string[]>;
}

/** Options of {@link createRunner}. */
export interface RunnerOptions {
  /** Reaches the target. @default over the network */
  readonly send?: Send;
  /** Hears of every call. */
  readonly logger?: Logger;
  /** What the run's records are recognised by. @default a new id */
  readonly runId?: string;
  /** Gets a line before each write to a target that nobody sets back. */
  readonly journalFile?: string;
  /** Called when that file cannot be written: the target is written to no more. */
  readonly onJournalLost?: (error: unknown) => void;
  /** Waited for before each behaviour. @default nobody else is there */
  readonly turns?: Turns;
  /** Nothing more is sent from then on, but what undoes and signs out. */
  readonly signal?: AbortSignal;
  /** Makes the judge of each behaviour; runners may share what it has compiled. @default one of their own */
  readonly judgeOf?: JudgeOf;
  /** What is known of the target's records. @default nothing */
  readonly memory?: RecordMemory;
}

/** A behaviour that runs. */
interface Run {
  readonly recorder: Recorder;
  /** Why something was not sent, if so. */
  blocked: string | undefined;
  /** When it is judged: by what those before it have shown, whichever of them ends first. */
  readonly turn: Turn;
}

/** Makes the runner of a target. */
export function createRunner(
  document: OpenApiDocument,
  target: Target,
  {
    send: sendAny = limitedSend({}),
    logger,
    runId = newRunId(),
    journalFile,
    onJournalLost,
    turns,
    signal,
    judgeOf = createJudge(document, { knowsRecords: target.capabilities.includes('state') }),
    memory = createRecordMemory({ isReset: target.capabilities.includes('control') }),
  }: RunnerOptions = {},
): Runner {
  const sessions = keepSessions(sendAny);
  const { send } = sessions;
  const sendInContext = inContext(document, target.context ?? {}, send);
  const control = createControl(target, sendAny);
  const hasControl = target.capabilities.includes('control');
  const journal = hasControl
    ? undefined
    : createJournal(document, {
        run: runId,
        baseUrl: target.baseUrl,
        send,
        ...(journalFile !== undefined && { file: journalFile }),
        ...(onJournalLost !== undefined && { onLost: onJournalLost }),
        renew: createRenewal(target, sendInContext),
      });
  // a server of our own has every operation
  const isForeign = !hasControl && target.capabilities.includes('state');
  const offer = isForeign ? createOffer(target.baseUrl, sendInContext) : undefined;
  // that of the behaviour in whose course something is sent: several may run at once
  const runs = new AsyncLocalStorage<Run>();
  const block = (why: string) => {
    const run = runs.getStore();
    if (run !== undefined) run.blocked ??= why;
  };
  const reachAny = target.writable ? (journal?.send ?? send) : readingOnly(document, send, block);
  const reach = signal === undefined ? reachAny : sendUntil(signal, reachAny);
  const isOnlyRead = !target.writable && !hasControl;
  const shared = isOnlyRead ? shareReads(reach) : undefined;
  const subjects = createFoundSubjects({
    ...(target.given && { given: target.given }),
    takesExamples: target.capabilities.includes('examples'),
    isDisposable: target.isDisposable ?? false,
  });
  const left: string[] = [];
  const queue = createQueue();
  const blame = createBlame(document);
  const bench = createBenches(document, target, {
    control,
    subjects,
    logger,
    newEmail: addressesOf(runId),
    ...(shared && { finding: shared.finding }),
    recorder() {
      const run = runs.getStore();
      assert.ok(run !== undefined, 'nothing is sent when no behaviour runs');
      return run.recorder;
    },
  });
  return {
    run: (behaviour, { isSecond } = { isSecond: false }) => {
      const recorder = createRecorder(shared?.sendFor({ isSecond }) ?? reach);
      const run: Run = { recorder, blocked: undefined, turn: queue() };
      return runs.run(run, () => outcomeOf(behaviour, run)).finally(run.turn.end);
    },
    async close() {
      await sessions.close();
      return left;
    },
  };

  async function outcomeOf(behaviour: Behaviour, run: Run): Promise<Outcome> {
    // whoever is set back is signed out by that
    if (hasControl) {
      bench.forget();
      sessions.forget();
    }
    const { exchanges } = run.recorder;
    const judge = async () => {
      await run.turn.comes;
      const verdict = judgeOf(memory);
      return exchanges.flatMap(exchange => {
        if (isOfTheApi(exchange)) return [{ exchange, verdict: verdict(exchange) }];
        // records were loaded, or held orders released when the clock moved
        memory.forget();
        return [];
      });
    };
    let judged: readonly Judged[] | undefined;
    const endTurn = await turns?.take(signal);
    try {
      if (hasControl) await control('reset');
      const made = bench.make(behaviour.writes === true && !hasControl);
      await tellingOthers(() => behaviour.run(made), {
        sent: () => exchanges.length,
        blame: (code, after) => blame(exchanges, code, after),
      });
      judged = await judge();
      assertRequests(behaviour, judged);
      return offeredOutcome({ judged, failure: undefined, missing: undefined }, offer);
    } catch (error) {
      const missing = run.blocked ?? missingOf(error);
      judged ??= await judge();
      if (missing !== undefined) return offeredOutcome({ judged, failure: undefined, missing }, offer);
      const failure = error instanceof Error ? error : new Error(String(error));
      return offeredOutcome({ judged, failure, missing: undefined }, offer);
    } finally {
      left.push(...((await journal?.undo()) ?? []));
      endTurn?.();
      if (behaviour.writes === true && !hasControl) {
        // what was found may not be what it was, nor what was shown
        subjects.forget();
        memory.forget();
      }
    }
  }
}

/** What becomes of an outcome where the target lacks an operation that was called. */
async function offeredOutcome(outcome: Outcome, offer: Offer | undefined): Promise<Outcome> {
  const missing = (await offer?.missingIn(outcome.judged)) ?? [];
  if (missing.length === 0) return outcome;
  const judged = outcome.judged.map(({ exchange, verdict }) => {
    const { operationId } = verdict.reading;
    const findings =
      operationId !== undefined && missing.includes(operationId) ? [notOffered(operationId)] : verdict.findings;
    return { exchange, verdict: { ...verdict, findings } };
  });
  return outcome.failure === undefined
    ? { ...outcome, judged }
    : { judged, failure: undefined, missing: `the instance does not offer ${missing.join(', ')}` };
}

/** What a behaviour needs and the target does not have, also where the client has wrapped it. */
function missingOf(error: unknown): string | undefined {
  if (error instanceof SubjectMissing) return error.message;
  return error instanceof Error && error.cause !== undefined ? missingOf(error.cause) : undefined;
}

/** A token of whoever undoes when the one who wrote has signed out. */
function createRenewal({ baseUrl, signIn }: Target, send: Send): () => Promise<string> {
  let somebody: Promise<SignedIn> | undefined;
  return async () => {
    const auth = signIn.supervisor ?? signIn.agent;
    if (auth === undefined) return '';
    somebody ??= signedIn(baseUrl, auth, send);
    return (await somebody).authorization;
  };
}

function isOfTheApi({ url }: Exchange): boolean {
  return !new URL(url).pathname.startsWith('/__reference/');
}

/** The suite's own requests are as specified; a negative case counts only when what went out is really forbidden. */
function assertRequests({ sendsInvalid = false }: Behaviour, judged: readonly Judged[]): void {
  const broken = judged.flatMap(({ exchange: { method, url }, verdict }) =>
    verdict.request.map(problem => `${method} ${new URL(url).pathname}: ${problem}`),
  );
  if (!sendsInvalid) assert.equal(broken.join('\n'), '', 'a request of the suite breaks the specification');
  else assert.ok(broken.length > 0, 'no request of this behaviour was invalid on the wire');
}

/**
 * Why a behaviour fails on a server of our own, where nothing may be found: not even drift. Prism
 * shares one error example among all operations, so the code in it is nobody's.
 */
export function failureOf({ judged, failure, missing }: Outcome, target?: Target['name']): Error | undefined {
  if (failure !== undefined) return failure;
  // the seed has every subject: one that is not found is a finder that is wrong
  if (missing !== undefined) return new Error(missing);
  const ofPrism = target === 'prism' ? 'error body' : undefined;
  const weighs = ({ severity, rule }: Finding) =>
    severity === 'violation' || (severity === 'drift' && rule !== ofPrism);
  const lines = judged.flatMap(({ exchange: { method, url }, verdict }) =>
    verdict.findings.filter(weighs).map(finding => `${method} ${new URL(url).pathname}: ${told(finding)}`),
  );
  return lines.length === 0 ? undefined : new Error(`the responses break the specification:\n${lines.join('\n')}`);
}
