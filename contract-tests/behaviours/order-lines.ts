/** What orders consist of. @module */

import type { Order } from '../../src/index.ts';

/** The lines of an order, and what belongs to them: each costs something of its own. */
export function linesOf({ shoppingCart }: Pick<Order, 'shoppingCart'>) {
  return (shoppingCart?.items ?? []).flatMap(item => [item, ...(item.childItems ?? [])]);
}

/** How many units there are on lines that stand by themselves. */
export function unitsOf({ shoppingCart }: Pick<Order, 'shoppingCart'>): number {
  return (shoppingCart?.items ?? []).reduce((units, { quantity }) => units + quantity, 0);
}
