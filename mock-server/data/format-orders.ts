/** Orders in users' data, what they are paid with, and returns. @module */

import type { Payment } from '../orders/records.ts';
import type { OrderState } from '../orders/rules/order-lifecycle.ts';
import type { Fund } from '../payments/records.ts';
import type { ReturnState } from '../returns/rules/return-lifecycle.ts';
import type { AddressData } from './format-people.ts';

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
  /** Whether its issuer responds: `false` plays one that cannot be reached. @default true */
  readonly available?: boolean | undefined;
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
  /** Until when the remorse period holds a QUEUED order, or the prices of a PENDING_PAYMENT one hold. @default by the merchant's settings, and never held */
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
  /**
   * An exchange, with a replacement order: it waits for the goods, is sent when `COMPLETE`, and removed when `PENDING_REFUND`.
   * @default false
   */
  readonly isExchangeRequest?: boolean | undefined;
  /** Id of the replacement order. @default the next free one */
  readonly replacementOrderId?: string | undefined;
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
  /** In an exchange, what is sent in its place: a SKU of the same product. @default the same SKU */
  readonly replacementSkuId?: string | undefined;
  /** Key of the reason. @default the first one of the merchant's list */
  readonly returnReason?: string | undefined;
  /** Units that have arrived. @default all of them, in the states after arrival; all but one in PARTIAL_RETURN */
  readonly quantityReceived?: number | undefined;
}
