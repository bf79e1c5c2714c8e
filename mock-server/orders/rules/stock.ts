/** What can be ordered of a SKU, and what placing and cancelling do to its stock. @module */

import type { Sku, Stock } from '../../catalog/records.ts';
import type { Order, OrderLine } from '../records.ts';
import type { OrderState } from './order-lifecycle.ts';

/** Where the units of a line come from; what is left of its quantity comes from stock. */
export type Allocation = Pick<OrderLine, 'quantity' | 'preOrderQuantity' | 'backOrderQuantity'>;

/** The most that one order may hold of a SKU. */
export function orderableQuantity({ inStock, preOrderable, backOrderable }: Stock): number {
  return inStock + preOrderable + backOrderable;
}

/** A catalog of which only what is in stock can be ordered. */
export function inStockOnly<C extends { readonly skus: { get(id: string): Sku | undefined } }>(
  catalog: C,
): Pick<C, Exclude<keyof C, 'skus'>> & { readonly skus: { get(id: string): Sku | undefined } } {
  const get = (id: string) => {
    const sku = catalog.skus.get(id);
    return sku && { ...sku, stock: { ...sku.stock, preOrderable: 0, backOrderable: 0 } };
  };
  return { ...catalog, skus: { get } };
}

/** Takes what is in stock first, then pre-orders, then back-orders; no more than there is. */
export function allocate(stock: Stock, quantity: number): Allocation {
  const beyondStock = Math.max(0, quantity - stock.inStock);
  const preOrderQuantity = Math.min(beyondStock, stock.preOrderable);
  const backOrderQuantity = Math.min(beyondStock - preOrderQuantity, stock.backOrderable);
  return { quantity, preOrderQuantity, backOrderQuantity };
}

/** What state goods are in that come from there. */
export function allocatedState({ preOrderQuantity, backOrderQuantity }: Allocation): OrderLine['state'] {
  if (preOrderQuantity > 0) return 'PRE_ORDERED';
  return backOrderQuantity > 0 ? 'BACK_ORDERED' : 'INITIAL';
}

// from placing on, except while an order waits for its payment
const holding: ReadonlySet<OrderState> = new Set([
  'QUEUED',
  'SUBMITTED',
  'PROCESSING',
  'NO_PENDING_ACTION',
  'PENDING_APPROVAL',
  'APPROVED',
  'BEING_AMENDED',
  'PENDING_REMOVE',
  'PENDING_CUSTOMER_ACTION',
  'PENDING_MERCHANT_ACTION',
  'FAILED',
]);

/** Whether the goods of an order have been taken from stock. */
export function holdsStock({ state, cancels }: Pick<Order, 'state' | 'cancels'>): boolean {
  return cancels === undefined && holding.has(state);
}

/** Whether lines take the same from stock. */
export function sameUnits(a: readonly OrderLine[], b: readonly OrderLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, index) => line.skuId === b[index]?.skuId && line.quantity === b[index].quantity)
  );
}

/** A SKU of which there is less than an order needs. */
export interface Shortage {
  readonly skuId: string;
  readonly orderable: number;
}

/** Lines with where their units come from, and the SKUs after those have been taken. */
export interface Reservation {
  readonly lines: readonly OrderLine[];
  readonly skus: readonly Sku[];
}

/**
 * Takes from stock what an order needs on its way to fulfilment. Stock may have changed since the order was priced, for
 * instance while it waited for its payment.
 */
export function reserve(
  lines: readonly OrderLine[],
  skus: { get(id: string): Sku | undefined },
): Reservation | Shortage {
  const taken = new Map<string, Sku>();
  const reserved: OrderLine[] = [];
  for (const line of lines) {
    const sku = taken.get(line.skuId) ?? skus.get(line.skuId);
    const orderable = sku === undefined ? 0 : orderableQuantity(sku.stock);
    if (sku === undefined || orderable < line.quantity)
      return { skuId: line.skuId, orderable: orderableQuantity(skus.get(line.skuId)?.stock ?? noStock) };
    const allocation = allocate(sku.stock, line.quantity);
    taken.set(sku.id, { ...sku, stock: takeFromStock(sku.stock, allocation) });
    reserved.push({ ...line, ...allocation, state: allocatedState(allocation) });
  }
  return { lines: reserved, skus: [...taken.values()] };
}

const noStock: Stock = { inStock: 0, preOrderable: 0, backOrderable: 0 };

/** The stock after a line has been placed. */
export function takeFromStock(stock: Stock, line: Allocation): Stock {
  return moved(stock, line, -1);
}

/** The stock after a placed line has been cancelled. */
export function putBackIntoStock(stock: Stock, line: Allocation): Stock {
  return moved(stock, line, 1);
}

/** Changes the stock of every SKU that lines name; a SKU that is gone is left out. */
export function restock(
  lines: readonly OrderLine[],
  skus: { get(id: string): Sku | undefined },
  move: (stock: Stock, line: Allocation) => Stock,
): Sku[] {
  const changed = new Map<string, Sku>();
  for (const line of lines) {
    const sku = changed.get(line.skuId) ?? skus.get(line.skuId);
    if (sku !== undefined) changed.set(sku.id, { ...sku, stock: move(sku.stock, line) });
  }
  return [...changed.values()];
}

function moved(stock: Stock, { quantity, preOrderQuantity, backOrderQuantity }: Allocation, direction: 1 | -1): Stock {
  return {
    ...stock,
    inStock: stock.inStock + direction * (quantity - preOrderQuantity - backOrderQuantity),
    preOrderable: stock.preOrderable + direction * preOrderQuantity,
    backOrderable: stock.backOrderable + direction * backOrderQuantity,
  };
}
