/**
 * Data that users bring to the reference server: names as OCC has them on the wire, amounts in major units of their
 * currency, dates in ISO 8601. What is left out is filled in as the reference merchant would.
 *
 * @module
 */

import type { roles } from '../auth/rules/roles.ts';
import type { SettingsChanges } from '../merchant/settings.ts';
import type { Payment } from '../orders/records.ts';
import type { OrderState } from '../orders/rules/order-lifecycle.ts';
import type { Fund } from '../payments/records.ts';
import type { Offer } from '../promotions/records.ts';
import type { PropertyDefinition, PropertyOwner } from '../properties/records.ts';
import type { ReturnState } from '../returns/rules/return-lifecycle.ts';
import type {
  AccountData,
  AddressData,
  OrganizationRequestData,
  ProfileData,
  ProfileRequestData,
} from './format-people.ts';

export type * from './format-people.ts';

/** Records by kind; each may name those of the same data, and those of the seed where it is loaded on top of it. */
export interface ReferenceData {
  /** The merchant's lists and settings; omitted ones keep their values. */
  readonly settings?: SettingsChanges;
  /** What shoppers, accounts, orders and their lines have beside OCC's own properties. */
  readonly properties?: readonly PropertyData[];
  readonly sites?: readonly SiteData[];
  readonly shippingMethods?: readonly ShippingMethodData[];
  /** Stores and warehouses. */
  readonly locations?: readonly LocationData[];
  /** People who can sign in. */
  readonly agents?: readonly AgentData[];
  readonly products?: readonly ProductData[];
  readonly accounts?: readonly AccountData[];
  /** Shoppers, and the contacts of accounts. */
  readonly profiles?: readonly ProfileData[];
  /** What is taken off prices: for everybody, or for those who claim a coupon. */
  readonly promotions?: readonly PromotionData[];
  readonly coupons?: readonly CouponData[];
  readonly profileRequests?: readonly ProfileRequestData[];
  readonly organizationRequests?: readonly OrganizationRequestData[];
  /** Gift cards and store credits. */
  readonly funds?: readonly FundData[];
  readonly orders?: readonly OrderData[];
  readonly returns?: readonly ReturnData[];
}

/**
 * A property that the merchant defined (dynamic property). Records may also have `x_…` properties that nobody defines: their
 * type is that of the first value.
 */
export interface PropertyData {
  /** Whose: `user` is shoppers and contacts, `commerceItem` lines of orders. */
  readonly itemType: PropertyOwner;
  readonly id: `x_${string}`;
  /** @default its id */
  readonly label?: string;
  /** @default 'enumerated' with `values`, else 'shortText' */
  readonly type?: PropertyDefinition['type'];
  /** @default false */
  readonly required?: boolean;
  /** What a new record has where nothing is said. */
  readonly default?: string | number | boolean;
  /** The longest text. */
  readonly length?: number;
  /** What an `enumerated` one may be. */
  readonly values?: readonly string[];
  /** Whether agents may set it. @default true */
  readonly writable?: boolean;
}

export interface SiteData {
  readonly id: string;
  /** @default its id */
  readonly name?: string;
  /** @default true */
  readonly active?: boolean;
  /** Takes the place of the default site there is. @default false */
  readonly isDefault?: boolean;
}

export interface ShippingMethodData {
  readonly id: string;
  /** @default its id */
  readonly displayName?: string;
  readonly description?: string;
  /** @default true */
  readonly enabled?: boolean;
  readonly displaySequence?: number;
  /** ISO codes. @default ['US'] */
  readonly countries?: readonly string[];
  /** Id of the price list group whose currency the ranges are in. @default the first one */
  readonly priceListGroup?: string;
  /** Cost by merchandise value, from `low` to below `high`. @default nothing */
  readonly ranges?: readonly { readonly low?: number; readonly high?: number; readonly amount: number }[];
}

/** A store or a warehouse. */
export interface LocationData {
  readonly id: string;
  /** @default its id */
  readonly name?: string;
  /** @default one in Albany, New York */
  readonly address?: AddressData;
  readonly hours?: string;
  /** Whether orders can be picked up there. @default true */
  readonly pickUp?: boolean;
  /** Whether it has stock of its own (`inStockQuantities` of SKUs); otherwise pick-ups take from the usual stock. @default false */
  readonly inventory?: boolean;
  /** @default those of every site */
  readonly siteIds?: readonly string[];
}

