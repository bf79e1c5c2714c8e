/** What only reads. @module */

import type { Reading } from '../engine/reading.ts';

/** Whether an exchange changed nothing by its kind: a GET, a sign-in, or what the specification marks (`x-occ-reads`). */
export function isReading({ route, op }: Reading): boolean {
  if (route === undefined) return false;
  const { method, operation, readingOps } = route;
  const isSession = /^(admin)?(login|refresh|logout|verify|sendVerificationCode)$/i.test(operation.operationId);
  return (
    method === 'get' || operation['x-occ-reads'] === true || isSession || (op !== undefined && readingOps.includes(op))
  );
}
