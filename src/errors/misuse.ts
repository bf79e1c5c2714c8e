/** Errors about arguments and options. @module */

import { OccError } from './occ-error.ts';

/** An argument is missing or invalid; nothing was sent. */
export class OccValidationError extends OccError {
  override readonly name = 'OccValidationError';
  /** The invalid argument, for instance `id` or `site`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('validation', message, options);
    this.field = field;
  }
}

/** A client option is missing or invalid; nothing was sent. */
export class OccConfigError extends OccError {
  override readonly name = 'OccConfigError';
  /** The invalid option, for instance `baseUrl`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('config', message, options);
    this.field = field;
  }
}
