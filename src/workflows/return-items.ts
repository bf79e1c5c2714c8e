/**
 * Returning items, from the request to the refund. Each step reads the return request first and does only what is left to do,
 * so that a run that was interrupted is resumed with the state of the earlier one, and nothing happens twice.
 *
 * @module
 */

import { given } from '../call/arguments.ts';
import { copied } from '../call/copied.ts';
import { onDemand } from '../call/on-demand.ts';
import type { ReturnRequest } from '../resources/return-request.ts';
import type { ItemToReturn, Returns } from '../resources/returns.ts';
import type { ReturningOptions } from './returning-options.ts';

/** What to return, and how far to go. */
export interface ItemsToReturn {
  /** Id of a fulfilled order. */
  readonly orderId: string;
  readonly items: readonly ItemToReturn[];
  /** The goods are there: what becomes of all of them, for instance `acceptedWithRefund`. @default the request waits for them */
  readonly receivedAs?: string | undefined;
  /** Refund what was received; only for supervisors. @default false */
  readonly refund?: boolean | undefined;
  /** What cannot be refunded automatically has been paid by hand. @default false */
  readonly manualRefundPaid?: boolean | undefined;
}

const returning = onDemand(() => import('./returning.ts'));

/** What returning needs of a desk. */
interface ReturningDesk {
  readonly returns: Pick<Returns, 'search' | 'create' | 'get' | 'receive' | 'initiateRefund' | 'markManualRefund'>;
}

/**
 * Creates a return request, and where asked to receives the goods and refunds them. To resume a run that failed, call it again
 * with the state that `onState` heard last: steps that were carried out, also those whose response was lost, are not sent again.
 *
 * @example
 * ```ts
 * import { OccAgent, workflows } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
 * const orderId = server.fixtures.fulfilledOrder.id;
 * const { returnItems = [] } = await agent.returns.initiate(orderId);
 * const [item] = returnItems.filter(({ nonreturnable }) => !nonreturnable);
 * if (item !== undefined) {
 *   const items = [{ commerceItemId: item.commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
 *   const request = await workflows.returnItems(agent, { orderId, items, receivedAs: 'acceptedWithRefund', refund: true });
 *   console.log(request.authorizationNumber, request.state?.displayKey);
 * }
 * ```
 *
 * @returns The return request as it is then: `PENDING_REFUND` where a manual refund is left to pay.
 * @throws {OccApiError} The server rejected a step, for instance since an item cannot be returned, or only supervisors may
 * refund.
 */
export async function returnItems(
  desk: ReturningDesk,
  wanted: ItemsToReturn,
  options: ReturningOptions = {},
): Promise<ReturnRequest> {
  const { orderId, items } = given({ orderId: wanted?.orderId, items: copied(wanted?.items) });
  const { receivedAs, refund = false, manualRefundPaid = false } = wanted;
  const { returns } = desk;
  const kept = copied(options);
  const { isIn, openReturning } = await returning();
  const { id, callOptions, received, step } = await openReturning(
    {
      returns,
      orderId,
      items,
      create: callOptions => returns.create(orderId, items, callOptions),
      isSuch: request => request.isExchangeRequest !== true,
    },
    kept,
  );
  let request = await received(receivedAs);
  if (refund && isIn(request, 'PARTIAL_RETURN', 'FULL_RETURN'))
    request = await step(() => returns.initiateRefund(id, undefined, callOptions), 'PENDING_REFUND', 'COMPLETE');
  if (manualRefundPaid && isIn(request, 'PENDING_REFUND'))
    request = await step(() => returns.markManualRefund(id, undefined, callOptions), 'COMPLETE');
  return request;
}
