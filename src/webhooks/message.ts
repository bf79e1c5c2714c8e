/** What a webhook is, and how it is signed. @module */

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
