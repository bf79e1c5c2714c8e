/** What agents do with placed orders, and whose they are. @module */

import type { HandlersOf } from '../../http/handler.ts';
import { cancelReason } from '../../merchant/rules/reasons.ts';
import { checkReversed } from '../../payments/rules/reversal.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { checkCancellable, removed } from '../rules/cancellation.ts';
import { repriced } from '../rules/repricing.ts';
import { isConsistent, isWhollyAuthorized, validActions } from '../rules/valid-actions.ts';
import { changedOrderView } from '../views/order-view.ts';
import { cartContext } from './cart-context.ts';
import { keepOrder } from './keep-order.ts';

export const orderActions: HandlersOf<'handleOrderActions' | 'updateOrder'> = {
  handleOrderActions({ body, subject: { order }, store, now }) {
    const { id } = order;
    switch (body.op) {
      case 'cancel': {
        const { name } = cancelReason(store.settings.reasons.cancel, body.cancelReason);
        checkCancellable(order, store.settings, now);
        checkReversed(order.payments, [], '28302');
        keepOrder(store, removed(order, name, now));
        return { id, message: 'The order was cancelled.' };
      }
      case 'validActions':
      case 'getValidActions':
        return validActions(order, store.settings, now);
      case 'validateOrder':
        return { id, isOrderValid: isConsistent(order) };
      case 'validatePaymentAuthorization':
        return { id, isOrderAuthorized: isWhollyAuthorized(order) };
      case 'invalidateOrder':
        // nothing of an order is kept elsewhere
        return { id };
      case 'sendPlacedOrderEmailNotification':
        return order.submittedAt === undefined
          ? refuse('20140', { path: 'id', message: 'The order has not been placed.' })
          : { id, message: 'The e-mail was sent again.' };
    }
  },

  updateOrder(call) {
    const { subject, query, store, now } = call;
    const { order } = subject;
    const shopper = store.profiles.get(query.profileId) ?? refuse('22000', { path: 'profileId' });
    if (!canChangeHands(order) && order.profileId !== shopper.id)
      refuse('20140', { path: 'profileId', message: 'The order belongs to another shopper.' });
    const isHandedOn = order.state === 'INCOMPLETE' && order.profileId !== shopper.id;
    const changed = { ...order, profileId: shopper.id, modifiedAt: now };
    // what a cart is paid with may be its shopper's alone: points, or a store credit
    const assigned = isHandedOn ? repriced({ ...changed, payments: [] }, cartContext(call)) : changed;
    return changedOrderView(keepOrder(store, assigned), store);
  },
};

/** Orders of nobody, and carts outside accounts: whose they are decides on nothing yet. */
function canChangeHands({ profileId, organizationId, state }: Order): boolean {
  return profileId === undefined || (state === 'INCOMPLETE' && organizationId === undefined);
}
