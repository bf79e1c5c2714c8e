/** Which of many defects are in a sample: the same ones whatever others there are. @module */

import { createHash } from 'node:crypto';

/** Of how many defects one is taken, and which: another seed takes others. */
export interface Sample {
  readonly every: number;
  readonly seed?: string;
}

/** Whether an id is in a sample. */
export function isSampled(id: string, { every, seed }: Sample): boolean {
  return every <= 1 || drawOf(id, seed) < 2 ** 32 / every;
}

/** So many of some defects. */
export function someOf<Named extends { readonly id: string }>(
  all: readonly Named[],
  count: number,
  seed: string,
): Named[] {
  return all
    .map(each => ({ each, draw: drawOf(each.id, seed) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
    .map(({ each }) => each);
}

function drawOf(id: string, seed = ''): number {
  return createHash('sha256').update(`${seed}${id}`).digest().readUInt32BE();
}
