/** Promotions and coupons in users' data. @module */

import type { Offer } from '../promotions/records.ts';

/** What of the catalog a promotion is about; nothing named: all of it. */
export interface ItemsData {
  readonly productIds?: readonly string[] | undefined;
  readonly skuIds?: readonly string[] | undefined;
  readonly categoryIds?: readonly string[] | undefined;
}

/** A promotion. Where no coupon names it, every order that qualifies gets it. */
export interface PromotionData {
  readonly id: string;
  /** @default its id */
  readonly displayName?: string | undefined;
  /** What orders show. @default the display name */
  readonly description?: string | undefined;
  /** What is discounted; `gift`: something is given with the purchase. */
  readonly level: Offer['level'];
  /** Among those of its level the lowest goes first. @default 10 */
  readonly priority?: number | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  readonly startDate?: string | undefined;
  /** When it is over. */
  readonly endDate?: string | undefined;
  /** @default all */
  readonly siteIds?: readonly string[] | undefined;
  /** Id of the price list group that amounts are in; other groups do not get what needs an amount. @default the first one */
  readonly priceListGroup?: string | undefined;
  /** What the order must hold. @default anything */
  readonly qualifyingItems?: ItemsData | undefined;
  /** How much of it must be bought, before the order's discounts. */
  readonly minimumSpend?: number | undefined;
  /** How many units of it must be bought. */
  readonly minimumQuantity?: number | undefined;
  /** 100: all of it. */
  readonly percentOff?: number | undefined;
  /** Of each unit where items are discounted. */
  readonly amountOff?: number | undefined;
  /** Level `item`: what is discounted. @default all items */
  readonly items?: ItemsData | undefined;
  /** Level `shipping`: ids of the methods that are discounted. @default all */
  readonly shippingMethods?: readonly string[] | undefined;
  /** Level `gift`: what is given. Of a product of several SKUs the client selects one. */
  readonly gift?:
    | {
        readonly productId?: string | undefined;
        readonly skuId?: string | undefined;
        readonly quantity?: number | undefined;
      }
    | undefined;
  /** Ids of promotions that it is not combined with. */
  readonly excludes?: readonly string[] | undefined;
  readonly upsell?:
    | {
        readonly notQualified?: string | undefined;
        readonly partiallyQualified?: string | undefined;
        readonly qualified?: string | undefined;
        readonly tags?: readonly string[] | undefined;
      }
    | undefined;
}

/** A coupon. */
export interface CouponData {
  /** The code, in which upper and lower case differ. */
  readonly id: string;
  /** Ids of what it opens. */
  readonly promotions: readonly string[];
  /** How many orders may be placed with it. @default any number */
  readonly maxUses?: number | undefined;
  readonly startDate?: string | undefined;
}
