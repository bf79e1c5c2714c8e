/** Verifies and reads webhooks. Loaded only by a program that receives one. @module */

import { type NamesOf, refuseUnknown } from '../call/known-names.ts';
import { OccValidationError, OccWebhookError } from '../errors/errors.ts';
import type { WebhookAlgorithm, WebhookBodies, WebhookKey, WebhookMessage, WebhookName } from './message.ts';

const names: NamesOf<WebhookMessage & WebhookKey> = { body: true, signature: true, secret: true, algorithm: true };
const subject: Readonly<Record<WebhookName, string>> = {
  orderSubmit: 'order',
  returnRequestUpdate: 'return',
  appeasementSubmit: 'appeasement',
  pickedUpItems: 'order',
};
const algorithmByLength: ReadonlyMap<number, WebhookAlgorithm> = new Map([
  [64, 'SHA-512'],
  [32, 'SHA-256'],
  [20, 'SHA-1'],
]);

/**
 * Verifies the signature of a webhook.
 *
 * @param body Its body, which nobody changes meanwhile.
 */
export async function verify(webhook: WebhookMessage & WebhookKey, body = webhook.body): Promise<void> {
  refuseUnknown(OccValidationError, 'option', webhook, names);
  const { signature, secret, algorithm } = webhook;
  if (typeof secret !== 'string' || secret === '') {
    throw new OccValidationError('secret', 'secret must be a non-empty string');
  }
  const accepted = acceptedAlgorithms(algorithm);
  const mac = signatureBytes(signature);
  const signedWith = algorithmByLength.get(mac.length);
  if (signedWith === undefined) {
    throw new OccWebhookError(
      'signatureMalformed',
      `The signature has ${mac.length} bytes, which is not the length of a SHA-1, SHA-256 or SHA-512 HMAC`,
    );
  }
  if (!accepted.includes(signedWith)) {
    throw new OccWebhookError(
      'algorithmRefused',
      `The webhook is signed with ${signedWith}, but only ${accepted.join(', ')} is accepted; for an older instance, set the option algorithm`,
    );
  }
  const signed = typeof body === 'string' ? utf8(body) : new Uint8Array(body);
  for (const key of keysOf(secret, signedWith)) if (await fits(mac, signed, key, signedWith)) return;
  throw new OccWebhookError(
    'signatureMismatch',
    'The signature does not match the body: the secret is wrong, or the body differs from the one that was sent',
  );
}

/**
 * The header `…-Signature` is keyed with the bytes of the secret, the newer `…-Signature-SHA512` with the base64-decoded
 * secret (observed). Whoever can sign in either way knows the secret.
 */
function keysOf(secret: string, algorithm: WebhookAlgorithm): Uint8Array<ArrayBuffer>[] {
  return algorithm === 'SHA-512' && base64.test(secret) ? [utf8(secret), fromBase64(secret)] : [utf8(secret)];
}

async function fits(
  mac: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
  rawKey: Uint8Array<ArrayBuffer>,
  hash: WebhookAlgorithm,
): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const hmac = { name: 'HMAC', hash };
  return subtle.verify(hmac, await subtle.importKey('raw', rawKey, hmac, false, ['verify']), mac, body);
}

/** Verifies a webhook and reads its body. */
export async function read<Name extends WebhookName>(
  received: Request | WebhookMessage,
  expected: Name,
  key: WebhookKey,
): Promise<WebhookBodies[Name]> {
  const message = 'signature' in received ? received : await messageOf(received);
  await verify({ ...key, ...message });
  const body = parsed(message.body);
  const named = subject[expected];
  if (typeof body !== 'object' || body === null || !isRecord((body as Record<string, unknown>)[named])) {
    throw new OccWebhookError(
      'unexpectedBody',
      `The body has no "${named}", so it is not the body of the webhook ${expected}`,
    );
  }
  return body as WebhookBodies[Name];
}

async function messageOf(request: Request): Promise<WebhookMessage> {
  const { headers } = request;
  const signature = headers.get('x-oracle-cc-webhook-signature-sha512') ?? headers.get('x-oracle-cc-webhook-signature');
  try {
    // not `text()`, which would drop a byte order mark and replace invalid UTF-8: those are not the signed bytes
    return { signature, body: new Uint8Array(await request.arrayBuffer()) };
  } catch (error) {
    throw new OccWebhookError(
      'bodyUnreadable',
      request.bodyUsed
        ? 'The body of the request has already been read, or was cut off; pass the unread request or a clone of it'
        : 'The body of the request could not be read',
      { cause: error },
    );
  }
}

function acceptedAlgorithms(algorithm: WebhookKey['algorithm'] = 'SHA-512'): readonly WebhookAlgorithm[] {
  const known = [...algorithmByLength.values()];
  const accepted = [algorithm].flat() as readonly WebhookAlgorithm[];
  if (accepted.length > 0 && accepted.every(one => known.includes(one))) return accepted;
  throw new OccValidationError('algorithm', `algorithm must be one or more of ${known.join(', ')}`);
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function signatureBytes(signature: string | null | undefined): Uint8Array<ArrayBuffer> {
  const text = signature?.trim();
  if (text === undefined || text === '') {
    throw new OccWebhookError('signatureMissing', 'There is no signature (header X-Oracle-CC-WebHook-Signature)');
  }
  if (!base64.test(text)) throw new OccWebhookError('signatureMalformed', 'The signature is not base64');
  return fromBase64(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function parsed(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // no cause: JSON.parse quotes what it cannot read
    throw new OccWebhookError('bodyNotJson', 'The signature is valid, but the body is not JSON in UTF-8');
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
