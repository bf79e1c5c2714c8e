/** Appeasements. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { PaidBack } from '../returns/rules/money-back.ts';
import type { DynamicProperties } from '../wire/records.ts';
import type { AppeasementState } from './rules/appeasement-lifecycle.ts';

/** One way in which the shopper gets the money. */
export interface AppeasementRefund extends PaidBack {
  readonly id: string;
  readonly refundType: string;
  readonly state: 'INCOMPLETE' | 'COMPLETE';
  readonly properties: DynamicProperties;
}

export interface AppeasementComment {
  readonly id: number;
  readonly agentId: string;
  readonly comment: string;
  readonly createdAt: number;
}

/** Money for a shopper who gives no goods back. */
export interface Appeasement {
  readonly id: string;
  readonly state: AppeasementState;
  readonly orderId: string | undefined;
  readonly profileId: string | undefined;
  readonly agentId: string;
  /** Key of a type of the merchant's. */
  readonly type: string;
  /** Key of a reason of the merchant's. */
  readonly reason: string | undefined;
  readonly notes: string | undefined;
  readonly comments: readonly AppeasementComment[];
  /** Of every refund. */
  readonly currencyCode: string;
  readonly refunds: readonly AppeasementRefund[];
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly submittedAt: number | undefined;
  readonly properties: DynamicProperties;
}
