/** The seed that the package brings along, which most servers start from. @module */

import { readFileSync } from 'node:fs';
import { packagedFile } from '../../spec/read-document.ts';
import type { State } from '../store/store.ts';
import type { SeedOptions } from './seed.ts';
import { parseSeed } from './seed-file.ts';

/** Which one it is: the server's default. */
export const packagedSeed = { seed: 1, scale: 1 } as const;

/** Its file in the package. */
export const packagedSeedFile = 'seed.jsonl';

/** Reads the state; `undefined`: the package has another seed, or there is no package, and the rules have to make it. */
export function readPackagedSeed({ seed, scale, now }: SeedOptions): State | undefined {
  // before 1970 coupons are not on yet, and fractions of a millisecond would be rounded in another way
  const isPackaged =
    seed === packagedSeed.seed && scale === packagedSeed.scale && now >= 0 && Number.isSafeInteger(now);
  const file = isPackaged ? packagedFile(packagedSeedFile) : undefined;
  return file === undefined ? undefined : parseSeed(readFileSync(file, 'latin1'), now);
}
