/** Expectations that many behaviours share. @module */

import { strict as assert } from 'node:assert';
import { isOccApiError, type OccApiError } from '../../src/index.ts';
import type { Workbench } from './behaviour.ts';

/** Expects a call to fail with a status and a documented code, and returns the error. */
export async function refused(call: PromiseLike<unknown>, status: number, errorCode: string): Promise<OccApiError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error !== undefined, `expected ${status} ${errorCode}, but the call succeeded`);
  assert.ok(isOccApiError(error), `expected an answer of the server, got ${String(error)}`);
  assert.deepEqual({ status: error.status, errorCode: error.errorCode }, { status, errorCode }, error.message);
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
