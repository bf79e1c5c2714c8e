/** Numbers of milliseconds, in the options of a client and of a call. @module */

import { OccConfigError, OccValidationError } from '../errors/errors.ts';

// ky, like setTimeout, counts in 31 bits
const longestMs = 2_147_483_647;

/** Checks an option of a client. */
export function milliseconds(field: string, value: number): number {
  if (isMilliseconds(value)) return value;
  throw new OccConfigError(field, problem(field));
}

/** Checks the timeout of a call. */
export function checkTimeout(timeout: number | undefined): void {
  if (timeout !== undefined && !isMilliseconds(timeout)) throw new OccValidationError('timeout', problem('timeout'));
}

function isMilliseconds(value: number): boolean {
  return Number.isFinite(value) && value >= 1 && value <= longestMs;
}

function problem(field: string): string {
  return `${field} must be a number of milliseconds between 1 and ${longestMs}`;
}
