import { OccError } from './occ-error.ts';

/** A listing cannot continue, because the server returns the same page again and again. Resume at `resumeFrom`. */
export class OccListingError extends OccError {
  override readonly name = 'OccListingError';
  override readonly kind = 'listing';
}
