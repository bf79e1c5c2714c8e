/** Carts made of orders, quotes, and properties that are blanked. @module */

import { type Call, type HandlersOf, noContent } from '../../http/handler.ts';
import { refuse } from '../../wire/refusal.ts';
import { ordersOf } from '../orders-of.ts';
import type { Order } from '../records.ts';
import { changedCart, newCart, openCartOf } from '../rules/cart.ts';
import { copiedInto } from '../rules/copying.ts';
import { quoteRejected, quoteRequested } from '../rules/quoting.ts';
import { redacted } from '../rules/redaction.ts';
import { repriced } from '../rules/repricing.ts';
import { changedOrderView } from '../views/order-view.ts';
import { cartContext } from './cart-context.ts';
import { cartPlace } from './cart-place.ts';
import { keepOrder } from './keep-order.ts';

export const copiesAndQuotes: HandlersOf<
  'copyOrder' | 'requestQuote' | 'rejectQuote' | 'redactOrder' | 'redactOrders'
> = {
  copyOrder(call) {
    const { body, subject, store, now } = call;
    const copied = copiedInto(cartToCopyInto(call), subject.order, body, store.nextId);
    return changedOrderView(keepOrder(store, { ...repriced(copied, cartContext(call)), modifiedAt: now }), store);
  },

  requestQuote(call) {
    const { body, subject, context, store, now, caller } = call;
    const { note, ...contents } = body;
    const profileId = subject.shopper?.id ?? context.shopper?.id;
    const open =
      profileId === undefined
        ? undefined
        : openCartOf(ordersOf(store, profileId), { profileId, ...cartPlace(context) });
    const order = subject.order ?? open ?? refuse('28313', { path: 'orderId' });
    const changed = changedCart(order, contents, cartContext(call));
    return changedOrderView(keepOrder(store, quoteRequested(changed, caller.id, note, now)), store);
  },

  rejectQuote({ body, subject, store, now }) {
    return changedOrderView(keepOrder(store, quoteRejected(subject.order, body.note, now)), store);
  },

  redactOrder({ body, subject, store, now }) {
    keepOrder(store, redacted(subject.order, body.properties, store.settings.properties, now));
    return noContent;
  },

  redactOrders({ body, subject, store, now }) {
    for (const order of subject.orders)
      keepOrder(store, redacted(order, body.properties, store.settings.properties, now));
    return noContent;
  },
};

function cartToCopyInto({ body, subject, store, now }: Call<'copyOrder'>): Order {
  const { profileId = refuse('22000', { path: 'orderId' }), organizationId, siteId, priceListGroupId } = subject.order;
  const owner = { profileId, organizationId, siteId };
  const carts = ordersOf(store, profileId).filter(({ state }) => state === 'INCOMPLETE');
  if (body.incompleteOrderId !== undefined)
    return carts.find(({ id }) => id === body.incompleteOrderId) ?? refuse('20140', { path: 'incompleteOrderId' });
  const { priceListGroups, properties: definitions } = store.settings;
  const priceListGroup = priceListGroups.find(({ id }) => id === priceListGroupId);
  return (
    openCartOf(carts, owner) ??
    newCart(owner, { now, newId: store.nextId, priceListGroup, priceListGroups, definitions })
  );
}
