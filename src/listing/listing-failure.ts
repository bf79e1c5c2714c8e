/** Errors that interrupt a listing, with the offset to resume at. @module */

import { isOccError, type OccError } from '../errors/errors.ts';

/**
 * The error with `resumeFrom`. It is a copy: calls that waited for the same thing, for instance a sign-in, all reject with
 * the same error, and only one of them is a call of this listing.
 */
export function interruptedAt(error: unknown, resumeFrom: number): unknown {
  if (!isOccError(error) || error.resumeFrom === resumeFrom) return error;
  // a real error (not only an object with its prototype), without calling the constructor, whose arguments are unknown
  const copy: OccError = Reflect.construct(Error, [error.message], error.constructor);
  const { stack: _, ...own } = Object.getOwnPropertyDescriptors(error);
  Object.defineProperties(copy, { ...own, resumeFrom: { value: resumeFrom, enumerable: true } });
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}
