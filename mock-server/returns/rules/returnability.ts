/** What of an order can go back. @module */

import type { Product, Sku } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
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

/** What the merchant has set for orders of which only a part is shipped. */
export type PartialReturns = Partial<Pick<Settings, 'allowReturnOnPartiallyFulfilledOrder'>>;

/**
 * Insists on an order that goods can be returned of: a fulfilled one, or, where the merchant allows it, one of which an item
 * has been delivered.
 *
 * @throws {Refusal} 200114: it is neither.
 */
export function checkOrderIsReturnable(order: Order, { allowReturnOnPartiallyFulfilledOrder }: PartialReturns): void {
  const { id, state, lines } = order;
  if (state === 'NO_PENDING_ACTION') return;
  if (allowReturnOnPartiallyFulfilledOrder && state === 'PROCESSING' && lines.some(isDelivered)) return;
  refuse('200114', { path: 'orderId', message: `Order ${id} is not fulfilled: nothing of it can be returned.` });
}

/** Units of a line that the shopper has; an item can go back once all of it is delivered. */
export function unitsDelivered(line: OrderLine, { state }: Order): number {
  return state === 'NO_PENDING_ACTION' || isDelivered(line) ? line.quantity : 0;
}

function isDelivered({ state }: OrderLine): boolean {
  return state === 'DELIVERED';
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
    available: Math.max(0, unitsDelivered(line, order) - unitsTaken(line, others)),
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
