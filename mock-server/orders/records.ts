/** Carts and orders. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { LineDiscount, OrderGift, OrderPromotion, ShippingDiscount } from '../promotions/records.ts';
import type { Amount, Money } from '../wire/money.ts';
import type { Address, DynamicProperties } from '../wire/records.ts';
import type { OrderState } from './rules/order-lifecycle.ts';

/** A price that a supervisor gave. */
export interface PriceOverride {
  /** Per unit. */
  readonly price: Amount;
  /** Key of the merchant's reason. */
  readonly reason: string;
  readonly supervisorId: string;
}

export interface OrderLine {
  /** Commerce item id, for instance `ci3000412`. */
  readonly id: string;
  /** The id that the client gave it, by which requests may name it as well. */
  readonly clientId?: string;
  readonly productId: string;
  readonly skuId: string;
  readonly displayName: string;
  readonly quantity: number;
  readonly returnedQuantity: number;
  /** Units that have been shipped while others have not; absent: all or none, as the state says. */
  readonly shippedQuantity?: number;
  readonly preOrderQuantity: number;
  readonly backOrderQuantity: number;
  readonly listPrice: Amount;
  readonly unitPrice: Amount;
  readonly onSale: boolean;
  /** quantity × unitPrice, before discounts. */
  readonly rawTotal: Amount;
  /** What is taken off by its own discounts and by its share of the order's. */
  readonly discountShare: Amount;
  readonly discounts: readonly LineDiscount[];
  /** The promotion that gives it away. */
  readonly gift?: string | undefined;
  readonly taxShare: Amount;
  readonly shippingShare: Amount;
  readonly surcharge: Amount;
  readonly state: string;
  readonly override?: PriceOverride;
  /** The line whose add-on or configured part it is. */
  readonly parentId?: string;
  readonly properties: DynamicProperties;
}

/** Units of a line in one of several shipping groups, with their part of what the line bears. */
export interface LinePart
  extends Pick<
    OrderLine,
    | 'quantity'
    | 'returnedQuantity'
    | 'shippedQuantity'
    | 'preOrderQuantity'
    | 'backOrderQuantity'
    | 'rawTotal'
    | 'discounts'
    | 'discountShare'
    | 'taxShare'
    | 'shippingShare'
    | 'surcharge'
    | 'state'
  > {
  readonly lineId: string;
  /** Units of them that have the line's external price; absent: all or none, as the line says. */
  readonly externalPriceQuantity?: number;
}

/** Who picks something up, and where. */
export interface Pickup {
  readonly locationId: string;
  /** The location that its units come from; absent: where everything else comes from. */
  readonly inventoryLocationId?: string;
  /** Where the location is. */
  readonly country: string;
  readonly state: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phoneNumber?: string;
}

/** What goes to one address by one method, or is picked up in one store. */
export interface ShippingGroup {
  readonly id: string;
  readonly state:
    | 'INITIAL'
    | 'PROCESSING'
    | 'PENDING_SHIPMENT'
    | 'NO_PENDING_ACTION'
    | 'PENDING_REMOVE'
    | 'REMOVED'
    | 'FAILED';
  readonly methodId?: string;
  readonly address?: Address;
  /** Of a group that is picked up. */
  readonly pickup?: Pickup;
  /** What goes with it where an order has several groups; absent: all of the order. */
  readonly parts?: readonly LinePart[];
  /** What promotions take off the shipping of one of several groups. */
  readonly shippingDiscounts?: readonly ShippingDiscount[];
  readonly shippedAt?: number;
  readonly trackingNumber?: string;
}

