/** The format of the catalog in users' data as a JSON Schema. @module */

import type * as Data from './format-catalog.ts';
import { amount, anyText, count, date, flag, list, mapOf, object, some, text } from './schema-parts.ts';

const prices = { listPrice: amount, salePrice: amount, listPrices: mapOf(amount), salePrices: mapOf(amount) };

export const shippingMethod = object<Data.ShippingMethodData>(
  {
    id: text,
    displayName: text,
    description: anyText,
    enabled: flag,
    displaySequence: count,
    countries: list(text),
    priceListGroup: text,
    ranges: list(
      object<NonNullable<Data.ShippingMethodData['ranges']>[number]>({ low: amount, high: amount, amount }, ['amount']),
    ),
  },
  ['id'],
);

const sku = object<Data.SkuData>({
  ...prices,
  id: text,
  displayName: text,
  active: flag,
  nonreturnable: flag,
  barcode: text,
  variant: mapOf(text),
  inStockQuantity: count,
  inStockQuantities: mapOf(count),
  preOrderableQuantity: count,
  backOrderableQuantity: count,
  availabilityDate: date,
});

export const product = object<Data.ProductData>(
  {
    ...prices,
    id: text,
    displayName: text,
    description: anyText,
    brand: anyText,
    categoryId: text,
    active: flag,
    nonreturnable: flag,
    notForIndividualSale: flag,
    orderLimit: some,
    addOnProductIds: list(text),
    configurable: flag,
    shippingSurcharge: amount,
    creationDate: date,
    skus: { ...list(sku), minItems: 1 },
  },
  [],
  true,
);
