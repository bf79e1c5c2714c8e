/** Why orders are cancelled: the merchant's list. @module */

import { refuse } from '../../wire/refusal.ts';

/** An entry of the list. */
export interface Reason {
  /** What requests name. */
  readonly key: string;
  /** What orders keep and people read. */
  readonly displayValue: string;
}

/** The reasons of `GET /ccagent/v1/merchant/orderCancelReasons`. */
export const cancelReasons: readonly Reason[] = [
  { key: 'badProductReview', displayValue: 'Bad product review' },
  { key: 'betterCompetitorPrice', displayValue: 'Better competitor price' },
  { key: 'cannotProcessOrder', displayValue: 'Cannot process order' },
  { key: 'changeOfMind', displayValue: 'Change of mind' },
  { key: 'itemAvailableAtDiscountCurrently', displayValue: 'Item available at discount currently' },
  { key: 'noLongerNeeded', displayValue: 'No longer needed' },
  { key: 'noUpdateOnShipmentStatus', displayValue: 'No update on shipment status' },
  { key: 'paymentNotReceived', displayValue: 'Payment not received' },
];

/**
 * The reason with a key.
 *
 * @throws {Refusal} 200218: there is none.
 */
export function cancelReason(key: string): Reason {
  return cancelReasons.find(reason => reason.key === key) ?? refuse('200218', { path: 'cancelReason' });
}
