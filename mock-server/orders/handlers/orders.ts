/** Finding, making, reading and cancelling orders. @module */

import type { HandlersOf, RequestContext } from '../../http/handler.ts';
import { checkOrganization } from '../../people/rules/organization-context.ts';
import type { Store } from '../../store/store.ts';
import { refuse } from '../../wire/refusal.ts';
import { ordersOf } from '../orders-of.ts';
import type { Order } from '../records.ts';
import { cancelled, cancelOrderOf } from '../rules/cancellation.ts';
import { openCartOf } from '../rules/cart.ts';
import { putBackIntoStock, restock } from '../rules/stock.ts';
import { cancelOrderInitiatedView } from '../views/cancel-order-view.ts';
import { orderView } from '../views/order-view.ts';
import { createOrder } from './cart-operations.ts';
import { cartPlace } from './cart-place.ts';
import { searchOrders } from './order-search.ts';

export const orders: HandlersOf<
  | 'searchOrders'
  | 'createOrder'
  | 'removeIncompleteOrderForProfile'
  | 'getOrder'
  | 'initiateCancelOrder'
  | 'submitCancelOrder'
> = {
  searchOrders,
  createOrder,

  removeIncompleteOrderForProfile({ query: { profileId, orderId }, context, store }) {
    const shopper = store.profiles.get(profileId) ?? refuse('22000', { path: 'profileId' });
    checkOrganization({ header: context.organizationId, shopper, organizations: store.organizations });
    const carts =
      orderId === undefined
        ? ordersOf(store, profileId)
        : [store.orders.get(orderId)].filter(cart => cart !== undefined);
    const cart = openCartOf(carts, { profileId, ...cartPlace(context) }) ?? refuse('28313', { path: 'orderId' });
    store.orders.remove(cart.id);
    return { orderId: cart.id };
  },

  getOrder({ path, context, store }) {
    const order = store.orders.get(path.id) ?? refuse('210105', { path: 'id' });
    checkAccount(order, context, store);
    return orderView(order, store);
  },

  initiateCancelOrder({ body, context, store, now, caller }) {
    const order = ownOrder(body.orderId, context, store);
    const cancelOrder = cancelOrderOf(order, {
      reason: body.cancelReason,
      now,
      agentId: caller.id,
      newOrderId: () => store.nextId('o'),
      newShippingGroupId: () => store.nextId('sg'),
      newLineId: () => store.nextId('ci'),
    });
    store.orders.put(cancelOrder.id, cancelOrder);
    return cancelOrderInitiatedView(order, cancelOrder, store);
  },

  submitCancelOrder({ body, context, store, now }) {
    const submitted = ownOrder('id' in body ? body.id : body.orderId, context, store);
    // the id of the order to cancel is a common mistake: what is asked for is that of its cancel order
    const originalId = submitted.cancels?.orderId ?? refuse('210105', { path: 'id' });
    const { order, cancelOrder } = cancelled(ownOrder(originalId, context, store), submitted, now);
    store.orders.put(order.id, order);
    store.orders.put(cancelOrder.id, cancelOrder);
    for (const sku of restock(order.lines, store.skus, putBackIntoStock)) store.skus.put(sku.id, sku);
    return { orderCancelled: true, orderId: order.id };
  },
};

/** An order of the shopper in the agent context; those of others do not exist for this shopper. */
function ownOrder(id: string, context: RequestContext, store: Store): Order {
  const order = store.orders.get(id);
  if (order === undefined || order.profileId !== context.shopperProfileId) return refuse('210105', { path: 'orderId' });
  checkAccount(order, context, store);
  return order;
}

function checkAccount(record: Order, { organizationId, shopperProfileId }: RequestContext, store: Store): void {
  const { organizations, profiles } = store;
  const shopper = shopperProfileId === undefined ? undefined : profiles.get(shopperProfileId);
  checkOrganization({ header: organizationId, shopper, record, organizations });
}
