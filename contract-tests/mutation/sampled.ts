/** Which of many defects a sample has: the same whatever else there is. @module */

import { createHash } from 'node:crypto';

/** Whether an id is among each `every`-th. */
export function isSampled(id: string, every: number): boolean {
  return every <= 1 || createHash('sha256').update(id).digest().readUInt32BE() % every === 0;
}
