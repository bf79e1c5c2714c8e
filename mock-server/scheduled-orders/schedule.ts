/** Makes a scheduled order of a cart. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { CartCall } from '../orders/handlers/cart-context.ts';
import { placersOf } from '../orders/handlers/placers.ts';
import type { Order } from '../orders/records.ts';
import { approvalReason } from '../orders/rules/approval.ts';
import { stateAfter } from '../orders/rules/order-lifecycle.ts';
import { isDeferred } from '../orders/rules/payment.ts';
import { checkComplete, checkPaidInStore } from '../orders/rules/placement.ts';
import { sum } from '../wire/money.ts';
import { refuse } from '../wire/refusal.ts';
import { nextRun } from './rules/recurrence.ts';
import { scheduleIn } from './rules/schedule-request.ts';

/**
 * The cart as the template of a scheduled order, which is put into the store. Cards are not kept, so its payments are
 * deferred.
 *
 * @throws {Refusal} 13001: the schedule is not valid; 28347: the cart is not complete, or not wholly paid by deferred payments.
 */
export function scheduledAs(
  schedule: Schemas['OrderScheduleRequest'],
  cart: Order,
  { store, now, caller }: CartCall,
): Order {
  const { organization, approverIds } = placersOf(cart, store);
  const reason = approvalReason(cart, organization, store.settings);
  const state = stateAfter(cart.state, reason === undefined ? 'schedule' : 'scheduleForApproval', 'id');
  const { name, ...when } = scheduleIn(schedule, 'schedule.');
  checkComplete(cart);
  checkPaidInStore(cart);
  const { payments, priceInfo, profileId = refuse('22000', { path: 'profileId' }) } = cart;
  if (!payments.every(isDeferred) || sum(payments.map(({ amount }) => amount)) !== priceInfo.total)
    refuse('28347', {
      path: 'payments',
      message: 'A scheduled order takes deferred payments only, such as an invoice, and they come to its total.',
    });
  const id = store.nextId('so');
  const next = nextRun(when, now);
  store.scheduledOrders.put(id, {
    ...when,
    id,
    name: name || (cart.cartName ?? cart.id),
    profileId,
    siteId: cart.siteId,
    templateOrderId: cart.id,
    state: 'active',
    createdAt: now,
    ...(next === undefined ? {} : { nextRunAt: next }),
    executions: [],
  });
  return {
    ...cart,
    state,
    agentId: caller.id,
    scheduledOrderId: id,
    payments: payments.map(payment => ({ ...payment, state: 'PAYMENT_DEFERRED' })),
    ...(reason === undefined ? {} : { approvalReason: reason, approverIds }),
  };
}
