/** What time does to orders. @module */

import { runSchedules } from '../../scheduled-orders/run.ts';
import type { Store } from '../../store/store.ts';
import type { Order } from '../records.ts';
import { removed } from '../rules/cancellation.ts';
import { nextOrderState } from '../rules/order-lifecycle.ts';
import { keepOrder } from './keep-order.ts';

/**
 * Places scheduled orders that are due, hands orders over to fulfilment whose remorse period has ended, and removes those that waited for their payment too long.
 */
export function releaseHeldOrders(store: Store, now: number): void {
  runSchedules(store, now);
  const due = store.orders.by.heldUntil.between({ to: now });
  if (due.length === 0) return;
  for (const order of due.slice()) keepOrder(store, released(order, order.heldUntil ?? now));
}

/** An amendment that was not submitted in time is given up. */
function released({ amendment: _, ...order }: Order, at: number): Order {
  if (nextOrderState(order.state, 'priceHoldEnds') !== undefined)
    return removed(order, 'The price hold period is over', at);
  const state = nextOrderState(order.state, 'remorsePeriodEnds') ?? order.state;
  return { ...order, state, heldUntil: undefined, modifiedAt: at };
}
