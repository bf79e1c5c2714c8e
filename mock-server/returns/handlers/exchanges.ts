/** Exchanges: return requests of which goods are sent in place of those that come back. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../../http/handler.ts';
import { keepOrder } from '../../orders/handlers/keep-order.ts';
import type { Order } from '../../orders/records.ts';
import { lineNamed } from '../../orders/rules/line-named.ts';
import type { Store } from '../../store/store.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Exchange, openExchange, sendReplacement } from '../rules/exchange.ts';
import { checkOrderIsReturnable } from '../rules/returnability.ts';
import { type ReturnSurroundings, returnableOrderView, returnRequestView } from '../views/return-view.ts';
import { checkSite, exchangeIn, type StoredReturn, surroundingsOf } from './stored-returns.ts';

type ExchangeCall = Call<'createExchangeRequest'>;

/** The operation of exchanges. */
export const exchanges: HandlersOf<'createExchangeRequest'> = {
  createExchangeRequest(call) {
    const { body, store, now } = call;
    switch (body.op) {
      case 'initiateExchange': {
        const surroundings = surroundingsOf(store, orderIn(call));
        checkOrderIsReturnable(surroundings.order, surroundings);
        return { ...returnableOrderView(surroundings), isExchangeRequest: true };
      }
      case 'createExchangeRequest':
        return created(call, body);
      case 'processExchangeRequest': {
        const found = storedIn(call);
        return returnRequestView(exchangeIn(found).request, found.surroundings);
      }
      case 'submitExchangeOrder':
      case 'processExchangeOrder': {
        const found = storedIn(call);
        const sent = sendReplacement(exchangeIn(found), found.surroundings, {
          now,
          newPaymentId: () => store.nextId('pg'),
        });
        return kept(store, sent, found.surroundings);
      }
      default:
        return refuse('13001', { path: 'op' });
    }
  },
};

function created(call: ExchangeCall, { returnItems }: Schemas['CreateExchangeRequest']): Schemas['ReturnRequest'] {
  const { store, now, caller } = call;
  const surroundings = surroundingsOf(store, orderIn(call));
  const { order } = surroundings;
  const exchange = openExchange({
    ...surroundings,
    id: store.nextId('rr'),
    itemIds: returnItems.map(() => store.nextId('ri')),
    authorizationNumber: store.nextId('RMA'),
    replacementOrder: {
      id: store.nextId('o'),
      shippingGroupId: store.nextId('sg'),
    },
    newPaymentId: () => store.nextId('pg'),
    items: returnItems.map(item => {
      const line = lineNamed(order.lines, String(item.commerceItemId));
      return {
        lineId: line?.id ?? String(item.commerceItemId),
        quantity: Number(item.quantityToReturn),
        reason: item.returnReason,
        skuId: item.catRefId,
        shippingGroupId: item.shippingGroupId,
        replacement: {
          skuId: item.replacementSkuId ?? line?.skuId ?? '',
          lineId: store.nextId('ci'),
          properties: item.dynamicProperties ?? {},
        },
      };
    }),
    now,
    agentId: caller.id,
    originOfReturn: 'contactCenter',
  });
  return kept(store, exchange, surroundings);
}

function kept(
  store: Store,
  { request, replacement }: Exchange,
  surroundings: ReturnSurroundings,
): Schemas['ReturnRequest'] {
  store.returns.put(request.id, request);
  return returnRequestView(request, { ...surroundings, replacement: keepOrder(store, replacement) });
}

function orderIn(call: ExchangeCall): Order {
  const order = call.subject.order ?? refuse('210105', { path: 'orderId' });
  checkSite(call, order);
  return order;
}

function storedIn(call: ExchangeCall): StoredReturn {
  const { request, order } = call.subject.return ?? refuse('210105', { path: 'returnRequestId' });
  checkSite(call, order);
  return { request, surroundings: surroundingsOf(call.store, order, request) };
}
