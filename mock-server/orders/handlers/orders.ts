/** Finding, making, reading and cancelling orders. @module */

import type { HandlersOf } from '../../http/handler.ts';
import { checkReversed } from '../../payments/rules/reversal.ts';
import { Json } from '../../wire/json.ts';
import { refuse } from '../../wire/refusal.ts';
import { ordersOf } from '../orders-of.ts';
import { cancelled, cancelOrderOf } from '../rules/cancellation.ts';
import { openCartOf } from '../rules/cart.ts';
import { cancelOrderInitiatedView } from '../views/cancel-order-view.ts';
import { orderView } from '../views/order-view.ts';
import { paymentStatusView } from '../views/payment-view.ts';
import { createOrder } from './cart-operations.ts';
import { cartPlace } from './cart-place.ts';
import { dropOrder, keepOrder } from './keep-order.ts';
import { searchOrders } from './order-search.ts';

export const orders: HandlersOf<
  | 'searchOrders'
  | 'createOrder'
  | 'removeIncompleteOrderForProfile'
  | 'getOrder'
  | 'getPaymentGroup'
  | 'initiateCancelOrder'
  | 'submitCancelOrder'
> = {
  searchOrders,
  createOrder,

  removeIncompleteOrderForProfile({ query: { profileId }, subject, context, store }) {
    const carts = subject.order === undefined ? ordersOf(store, profileId) : [subject.order];
    const cart = openCartOf(carts, { profileId, ...cartPlace(context) }) ?? refuse('28313', { path: 'orderId' });
    dropOrder(store, cart);
    return { orderId: cart.id };
  },

  getOrder: ({ subject, store }) => new Json([store.render(subject.order, orderView)]),

  getPaymentGroup({ path: { id }, context, store }) {
    const [order] = store.orders.by.payment.equal(id).slice(0, 1);
    const payment = order?.payments.find(candidate => candidate.id === id);
    return order === undefined || payment === undefined || !context.sees(order)
      ? refuse('20107', { path: 'id' })
      : paymentStatusView(payment, order.currencyCode);
  },

  initiateCancelOrder({ body, subject: { order }, store, now, caller }) {
    const cancelOrder = cancelOrderOf(order, {
      reason: body.cancelReason,
      reasons: store.settings.reasons.cancel,
      settings: store.settings,
      now,
      agentId: caller.id,
      newOrderId: () => store.nextId('o'),
      newShippingGroupId: () => store.nextId('sg'),
      newLineId: () => store.nextId('ci'),
    });
    store.orders.put(cancelOrder.id, cancelOrder);
    return cancelOrderInitiatedView(order, cancelOrder, store);
  },

  submitCancelOrder({ subject: { order: submitted }, store, now }) {
    // the id of the order to cancel is a common mistake: what is asked for is that of its cancel order
    const original = store.orders.get(submitted.cancels?.orderId ?? '') ?? refuse('210105', { path: 'id' });
    const { order, cancelOrder } = cancelled(original, submitted, {
      now,
      settings: store.settings,
      reasons: store.settings.reasons.cancel,
    });
    checkReversed(original.payments, order.payments, '28302');
    keepOrder(store, order);
    store.orders.put(cancelOrder.id, cancelOrder);
    return { orderCancelled: true, orderId: order.id };
  },
};
