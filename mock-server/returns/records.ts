/** Return requests. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Amount } from '../wire/money.ts';
import type { DynamicProperties } from '../wire/records.ts';
import type { ReturnItemState, ReturnState } from './rules/return-lifecycle.ts';

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
  readonly actualItemRefund: Amount;
  /** Units that came back and are refunded or replaced, and what they earn. */
  readonly accepted: { readonly quantity: number; readonly parts: RefundParts };
  /** Of an exchange: what is sent in place of the item. */
  readonly replacement?: Replacement;
}

/** What is sent in place of goods that come back. */
export interface Replacement {
  readonly skuId: string;
  /** Line of the replacement order. */
  readonly lineId: string;
  readonly properties: DynamicProperties;
}

/** What a return gives back, by part. */
export interface RefundParts {
  readonly item: Amount;
  readonly shipping: Amount;
  readonly surcharge: Amount;
  readonly tax: Amount;
}

export interface RefundMethod {
  readonly refundType: string;
  readonly paymentId?: string;
  /** The new gift card that it is paid onto. */
  readonly fundId?: string;
  /** In the currency of the request. */
  readonly amount: Amount;
  /** Loyalty points that go back for it, where the payment was made with points beside money. */
  readonly points?: Amount;
  readonly state: 'INCOMPLETE' | 'COMPLETE';
}

export interface ReturnRequest {
  readonly id: string;
  /** RMA number. */
  readonly authorizationNumber: string;
  readonly state: ReturnState;
  readonly orderId: string;
  readonly siteId: string;
  /** Of the order, and of every amount of the request. */
  readonly currencyCode: string;
  readonly profileId: string | undefined;
  readonly createdAt: number;
  readonly agentId: string | undefined;
  readonly originOfReturn: 'default' | 'contactCenter';
  readonly items: readonly ReturnItem[];
  readonly actual: { readonly shipping: Amount; readonly surcharge: Amount; readonly tax: Amount };
  readonly otherRefund: Amount;
  readonly returnFee: Amount;
  /** What appeasements of the order have already given back. */
  readonly appeasementAdjustment: Amount;
  readonly manuallyAdjusted: boolean;
  readonly refundMethods: readonly RefundMethod[];
  readonly comments: readonly string[];
  /** Of an exchange: the order that brings what is sent in place of the goods. */
  readonly replacementOrderId?: string;
}
