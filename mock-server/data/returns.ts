/** Return requests and exchanges of users' data: they go through the server's own rules until they are where they are said to be. @module */

import type { Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import type { ReturnItem, ReturnRequest } from '../returns/records.ts';
import { droppedReplacement, openExchange, sendReplacement } from '../returns/rules/exchange.ts';
import { receive } from '../returns/rules/receiving.ts';
import { closeReturn, completeManualRefund, startRefund } from '../returns/rules/refund.ts';
import { refundDue } from '../returns/rules/refund-due.ts';
import type { ReturnState } from '../returns/rules/return-lifecycle.ts';
import { type NewReturn, openReturn } from '../returns/rules/return-request.ts';
import { type LineReturnability, returnability } from '../returns/rules/returnability.ts';
import { zero } from '../wire/money.ts';
import { unknownName } from '../wire/nearest.ts';
import type { ReturnData, ReturnItemData } from './format.ts';
import type { Loading } from './loading.ts';
import { atPlace, fail, instantOf, named } from './place.ts';

/** A return request, its order as the goods that have arrived leave it, and what an exchange brings. */
interface Made {
  readonly request: ReturnRequest;
  readonly order: Order;
  readonly replacement?: Order;
}

/** Makes the return request of some data. */
export function returnOf(data: ReturnData, place: string, loading: Loading): Made {
  const { store, now, newId } = loading;
  const order = named(store.orders, data.orderId, 'order', `${place}.orderId`);
  const others = store.returns.by.order
    .equal(order.id)
    .slice()
    .filter(other => other.id !== data.id);
  const lines = returnability(order, others, store);
  const items = data.items ?? lines.filter(isReturnable).map(({ line }): ReturnItemData => ({ skuId: line.skuId }));
  const { agentId } = data;
  const id = data.id ?? newId('rr');
  const parts: NewReturn = {
    id,
    itemIds: items.map(() => newId('ri')),
    authorizationNumber: data.authorizationNumber ?? newId('RMA'),
    order,
    items: items.map((item, index) => ({
      ...itemToReturn(item, lines, store.settings.reasons, `${place}.items[${index}]`),
      replacement: replacementOf(item, data, `${place}.items[${index}]`, loading),
    })),
    others,
    now: data.creationDate === undefined ? now : instantOf(data.creationDate),
    agentId: agentId === undefined ? undefined : named(store.users, agentId, 'agent', `${place}.agentId`).id,
    originOfReturn: agentId === undefined ? 'default' : 'contactCenter',
    catalog: store,
    reasons: store.settings.reasons,
    allowReturnOnPartiallyFulfilledOrder: store.settings.allowReturnOnPartiallyFulfilledOrder,
  };
  const reached = atPlace(place, () => advanced(opened(parts, data, loading), parts, items, data.state, loading));
  const { state = 'PENDING_CUSTOMER_ACTION' } = data;
  if (reached.request.state === state) return reached;
  return fail(`${place}.state`, `what the return is said to hold makes it ${reached.request.state}, not ${state}`);
}

function opened(parts: NewReturn, data: ReturnData, { newId }: Loading): Made {
  const { order } = parts;
  if (data.isExchangeRequest !== true) return { request: openReturn(parts), order };
  const replacementOrder = { id: data.replacementOrderId ?? newId('o'), shippingGroupId: newId('sg') };
  return { ...openExchange({ ...parts, replacementOrder, newPaymentId: () => newId('pg') }), order };
}

function replacementOf(
  { skuId, replacementSkuId = skuId }: ReturnItemData,
  { isExchangeRequest = false }: ReturnData,
  place: string,
  { store, newId }: Loading,
) {
  if (isExchangeRequest)
    return {
      skuId: named(store.skus, replacementSkuId, 'SKU', `${place}.replacementSkuId`).id,
      lineId: newId('ci'),
      properties: {},
    };
  return replacementSkuId === skuId
    ? undefined
    : fail(`${place}.replacementSkuId`, 'only exchanges have replacements: isExchangeRequest is not true');
}

function isReturnable({ available, nonreturnableReason }: LineReturnability): boolean {
  return available > 0 && nonreturnableReason === undefined;
}

function itemToReturn(
  { skuId, quantity, returnReason }: ReturnItemData,
  lines: readonly LineReturnability[],
  reasons: Settings['reasons'],
  place: string,
) {
  const ids = lines.map(({ line }) => line.skuId);
  const found = lines.find(({ line }) => line.skuId === skuId);
  if (found === undefined) fail(`${place}.skuId`, unknownName('SKU of the order', skuId, ids));
  return {
    lineId: found.line.id,
    quantity: quantity ?? found.available,
    reason: returnReason ?? reasons.return[0]?.key,
  };
}

function advanced(
  open: Made,
  { others = [], catalog, now }: NewReturn,
  items: readonly ReturnItemData[],
  state: ReturnState = 'PENDING_CUSTOMER_ACTION',
  { newId }: Loading,
): Made {
  if (state === 'PENDING_CUSTOMER_ACTION') return open;
  const arrivals = open.request.items.map((item, index) => ({
    itemId: item.id,
    quantity: items[index]?.quantityReceived ?? usuallyReceived(item, index, state),
  }));
  const { request, order } = receive(open.request, open.order, arrivals, []);
  if (state === 'PARTIAL_RETURN' || state === 'FULL_RETURN') return { ...open, request, order };
  const { replacement } = open;
  if (replacement !== undefined && state === 'COMPLETE') {
    const context = { order, others, catalog };
    const sent = sendReplacement({ request, replacement }, context, { now, newPaymentId: () => newId('pg') });
    return { ...sent, order };
  }
  const dropped = replacement === undefined ? {} : { replacement: droppedReplacement(replacement, now) };
  if (refundDue(request) === zero) return { order, request: closeReturn(request), ...dropped };
  const refunded = startRefund(request, { order, others });
  const waits = refunded.state === 'PENDING_REFUND' && state === 'COMPLETE';
  return { order, request: waits ? completeManualRefund(refunded) : refunded, ...dropped };
}

/** All of it, but where only a part has arrived: there one unit is missing. */
function usuallyReceived({ quantityToReturn }: ReturnItem, index: number, state: ReturnState): number {
  return state === 'PARTIAL_RETURN' && index === 0 ? quantityToReturn - 1 : quantityToReturn;
}
