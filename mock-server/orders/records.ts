/** Carts and orders. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Cents } from '../wire/money.ts';
import type { Address, DynamicProperties } from '../wire/records.ts';
import type { OrderState } from './rules/order-lifecycle.ts';

export interface OrderLine {
  /** Commerce item id, for instance `ci3000412`. */
  readonly id: string;
  readonly productId: string;
  readonly skuId: string;
  readonly displayName: string;
  readonly quantity: number;
  readonly returnedQuantity: number;
  readonly preOrderQuantity: number;
  readonly backOrderQuantity: number;
  readonly listPrice: Cents;
  readonly unitPrice: Cents;
  readonly onSale: boolean;
  /** quantity × unitPrice, before discounts. */
  readonly rawTotal: Cents;
  /** Share of the order's discount. */
  readonly discountShare: Cents;
  readonly taxShare: Cents;
  readonly shippingShare: Cents;
  readonly surcharge: Cents;
  readonly state: string;
  readonly properties: DynamicProperties;
}

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
  readonly shippedAt?: number;
  readonly trackingNumber?: string;
}

export interface Payment {
  /** Payment group id, for instance `pg3000412`. */
  readonly id: string;
  readonly type: string;
  readonly amount: Cents;
  readonly state: 'INITIAL' | 'AUTHORIZED' | 'AUTHORIZE_FAILED' | 'SETTLED' | 'PAYMENT_DEFERRED' | 'REMOVED';
  readonly cardType?: string;
  /** Last four digits; the number itself is never kept. */
  readonly cardLast4?: string;
  readonly expiryMonth?: string;
  readonly expiryYear?: string;
  readonly nameOnCard?: string;
  readonly poNumber?: string;
  readonly billingAddress?: Address;
}

export interface PriceInfo {
  /** Merchandise after discounts. */
  readonly amount: Cents;
  /** Merchandise before discounts. */
  readonly rawSubtotal: Cents;
  readonly discount: Cents;
  readonly shipping: Cents;
  readonly surcharge: Cents;
  readonly tax: Cents;
  readonly total: Cents;
}

export interface Order {
  readonly id: string;
  readonly state: OrderState;
  readonly profileId: string | undefined;
  readonly organizationId: string | undefined;
  readonly siteId: string;
  readonly currencyCode: string;
  readonly cartName?: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly submittedAt: number | undefined;
  /** Until when the remorse period holds it back; set while QUEUED. */
  readonly heldUntil: number | undefined;
  readonly agentId: string | undefined;
  readonly salesChannel: 'default' | 'contactCenter';
  readonly lines: readonly OrderLine[];
  readonly shippingGroup: ShippingGroup;
  readonly payments: readonly Payment[];
  readonly coupons: readonly string[];
  readonly priceInfo: PriceInfo;
  /** Display text of the reason, as OCC keeps it. */
  readonly cancelReason?: string;
  readonly approverIds: readonly string[];
  readonly approverMessage?: string;
  readonly comments: readonly string[];
  /** Of a cancel order made by initiateCancelOrder: the order it cancels and the reason. */
  readonly cancels?: { readonly orderId: string; readonly reason: string };
  readonly properties: DynamicProperties;
}
