/** What of an order can go back. @module */

import type { Product, Sku } from '../../catalog/records.ts';
import type { Order, OrderLine } from '../../orders/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnItem, ReturnRequest } from '../records.ts';
import { awaitsGoods } from './return-lifecycle.ts';

/** Where products and SKUs are looked up; a store is one, a state too. */
export interface ReturnCatalog {
  readonly products: { get(id: string): Product | undefined };
  readonly skus: { get(id: string): Sku | undefined };
}

/** How much of a line can go back. */
export interface LineReturnability {
  readonly line: OrderLine;
  /** Shipped, less what came back, less what other requests still wait for. */
  readonly available: number;
  /** Why the line cannot go back whatever its quantity. */
  readonly nonreturnableReason: string | undefined;
}

/**
 * Insists on an order that goods can be returned of.
 *
 * @throws {Refusal} 200114: the order is not fulfilled.
 */
export function checkOrderIsReturnable({ id, state }: Order): void {
  if (state === 'NO_PENDING_ACTION') return;
  refuse('200114', { path: 'orderId', message: `Order ${id} is not fulfilled: nothing of it can be returned.` });
}

/**
 * What of each line can go back.
 *
 * @param others Return requests of the order, without the one that is looked at.
 */
export function returnability(
  order: Order,
  others: readonly ReturnRequest[],
  catalog: ReturnCatalog,
): LineReturnability[] {
  return order.lines.map(line => ({
    line,
    available: Math.max(0, line.quantity - unitsTaken(line, others)),
    nonreturnableReason: nonreturnableReason(line, catalog),
  }));
}

/** Units of a line that came back or that requests wait for. */
export function unitsTaken({ id, returnedQuantity }: OrderLine, requests: readonly ReturnRequest[]): number {
  const awaited = requests.filter(({ state }) => awaitsGoods(state)).flatMap(({ items }) => items);
  return awaited
    .filter(({ lineId }) => lineId === id)
    .reduce((units, item) => units + quantityToReceive(item), returnedQuantity);
}

/** Units of an item that have not arrived. */
export function quantityToReceive({ quantityToReturn, quantityReceived }: ReturnItem): number {
  return quantityToReturn - quantityReceived;
}

function nonreturnableReason({ productId, skuId }: OrderLine, { products, skus }: ReturnCatalog): string | undefined {
  if (products.get(productId)?.nonreturnable === true) return 'The product cannot be returned.';
  if (skus.get(skuId)?.nonreturnable === true) return 'This variant of the product cannot be returned.';
  return undefined;
}
