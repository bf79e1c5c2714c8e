/**
 * Returning items, from the request to the refund. Each step reads the return request first and does only what is left to do,
 * so that a run that was interrupted is resumed with the state of the earlier one, and nothing happens twice.
 *
 * @module
 */

import { given } from '../call/arguments.ts';
import type { CallOptions } from '../call/call.ts';
import { isOccApiError } from '../errors/errors.ts';
import type { ReturnRequest } from '../resources/return-request.ts';
import type { ItemToReturn, Returns } from '../resources/returns.ts';

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

/** How far a return has come: plain JSON, which may be kept and passed to resume. */
export interface ReturningState {
  /** Return requests that the order had before. */
  readonly earlier: readonly string[];
  /** Set as soon as there is a return request. */
  readonly returnRequestId?: string;
}

/** Options of returning. */
export interface ReturnItemsOptions extends Pick<CallOptions, 'signal' | 'timeout'> {
  /** The state of an earlier run, which is resumed. */
  readonly state?: ReturningState;
  /** Hears of the state whenever there is more of it to keep; awaited. */
  readonly onState?: (state: ReturningState) => void | Promise<void>;
}

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
 * @throws {OccApiError} The server rejected a step, for instance since an item cannot be returned (200114), or only supervisors may
 * refund (100091).
 */
export async function returnItems(
  desk: ReturningDesk,
  wanted: ItemsToReturn,
  options: ReturnItemsOptions = {},
): Promise<ReturnRequest> {
  const { orderId, items } = given({ orderId: wanted?.orderId, items: wanted?.items });
  const { receivedAs, refund = false, manualRefundPaid = false } = wanted;
  const { state: resumed, onState, signal, timeout } = options;
  const callOptions: CallOptions = { signal, timeout };
  const { returns } = desk;

  let state = resumed ?? { earlier: await requestsOf(orderId) };
  if (resumed === undefined) await onState?.(state);
  if (state.returnRequestId === undefined) {
    state = { ...state, returnRequestId: (resumed && (await madeBefore())) ?? (await created()) };
    await onState?.(state);
  }
  const id = state.returnRequestId ?? '';

  let request = await returns.get(id, callOptions);
  if (receivedAs !== undefined && isIn(request, 'PENDING_CUSTOMER_ACTION', 'PARTIAL_RETURN')) {
    const arriving = (request.returnItems ?? []).flatMap(({ returnItemId, quantityToReceive = 0 }) =>
      quantityToReceive > 0
        ? [{ returnItemId, quantityReceived: quantityToReceive, dispositionReason: receivedAs }]
        : [],
    );
    request = await step(() => returns.receive(id, arriving, callOptions), 'FULL_RETURN');
  }
  if (refund && isIn(request, 'PARTIAL_RETURN', 'FULL_RETURN'))
    request = await step(() => returns.initiateRefund(id, callOptions), 'PENDING_REFUND', 'COMPLETE');
  if (manualRefundPaid && isIn(request, 'PENDING_REFUND'))
    request = await step(() => returns.markManualRefund(id, undefined, callOptions), 'COMPLETE');
  return request;

  async function requestsOf(order: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const { returnRequestId } of returns.search({ orderId: order }, callOptions))
      if (returnRequestId !== undefined) ids.push(returnRequestId);
    return ids;
  }

  async function created(): Promise<string> {
    try {
      return (await returns.create(orderId, items, callOptions)).returnRequestId;
    } catch (error) {
      const made = isRejected(error) || signal?.aborted ? undefined : await madeBefore().catch(() => undefined);
      if (made === undefined) throw error;
      return made;
    }
  }

  /** A request that an earlier attempt made: it is new, and of the same items. */
  async function madeBefore(): Promise<string | undefined> {
    const fresh = (await requestsOf(orderId)).filter(each => !state.earlier.includes(each));
    for (const each of fresh) if (isOf(await returns.get(each, callOptions), items)) return each;
    return undefined;
  }

  /** Sends what moves the request on; where it fails, the state of the request says whether it was carried out. */
  async function step(send: () => PromiseLike<ReturnRequest>, ...after: readonly string[]): Promise<ReturnRequest> {
    try {
      return await send();
    } catch (error) {
      if (isRejected(error) || signal?.aborted) throw error;
      const found = await returns.get(id, callOptions).catch(() => undefined);
      if (found === undefined || !isIn(found, ...after)) throw error;
      return found;
    }
  }
}

/** Whether the server has said no, so that nothing was carried out. */
function isRejected(error: unknown): boolean {
  return isOccApiError(error) && error.status < 500;
}

function isIn({ state }: ReturnRequest, ...keys: readonly string[]): boolean {
  return state?.displayKey !== undefined && keys.includes(state.displayKey);
}

function isOf({ returnItems: found = [] }: ReturnRequest, items: readonly ItemToReturn[]): boolean {
  const units = (list: readonly { readonly commerceItemId?: string; readonly quantityToReturn?: number }[]) =>
    list.map(({ commerceItemId, quantityToReturn }) => `${commerceItemId} ${quantityToReturn}`).sort();
  return units(found).join() === units(items).join();
}
