/** What agents note on orders (`/comments`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/comments.ts';

/** What an agent noted on an order. */
export interface OrderComment extends Schema<'OrderComment'> {}
/** A comment that has just been made; its date has no zone. */
export interface CreatedOrderComment extends Schema<'CreatedOrderComment'> {}

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
 * await agent.comments.create(server.fixtures.fulfilledOrder.id, 'Called about the delivery date.');
 * for (const { comment } of await agent.comments.list(server.fixtures.fulfilledOrder.id)) console.log(comment);
 * ```
 */
export interface Comments {
  /**
   * Lists the comments on an order, the oldest first. Operation `getComments`.
   *
   * @param orderId Order id, for instance `o30412`.
   * @throws {OccBadRequestError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  list(orderId: string, options?: CallOptions): OccPromise<readonly OrderComment[]>;

  /**
   * Notes something on an order. Operation `createComment`.
   *
   * @param orderId Order id, for instance `o30412`.
   * @param comment What to note; not empty.
   * @throws {OccBadRequestError} There is no such order, or the comment is empty.
   * @see OCC REST 12-17, CX Commerce 21c (documented)
   */
  create(orderId: string, comment: string, options?: CallOptions): OccPromise<CreatedOrderComment>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Comments> {
  return {
    list: (orderId, options) =>
      call('getComments', { query: { orderId, type: 'order' } }, options, ({ items }) => listIn(items, 'items')),
    create: (orderId, comment, options) => call('createComment', { body: given({ orderId, comment }) }, options),
  };
}