/** Somebody who can sign in. */
export interface AgentData {
  /** @default the next free one */
  readonly id?: string;
  /** An e-mail address. */
  readonly username: string;
  readonly password: string;
  /** @default the part of `username` before the @ */
  readonly firstName?: string;
  readonly lastName?: string;
  /** @default ['agent'] */
  readonly roles?: readonly (keyof typeof roles)[];
  /** @default true */
  readonly active?: boolean;
}

/** Prices: one for the first price list group, or one for each by the id of the group. */
export interface PricesData {
  readonly listPrice?: number;
  readonly salePrice?: number;
  readonly listPrices?: Readonly<Record<string, number>>;
  readonly salePrices?: Readonly<Record<string, number>>;
}

export interface ProductData extends PricesData {
  /** @default the next free one */
  readonly id?: string;
  /** @default its id */
  readonly displayName?: string;
  readonly description?: string;
  readonly brand?: string;
  /** @default 'products' */
  readonly categoryId?: string;
  /** @default true */
  readonly active?: boolean;
  readonly nonreturnable?: boolean;
  readonly notForIndividualSale?: boolean;
  /** The most that one order may hold. */
  readonly orderLimit?: number;
  /** For each unit, in the first price list group. */
  readonly shippingSurcharge?: number;
  readonly creationDate?: string;
  /** @default one, `<id>-sku` */
  readonly skus?: readonly SkuData[];
  readonly [own: `x_${string}`]: unknown;
}

/** A SKU; prices that it does not have are those of its product. */
export interface SkuData extends PricesData {
  readonly id?: string;
  readonly displayName?: string;
  /** @default true */
  readonly active?: boolean;
  readonly nonreturnable?: boolean;
  readonly barcode?: string;
  /** For instance `{ color: 'Navy' }`. */
  readonly variant?: Readonly<Record<string, string>>;
  /** @default 100 */
  readonly inStockQuantity?: number;
  /** Units at locations with stock of their own, by the id of the location. @default none */
  readonly inStockQuantities?: Readonly<Record<string, number>>;
  readonly preOrderableQuantity?: number;
  readonly backOrderableQuantity?: number;
  /** When what is pre-ordered or back-ordered comes. */
  readonly availabilityDate?: string;
}

/** What of the catalog a promotion is about; nothing named: all of it. */
export interface ItemsData {
  readonly productIds?: readonly string[];
  readonly skuIds?: readonly string[];
  readonly categoryIds?: readonly string[];
}

/** A promotion. Where no coupon names it, every order that qualifies gets it. */
export interface PromotionData {
  readonly id: string;
  /** @default its id */
  readonly displayName?: string;
  /** What orders show. @default the display name */
  readonly description?: string;
  /** What is discounted; `gift`: something is given with the purchase. */
  readonly level: Offer['level'];
  /** Among those of its level the lowest goes first. @default 10 */
  readonly priority?: number;
  /** @default true */
  readonly enabled?: boolean;
  readonly startDate?: string;
  /** When it is over. */
  readonly endDate?: string;
  /** @default all */
  readonly siteIds?: readonly string[];
  /** Id of the price list group that amounts are in; other groups do not get what needs an amount. @default the first one */
  readonly priceListGroup?: string;
  /** What the order must hold. @default anything */
  readonly qualifyingItems?: ItemsData;
  /** How much of it must be bought, before the order's discounts. */
  readonly minimumSpend?: number;
  /** How many units of it must be bought. */
  readonly minimumQuantity?: number;
  /** 100: all of it. */
  readonly percentOff?: number;
  /** Of each unit where items are discounted. */
  readonly amountOff?: number;
  /** Level `item`: what is discounted. @default all items */
  readonly items?: ItemsData;
  /** Level `shipping`: ids of the methods that are discounted. @default all */
  readonly shippingMethods?: readonly string[];
  /** Level `gift`: what is given. Of a product of several SKUs the client selects one. */
  readonly gift?: { readonly productId?: string; readonly skuId?: string; readonly quantity?: number };
  /** Ids of promotions that it is not combined with. */
  readonly excludes?: readonly string[];
  readonly upsell?: {
    readonly notQualified?: string;
    readonly partiallyQualified?: string;
    readonly qualified?: string;
    readonly tags?: readonly string[];
  };
}

/** A coupon. */
export interface CouponData {
  /** The code, in which upper and lower case differ. */
  readonly id: string;
  /** Ids of what it opens. */
  readonly promotions: readonly string[];
  /** How many orders may be placed with it. @default any number */
  readonly maxUses?: number;
  readonly startDate?: string;
}

