/** What time does to orders. @module */

import type { Store } from '../../store/store.ts';
import { nextOrderState } from '../rules/order-lifecycle.ts';

/** Hands orders over to fulfilment whose remorse period has ended. */
export function releaseHeldOrders(store: Store, now: number): void {
  const due = store.orders.by.heldUntil.between({ to: now });
  if (due.length === 0) return;
  for (const order of due.slice()) {
    const state = nextOrderState(order.state, 'remorsePeriodEnds');
    if (state !== undefined)
      store.orders.put(order.id, { ...order, state, heldUntil: undefined, modifiedAt: order.heldUntil ?? now });
  }
}
