/** What time does to orders. @module */

import type { Store } from '../../store/store.ts';
import { nextOrderState } from '../rules/order-lifecycle.ts';

/** Hands orders over to fulfilment whose remorse period has ended. */
export function releaseHeldOrders(store: Store, now: number): void {
  for (const order of store.orders.values()) {
    if (order.heldUntil === undefined || order.heldUntil > now) continue;
    const state = nextOrderState(order.state, 'remorsePeriodEnds');
    if (state !== undefined)
      store.orders.put(order.id, { ...order, state, heldUntil: undefined, modifiedAt: order.heldUntil });
  }
}
