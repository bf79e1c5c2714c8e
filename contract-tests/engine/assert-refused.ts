/** Expectations that many behaviours share. @module */

import { strict as assert } from 'node:assert';
import { AsyncLocalStorage } from 'node:async_hooks';
import { isOccApiError, type OccApiError } from '../../src/index.ts';
import type { Workbench } from './behaviour.ts';
import type { Exchange } from './recorder.ts';

/** Refused as it should be, but not as the suite expects: which of several wrong things is told first is an instance's own. */
export class OtherRefusal extends Error {
  override readonly name = 'OtherRefusal';
}

/** The exchange that was not refused, and whether any instance refuses such a request. */
export interface Blamed {
  readonly exchange: Exchange | undefined;
  readonly isCertain: boolean;
  /** Whether it has changed something: what comes after it may come of that. */
  readonly hasWritten: boolean;
}

/** Carried out, though it should be refused. */
export class NotRefused extends Error {
  override readonly name = 'NotRefused';
  readonly blamed: Blamed;

  constructor(status: number, errorCode: string, blamed: Blamed) {
    super(`expected ${status} ${errorCode}, but the call succeeded`);
    this.blamed = blamed;
  }
}

/** Who is told of what was not as expected while a behaviour runs. */
interface Teller {
  readonly later: (OtherRefusal | NotRefused)[];
  /** How much has been sent so far. */
  sent(): number;
  /** What was sent last, after so much, and should have been refused with a code. */
  blame(errorCode: string, after: number): Blamed;
}

// that of the behaviour in whose course a call is refused: several may run at once
const tellers = new AsyncLocalStorage<Teller>();

/**
 * Runs what expects refusals. One with another code is told at the end, and so is that there was none where an instance need
 * not refuse, so that what comes after it is asked all the same. What was carried out may have changed something: then of what
 * comes after it, only what is certainly refused and was not is worse.
 *
 * @throws {OtherRefusal} There was one, and nothing worse.
 * @throws {NotRefused} There was none.
 */
export async function tellingOthers(
  run: () => Promise<void>,
  { sent, blame }: Pick<Teller, 'sent' | 'blame'>,
): Promise<void> {
  const later: Teller['later'] = [];
  try {
    await tellers.run({ later, sent, blame }, run);
  } catch (error) {
    const carriedOut = later.find(each => each instanceof NotRefused && each.blamed.hasWritten);
    const isWorse = error instanceof NotRefused && error.blamed.isCertain;
    throw carriedOut === undefined || isWorse ? error : carriedOut;
  }
  const first = later.find(each => each instanceof NotRefused) ?? later[0];
  if (first !== undefined) throw first;
}

/**
 * Expects a call to fail with a status and a documented code, and returns the error; `undefined`: it was carried out, which is
 * told later.
 */
export async function refused(
  call: PromiseLike<unknown>,
  status: number,
  errorCode: string,
): Promise<OccApiError | undefined> {
  const teller = tellers.getStore();
  const before = teller?.sent() ?? 0;
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) {
    const blamed = teller?.blame(errorCode, before) ?? { exchange: undefined, isCertain: false, hasWritten: true };
    const carriedOut = new NotRefused(status, errorCode, blamed);
    if (teller === undefined || blamed.isCertain) throw carriedOut;
    teller.later.push(carriedOut);
    return undefined;
  }
  assert.ok(isOccApiError(error), `expected a response of the server, got ${String(error)}`);
  if (error.status === status && error.errorCode === errorCode) return error;
  const message = `expected ${status} ${errorCode}: ${error.message}`;
  // a server that cannot carry something out has not refused it, and who may not come in learns nothing more
  assert.ok(error.status < 500 && error.status !== 401 && status !== 401, message);
  const other = new OtherRefusal(message);
  if (teller === undefined) throw other;
  teller.later.push(other);
  return error;
}

/** What came of a call that an instance need not take; `undefined`: it has refused. */
export async function ifTaken<Result>(call: PromiseLike<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isOccApiError(error)) return undefined;
    throw error;
  }
}

/** Expects a call to be refused and the target's data to be the same afterwards. */
export async function refusedWithoutTrace(
  { fingerprint }: Workbench,
  call: () => PromiseLike<unknown>,
  status: number,
  errorCode: string,
): Promise<OccApiError | undefined> {
  const before = await fingerprint();
  const error = await refused(call(), status, errorCode);
  assert.equal(await fingerprint(), before, 'a refused call must change nothing');
  return error;
}
