/** What the merchant sets. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { TestCard } from '../payments/records.ts';
import type { PointsRate } from '../payments/rules/points.ts';
import type { PropertyDefinitions } from '../properties/records.ts';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly isDefault: boolean;
}

/** An entry of a list that requests choose from. */
export interface Reason {
  /** What requests name. */
  readonly key: string;
  /** What people read. */
  readonly name: string;
}

/** Why an order is cancelled. */
export interface CancelReason extends Reason {
  /** Whether it can still be given. @default true */
  readonly active?: boolean | undefined;
}

/** What becomes of goods that came back. */
export interface Disposition extends Reason {
  /** Whether the shopper gets the money for them. */
  readonly refunds: boolean;
  /** Whether the goods can be sold again. @default false */
  readonly restocks?: boolean | undefined;
}

/** What appeasements can be about. */
export interface AppeasementType extends Reason {
  /** Whether such an appeasement must name an order. */
  readonly needsOrder: boolean;
}

/** A group of price lists in one currency. */
export interface PriceListGroup {
  readonly id: string;
  readonly currencyCode: string;
  /** Sites that sell with it unless told otherwise. */
  readonly siteIds: readonly string[];
}

export interface Settings {
  /** What shoppers, accounts, orders and the like have beside OCC's own properties. */
  readonly properties: PropertyDefinitions;
  readonly reasons: {
    readonly cancel: readonly CancelReason[];
    readonly return: readonly Reason[];
    readonly disposition: readonly Disposition[];
    readonly priceOverride: readonly Reason[];
    readonly appeasement: readonly Reason[];
  };
  /** What appeasements can be about; the first is the usual one. */
  readonly appeasementTypes: readonly [AppeasementType, ...AppeasementType[]];
  /** What a service of the merchant's says of appeasements; `none`: nobody is asked. */
  readonly externalAppeasement: 'none' | 'rejected' | 'unavailable';
  /** What addresses can be for. */
  readonly addressTypes: readonly Reason[];
  /** The first is for sites that no group names. */
  readonly priceListGroups: readonly [PriceListGroup, ...PriceListGroup[]];
  /** From and to which part of its list price an item may have an external price. */
  readonly externalPrices: { readonly lowestPercent: number; readonly highestPercent: number };
  /** How many coupons one order may have. */
  readonly couponsPerOrder: number;
  readonly payments: {
    /** Whether an order that is not wholly paid is placed all the same, and waits for the rest; otherwise it stays a cart. */
    readonly allowPartialPayment: boolean;
    /** How long an order may wait for its payment before it is removed; 0: without limit. */
    readonly priceHoldHours: number;
    /** Types of payments that are paid after delivery: nothing is authorized, and a refund is made by hand. */
    readonly deferredTypes: readonly string[];
    /** Cards that the gateway does not simply accept. */
    readonly cards: readonly TestCard[];
    /** Whether orders in money can be paid with loyalty points in part. */
    readonly allowAlternateCurrency: boolean;
    /** The loyalty points. */
    readonly alternateCurrency: PointsRate;
  };
  /** Whether delivered items can be returned before the rest of their order is shipped. */
  readonly allowReturnOnPartiallyFulfilledOrder: boolean;
  /** What people read for the states of orders and return requests. */
  readonly stateNames: {
    readonly order: Readonly<Record<string, string>>;
    readonly return: Readonly<Record<string, string>>;
  };
  /** Sales tax in percent by country and state of the address, for instance `US-NY`; elsewhere none. */
  readonly taxRates: Readonly<Record<string, number>>;
  /** Whether supervisors may set prices: while an order is amended, and while it is made. Nothing depends on `repriceAllowed`. */
  readonly itemPriceOverride: Readonly<Record<'allowed' | 'allowedForCreate' | 'repriceAllowed', boolean>>;
  /** What a service of the merchant's says of orders of accounts that need approval; `none`: the purchase limit decides. */
  readonly externalApproval: 'none' | 'approved' | 'needsApproval' | 'unavailable';
  /** For how many days after placing an order can still be cancelled, though it has gone to fulfilment. */
  readonly extendedRemorsePeriod: { readonly enabled: boolean; readonly days: number };
  readonly remorsePeriod: { readonly enabled: boolean; readonly hours: number; readonly minutes: number };
  readonly agentConfiguration: {
    readonly delegatedAdminAllowedThroughAgent: boolean;
    readonly orderApprovalsAllowedThroughAgent: boolean;
    readonly preorderBackorderAllowedThroughAgent: boolean;
    /** Methods by the origin of the web pages that may use them. */
    readonly allowedOriginMethods: Readonly<Record<string, string>>;
  };
}
