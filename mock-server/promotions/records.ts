/** What the merchant takes off prices. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Amount } from '../wire/money.ts';

/** What of the catalog a promotion is about; nothing named: all of it. */
export interface ItemSelection {
  readonly productIds: readonly string[];
  readonly skuIds: readonly string[];
  readonly categoryIds: readonly string[];
}

/** Amounts by id of the price list group; orders of other groups do not get what needs one. */
export type AmountsByGroup = Readonly<Record<string, Amount>>;

/** What is taken off: a part in millionths, or an amount (of each unit, where items are discounted). */
export type Discount = { readonly millionths: number } | { readonly amountOff: AmountsByGroup };

/** What a promotion gives to orders that qualify. */
export type Offer =
  | { readonly level: 'item'; readonly items: ItemSelection; readonly discount: Discount }
  | { readonly level: 'order'; readonly discount: Discount }
  | { readonly level: 'shipping'; readonly methodIds: readonly string[]; readonly discount: Discount }
  | {
      readonly level: 'gift';
      readonly giftType: 'sku' | 'product';
      readonly giftDetail: string;
      readonly quantity: number;
    };

/** What an order must hold to qualify. */
export interface Condition {
  readonly items: ItemSelection;
  /** How much of it, at least. */
  readonly spend?: AmountsByGroup;
  /** How many units of it, at least. */
  readonly quantity?: number;
}

/** What is said to shoppers of a promotion that they do not get yet, nearly get, or get. */
export interface UpsellMessages {
  readonly notQualified?: string;
  readonly partiallyQualified?: string;
  readonly qualified?: string;
  /** Where they are shown. */
  readonly tags: readonly string[];
}

/** One that a coupon names is for those who claim it; every other one is everybody's. */
export interface Promotion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly offer: Offer;
  readonly condition: Condition;
  /** Among those of its level the lowest goes first. */
  readonly priority: number;
  readonly enabled: boolean;
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Absent: all sites. */
  readonly siteIds?: readonly string[];
  /** Ids of promotions that it is not combined with. */
  readonly excludes: readonly string[];
  readonly upsell?: UpsellMessages;
}

export interface Coupon {
  /** The code, in which upper and lower case differ. */
  readonly id: string;
  readonly promotionIds: readonly string[];
  /** How many orders may be placed with it. @default no limit */
  readonly maxUses?: number;
  readonly startsAt?: number;
}

/** A promotion as an order has it. */
export interface OrderPromotion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly level: Offer['level'];
  /** The coupons of the order that name it. */
  readonly coupons: readonly string[];
  /** Whether the order qualifies; if not, its coupon is not claimed yet. */
  readonly isApplied: boolean;
  /** What it takes off. */
  readonly amount: Amount;
}

/** What a promotion takes off a line. */
export interface LineDiscount {
  readonly promotionId: string;
  readonly level: 'item' | 'order';
  readonly coupons: readonly string[];
  readonly amount: Amount;
}

/** What a promotion takes off the shipping of a group. */
export interface ShippingDiscount {
  readonly promotionId: string;
  readonly amount: Amount;
}

/** A gift that an order qualifies for. */
export interface OrderGift {
  readonly promotionId: string;
  readonly giftType: 'sku' | 'product';
  readonly giftDetail: string;
  /** How many are given. */
  readonly quantity: number;
  /** How many are in the order; the others are out of stock, or still to be chosen. */
  readonly added: number;
  /** Whether somebody chose the SKU; the server adds gifts that leave no choice. */
  readonly isSelected: boolean;
}
