/** The catalog in users' data, and how it is shipped. @module */

export interface ShippingMethodData {
  readonly id: string;
  /** @default its id */
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  readonly displaySequence?: number | undefined;
  /** ISO codes. @default ['US'] */
  readonly countries?: readonly string[] | undefined;
  /** Id of the price list group whose currency the ranges are in. @default the first one */
  readonly priceListGroup?: string | undefined;
  /** Cost by merchandise value, from `low` to below `high`. @default nothing */
  readonly ranges?:
    | readonly { readonly low?: number | undefined; readonly high?: number | undefined; readonly amount: number }[]
    | undefined;
}

/** Prices: one for the first price list group, or one for each by the id of the group. */
export interface PricesData {
  readonly listPrice?: number | undefined;
  readonly salePrice?: number | undefined;
  readonly listPrices?: Readonly<Record<string, number>> | undefined;
  readonly salePrices?: Readonly<Record<string, number>> | undefined;
}

export interface ProductData extends PricesData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default its id */
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  readonly brand?: string | undefined;
  /** @default 'products' */
  readonly categoryId?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  readonly nonreturnable?: boolean | undefined;
  readonly notForIndividualSale?: boolean | undefined;
  /** The most that one order may hold. */
  readonly orderLimit?: number | undefined;
  /** Ids of products that can be ordered as add-ons of it. */
  readonly addOnProductIds?: readonly string[] | undefined;
  /** Whether its items have parts that the shopper chooses (`childItems`). @default false */
  readonly configurable?: boolean | undefined;
  /** For each unit, in the first price list group. */
  readonly shippingSurcharge?: number | undefined;
  readonly creationDate?: string | undefined;
  /** @default one, `<id>-sku` */
  readonly skus?: readonly SkuData[] | undefined;
  readonly [own: `x_${string}`]: unknown;
}

/** A SKU; prices that it does not have are those of its product. */
export interface SkuData extends PricesData {
  readonly id?: string | undefined;
  readonly displayName?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  readonly nonreturnable?: boolean | undefined;
  readonly barcode?: string | undefined;
  /** For instance `{ color: 'Navy' }`. */
  readonly variant?: Readonly<Record<string, string>> | undefined;
  /** @default 100 */
  readonly inStockQuantity?: number | undefined;
  /** Units at locations with stock of their own, by the id of the location. @default none */
  readonly inStockQuantities?: Readonly<Record<string, number>> | undefined;
  readonly preOrderableQuantity?: number | undefined;
  readonly backOrderableQuantity?: number | undefined;
  /** When what is pre-ordered or back-ordered comes. */
  readonly availabilityDate?: string | undefined;
}
