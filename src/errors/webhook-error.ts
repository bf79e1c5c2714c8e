/** A webhook that is not genuine, or not readable. @module */

import { OccError } from './occ-error.ts';

/** What is wrong with a received webhook. */
export type WebhookFault =
  /** There is no signature. */
  | 'signatureMissing'
  /** The signature is not base64, or its length matches no supported hash. */
  | 'signatureMalformed'
  /** The signature uses a hash that is not accepted. */
  | 'algorithmRefused'
  /** The secret is wrong, or the body differs from what was sent. */
  | 'signatureMismatch'
  /** The body has already been read, or was cut off. */
  | 'bodyUnreadable'
  /** The signature is valid, but the body is not JSON. */
  | 'bodyNotJson'
  /** The signature is valid, but the body is not that of the expected webhook. */
  | 'unexpectedBody';

/** A webhook that must not be processed; the message says why, and contains neither secret nor body. */
export class OccWebhookError extends OccError {
  override readonly name = 'OccWebhookError';
  override readonly kind = 'webhook';
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
