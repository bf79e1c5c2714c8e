/** Why goods come back, and what becomes of them: the merchant's lists. @module */

import { refuse } from '../../wire/refusal.ts';

/** An entry of a list. */
export interface ReturnReason {
  /** What requests name. */
  readonly key: string;
  /** What people read. */
  readonly name: string;
}

/** The reasons of `GET /ccagent/v1/merchant/orderReturnReasons`. */
export const returnReasons: readonly ReturnReason[] = [
  { key: 'defective', name: 'Defective' },
  { key: 'didNotLike', name: 'Did Not Like' },
  { key: 'didNotMeetExpectations', name: 'Did Not Meet Expectations' },
  { key: 'incorrectColor', name: 'Incorrect Color' },
  { key: 'incorrectItem', name: 'Incorrect Item' },
  { key: 'incorrectSize', name: 'Incorrect Size' },
];

/** What becomes of goods that came back. */
export interface Disposition extends ReturnReason {
  /** Whether the shopper gets the money for them. */
  readonly refunds: boolean;
}

/** The reasons of `GET /ccagent/v1/merchant/dispositionReasons`; those for exchanges are the same. */
export const dispositions: readonly Disposition[] = [
  { key: 'acceptedWithRefund', name: 'Accepted With Refund', refunds: true },
  { key: 'rejectedWithRefund', name: 'Rejected With Refund', refunds: true },
  { key: 'rejectedWithoutRefund', name: 'Rejected Without Refund', refunds: false },
];

/**
 * The disposition with a key.
 *
 * @throws {Refusal} 13001: there is none (no code is documented).
 */
export function disposition(key: string, path: string): Disposition {
  const message = `There is no disposition reason ${key}.`;
  return dispositions.find(reason => reason.key === key) ?? refuse('13001', { path, message });
}
