/** Return requests and refunds. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../../http/handler.ts';
import { keepOrder } from '../../orders/handlers/keep-order.ts';
import type { Order } from '../../orders/records.ts';
import { lineNamed } from '../../orders/rules/line-named.ts';
import { putBack } from '../../orders/rules/stock.ts';
import { paidOntoFunds } from '../../payments/refunded.ts';
import type { Store } from '../../store/store.ts';
import { currencyOf } from '../../wire/currency.ts';
import { unitsOf } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import { droppedReplacement } from '../rules/exchange.ts';
import { type Arrival, receive } from '../rules/receiving.ts';
import { adjustRefund, closeReturn, completeManualRefund, startRefund } from '../rules/refund.ts';
import { remainingRefund } from '../rules/remaining-refund.ts';
import { awaitsReplacement } from '../rules/return-lifecycle.ts';
import { draftReturn, type ItemToReturn, openReturn } from '../rules/return-request.ts';
import { isWanted, returnCriteria } from '../rules/return-search.ts';
import { checkReferences, checkSame, refundAdjustment } from '../rules/return-update.ts';
import { checkOrderIsReturnable } from '../rules/returnability.ts';
import {
  calculatedReturnView,
  type ReturnSurroundings,
  returnableOrderView,
  returnRequestView,
  returnSummaryView,
} from '../views/return-view.ts';
import {
  checkSite,
  moneyBackOf,
  returnOf,
  returnsAmongWhich,
  returnToUpdate,
  type StoredReturn,
  surroundingsOf,
} from './stored-returns.ts';

/** The operations of return requests. */
export const returns: HandlersOf<
  | 'searchReturns'
  | 'initiateReturn'
  | 'getReturnRequest'
  | 'updateReturnRequest'
  | 'receiveReturnRequest'
  | 'calculateRemainingRefund'
> = {
  searchReturns({ query, context: { namedAccount }, store }) {
    const criteria = returnCriteria(query.q);
    const hits = returnsAmongWhich(store, criteria)
      .slice()
      .map(request => returnOf(store, request))
      .filter(({ order }) => namedAccount === undefined || order?.organizationId === namedAccount.id)
      .filter(found => isWanted(found, criteria));
    const first = criteria.page * criteria.limit;
    const page = hits.slice(first, first + criteria.limit);
    return {
      searchResults: page.map(({ request, order, profile }) =>
        returnSummaryView(
          request,
          profile,
          order && moneyBackOf(store, order, request),
          store.settings.stateNames.return,
        ),
      ),
      totalRequests: hits.length,
    };
  },

  initiateReturn(call) {
    const { order } = call.subject;
    const body = operationOf(call.body);
    checkSite(call, order);
    const surroundings = surroundingsOf(call.store, order);
    switch (body.op) {
      case 'initiateReturn':
      case 'initiateExchange':
        checkOrderIsReturnable(order, surroundings);
        return { ...returnableOrderView(surroundings), isExchangeRequest: body.op === 'initiateExchange' };
      case 'calculateRefundAmounts': {
        const draft = draftReturn({ ...newReturn(call, order, body.returnItems), ...surroundings, ...noIds });
        return calculatedReturnView(draft, surroundings);
      }
      case 'createReturnRequest':
        return create(call, body, surroundings);
      default:
        return unknownOp(body);
    }
  },

  getReturnRequest({ subject, store }) {
    const { request, order } = subject.return;
    return returnRequestView(request, surroundingsOf(store, order, request));
  },

  updateReturnRequest(call) {
    const { body, path, store } = call;
    const found = returnToUpdate(call);
    const { request, surroundings } = found;
    checkSame('returnRequestId', body.returnRequestId, path.id);
    if (body.op === 'receiveReturns') {
      checkSame('authorizationNumber', body.authorizationNumber, request.authorizationNumber);
      return receiveItems(store, found, body.returnItems);
    }
    checkReferences(request, body.returnItems);
    const changed = afterRefundOperation(body, request, surroundings);
    const updated = body.op === 'initiateRefund' ? paidOut(store, surroundings.order, changed) : changed;
    store.returns.put(updated.id, updated);
    return returnRequestView(updated, { ...surroundings, replacement: withoutReplacement(call, found, updated) });
  },

  receiveReturnRequest: call => receiveItems(call.store, returnToUpdate(call), call.body.returnItems),

  calculateRemainingRefund(call) {
    const { request, order } = call.subject.return;
    const { primaryCurrencyRefundAmount: primary, secondaryCurrencyRefundAmount: secondary } = call.body;
    const { toMajor } = currencyOf(request.currencyCode);
    const context = surroundingsOf(call.store, order, request);
    const { total, remaining, minimum } = remainingRefund(request, { primary, secondary }, context);
    return {
      totalRefundAmount: toMajor(total),
      remainingRefundAmountInPrimaryCurrency: toMajor(remaining.money),
      remainingRefundAmountInSecondaryCurrency: unitsOf(remaining.points),
      minimumAmountInPrimaryCurrency: toMajor(minimum.money),
      minimumAmountInSecondaryCurrency: unitsOf(minimum.points),
    };
  },
};

