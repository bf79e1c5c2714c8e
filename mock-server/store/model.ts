/**
 * What the reference server remembers. Records are values: a rule returns a new one, and only the store replaces it.
 * Amounts are cents, instants are epoch milliseconds; the views turn them into what the wire shows.
 *
 * @module
 */

import type { Cents } from '../rules/money.ts';
import type { OrderState } from '../rules/order-lifecycle.ts';
import type { ReturnItemState, ReturnState } from '../rules/return-lifecycle.ts';

/** Merchant-defined properties by id. */
export type DynamicProperties = Readonly<Record<string, unknown>>;

export interface AgentUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Role ids, for instance `csAgentSupervisorRole`. */
  readonly roles: readonly string[];
  readonly active: boolean;
  /** What a sign-in takes besides the password: an authenticator's code, or one that is mailed. */
  readonly mfa: 'none' | 'totp' | 'mail';
  /** Base32, where there are codes. */
  readonly codeSecret?: string;
}

/** The first stage of a two-stage sign-in: a code was mailed. */
export interface FirstStage {
  readonly validationToken: string;
  readonly userId: string;
  readonly api: Session['api'];
  readonly code: string;
  readonly expiresAt: number;
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** A token that was handed out. */
export interface Session {
  readonly token: string;
  /** The API it was obtained from. */
  readonly api: 'agent' | 'admin';
  /** The user, or undefined for an application. */
  readonly userId: string | undefined;
  readonly applicationId: string | undefined;
  readonly expiresAt: number;
}

export interface Address {
  readonly id: string;
  readonly alias: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  readonly address1: string;
  readonly address2?: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phoneNumber?: string;
  readonly email?: string;
}

/** A role in an account. */
export interface MemberRole {
  readonly function: string;
  readonly repositoryId: string;
  readonly organizationId: string;
}

export interface Profile {
  readonly id: string;
  readonly email: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName?: string;
  readonly type: 'b2c_user' | 'b2b_user';
  readonly active: boolean;
  readonly receiveEmail: boolean;
  readonly locale: string;
  readonly gender?: string;
  readonly dateOfBirth?: string;
  readonly daytimeTelephoneNumber?: string;
  readonly customerContactId?: string;
  readonly consentGranted?: boolean;
  readonly registeredAt: number;
  readonly parentOrganizationId?: string;
  readonly secondaryOrganizationIds: readonly string[];
  readonly roles: readonly MemberRole[];
  /** The first one is the default. */
  readonly shippingAddresses: readonly Address[];
  readonly comments: readonly {
    readonly id: string;
    readonly comment: string;
    readonly agentId: string;
    readonly at: number;
  }[];
  readonly properties: DynamicProperties;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly active: boolean;
  readonly approvalRequired: boolean;
  /** Orders above it need approval; 0: every order; absent: none. */
  readonly orderPriceLimit?: Cents;
  readonly siteId: string;
  readonly shippingAddress: Address;
  readonly billingAddress: Address;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly isDefault: boolean;
}

export interface Product {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly brand: string;
  readonly categoryId: string;
  readonly active: boolean;
  readonly nonreturnable: boolean;
  readonly notForIndividualSale: boolean;
  readonly orderLimit?: number;
  readonly listPrice: Cents;
  readonly salePrice?: Cents;
  readonly shippingSurcharge: Cents;
  readonly createdAt: number;
  readonly skuIds: readonly string[];
  readonly properties: DynamicProperties;
}

export interface Sku {
  readonly id: string;
  readonly productId: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly nonreturnable: boolean;
  readonly barcode: string;
  readonly listPrice: Cents;
  readonly salePrice?: Cents;
  readonly stock: Stock;
  /** Variant values, for instance `{ color: 'Navy', size: 'M' }`. */
  readonly variant: Readonly<Record<string, string>>;
}

export interface Stock {
  readonly inStock: number;
  readonly preOrderable: number;
  readonly backOrderable: number;
  readonly availableAt?: number;
}

export interface ShippingMethod {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly displaySequence: number;
  /** Cost by merchandise value; `high` absent: open-ended. */
  readonly ranges: readonly { readonly low: Cents; readonly high?: Cents; readonly amount: Cents }[];
  readonly countries: readonly string[];
}

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

export interface ReturnItem {
  readonly id: string;
  readonly lineId: string;
  readonly productId: string;
  readonly skuId: string;
  readonly displayName: string;
  readonly quantityToReturn: number;
  readonly quantityReceived: number;
  readonly returnReason: string;
  readonly dispositionReason?: string;
  readonly comments?: string;
  readonly state: ReturnItemState;
  readonly suggested: RefundParts;
  /** Item part after adjustment. */
  readonly actualItemRefund: Cents;
}

/** What a return gives back, by part. */
export interface RefundParts {
  readonly item: Cents;
  readonly shipping: Cents;
  readonly surcharge: Cents;
  readonly tax: Cents;
}

export interface RefundMethod {
  readonly refundType: string;
  readonly paymentId?: string;
  readonly amount: Cents;
  readonly state: 'INCOMPLETE' | 'COMPLETE';
}

export interface ReturnRequest {
  readonly id: string;
  /** RMA number. */
  readonly authorizationNumber: string;
  readonly state: ReturnState;
  readonly orderId: string;
  readonly siteId: string;
  readonly profileId: string | undefined;
  readonly createdAt: number;
  readonly agentId: string | undefined;
  readonly originOfReturn: 'default' | 'contactCenter';
  readonly items: readonly ReturnItem[];
  readonly actual: { readonly shipping: Cents; readonly surcharge: Cents; readonly tax: Cents };
  readonly otherRefund: Cents;
  readonly returnFee: Cents;
  readonly manuallyAdjusted: boolean;
  readonly refundMethods: readonly RefundMethod[];
  readonly comments: readonly string[];
}

export interface Settings {
  readonly remorsePeriod: { readonly enabled: boolean; readonly hours: number; readonly minutes: number };
  readonly agentConfiguration: {
    readonly delegatedAdminAllowedThroughAgent: boolean;
    readonly orderApprovalsAllowedThroughAgent: boolean;
    readonly preorderBackorderAllowedThroughAgent: boolean;
    /** Methods by the origin of the web pages that may use them. */
    readonly allowedOriginMethods: Readonly<Record<string, string>>;
  };
}
