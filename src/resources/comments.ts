/** What agents note on orders (`/comments`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** What an agent noted on an order. */
export interface OrderComment extends Schema<'OrderComment'> {}

/**
 * What agents note on orders.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * for (const { comment } of await agent.comments.list(server.fixtures.fulfilledOrder.id)) console.log(comment);
 * ```
 */
export interface Comments {
  /**
   * Lists the comments on an order, the oldest first. Operation `getComments`.
   *
   * @param orderId Order id, for instance `o30412`.
   * @throws {OccBadRequestError} There is no such order (28107).
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  list(orderId: string, options?: CallOptions): OccPromise<readonly OrderComment[]>;
}

/** Makes the methods of one desk. */
export function createComments({ call }: Wire): Comments {
  return {
    list: (orderId, options) =>
      call('getComments', { query: { orderId, type: 'order' } }, options, ({ items }) => items),
  };
}
