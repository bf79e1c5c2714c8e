/** Which orders the seed holds: of every state some, as old as orders of that state are. @module */

import type { OrderState } from '../rules/order-lifecycle.ts';

/** States that the seed's orders are in; cancel orders, replacement orders and templates of scheduled orders come into being by calls only. */
export type SeededState = Exclude<OrderState, 'INCOMPLETE_CANCEL' | 'PENDING_CUSTOMER_RETURN' | `${string}TEMPLATE`>;

/** What orders of a state look like. */
export interface StatePlan {
  /** How many at scale 1. */
  readonly count: number;
  /** Youngest and oldest, in minutes. */
  readonly age: readonly [min: number, max: number];
  /** Who orders: shoppers without account, contacts, contacts of accounts that need approval, or anybody. */
  readonly by: 'shopper' | 'contact' | 'approvedContact' | 'anybody';
}

const hour = 60;
const day = 24 * hour;

/** Every state, in the order of a life. */
export const orderPlan: Readonly<Record<SeededState, StatePlan>> = {
  INCOMPLETE: { count: 6, age: [10, 20 * day], by: 'anybody' },
  QUEUED: { count: 8, age: [2, 50], by: 'anybody' },
  SUBMITTED: { count: 10, age: [2 * hour, day], by: 'anybody' },
  PROCESSING: { count: 12, age: [day, 4 * day], by: 'anybody' },
  NO_PENDING_ACTION: { count: 50, age: [4 * day, 364 * day], by: 'anybody' },
  PENDING_PAYMENT: { count: 4, age: [hour, 6 * day], by: 'shopper' },
  PENDING_APPROVAL: { count: 5, age: [hour, 9 * day], by: 'approvedContact' },
  APPROVED: { count: 2, age: [hour, 9 * day], by: 'approvedContact' },
  FAILED_APPROVAL: { count: 3, age: [5 * day, 200 * day], by: 'approvedContact' },
  BEING_AMENDED: { count: 2, age: [2, 50], by: 'shopper' },
  PENDING_REMOVE: { count: 2, age: [hour, 2 * day], by: 'shopper' },
  REMOVED: { count: 6, age: [day, 300 * day], by: 'anybody' },
  FAILED: { count: 2, age: [day, 100 * day], by: 'shopper' },
  PENDING_CUSTOMER_ACTION: { count: 2, age: [day, 20 * day], by: 'anybody' },
  PENDING_MERCHANT_ACTION: { count: 2, age: [day, 20 * day], by: 'anybody' },
  QUOTED: { count: 2, age: [day, 30 * day], by: 'contact' },
  PENDING_QUOTE: { count: 2, age: [hour, 5 * day], by: 'contact' },
  REJECTED_QUOTE: { count: 2, age: [10 * day, 100 * day], by: 'contact' },
};
