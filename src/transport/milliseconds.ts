/** Numbers of milliseconds, in the options of a client and of a call. @module */

import type { Rule } from '../call/known-names.ts';

// ky, like setTimeout, counts in 31 bits
const longestMs = 2_147_483_647;

/** A number of milliseconds. */
export const milliseconds: Rule = [
  `a number of milliseconds between 1 and ${longestMs}`,
  value => Number.isFinite(value) && Number(value) >= 1 && Number(value) <= longestMs,
];
