/** What an error that interrupts a listing says more than any other: from where to go on. @module */

import { isOccError, type OccError } from '../errors/errors.ts';

/**
 * The error with `resumeFrom`. It is a copy: calls that waited for the same thing, a sign-in for instance, were all given
 * the same error, and only one of them is this listing.
 */
export function interruptedAt(error: unknown, resumeFrom: number): unknown {
  if (!isOccError(error) || error.resumeFrom === resumeFrom) return error;
  // a real error (not only an object with its prototype), without the constructor, which wants what the error was made of
  const copy: OccError = Reflect.construct(Error, [error.message], error.constructor);
  const { stack: _, ...own } = Object.getOwnPropertyDescriptors(error);
  Object.defineProperties(copy, { ...own, resumeFrom: { value: resumeFrom, enumerable: true } });
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}
