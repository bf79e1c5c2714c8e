/** What a shopper's orders say about the shopper. @module */

import type { Order } from '../../orders/records.ts';
import { type Amount, portion, sum, zero } from '../../wire/money.ts';

/** A shopper's orders in numbers. */
export interface PurchaseHistory {
  /** Placed orders; carts and cancel orders are none. */
  readonly numberOfOrders: number;
  readonly first: Order | undefined;
  readonly latest: Order | undefined;
  /** Total of all that was not removed, in the currency of the latest order: others are not reckoned in (inferred). */
  readonly lifetimeSpend: Amount;
  readonly lifetimeAOV: Amount;
}

/** Sums up the orders of one shopper. */
export function purchaseHistory(orders: readonly Order[]): PurchaseHistory {
  const placed = orders
    .filter(order => order.submittedAt !== undefined && order.cancels === undefined)
    .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
  const latest = placed.at(-1);
  const kept = placed.filter(({ state, currencyCode }) => state !== 'REMOVED' && currencyCode === latest?.currencyCode);
  const lifetimeSpend = sum(kept.map(order => order.priceInfo.total));
  return {
    numberOfOrders: placed.length,
    first: placed[0],
    latest,
    lifetimeSpend,
    lifetimeAOV: kept.length === 0 ? zero : portion(lifetimeSpend, 1, kept.length),
  };
}

/** Whether a cart is open on a site. */
export function hasIncompleteOrder(orders: readonly Order[], siteId: string): boolean {
  return orders.some(order => order.state === 'INCOMPLETE' && order.siteId === siteId);
}