export interface Payment {
  /** Payment group id, for instance `pg3000412`. */
  readonly id: string;
  readonly type: string;
  /** It is paid after delivery, and not through the gateway: a type that the merchant's settings name. */
  readonly deferred?: true;
  readonly amount: Amount;
  readonly state: 'INITIAL' | 'AUTHORIZED' | 'AUTHORIZE_FAILED' | 'SETTLED' | 'PAYMENT_DEFERRED' | 'REMOVED';
  readonly cardType?: string;
  /** Last four digits; the number itself is never kept. */
  readonly cardLast4?: string;
  readonly expiryMonth?: string;
  readonly expiryYear?: string;
  readonly nameOnCard?: string;
  readonly poNumber?: string;
  /** How many points are taken for its amount. */
  readonly points?: Money;
  /** The gift card, store credit or points it is paid from. */
  readonly fundId?: string;
  /** The gateway will not give it back. */
  readonly irreversible?: true;
  /** What the gateway said, where it did not simply say yes. */
  readonly message?: string;
  readonly billingAddress?: Address;
}

export interface PriceInfo {
  /** Merchandise after discounts. */
  readonly amount: Amount;
  /** Merchandise before discounts. */
  readonly rawSubtotal: Amount;
  readonly discount: Amount;
  /** After discounts. */
  readonly shipping: Amount;
  readonly shippingDiscount: Amount;
  readonly surcharge: Amount;
  readonly tax: Amount;
  readonly total: Amount;
}

/** An order has a group even before anything is in it. */
export type ShippingGroups = readonly [ShippingGroup, ...ShippingGroup[]];

/** What an agent has noted on an order. */
export interface OrderComment {
  readonly id: string;
  readonly comment: string;
  readonly createdAt: number;
}

/** What was asked and said about a quote. */
export interface Quote {
  readonly requestedAt: number;
  readonly quotedAt?: number;
  readonly expiresAt?: number;
  readonly rejectedAt?: number;
  readonly rejectionNote?: string;
  readonly providerNote?: string;
  readonly notes: readonly { readonly profileId: string; readonly requestedAt: number; readonly note: string }[];
}

export interface Order {
  readonly id: string;
  readonly state: OrderState;
  readonly profileId: string | undefined;
  readonly organizationId: string | undefined;
  readonly siteId: string;
  /** What it is priced with. */
  readonly priceListGroupId: string;
  /** Of the price list group, and of every amount of the order. */
  readonly currencyCode: string;
  readonly cartName?: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly submittedAt: number | undefined;
  /** Until when it is held: by the remorse period while QUEUED or BEING_AMENDED, at its prices while PENDING_PAYMENT. */
  readonly heldUntil: number | undefined;
  readonly agentId: string | undefined;
  readonly salesChannel: 'default' | 'contactCenter';
  readonly lines: readonly OrderLine[];
  /** The first is for what no other one is for. */
  readonly shippingGroups: ShippingGroups;
  readonly payments: readonly Payment[];
  readonly coupons: readonly string[];
  /** Those it qualifies for, and those that its coupons could open. */
  readonly promotions: readonly OrderPromotion[];
  readonly gifts: readonly OrderGift[];
  readonly priceInfo: PriceInfo;
  /** Display text of the reason, as OCC keeps it. */
  readonly cancelReason?: string;
  readonly approverIds: readonly string[];
  readonly approverMessage?: string;
  /** Why it needs approval. */
  readonly approvalReason?: string;
  readonly quote?: Quote;
  /** The scheduled order it was made of, or is the template of. */
  readonly scheduledOrderId?: string;
  /** The copy that an amendment works on; set while BEING_AMENDED. */
  readonly amendment?: Order;
  readonly comments: readonly OrderComment[];
  /** How often it was sent to fulfilment again; absent: never. */
  readonly handedOverAgain?: number;
  /** Of a cancel order made by initiateCancelOrder: the order it cancels and the reason. */
  readonly cancels?: { readonly orderId: string; readonly reason: string };
  /** Of a replacement order: the exchange it belongs to, and the order of the goods that come back. */
  readonly replaces?: { readonly orderId: string; readonly returnRequestId: string };
  readonly properties: DynamicProperties;
}
