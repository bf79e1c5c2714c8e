/**
 * Exchanging items, from the request to sending what takes their place. Like returning, it does only what is left to do, so that a
 * run that was interrupted is resumed with the state of the earlier one, and nothing happens twice.
 *
 * @module
 */

import { given } from '../call/arguments.ts';
import { copied } from '../call/copied.ts';
import { onDemand } from '../call/on-demand.ts';
import type { Exchanges, ItemToExchange } from '../resources/exchanges.ts';
import type { ReturnRequest } from '../resources/return-request.ts';
import type { Returns } from '../resources/returns.ts';
import type { ReturningOptions } from './returning-options.ts';

/** What to exchange, and how far to go. */
export interface ItemsToExchange {
  /** Id of a fulfilled order. */
  readonly orderId: string;
  readonly items: readonly ItemToExchange[];
  /** The goods are there: what becomes of all of them, for instance `acceptedWithRefund`. @default the exchange waits for them */
  readonly receivedAs?: string | undefined;
  /** Send what takes their place, once all of them are received. @default true */
  readonly submit?: boolean | undefined;
}

const returning = onDemand(() => import('./returning.ts'));

/** What exchanging needs of a desk. */
interface ExchangingDesk {
  readonly returns: Pick<Returns, 'search' | 'get' | 'receive'>;
  readonly exchanges: Pick<Exchanges, 'create' | 'submit'>;
}

/**
 * Creates an exchange, and once its goods are received sends their replacement. To resume a run that failed, or to go on when the
 * goods are there, call it again with the state that `onState` heard last: steps that were carried out, also those whose
 * response was lost, are not sent again.
 *
 * @example
 * ```ts
 * import { OccAgent, workflows } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const orderId = server.fixtures.fulfilledOrder.id;
 * const { returnItems = [] } = await agent.exchanges.initiate(orderId);
 * const [item] = returnItems.filter(({ nonreturnable }) => !nonreturnable);
 * if (item !== undefined) {
 *   const items = [{ commerceItemId: item.commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
 *   const exchange = await workflows.exchangeItems(agent, { orderId, items, receivedAs: 'acceptedWithRefund' });
 *   console.log(exchange.replacementOrderId, exchange.state?.displayKey);
 * }
 * ```
 *
 * @returns The exchange as it is then. Where `isSubmitExchangeOrderAllowed` is false although all goods are there, the replacement
 * cannot be sent: refund them with `agent.returns.initiateRefund`.
 * @throws {OccApiError} The server rejected a step, for instance since an item cannot be exchanged.
 */
export async function exchangeItems(
  desk: ExchangingDesk,
  wanted: ItemsToExchange,
  options: ReturningOptions = {},
): Promise<ReturnRequest> {
  const { orderId, items } = given({ orderId: wanted?.orderId, items: copied(wanted?.items) });
  const { receivedAs, submit = true } = wanted;
  const { returns, exchanges } = desk;
  const kept = copied(options);
  const { openReturning } = await returning();
  const { id, callOptions, received, step } = await openReturning(
    {
      returns,
      orderId,
      items,
      create: callOptions => exchanges.create(orderId, items, callOptions),
      isSuch: request => request.isExchangeRequest === true,
    },
    kept,
  );
  const request = await received(receivedAs);
  if (!submit || request.isSubmitExchangeOrderAllowed !== true) return request;
  return step(() => exchanges.submit(id, callOptions), 'COMPLETE');
}
