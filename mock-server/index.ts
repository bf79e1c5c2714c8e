/**
 * The reference server: the Agent API in memory, with the business rules, for tests and demonstrations.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
 * console.log((await agent.orders.search({ state: 'QUEUED' })).totalResults);
 * server.clock.advance({ hours: 2 }); // the remorse period of every held order ends
 * console.log((await agent.orders.search({ state: 'QUEUED' })).totalResults);
 * ```
 *
 * @module occ-agent-sdk/testing
 */

export { type Clock, createManualClock, createRunningClock, type Duration, type ManualClock } from './clock.ts';
export type { Builders } from './data/builders.ts';
export type * from './data/format.ts';
export type { Fault, FaultKind, FaultTarget } from './http/fault.ts';
export type { Faults } from './http/faults.ts';
export type { ListenOptions } from './http/listening-server.ts';
export type { SettingsChanges } from './merchant/settings.ts';
export type { OrderManagement } from './orders/order-management.ts';
export type { Shipment, Shipped } from './orders/rules/fulfilment.ts';
export {
  createReferenceServer,
  type ListeningServer,
  type ReferenceServer,
  type ReferenceServerOptions,
} from './reference-server.ts';
export type { Fixtures } from './seed/fixtures.ts';
export { parseSnapshot, serializeSnapshot } from './store/snapshot-file.ts';
export type { State } from './store/store.ts';
export { signWebhook, type WebhookToSign } from './webhooks/sign-webhook.ts';
export type { WebhookBodiesSent, WebhookEvent } from './webhooks/webhook-events.ts';
export type { WebhookAttempt, WebhookDelivery, Webhooks, WebhookTarget } from './webhooks/webhooks.ts';
