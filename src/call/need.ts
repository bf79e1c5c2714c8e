/** Requirements of options and arguments. @module */

import { OccConfigError, type OccValidationError } from '../errors/errors.ts';

/** The error of an option of a client, or of an argument of a call. */
export type Refusal = typeof OccConfigError | typeof OccValidationError;

/**
 * Requires that something holds of a value.
 *
 * @param what What the value must be, for the message.
 * @throws {OccConfigError | OccValidationError} It does not hold.
 */
export function need(holds: boolean, field: string, what: string, Refused: Refusal = OccConfigError): asserts holds {
  if (!holds) throw new Refused(field, `${field} must be ${what}`);
}

/** Whether a value is of one of these types, or not given. */
export function isOptional(value: unknown, ...types: readonly string[]): boolean {
  return value === undefined || types.includes(typeof value);
}

/** Whether a value is a whole number from 1, or not given. */
export function isOptionalCount(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) > 0);
}