const noIds = { id: '', itemIds: [], authorizationNumber: '' };

function create(
  call: Call<'initiateReturn'>,
  { returnItems }: Schemas['CreateReturnRequest'],
  surroundings: ReturnSurroundings,
): Schemas['ReturnRequest'] {
  const { store } = call;
  const id = store.nextId('rr');
  const itemIds = returnItems.map(() => store.nextId('ri'));
  const request = openReturn({
    ...newReturn(call, surroundings.order, returnItems),
    ...surroundings,
    id,
    itemIds,
    authorizationNumber: store.nextId('RMA'),
  });
  store.returns.put(id, request);
  return returnRequestView(request, surroundings);
}

function newReturn(
  { now, caller }: Call<'initiateReturn'>,
  { lines }: Order,
  items: readonly Schemas['ReturnItemRequest'][],
) {
  return {
    items: items.map(
      (item): ItemToReturn => ({
        lineId: lineNamed(lines, item.commerceItemId)?.id ?? item.commerceItemId,
        quantity: item.quantityToReturn,
        reason: item.returnReason,
        productId: item.productId,
        skuId: item.catRefId,
        shippingGroupId: item.shippingGroupId,
      }),
    ),
    now,
    agentId: caller.id,
    originOfReturn: 'contactCenter',
  } as const;
}

function receiveItems(
  store: Store,
  { request, surroundings }: StoredReturn,
  items: readonly Schemas['ReceivedItem'][],
): Schemas['ReturnRequest'] {
  const arrivals = items.flatMap(item => [item, ...(item.childReturnItems ?? [])]).map(arrival);
  const received = receive(request, surroundings.order, arrivals, store.settings.reasons.disposition);
  store.returns.put(request.id, received.request);
  store.orders.put(received.order.id, received.order);
  for (const { skuId, quantity, locationId } of received.restocked) {
    const sku = store.skus.get(skuId);
    if (sku !== undefined) store.skus.put(skuId, putBack(sku, quantity, locationId));
  }
  return returnRequestView(received.request, { ...surroundings, order: received.order });
}

function arrival(item: Schemas['ReceivedChildItem']): Arrival {
  return {
    itemId: item.returnItemId,
    quantity: item.quantityReceived,
    disposition: item.dispositionReason,
    comments: item.comments,
  };
}

function paidOut(store: Store, order: Order, request: ReturnRequest): ReturnRequest {
  return { ...request, refundMethods: paidOntoFunds(store, order, request.refundMethods) };
}

/** What is paid back or closed sends nothing. */
function withoutReplacement(
  { store, now }: Call<'updateReturnRequest'>,
  { request, surroundings: { replacement } }: StoredReturn,
  updated: ReturnRequest,
): Order | undefined {
  const isOver = awaitsReplacement(request.state) && !awaitsReplacement(updated.state);
  return replacement === undefined || !isOver ? replacement : keepOrder(store, droppedReplacement(replacement, now));
}

function afterRefundOperation(
  body: Exclude<Schemas['ReturnUpdate'], Schemas['ReceiveReturns']>,
  request: ReturnRequest,
  surroundings: ReturnSurroundings,
): ReturnRequest {
  switch (body.op) {
    case 'adjustRefundAmounts':
      return adjustRefund(request, refundAdjustment(body), surroundings);
    case 'initiateRefund':
      return startRefund(request, surroundings, body.paymentReversalInfo);
    case 'markManualRefund':
      return completeManualRefund(request, body.manualRefundAmount);
    case 'markAsComplete':
      return closeReturn(request, body.comment);
    default:
      return unknownOp(body);
  }
}

function operationOf(body: Schemas['ReturnQuestion']): Schemas['ReturnOperation'] {
  return 'op' in body ? body : { op: 'initiateReturn', orderId: body.orderId };
}

// the specification lets no other `op` through: this keeps the switches complete
function unknownOp(body: never): never {
  return refuse('13001', { path: 'op', message: `There is no such operation: ${JSON.stringify(body)}` });
}
