/** Webhooks that OCC sends: verifies and reads them. @module */

import { onDemand } from '../call/on-demand.ts';
import type { WebhookBodies, WebhookKey, WebhookMessage, WebhookName } from './message.ts';

const verification = onDemand(() => import('./verification.ts'));

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
  const body = held(webhook.body);
  const { verify } = await verification();
  return verify(webhook, body);
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
  const message = 'signature' in received ? { ...received, body: held(received.body) } : received;
  const { read } = await verification();
  return read(message, expected, key);
}

/** What the caller does with the bytes meanwhile is not part of the webhook. */
function held(body: WebhookMessage['body']): WebhookMessage['body'] {
  return body instanceof Uint8Array ? new Uint8Array(body) : body;
}
