/** What ends a call or a listing that could have gone on. @module */

import { OccError } from './occ-error.ts';

/** The caller's `AbortSignal` ended the call; `cause` is the signal's reason. */
export class OccAbortError extends OccError {
  override readonly name = 'OccAbortError';
  constructor(message: string, options?: ErrorOptions) {
    super('abort', message, options);
  }
}

/** A listing cannot go on: the server answers the same page again and again. Whoever reads on starts at `resumeFrom`. */
export class OccListingError extends OccError {
  override readonly name = 'OccListingError';
  constructor(message: string, options?: ErrorOptions) {
    super('listing', message, options);
  }
}
