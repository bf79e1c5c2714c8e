/** Errors about arguments and options. @module */

import { OccError } from './occ-error.ts';

/** An error that names what is wrong. */
abstract class Misuse extends OccError {
  /** What is missing or invalid, for instance `baseUrl` or `id`. */
  readonly field: string;

  constructor(field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.field = field;
  }
}

/** An argument is missing or invalid; nothing was sent. */
export class OccValidationError extends Misuse {
  override readonly name = 'OccValidationError';
  override readonly kind = 'validation';
}

/** A client option is missing or invalid; nothing was sent. */
export class OccConfigError extends Misuse {
  override readonly name = 'OccConfigError';
  override readonly kind = 'config';
}
