/** The way of an order into and out of the store wherever its goods or payments may change: stock and gift cards move with it. @module */

import { appeasedFor } from '../../appeasements/appeased.ts';
import { drawnBy } from '../../payments/rules/draws.ts';
import type { Store } from '../../store/store.ts';
import { minus, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { holdsStock, reserve, restock, sameUnits } from '../rules/stock.ts';

type Kept = Pick<Store, 'orders' | 'skus' | 'funds' | 'settings' | 'appeasements'>;

/**
 * Puts an order into the store; its goods are taken from stock on its way to fulfilment, and put back when it leaves that way.
 *
 * @returns The order with where its goods come from.
 * @throws {Refusal} 28104: there are fewer goods than it needs; 28344: a gift card or store credit has too little; 200139: it is
 * cancelled, which gives back all that was paid, though an appeasement has given back some of it (inferred).
 */
export function keepOrder(store: Kept, order: Order): Order {
  const before = store.orders.get(order.id);
  if (order.state === 'REMOVED' && appeasedFor(store, order.id).length > 0)
    refuse('200139', { path: 'orderId', message: 'Money of the order was given back by an appeasement.' });
  moveFunds(store, before, order);
  const kept = moveStock(store, before, order);
  store.orders.put(kept.id, kept);
  return kept;
}

/** Takes a cart out of the store; what it was paid with is given back. */
export function dropOrder(store: Kept, cart: Order): void {
  moveFunds(store, cart, { ...cart, payments: [] });
  store.orders.remove(cart.id);
}

function moveStock(store: Kept, before: Order | undefined, after: Order): Order {
  const held = before !== undefined && holdsStock(before) ? before : undefined;
  const needed = holdsStock(after) ? after : undefined;
  if (sameUnits(held, needed)) return after;
  if (held !== undefined) for (const sku of restock(held, store.skus)) store.skus.put(sku.id, sku);
  if (needed === undefined) return after;
  const reservation = reserve(needed, store.skus);
  if ('orderable' in reservation) {
    const { skuId, orderable } = reservation;
    return refuse('28104', { path: 'shoppingCart.items', message: `At most ${orderable} of ${skuId} can be ordered.` });
  }
  const isAgents = after.salesChannel === 'contactCenter';
  const late = reservation.goods.lines.find(line => line.preOrderQuantity + line.backOrderQuantity > 0);
  if (isAgents && late !== undefined && !store.settings.agentConfiguration.preorderBackorderAllowedThroughAgent)
    return refuse('28104', { path: 'shoppingCart.items', message: `There is too little of ${late.skuId} in stock.` });
  for (const sku of reservation.skus) store.skus.put(sku.id, sku);
  return { ...after, ...reservation.goods };
}

function moveFunds(store: Kept, before: Order | undefined, after: Order): void {
  const drawn = drawnBy(before ?? { payments: [] });
  const needed = drawnBy(after);
  for (const id of new Set([...drawn.keys(), ...needed.keys()])) {
    const fund = store.funds.get(id);
    if (fund === undefined || drawn.get(id) === needed.get(id)) continue;
    const balance = minus(sum([fund.balance, drawn.get(id) ?? zero]), needed.get(id) ?? zero);
    if (balance < zero) refuse('28344', { path: 'payments', message: `The balance of ${id.slice(-4)} is too low.` });
    store.funds.put(id, { ...fund, balance });
  }
}
