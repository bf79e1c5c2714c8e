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
  readonly settings?: SettingsChanges | undefined;
  /** What shoppers, accounts, orders and their lines have beside OCC's own properties. */
  readonly properties?: readonly PropertyData[] | undefined;
  readonly sites?: readonly SiteData[] | undefined;
  readonly shippingMethods?: readonly ShippingMethodData[] | undefined;
  /** Stores and warehouses. */
  readonly locations?: readonly LocationData[] | undefined;
  /** People who can sign in. */
  readonly agents?: readonly AgentData[] | undefined;
  readonly products?: readonly ProductData[] | undefined;
  readonly accounts?: readonly AccountData[] | undefined;
  /** Shoppers, and the contacts of accounts. */
  readonly profiles?: readonly ProfileData[] | undefined;
  /** What is taken off prices: for everybody, or for those who claim a coupon. */
  readonly promotions?: readonly PromotionData[] | undefined;
  readonly coupons?: readonly CouponData[] | undefined;
  readonly profileRequests?: readonly ProfileRequestData[] | undefined;
  readonly organizationRequests?: readonly OrganizationRequestData[] | undefined;
  /** Gift cards, store credits and points. */
  readonly funds?: readonly FundData[] | undefined;
  readonly orders?: readonly OrderData[] | undefined;
  readonly returns?: readonly ReturnData[] | undefined;
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
  readonly label?: string | undefined;
  /** @default 'enumerated' with `values`, else 'shortText' */
  readonly type?: PropertyDefinition['type'] | undefined;
  /** @default false */
  readonly required?: boolean | undefined;
  /** What a new record has where nothing is said. */
  readonly default?: string | number | boolean | undefined;
  /** The longest text. */
  readonly length?: number | undefined;
  /** What an `enumerated` one may be. */
  readonly values?: readonly string[] | undefined;
  /** Whether agents may set it. @default true */
  readonly writable?: boolean | undefined;
}

export interface SiteData {
  readonly id: string;
  /** @default its id */
  readonly name?: string | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
  /** Takes the place of the default site there is. @default false */
  readonly isDefault?: boolean | undefined;
}

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

/** A store or a warehouse. */
export interface LocationData {
  readonly id: string;
  /** @default its id */
  readonly name?: string | undefined;
  /** @default one in Albany, New York */
  readonly address?: AddressData | undefined;
  readonly hours?: string | undefined;
  /** Whether orders can be picked up there. @default true */
  readonly pickUp?: boolean | undefined;
  /** Whether it has stock of its own (`inStockQuantities` of SKUs); otherwise pick-ups take from the usual stock. @default false */
  readonly inventory?: boolean | undefined;
  /** @default those of every site */
  readonly siteIds?: readonly string[] | undefined;
}

/** Somebody who can sign in. */
export interface AgentData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** An e-mail address. */
  readonly username: string;
  readonly password: string;
  /** @default the part of `username` before the @ */
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** @default ['agent'] */
  readonly roles?: readonly (keyof typeof roles)[] | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
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

/** A gift card, a store credit, or the loyalty points of a shopper. */
export interface FundData {
  /** The number that is paid with. */
  readonly id: string;
  /** @default 'physicalGiftCard' */
  readonly type?: Fund['type'] | undefined;
  readonly pin?: string | undefined;
  readonly balance: number;
  /** @default of the first price list group */
  readonly currencyCode?: string | undefined;
  /** The only shopper who may pay with it. @default whoever has the number */
  readonly profileId?: string | undefined;
}

