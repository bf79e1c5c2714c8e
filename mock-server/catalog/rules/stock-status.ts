/** What a product's stock looks like from outside. @module */

import { orderableQuantity } from '../../orders/rules/stock.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Product, Sku, Stock } from '../records.ts';

/** What to look at. */
export interface StockQuestion {
  /** One SKU; absent: all active ones of the product together. */
  readonly skuId?: string | undefined;
  /** Inventory location; `NULL` names the usual stock. */
  readonly locationId?: string | undefined;
  /** Whether nothing in stock counts as such; otherwise it may show as in stock. */
  readonly actualStockStatus?: boolean | undefined;
}

/** What there is of a product, or of one of its SKUs. */
export interface StockAnswer extends Stock {
  /** The SKU asked about, or the product's only one. */
  readonly skuId: string | undefined;
  readonly orderable: number;
  readonly status: 'IN_STOCK' | 'OUT_OF_STOCK';
}

const nothing: Stock = { inStock: 0, preOrderable: 0, backOrderable: 0 };

/**
 * The stock of a product.
 *
 * @throws {Refusal} 26060: the product has no such SKU.
 */
export function stockOf(
  product: Product,
  skus: { get(id: string): Sku | undefined },
  question: StockQuestion,
): StockAnswer {
  const { skuId, locationId = 'NULL', actualStockStatus = false } = question;
  if (skuId !== undefined && !product.skuIds.includes(skuId)) return refuse('26060', { path: 'skuId' });
  const asked = product.skuIds
    .flatMap(id => skus.get(id) ?? [])
    .filter(({ id, active }) => (skuId === undefined ? active : id === skuId));
  const stock = asked.map(sku => stockAtLocation(sku, locationId)).reduce(together, nothing);
  const orderable = orderableQuantity(stock);
  const isOut = actualStockStatus && orderable === 0;
  return {
    ...stock,
    skuId: asked.length === 1 ? asked[0]?.id : undefined,
    orderable,
    status: isOut ? 'OUT_OF_STOCK' : 'IN_STOCK',
  };
}

function stockAtLocation({ stock, stockAt = {} }: Sku, locationId: string): Stock {
  return locationId === 'NULL' ? stock : { ...nothing, inStock: stockAt[locationId] ?? 0 };
}

/** More is available when the first of the SKUs is. */
function together(a: Stock, b: Stock): Stock {
  const dates = [a.availableAt, b.availableAt].filter(date => date !== undefined);
  return {
    inStock: a.inStock + b.inStock,
    preOrderable: a.preOrderable + b.preOrderable,
    backOrderable: a.backOrderable + b.backOrderable,
    ...(dates.length === 0 ? {} : { availableAt: Math.min(...dates) }),
  };
}
