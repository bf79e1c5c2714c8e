/** What a SKU costs. @module */

import { zero } from '../../wire/money.ts';
import type { Product, ProductPrices, Sku } from '../records.ts';

/** Prices with a price list group: those of the SKU, and of the product where the SKU has none; `undefined`: not sold. */
export function pricesOf(product: Product, sku: Sku, priceListGroupId: string): ProductPrices | undefined {
  const usual = product.prices[priceListGroupId];
  const own = sku.prices[priceListGroupId];
  const list = own?.list ?? usual?.list;
  if (list === undefined) return undefined;
  const sale = own?.sale ?? usual?.sale;
  const shippingSurcharge = usual?.shippingSurcharge ?? zero;
  return sale === undefined ? { list, shippingSurcharge } : { list, sale, shippingSurcharge };
}
