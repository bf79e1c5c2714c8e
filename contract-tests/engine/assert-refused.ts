/** Expectations that many behaviours share. @module */

import { strict as assert } from 'node:assert';
import { AsyncLocalStorage } from 'node:async_hooks';
import { isOccApiError, type OccApiError } from '../../src/index.ts';
import type { Workbench } from './behaviour.ts';

/** Refused as it should be, but not as the suite expects: which of several wrong things is told first is an instance's own. */
export class OtherRefusal extends Error {
  override readonly name = 'OtherRefusal';
}

/** Carried out, though it should be refused. */
export class NotRefused extends Error {
  override readonly name = 'NotRefused';
  /** The code that was expected. */
  readonly errorCode: string;

  constructor(status: number, errorCode: string) {
    super(`expected ${status} ${errorCode}, but the call succeeded`);
    this.errorCode = errorCode;
  }
}

// those of the behaviour in whose course a call is refused: several may run at once
const otherRefusals = new AsyncLocalStorage<OtherRefusal[]>();

/**
 * Runs what expects refusals. One with another code is told at the end, so that what comes after it is asked all the same.
 *
 * @throws {OtherRefusal} There was one, and nothing worse.
 */
export async function tellingOthers(run: () => Promise<void>): Promise<void> {
  const others: OtherRefusal[] = [];
  await otherRefusals.run(others, run);
  const [first] = others;
  if (first !== undefined) throw first;
}

/** Expects a call to fail with a status and a documented code, and returns the error. */
export async function refused(call: PromiseLike<unknown>, status: number, errorCode: string): Promise<OccApiError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) throw new NotRefused(status, errorCode);
  assert.ok(isOccApiError(error), `expected a response of the server, got ${String(error)}`);
  if (error.status === status && error.errorCode === errorCode) return error;
  const message = `expected ${status} ${errorCode}: ${error.message}`;
  // a server that cannot carry something out has not refused it, and who may not come in learns nothing more
  assert.ok(error.status < 500 && error.status !== 401 && status !== 401, message);
  const other = new OtherRefusal(message);
  const others = otherRefusals.getStore();
  if (others === undefined) throw other;
  others.push(other);
  return error;
}

/** Expects a call to be refused and the target's data to be the same afterwards. */
export async function refusedWithoutTrace(
  { fingerprint }: Workbench,
  call: () => PromiseLike<unknown>,
  status: number,
  errorCode: string,
): Promise<OccApiError> {
  const before = await fingerprint();
  const error = await refused(call(), status, errorCode);
  assert.equal(await fingerprint(), before, 'a refused call must change nothing');
  return error;
}
