/** The id of a run, which stands in what the run makes: whoever cleans up finds it by that. @module */

import { randomBytes } from 'node:crypto';

/** An id that no other run has. */
export function newRunId(): string {
  return `occv${randomBytes(4).toString('hex')}`;
}

/** Whether it is one: a search for anything shorter would find what is somebody else's. */
export function isRunId(text: string): boolean {
  return /^occv[0-9a-f]{8}$/.test(text);
}

/** E-mail addresses of a run that nobody has yet. */
export function addressesOf(runId: string): (name: string) => string {
  let count = 0;
  return name => `${name}.${runId}.${++count}@example.com`;
}

/** Whether it is an address of some run. */
export function isOfSomeRun(address: unknown): boolean {
  return typeof address === 'string' && /\.occv[0-9a-f]{8}\.\d+@example\.com$/.test(address);
}
