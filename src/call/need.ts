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
