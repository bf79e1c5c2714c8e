/** Signs webhooks as OCC does, for tests of what receives them. @module */

import { createHmac } from 'node:crypto';
import { checkNames } from '../wire/nearest.ts';

/** What to sign, and how. */
export interface WebhookToSign {
  /** The body, exactly as it will be sent. */
  readonly body: string | Uint8Array;
  /** The webhook's secret. */
  readonly secret: string;
  /** OCC used SHA-1 in 2015, SHA-256 in 2017, and uses SHA-512 today. @default SHA-512 */
  readonly algorithm?: 'SHA-1' | 'SHA-256' | 'SHA-512' | undefined;
  /**
   * How the secret becomes the key: `utf8` for the header `X-Oracle-CC-WebHook-Signature`, `base64` for the newer
   * `X-Oracle-CC-WebHook-Signature-SHA512` (observed). @default utf8
   */
  readonly secretEncoding?: 'utf8' | 'base64' | undefined;
}

const optionNames: Readonly<Record<keyof WebhookToSign, true>> = {
  body: true,
  secret: true,
  algorithm: true,
  secretEncoding: true,
};

/**
 * The value of the signature header for a body.
 *
 * @throws {TypeError} An option does not exist.
 *
 * @example
 * ```ts
 * import { signWebhook } from 'occ-agent-sdk/testing';
 *
 * const body = JSON.stringify({ order: { id: 'o30412' } });
 * const headers = { 'X-Oracle-CC-WebHook-Signature': signWebhook({ body, secret: 'the secret of the webhook' }) };
 * console.log(new Request('https://shop.example/hooks/order', { method: 'POST', body, headers }).method);
 * ```
 */
export function signWebhook(webhook: WebhookToSign): string {
  checkNames('option', webhook, Object.keys(optionNames));
  const { body, secret, algorithm = 'SHA-512', secretEncoding = 'utf8' } = webhook;
  return createHmac(algorithm, Buffer.from(secret, secretEncoding)).update(body).digest('base64');
}

const base64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The signature headers of a body: the older one, and the newer one as well where the secret is base64, as those of OCC are. */
export function signatureHeaders(body: string, secret: string): Record<string, string> {
  const older = { 'X-Oracle-CC-WebHook-Signature': signWebhook({ body, secret }) };
  if (!base64.test(secret)) return older;
  return {
    ...older,
    'X-Oracle-CC-WebHook-Signature-SHA512': signWebhook({ body, secret, secretEncoding: 'base64' }),
  };
}
