/** What orders consist of. @module */

import type { Order } from '../../src/index.ts';

/** The lines of an order, and what belongs to them: each costs something of its own. */
export function linesOf({ shoppingCart }: Pick<Order, 'shoppingCart'>) {
  return (shoppingCart?.items ?? []).flatMap(item => [item, ...(item.childItems ?? [])]);
}

// as the console counts them; which number stands for another state is told by no document
const paymentStates: ReadonlyMap<unknown, string> = new Map([
  [0, 'INITIAL'],
  [1, 'AUTHORIZED'],
  [2, 'SETTLED'],
  [7, 'PENDING_AUTHORIZATION'],
  [8, 'PAYMENT_REQUEST_ACCEPTED'],
  [10, 'PAYMENT_DEFERRED'],
]);

/** What pays for an order, in whichever of its two layouts it comes. */
export function paymentsIn({ paymentGroups, payments }: Pick<Order, 'paymentGroups' | 'payments'>) {
  return [paymentGroups ?? payments ?? []].flat();
}

/** The same, with the names of their states. */
export function paymentsOf(order: Pick<Order, 'paymentGroups' | 'payments'>) {
  return paymentsIn(order).map(({ paymentGroupId, paymentState, cardNumber }) => ({
    id: paymentGroupId,
    state: paymentStates.get(paymentState) ?? paymentState,
    cardNumber,
  }));
}

/** The states of what an order consists of, where they are others than after a cancellation. */
export function partsNotRemoved(order: Order) {
  const groups = (order.shippingGroups ?? []).map(({ status }) => status);
  const payments = paymentsOf(order).map(({ state }) => state);
  return [...groups, ...payments.filter(state => typeof state === 'string')].filter(state => state !== 'REMOVED');
}

/** How many units there are on lines that stand by themselves. */
export function unitsOf({ shoppingCart }: Pick<Order, 'shoppingCart'>): number {
  return (shoppingCart?.items ?? []).reduce((units, { quantity }) => units + quantity, 0);
}