/** An order; its lines are priced, taxed and shipped by the server's own rules. */
export interface OrderData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default 'SUBMITTED' */
  readonly state?: OrderState | undefined;
  /** @default nobody: a guest's order */
  readonly profileId?: string | undefined;
  /** @default the account of the profile */
  readonly organizationId?: string | undefined;
  /** @default the default site */
  readonly siteId?: string | undefined;
  /** Id of the price list group. @default the one of the site */
  readonly priceListGroup?: string | undefined;
  readonly items: readonly OrderItemData[];
  readonly coupons?: readonly string[] | undefined;
  /** @default the first address of the profile, or that of the account, or one in Albany, New York */
  readonly shippingAddress?: AddressData | undefined;
  /** Id of the shipping method. @default the first one that serves the address */
  readonly shippingMethod?: string | undefined;
  readonly trackingNumber?: string | undefined;
  /** Where its items go, and how. @default all to `shippingAddress` by `shippingMethod` */
  readonly shippingGroups?: readonly ShippingGroupData[] | undefined;
  /** @default one card that pays all of it; no payment for carts and quotes */
  readonly payments?: readonly PaymentData[] | undefined;
  /** @default a day ago; now where the remorse period still runs */
  readonly creationDate?: string | undefined;
  /** @default `creationDate`; carts have none */
  readonly submittedDate?: string | undefined;
  /** Until when the remorse period holds a QUEUED order. @default by the merchant's settings */
  readonly heldUntil?: string | undefined;
  /** Of fulfilled orders. @default a day after `submittedDate` */
  readonly actualShipDate?: string | undefined;
  readonly agentId?: string | undefined;
  readonly cartName?: string | undefined;
  /** Key of the reason of a REMOVED order. */
  readonly cancelReason?: string | undefined;
  /** @default the approvers of the account, where the order waits for them */
  readonly approverIds?: readonly string[] | undefined;
  readonly approverMessage?: string | undefined;
  readonly comments?: readonly string[] | undefined;
  readonly [own: `x_${string}`]: unknown;
}

/** Some of the items of an order, which are shipped, or with `locationId` picked up. */
export interface ShippingGroupData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** @default that of the order */
  readonly shippingAddress?: AddressData | undefined;
  /** Id of the shipping method. @default the first one that serves the address */
  readonly shippingMethod?: string | undefined;
  readonly trackingNumber?: string | undefined;
  /** The store where they are picked up. */
  readonly locationId?: string | undefined;
  /** @default what no other group has */
  readonly items?: readonly { readonly skuId: string; readonly quantity?: number | undefined }[] | undefined;
}

export interface OrderItemData {
  /** Commerce item id. @default the next free one */
  readonly id?: string | undefined;
  readonly skuId: string;
  /** @default 1 */
  readonly quantity?: number | undefined;
  /** Price per unit in place of the catalog's. */
  readonly externalPrice?: number | undefined;
  readonly [own: `x_${string}`]: unknown;
}

export interface PaymentData {
  /** @default the next free one */
  readonly id?: string | undefined;
  /** For instance `card`, `invoice` or `cash`. */
  readonly type: string;
  /** One payment may leave it open and takes what is left of the total. */
  readonly amount?: number | undefined;
  /** @default as the state of the order has it */
  readonly state?: Payment['state'] | undefined;
  readonly cardType?: string | undefined;
  /** Last four digits; a whole number is never kept. */
  readonly cardLast4?: string | undefined;
  readonly expiryMonth?: string | undefined;
  readonly expiryYear?: string | undefined;
  readonly nameOnCard?: string | undefined;
  readonly PONumber?: string | undefined;
}

/** A return request of a fulfilled order; its refund is what the server's own rules give. */
export interface ReturnData {
  /** @default the next free one */
  readonly id?: string | undefined;
  readonly orderId: string;
  /** How far it has come. @default 'PENDING_CUSTOMER_ACTION', nothing has arrived */
  readonly state?: ReturnState | undefined;
  /** @default all that can be returned */
  readonly items?: readonly ReturnItemData[] | undefined;
  readonly authorizationNumber?: string | undefined;
  readonly creationDate?: string | undefined;
  readonly agentId?: string | undefined;
}

export interface ReturnItemData {
  readonly skuId: string;
  /** @default all of the line that can be returned */
  readonly quantity?: number | undefined;
  /** Key of the reason. @default the first one of the merchant's list */
  readonly returnReason?: string | undefined;
  /** Units that have arrived. @default all of them, in the states after arrival; all but one in PARTIAL_RETURN */
  readonly quantityReceived?: number | undefined;
}
