/** What only reads. @module */

import type { Reading } from '../engine/reading.ts';
import { isOfSession } from '../engine/sessions.ts';

/** Whether an exchange changed nothing by its kind: a GET, a sign-in, or what the specification marks (`x-occ-reads`). */
export function isReading({ route, op, exchange }: Reading): boolean {
  // what no operation has an address for can be asked for, too
  if (route === undefined) return exchange.method === 'GET';
  const { method, operation, readingOps } = route;
  return (
    method === 'get' ||
    operation['x-occ-reads'] === true ||
    isOfSession(exchange.url) ||
    (op !== undefined && readingOps.includes(op))
  );
}
