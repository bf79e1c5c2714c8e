/** What is sold, and how it is shipped. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Amount } from '../wire/money.ts';
import type { DynamicProperties } from '../wire/records.ts';

/** What something costs, in the currency of the price list group. */
export interface Prices {
  readonly list: Amount;
  readonly sale?: Amount;
}

export interface ProductPrices extends Prices {
  readonly shippingSurcharge: Amount;
}

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
  /** Products that can be ordered as add-ons of it. */
  readonly addOnProductIds?: readonly string[];
  /** Whether items of it have parts that the shopper chooses. */
  readonly configurable?: boolean;
  /** By id of the price list group. */
  readonly prices: Readonly<Record<string, ProductPrices>>;
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
  /** By id of the price list group; where there is none, those of the product hold. */
  readonly prices: Readonly<Record<string, Prices>>;
  readonly stock: Stock;
  /** Units in stock at locations of their own stock, by id of the location. */
  readonly stockAt?: Readonly<Record<string, number>>;
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
  /** Cost by merchandise value, by id of the price list group; orders of other groups are not shipped by it. */
  readonly ranges: Readonly<Record<string, readonly ShippingRange[]>>;
  readonly countries: readonly string[];
}

/** Cost for merchandise from `low` to below `high`; `high` absent: open-ended. */
export interface ShippingRange {
  readonly low: Amount;
  readonly high?: Amount;
  readonly amount: Amount;
}
