/** What is sold, and how it is shipped. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Cents } from '../wire/money.ts';
import type { DynamicProperties } from '../wire/records.ts';

export interface Product {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly brand: string;
  readonly categoryId: string;
  readonly active: boolean;
  readonly nonreturnable: boolean;
  readonly notForIndividualSale: boolean;
  readonly orderLimit?: number;
  readonly listPrice: Cents;
  readonly salePrice?: Cents;
  readonly shippingSurcharge: Cents;
  readonly createdAt: number;
  readonly skuIds: readonly string[];
  readonly properties: DynamicProperties;
}

export interface Sku {
  readonly id: string;
  readonly productId: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly nonreturnable: boolean;
  readonly barcode: string;
  readonly listPrice: Cents;
  readonly salePrice?: Cents;
  readonly stock: Stock;
  /** Variant values, for instance `{ color: 'Navy', size: 'M' }`. */
  readonly variant: Readonly<Record<string, string>>;
}

export interface Stock {
  readonly inStock: number;
  readonly preOrderable: number;
  readonly backOrderable: number;
  readonly availableAt?: number;
}

export interface ShippingMethod {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly displaySequence: number;
  /** Cost by merchandise value; `high` absent: open-ended. */
  readonly ranges: readonly { readonly low: Cents; readonly high?: Cents; readonly amount: Cents }[];
  readonly countries: readonly string[];
}
