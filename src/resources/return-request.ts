/** A return request as the SDK returns it, whichever of its forms a server sends. @module */

import { defined } from '../call/defined.ts';
import type { Schema } from './schema.ts';

/** Key of a return reason, for instance `defective`; `agent.merchant.returnReasons()` lists the merchant's. */
export type ReturnReason = Schema<'ReturnReason'>;
/** Key of what happens to a received item, for instance `acceptedWithRefund`; `agent.merchant.dispositionReasons()` lists the merchant's. */
export type DispositionReason = Schema<'DispositionReason'>;

/** What a return item calls differently from OCC, where a name means one thing in a request and another in a response. */
interface Reasons {
  /** Key of the return reason, as in a request. */
  readonly returnReason?: ReturnReason;
  /** The merchant's name for the return reason. */
  readonly returnReasonName?: string;
  /** Key of what happened to the item, as in a request; absent before it is received. */
  readonly dispositionReason?: DispositionReason;
  /** The merchant's name for what happened to the item. */
  readonly dispositionReasonName?: string;
  /** Why the item is {@link ReturnableItem.nonreturnable}; `null` if it can be returned. */
  readonly nonreturnableReason?: string | null;
}
type RenamedByUs = 'returnReasonId' | 'returnReason' | 'dispositionReason' | 'nonReturnableReason';

/** A line of an order that may be returned. */
export interface ReturnableItem extends Omit<Schema<'ReturnItem'>, RenamedByUs>, Reasons {
  readonly commerceItemId: string;
}
/** What can be returned of an order, and for how much: a return request that does not exist yet. */
export interface ReturnDraft extends Omit<Schema<'ReturnRequest'>, 'returnItems' | 'state'> {
  /** Where it stands. A server that sends a string sends the key or the name alone. */
  readonly state?: Partial<Schema<'ReturnState'>>;
  readonly returnItems?: ReturnableItem[];
}
/** A line of an order that is being returned. */
export interface ReturnItem extends ReturnableItem {
  readonly returnItemId: string;
}
/** A return request. Operations return parts of it, so nearly every other property may be absent. */
export interface ReturnRequest extends Omit<ReturnDraft, 'returnItems'> {
  readonly returnRequestId: string;
  readonly returnItems?: ReturnItem[];
}

type AnyForm = Schema<'ReturnOperationResult'> | Schema<'ReturnRequestRead'>;

/** Reads a return request that does not exist yet. Its lines are lines of an order, so they have ids. */
export function readDraft(response: AnyForm): ReturnDraft {
  return read(response) as ReturnDraft;
}

/** Reads a return request. `id`, which the caller knows, stands in where a response shows only parts of the request. */
export function readRequest(response: AnyForm, id?: string): ReturnRequest {
  const request = read(response) as Partial<ReturnRequest>;
  const lacksId = isObject(request) && request.returnRequestId === undefined;
  return (lacksId ? { ...request, ...defined({ returnRequestId: id }) } : request) as ReturnRequest;
}

function read(response: AnyForm): object {
  // without response validation, a server may send anything: it is returned as it is
  if (!isObject(response)) return response;
  const request = 'returnItemList' in response ? fromStored(response) : (response as Schema<'ReturnRequest'>);
  const { returnItems, state } = request;
  return {
    ...request,
    ...(typeof state === 'string' ? { state: readState(state) } : {}),
    ...(Array.isArray(returnItems)
      ? { returnItems: returnItems.map(item => (isObject(item) ? readItem(item) : item)) }
      : {}),
  };
}

/** Lists show a state by its key or its name; a server may here as well. */
function readState(state: string): NonNullable<ReturnDraft['state']> {
  return isKey(state) ? { displayKey: state } : { displayName: state };
}

/** Keys are identifiers, names are for people. */
function isKey(text: string): boolean {
  return /^(?:[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:[A-Z][a-z]*)*)$/.test(text);
}

function readItem(item: Schema<'ReturnItem'>): object {
  const { returnReasonId, returnReason, dispositionReason, nonReturnableReason, ...others } = item;
  // requests have the key under the name that responses have the text under
  const reason = returnReason ?? undefined;
  const isKeyAlone = returnReasonId === undefined && reason !== undefined && isKey(reason);
  return {
    ...others,
    ...defined({
      returnReason: returnReasonId ?? (isKeyAlone ? reason : undefined),
      returnReasonName: isKeyAlone ? undefined : reason,
      dispositionReason: dispositionReason?.displayKey,
      dispositionReasonName: dispositionReason?.displayName,
      nonreturnableReason: nonReturnableReason,
    }),
  };
}

/** One release documents the Admin API's model here; what both models have gets the Agent API's names. */
function fromStored(stored: Schema<'ReturnRecord'>): Schema<'ReturnRequest'> {
  const { requestId, state, authorizationNumber, returnLabel, refundMethodList, returnItemList, ...others } = stored;
  const kept: object = others;
  return {
    ...kept,
    ...defined({ returnRequestId: requestId, authorizationNumber, returnLabel, paymentReversalInfo: refundMethodList }),
    ...(state === undefined ? {} : { state: { displayKey: state } }),
    ...(returnItemList === undefined ? {} : { returnItems: returnItemList.map(fromStoredItem) }),
  } as Schema<'ReturnRequest'>;
}

function fromStoredItem(item: Schema<'ReturnRecordItem'>): Schema<'ReturnItem'> {
  const { commerceItemId, returnReason, disposition, refundAmount, ...others } = item;
  const kept: object = others;
  return {
    ...kept,
    commerceItemId,
    ...defined({ returnReasonId: returnReason ?? undefined, actualRefundAmount: refundAmount }),
    ...(disposition == null ? {} : { dispositionReason: { displayKey: disposition } }),
  } as Schema<'ReturnItem'>;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
