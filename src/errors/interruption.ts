/** Errors that end a call or a listing early. @module */

import { OccError } from './occ-error.ts';

/** The caller's `AbortSignal` aborted the call; `cause` is the signal's reason. */
export class OccAbortError extends OccError {
  override readonly name = 'OccAbortError';
  constructor(message: string, options?: ErrorOptions) {
    super('abort', message, options);
  }
}

/** A listing cannot continue, because the server returns the same page again and again. Resume at `resumeFrom`. */
export class OccListingError extends OccError {
  override readonly name = 'OccListingError';
  constructor(message: string, options?: ErrorOptions) {
    super('listing', message, options);
  }
}
