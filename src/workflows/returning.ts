/**
 * What returning and exchanging have in common: a return request that is made once, and steps that are carried out once. Loaded
 * by the first of them.
 *
 * @module
 */

import type { CallOptions } from '../call/call.ts';
import { isOccApiError, OccValidationError } from '../errors/errors.ts';
import type { ReturnRequest } from '../resources/return-request.ts';
import type { Returns } from '../resources/returns.ts';
import type { ReturningOptions } from './returning-options.ts';

/** A return request to make. */
export interface ToReturn {
  readonly returns: Pick<Returns, 'search' | 'get' | 'receive'>;
  readonly orderId: string;
  readonly items: readonly Item[];
  create(options: CallOptions): PromiseLike<ReturnRequest>;
  /** Whether a new request of the same items can be the one that was to be made. */
  isSuch(request: ReturnRequest): boolean;
}

interface Item {
  readonly commerceItemId?: string | number;
  readonly quantityToReturn?: number | string;
}

/** The return request of a run. */
export interface Returning {
  readonly id: string;
  readonly callOptions: CallOptions;
  /** The request as it is, after its goods have been received where they are said to be there. */
  received(receivedAs: string | undefined): Promise<ReturnRequest>;
  /** Sends what moves the request on; where it fails, the state of the request says whether it was carried out. */
  step(send: () => PromiseLike<ReturnRequest>, ...after: readonly string[]): Promise<ReturnRequest>;
}

/** Makes the return request, unless the run that is resumed has made it. */
export async function openReturning(
  { returns, orderId, items, create, isSuch }: ToReturn,
  { state: resumed, onState, signal, timeout }: ReturningOptions,
): Promise<Returning> {
  const callOptions: CallOptions = { signal, timeout };

  if (resumed !== undefined && !Array.isArray(resumed?.earlier))
    throw new OccValidationError('state', 'state must be one that onState heard of: it has no earlier return requests');
  let state = resumed ?? { earlier: await requestsOf(orderId) };
  if (resumed === undefined) await onState?.(state);
  if (state.returnRequestId === undefined) {
    state = { ...state, returnRequestId: (resumed && (await madeBefore())) ?? (await created()) };
    await onState?.(state);
  }
  const id = state.returnRequestId ?? '';
  return { id, callOptions, received, step };

  async function received(receivedAs: string | undefined): Promise<ReturnRequest> {
    const request = await returns.get(id, callOptions);
    const { orderId: returned = orderId } = request.orderInfo ?? {};
    if (returned !== orderId)
      throw new OccValidationError('state', `state is of a return of order ${returned}, not of ${orderId}`);
    if (receivedAs === undefined || !isIn(request, 'PENDING_CUSTOMER_ACTION', 'PARTIAL_RETURN')) return request;
    const arriving = (request.returnItems ?? []).flatMap(({ returnItemId, quantityToReceive = 0 }) =>
      quantityToReceive > 0
        ? [{ returnItemId, quantityReceived: quantityToReceive, dispositionReason: receivedAs }]
        : [],
    );
    return step(() => returns.receive(id, arriving, callOptions), 'FULL_RETURN');
  }

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

  async function requestsOf(order: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const { returnRequestId } of returns.search({ orderId: order }, callOptions))
      if (returnRequestId !== undefined) ids.push(returnRequestId);
    return ids;
  }

  async function created(): Promise<string> {
    try {
      return (await create(callOptions)).returnRequestId;
    } catch (error) {
      const made = isRejected(error) || signal?.aborted ? undefined : await madeBefore().catch(() => undefined);
      if (made === undefined) throw error;
      return made;
    }
  }

  /** A request that an earlier attempt made: it is new, and of the same items. */
  async function madeBefore(): Promise<string | undefined> {
    const fresh = (await requestsOf(orderId)).filter(each => !state.earlier.includes(each));
    for (const each of fresh) {
      const request = await returns.get(each, callOptions);
      if (isSuch(request) && unitsOf(request.returnItems ?? []) === unitsOf(items)) return each;
    }
    return undefined;
  }
}

/** Whether a request is in one of some states. */
export function isIn({ state }: ReturnRequest, ...keys: readonly string[]): boolean {
  return state?.displayKey !== undefined && keys.includes(state.displayKey);
}

/** Whether the server has said no, so that nothing was carried out. */
function isRejected(error: unknown): boolean {
  return isOccApiError(error) && error.status < 500;
}

function unitsOf(items: readonly Item[]): string {
  return items
    .map(({ commerceItemId, quantityToReturn }) => `${commerceItemId} ${quantityToReturn}`)
    .sort()
    .join();
}
