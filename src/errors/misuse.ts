/** What a caller handed over and the SDK cannot use. @module */

import { OccError } from './occ-error.ts';

/** A parameter is not usable; nothing was sent. */
export class OccValidationError extends OccError {
  override readonly name = 'OccValidationError';
  /** The parameter at fault, for instance `id` or `site`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('validation', message, options);
    this.field = field;
  }
}

/** An option of the client is missing or not usable; nothing was sent. */
export class OccConfigError extends OccError {
  override readonly name = 'OccConfigError';
  /** The option at fault, for instance `baseUrl`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('config', message, options);
    this.field = field;
  }
}
