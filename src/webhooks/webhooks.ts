/** Webhooks that OCC sends: verifies and reads them. @module */

import { type NamesOf, refuseUnknown } from '../call/known-names.ts';
import { OccValidationError, OccWebhookError } from '../errors/errors.ts';
import type { Schemas } from '../generated/schemas.ts';

/** Hash of the signature. OCC signed with SHA-1 in 2015, with SHA-256 in 2017, and signs with SHA-512 since. */
export type WebhookAlgorithm = 'SHA-512' | 'SHA-256' | 'SHA-1';

/** How webhooks are signed. */
export interface WebhookKey {
  /** The webhook's secret, as the administration shows it. */
  readonly secret: string;
  /** Accepted hashes; add an older one only for an instance that signs with it. @default SHA-512 */
  readonly algorithm?: WebhookAlgorithm | readonly WebhookAlgorithm[] | undefined;
}

/** A received webhook. */
export interface WebhookMessage {
  /** The raw body, not one that was parsed and serialized again: every byte is signed. */
  readonly body: string | Uint8Array;
  /** Value of the header `X-Oracle-CC-WebHook-Signature-SHA512`, or of the older `X-Oracle-CC-WebHook-Signature`. */
  readonly signature: string | null | undefined;
}

/** Bodies by the name of their webhook. */
export interface WebhookBodies {
  /** Order Submit: an order was submitted, and its remorse period is over. */
  orderSubmit: Schemas['OrderSubmitWebhook'] & { readonly order: { readonly id: string } };
  /** Return Request Update: an agent created or changed a return or an exchange. */
  returnRequestUpdate: Schemas['ReturnRequestUpdateWebhook'];
  /** Appeasement Submit: an appeasement was submitted. */
  appeasementSubmit: Schemas['AppeasementSubmitWebhook'];
  /** Picked Up Items: a shipping group was picked up in a store. */
  pickedUpItems: Schemas['PickedUpItemsWebhook'] & { readonly order: { readonly id: string } };
}

/** A webhook whose body is typed. */
export type WebhookName = keyof WebhookBodies;

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
 * Verifies the signature of a webhook, in constant time. Resolves if it is genuine.
 *
 * @throws {OccWebhookError} The webhook is not genuine; `fault` says why.
 * @throws {OccValidationError} `secret` is empty, `algorithm` is unknown, or an option does not exist.
 *
 * @example
 * ```ts
 * import { verifyWebhook } from 'occ-agent-sdk';
 * import { signWebhook } from 'occ-agent-sdk/testing';
 *
 * const secret = 'the secret of the webhook';
 * const body = '{"order":{"id":"o30412"}}'; // the raw body of the request
 * const signature = signWebhook({ body, secret }); // its header X-Oracle-CC-WebHook-Signature
 * await verifyWebhook({ body, signature, secret });
 * ```
 */
export async function verifyWebhook(webhook: WebhookMessage & WebhookKey): Promise<void> {
  refuseUnknown(OccValidationError, 'option', webhook, names);
  const { body, signature, secret, algorithm } = webhook;
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

/**
 * Verifies a webhook and reads its body. Takes an unread Fetch `Request`, or body and signature.
 *
 * @param expected Name of the webhook expected at this URL.
 * @returns The body, including properties that are not in the specification.
 * @throws {OccWebhookError} The webhook is not genuine, or not the expected one; `fault` says why.
 * @throws {OccValidationError} `secret` is empty, `algorithm` is unknown, or an option does not exist.
 *
 * @example
 * ```ts
 * import { readWebhook } from 'occ-agent-sdk';
 * import { signWebhook } from 'occ-agent-sdk/testing';
 *
 * const secret = 'the secret of the webhook';
 * async function receive(request: Request): Promise<Response> {
 *   const { order } = await readWebhook(request, 'orderSubmit', { secret });
 *   console.log(order.id, order.priceInfo?.total);
 *   return new Response(null, { status: 204 }); // anything but 2xx, and OCC sends it again
 * }
 *
 * const body = JSON.stringify({ order: { id: 'o30412', priceInfo: { total: 12.5 } } });
 * const headers = { 'X-Oracle-CC-WebHook-Signature': signWebhook({ body, secret }) };
 * await receive(new Request('https://shop.example/hooks/order', { method: 'POST', body, headers }));
 * ```
 */
export async function readWebhook<Name extends WebhookName>(
  received: Request | WebhookMessage,
  expected: Name,
  key: WebhookKey,
): Promise<WebhookBodies[Name]> {
  const message = 'signature' in received ? received : await messageOf(received);
  await verifyWebhook({ ...key, ...message });
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
