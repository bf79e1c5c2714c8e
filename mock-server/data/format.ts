/**
 * Data that users bring to the reference server: names as OCC has them on the wire, amounts in major units of their
 * currency, dates in ISO 8601. What is left out is filled in as the reference merchant would.
 *
 * @module
 */

import type { SettingsChanges } from '../merchant/settings.ts';
import type { ProductData, ShippingMethodData } from './format-catalog.ts';
import type { LocationData, PropertyData, SiteData } from './format-merchant.ts';
import type { FundData, OrderData, ReturnData } from './format-orders.ts';
import type {
  AccountData,
  AgentData,
  OrganizationRequestData,
  ProfileData,
  ProfileRequestData,
} from './format-people.ts';
import type { CouponData, PromotionData } from './format-promotions.ts';

export type * from './format-catalog.ts';
export type * from './format-merchant.ts';
export type * from './format-orders.ts';
export type * from './format-people.ts';
export type * from './format-promotions.ts';

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
