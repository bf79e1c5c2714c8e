/** Exchanges: goods in place of those that are returned (`/exchanges`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { type ReturnDraft, type ReturnRequest, readDraft, readRequest } from './return-request.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/exchanges.ts';

/** An item to exchange, and what is sent in its place. */
export interface ItemToExchange extends Schema<'ExchangeItemRequest'> {}

/**
 * Exchanges are return requests of which goods are sent instead of a refund: the same SKU or another variant of the product. They
 * need no supervisor. `agent.returns` receives their goods, and refunds what cannot be sent.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const orderId = server.fixtures.fulfilledOrder.id;
 *
 * const { returnItems = [] } = await agent.exchanges.initiate(orderId);
 * const [item] = returnItems.filter(({ nonreturnable }) => !nonreturnable);
 * if (item !== undefined) {
 *   const { returnRequestId: id, returnItems: open = [] } = await agent.exchanges.create(orderId, [
 *     { commerceItemId: item.commerceItemId, quantityToReturn: 1, returnReason: 'defective' },
 *   ]);
 *   const received = await agent.returns.receive(
 *     id,
 *     open.map(({ returnItemId }) => ({ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' })),
 *   );
 *   if (received.isSubmitExchangeOrderAllowed) {
 *     const { replacementOrderId } = await agent.exchanges.submit(id);
 *     console.log(replacementOrderId);
 *   }
 * }
 * ```
 */
export interface Exchanges {
  /**
   * Lists the items of an order that can be exchanged; changes nothing. Operation `createExchangeRequest`, op `initiateExchange`.
   *
   * @param orderId Id of a fulfilled order (`NO_PENDING_ACTION`).
   * @throws {OccBadRequestError} The order cannot be exchanged; or the account or the order's site may not be used.
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  initiate(orderId: string, options?: CallOptions): OccPromise<ReturnDraft>;

  /**
   * Creates an exchange, and the replacement order (`replacementOrderId`) that is sent once the goods are received. Operation
   * `createExchangeRequest`, op `createExchangeRequest`.
   *
   * @param items The items that come back; `replacementSkuId` is sent in their place. @default the same SKU
   * @throws {OccBadRequestError} An item cannot be exchanged, or not so many of it; the replacement is no longer sold, not
   * sold by itself, or there is too little of it: return the item instead. Or an item, a reason or a replacement is unknown,
   * or the account or the order's site may not be used.
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  create(orderId: string, items: readonly ItemToExchange[], options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Checks whether the replacement can be sent: `isSubmitExchangeOrderAllowed`, or why not. Changes nothing. Operation
   * `createExchangeRequest`, op `processExchangeRequest`.
   *
   * @param returnRequestId Return request id of the exchange.
   * @throws {OccBadRequestError} The return request is no exchange.
   * @throws {OccNotFoundError} There is no such request.
   * @see client constants (observed); its meaning is inferred
   */
  process(returnRequestId: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Sends the replacement: its order is submitted, the exchange is complete. Operation `createExchangeRequest`, op
   * `submitExchangeOrder`.
   *
   * @param returnRequestId Return request id of the exchange.
   * @throws {OccBadRequestError} Goods are missing, or none was accepted; the replacement is no longer sold, or there is
   * too little of it: refund the goods with `agent.returns.initiateRefund`. Or the return request is no exchange.
   * @throws {OccNotFoundError} There is no such request.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  submit(returnRequestId: string, options?: CallOptions): OccPromise<ReturnRequest>;

  /**
   * Sends the replacement, for instances that know {@link submit} by the name some clients use. Operation `createExchangeRequest`, op
   * `processExchangeOrder`; rejects like {@link submit}.
   *
   * @see client constants (observed); its meaning is inferred
   */
  processOrder(returnRequestId: string, options?: CallOptions): OccPromise<ReturnRequest>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Exchanges> {
  const ofRequest = (
    op: 'processExchangeRequest' | 'processExchangeOrder' | 'submitExchangeOrder',
    returnRequestId: string,
    options: CallOptions | undefined,
  ) =>
    call('createExchangeRequest', { body: { op, ...given({ returnRequestId }) } }, options, response =>
      readRequest(response, returnRequestId),
    );

  return {
    initiate: (orderId, options) =>
      call('createExchangeRequest', { body: { op: 'initiateExchange', ...given({ orderId }) } }, options, readDraft),
    create(orderId, items, options) {
      given({ orderId, items });
      const body = { op: 'createExchangeRequest' as const, orderId, returnItems: [...items] };
      return call('createExchangeRequest', { body }, options, response => readRequest(response));
    },
    process: (returnRequestId, options) => ofRequest('processExchangeRequest', returnRequestId, options),
    submit: (returnRequestId, options) => ofRequest('submitExchangeOrder', returnRequestId, options),
    processOrder: (returnRequestId, options) => ofRequest('processExchangeOrder', returnRequestId, options),
  };
}
