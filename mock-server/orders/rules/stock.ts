/** What can be ordered of a SKU, and what placing and cancelling do to its stock. @module */

import type { Sku, Stock } from '../../catalog/records.ts';
import type { Order, OrderLine } from '../records.ts';
import type { OrderState } from './order-lifecycle.ts';
import { linesIn, withLinesIn } from './shipping-groups.ts';

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

/** The goods of an order, and where they go from. */
export type Goods = Pick<Order, 'lines' | 'shippingGroups'>;

/** Whether orders take the same from stock. */
export function sameUnits(a: Goods | undefined, b: Goods | undefined): boolean {
  return taken(a) === taken(b);
}

function taken(order: Goods | undefined): string {
  const units = order?.shippingGroups.flatMap(group =>
    linesIn(order, group).map(({ skuId, quantity }) => [skuId, quantity, group.pickup?.inventoryLocationId]),
  );
  return JSON.stringify(units ?? []);
}

/** A SKU of which there is less than an order needs. */
export interface Shortage {
  readonly skuId: string;
  readonly orderable: number;
}

/** Goods with where their units come from, and the SKUs after those have been taken. */
export interface Reservation {
  readonly goods: Goods;
  readonly skus: readonly Sku[];
}

/**
 * Takes from stock what an order needs on its way to fulfilment. Stock may have changed since the order was priced, for
 * instance while it waited for its payment.
 */
export function reserve(order: Goods, skus: { get(id: string): Sku | undefined }): Reservation | Shortage {
  const changed = new Map<string, Sku>();
  let shortage: Shortage | undefined;
  const goods = withLinesIn({ lines: order.lines, shippingGroups: order.shippingGroups }, (line, { pickup }) => {
    const sku = changed.get(line.skuId) ?? skus.get(line.skuId);
    const locationId = pickup?.inventoryLocationId;
    if (sku === undefined || orderableAt(sku, locationId) < line.quantity) {
      const left = skus.get(line.skuId);
      shortage ??= { skuId: line.skuId, orderable: left === undefined ? 0 : orderableAt(left, locationId) };
      return line;
    }
    const allocation = locationId === undefined ? allocate(sku.stock, line.quantity) : inStock(line.quantity);
    changed.set(sku.id, moved(sku, allocation, locationId, -1));
    return { ...line, ...allocation, state: allocatedState(allocation) };
  });
  return shortage ?? { goods, skus: [...changed.values()] };
}

/** How many units of a SKU there are at a location with stock of its own, or else where everything comes from. */
export function orderableAt({ stock, stockAt = {} }: Sku, locationId: string | undefined): number {
  return locationId === undefined ? orderableQuantity(stock) : (stockAt[locationId] ?? 0);
}

function inStock(quantity: number): Allocation {
  return { quantity, preOrderQuantity: 0, backOrderQuantity: 0 };
}

/** The SKUs after an order has given its goods back; one that is gone is left out. */
export function restock(order: Goods, skus: { get(id: string): Sku | undefined }): Sku[] {
  const changed = new Map<string, Sku>();
  for (const group of order.shippingGroups) {
    for (const line of linesIn(order, group)) {
      const sku = changed.get(line.skuId) ?? skus.get(line.skuId);
      if (sku !== undefined) changed.set(sku.id, moved(sku, line, group.pickup?.inventoryLocationId, 1));
    }
  }
  return [...changed.values()];
}

/** A SKU of which units can be sold again, at a location with stock of its own or where everything else comes from. */
export function putBack(sku: Sku, quantity: number, locationId: string | undefined): Sku {
  return moved(sku, inStock(quantity), locationId, 1);
}

/** The stock after a line has been placed. */
export function takeFromStock(stock: Stock, line: Allocation): Stock {
  return movedStock(stock, line, -1);
}

function moved(sku: Sku, line: Allocation, locationId: string | undefined, direction: 1 | -1): Sku {
  if (locationId === undefined) return { ...sku, stock: movedStock(sku.stock, line, direction) };
  const units = (sku.stockAt?.[locationId] ?? 0) + direction * line.quantity;
  return { ...sku, stockAt: { ...sku.stockAt, [locationId]: units } };
}

function movedStock(
  stock: Stock,
  { quantity, preOrderQuantity, backOrderQuantity }: Allocation,
  direction: 1 | -1,
): Stock {
  return {
    ...stock,
    inStock: stock.inStock + direction * (quantity - preOrderQuantity - backOrderQuantity),
    preOrderable: stock.preOrderable + direction * preOrderQuantity,
    backOrderable: stock.backOrderable + direction * backOrderQuantity,
  };
}
