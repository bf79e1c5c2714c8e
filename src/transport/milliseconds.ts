/** Numbers of milliseconds, in the options of a client and of a call. @module */

import { need, type Refusal } from '../call/need.ts';

// ky, like setTimeout, counts in 31 bits
const longestMs = 2_147_483_647;

/** Requires a number of milliseconds. */
export function milliseconds(field: string, value: number, Refused?: Refusal): number {
  const isTime = Number.isFinite(value) && value >= 1 && value <= longestMs;
  need(isTime, field, `a number of milliseconds between 1 and ${longestMs}`, Refused);
  return value;
}
