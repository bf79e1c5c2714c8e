/** Which of many defects are in a sample: the same ones whatever others there are. @module */

import { createHash } from 'node:crypto';

/** Whether an id is in the sample of about one in `every`. */
export function isSampled(id: string, every: number): boolean {
  return every <= 1 || createHash('sha256').update(id).digest().readUInt32BE() % every === 0;
}
