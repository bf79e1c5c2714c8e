/** Return requests, the way the console opens them. @module */

import { strict as assert } from 'node:assert';
import type { OccAgent, ReturnRequest, Schemas } from '../../src/index.ts';

/** Something of an order that can be returned. */
export async function returnableItem(
  agent: OccAgent,
  orderId: string,
): Promise<{ line: OrderedLine; catRefId: string | undefined; available: number }> {
  const { returnItems = [] } = await agent.returns.initiate(orderId);
  const item = returnItems.find(
    ({ nonreturnable, quantityAvailableForReturn = 0 }) => nonreturnable !== true && quantityAvailableForReturn >= 1,
  );
  assert.ok(item?.commerceItemId !== undefined, `order ${orderId} has nothing to return`);
  return { line: lineOf(item), catRefId: item.catRefId, available: item.quantityAvailableForReturn ?? 0 };
}

/** A line of an order as a request for its return names it. */
export interface OrderedLine {
  readonly commerceItemId: string;
  readonly shippingGroupId?: string;
}

/** The line that is shown to be returnable: by its group too, since it may have been shipped in several parts. */
export function lineOf({
  commerceItemId = '',
  shippingGroup,
}: Pick<Schemas['ReturnItem'], 'commerceItemId' | 'shippingGroup'>): OrderedLine {
  const { shippingGroupId } = shippingGroup ?? {};
  return { commerceItemId, ...(shippingGroupId !== undefined && { shippingGroupId }) };
}

/** Opens a return of one unit. */
export async function openReturn(agent: OccAgent, orderId: string): Promise<{ id: string; returnItemId: string }> {
  const { line } = await returnableItem(agent, orderId);
  const items = [{ ...line, quantityToReturn: 1, returnReason: 'defective' }];
  // Prism answers the first example whatever the op, unless a name is preferred; others ignore the header
  const created = await agent.returns.create(orderId, items, { headers: { Prefer: 'example=created' } });
  const request = await agent.returns.get(created.returnRequestId);
  const returnItemId = request.returnItems?.[0]?.returnItemId;
  assert.ok(returnItemId !== undefined);
  return { id: created.returnRequestId, returnItemId };
}

/** Opens a return of two units: of one line, or of two lines; an id for each unit. */
export async function openReturnOfTwo(
  { returns }: OccAgent,
  orderId: string,
): Promise<{ id: string; returnItemIds: readonly [string, string] }> {
  const { returnItems = [] } = await returns.initiate(orderId);
  const returnable = returnItems.filter(
    item => item.nonreturnable !== true && (item.quantityAvailableForReturn ?? 0) > 0,
  );
  const two = returnable.find(item => (item.quantityAvailableForReturn ?? 0) >= 2);
  const items = (two === undefined ? returnable.slice(0, 2) : [two]).map(item => ({
    ...lineOf(item),
    quantityToReturn: two === undefined ? 1 : 2,
    returnReason: 'didNotLike',
  }));
  const { returnRequestId: id } = await returns.create(orderId, items);
  const [first, second] = ((await returns.get(id)).returnItems ?? []).flatMap(item =>
    Array.from({ length: item.quantityToReturn ?? 0 }, () => item.returnItemId),
  );
  assert.ok(first !== undefined && second !== undefined, `order ${orderId} has no two units to return`);
  return { id, returnItemIds: [first, second] };
}

/** Receives all goods of a return or an exchange. */
export function receiveAll(
  { returns }: OccAgent,
  { returnRequestId, returnItems = [] }: ReturnRequest,
): PromiseLike<ReturnRequest> {
  const items = returnItems.map(({ returnItemId, quantityToReturn = 0 }) => ({
    returnItemId,
    quantityReceived: quantityToReturn,
    dispositionReason: 'acceptedWithRefund',
  }));
  return returns.receive(returnRequestId, items);
}

/** Opens a return of one unit that arrives. */
export async function receivedReturn(agent: OccAgent, orderId: string): Promise<{ id: string; returnItemId: string }> {
  const { id, returnItemId } = await openReturn(agent, orderId);
  await agent.returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }]);
  return { id, returnItemId };
}
