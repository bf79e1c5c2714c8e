/** A webhook that is not genuine, or not readable. @module */

import { OccError } from './occ-error.ts';

/** What is wrong with a webhook that was received. */
export type WebhookFault =
  /** There is no signature. */
  | 'signatureMissing'
  /** The signature is not base64, or no HMAC by its length: it was cut or changed under way. */
  | 'signatureMalformed'
  /** The signature is of a generation that is not accepted. */
  | 'algorithmRefused'
  /** The signature does not fit: another secret, or another body. */
  | 'signatureMismatch'
  /** The body was read before, or broke off. */
  | 'bodyUnreadable'
  /** The body is signed, but is not JSON. */
  | 'bodyNotJson'
  /** The body is signed, but is not that of the expected webhook. */
  | 'unexpectedBody';

/** A webhook that must not be acted on; the message says why, and holds neither secret nor body. */
export class OccWebhookError extends OccError {
  override readonly name = 'OccWebhookError';
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault, message: string, options?: ErrorOptions) {
    super('webhook', message, options);
    this.fault = fault;
  }
}
