/** What can be ordered of a SKU, and what ordering and cancelling do to its stock. @module */

import type { Sku, Stock } from '../../catalog/records.ts';
import type { OrderLine } from '../records.ts';

/** Where the units of a line come from; what is left of its quantity comes from stock. */
export type Allocation = Pick<OrderLine, 'quantity' | 'preOrderQuantity' | 'backOrderQuantity'>;

/** The most that one order may hold of a SKU. */
export function orderableQuantity({ inStock, preOrderable, backOrderable }: Stock): number {
  return inStock + preOrderable + backOrderable;
}

/** Takes what is in stock first, then pre-orders, then back-orders; no more than there is. */
export function allocate(stock: Stock, quantity: number): Allocation {
  const beyondStock = Math.max(0, quantity - stock.inStock);
  const preOrderQuantity = Math.min(beyondStock, stock.preOrderable);
  const backOrderQuantity = Math.min(beyondStock - preOrderQuantity, stock.backOrderable);
  return { quantity, preOrderQuantity, backOrderQuantity };
}

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