/** A gift card or a store credit. */
export interface FundData {
  /** The number that is paid with. */
  readonly id: string;
  /** @default 'physicalGiftCard' */
  readonly type?: Fund['type'];
  readonly pin?: string;
  readonly balance: number;
  /** @default of the first price list group */
  readonly currencyCode?: string;
  /** The only shopper who may pay with it. @default whoever has the number */
  readonly profileId?: string;
}

/** An order; its lines are priced, taxed and shipped by the server's own rules. */
export interface OrderData {
  /** @default the next free one */
  readonly id?: string;
  /** @default 'SUBMITTED' */
  readonly state?: OrderState;
  /** @default nobody: a guest's order */
  readonly profileId?: string;
  /** @default the account of the profile */
  readonly organizationId?: string;
  /** @default the default site */
  readonly siteId?: string;
  /** Id of the price list group. @default the one of the site */
  readonly priceListGroup?: string;
  readonly items: readonly OrderItemData[];
  readonly coupons?: readonly string[];
  /** @default the first address of the profile, or that of the account, or one in Albany, New York */
  readonly shippingAddress?: AddressData;
  /** Id of the shipping method. @default the first one that serves the address */
  readonly shippingMethod?: string;
  readonly trackingNumber?: string;
  /** Where its items go, and how. @default all to `shippingAddress` by `shippingMethod` */
  readonly shippingGroups?: readonly ShippingGroupData[];
  /** @default one card that pays all of it; no payment for carts and quotes */
  readonly payments?: readonly PaymentData[];
  /** @default a day ago; now where the remorse period still runs */
  readonly creationDate?: string;
  /** @default `creationDate`; carts have none */
  readonly submittedDate?: string;
  /** Until when the remorse period holds a QUEUED order. @default by the merchant's settings */
  readonly heldUntil?: string;
  /** Of fulfilled orders. @default a day after `submittedDate` */
  readonly actualShipDate?: string;
  readonly agentId?: string;
  readonly cartName?: string;
  /** Key of the reason of a REMOVED order. */
  readonly cancelReason?: string;
  /** @default the approvers of the account, where the order waits for them */
  readonly approverIds?: readonly string[];
  readonly approverMessage?: string;
  readonly comments?: readonly string[];
  readonly [own: `x_${string}`]: unknown;
}

/** Some of the items of an order, which are shipped, or with `locationId` picked up. */
export interface ShippingGroupData {
  /** @default the next free one */
  readonly id?: string;
  /** @default that of the order */
  readonly shippingAddress?: AddressData;
  /** Id of the shipping method. @default the first one that serves the address */
  readonly shippingMethod?: string;
  readonly trackingNumber?: string;
  /** The store where they are picked up. */
  readonly locationId?: string;
  /** @default what no other group has */
  readonly items?: readonly { readonly skuId: string; readonly quantity?: number }[];
}

export interface OrderItemData {
  /** Commerce item id. @default the next free one */
  readonly id?: string;
  readonly skuId: string;
  /** @default 1 */
  readonly quantity?: number;
  /** Price per unit in place of the catalog's. */
  readonly externalPrice?: number;
  readonly [own: `x_${string}`]: unknown;
}

export interface PaymentData {
  /** @default the next free one */
  readonly id?: string;
  /** For instance `card`, `invoice` or `cash`. */
  readonly type: string;
  /** One payment may leave it open and takes what is left of the total. */
  readonly amount?: number;
  /** @default as the state of the order has it */
  readonly state?: Payment['state'];
  readonly cardType?: string;
  /** Last four digits; a whole number is never kept. */
  readonly cardLast4?: string;
  readonly expiryMonth?: string;
  readonly expiryYear?: string;
  readonly nameOnCard?: string;
  readonly PONumber?: string;
}

/** A return request of a fulfilled order; its refund is what the server's own rules give. */
export interface ReturnData {
  /** @default the next free one */
  readonly id?: string;
  readonly orderId: string;
  /** How far it has come. @default 'PENDING_CUSTOMER_ACTION', nothing has arrived */
  readonly state?: ReturnState;
  /** @default all that can be returned */
  readonly items?: readonly ReturnItemData[];
  readonly authorizationNumber?: string;
  readonly creationDate?: string;
  readonly agentId?: string;
}

export interface ReturnItemData {
  readonly skuId: string;
  /** @default all of the line that can be returned */
  readonly quantity?: number;
  /** Key of the reason. @default the first one of the merchant's list */
  readonly returnReason?: string;
  /** Units that have arrived. @default all of them, in the states after arrival; all but one in PARTIAL_RETURN */
  readonly quantityReceived?: number;
}
