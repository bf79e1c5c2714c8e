/** Reasons that requests give, looked up in the merchant's lists. @module */

import { refuse } from '../../wire/refusal.ts';
import type { CancelReason, Disposition, Reason } from '../records.ts';

/**
 * The reason of a cancellation.
 *
 * @throws {Refusal} 200218: there is none with this key; 200219: it is not given any more.
 */
export function cancelReason(reasons: readonly CancelReason[], key: string): CancelReason {
  const at = { path: 'cancelReason' };
  const found = reasons.find(reason => reason.key === key) ?? refuse('200218', at);
  return found.active === false ? refuse('200219', at) : found;
}

/**
 * The reason of a price override.
 *
 * @throws {Refusal} 13001: none is given, or there is none with this key (no code is documented).
 */
export function priceOverrideReason(reasons: readonly Reason[], key: string | undefined, path: string): Reason {
  if (key === undefined) return refuse('13001', { path, message: 'A price is only overridden with a reason.' });
  const message = `There is no price override reason ${key}.`;
  return reasons.find(reason => reason.key === key) ?? refuse('13001', { path, message });
}

/**
 * What becomes of goods that came back.
 *
 * @throws {Refusal} 13001: there is no such disposition (no code is documented).
 */
export function disposition(dispositions: readonly Disposition[], key: string, path: string): Disposition {
  const message = `There is no disposition reason ${key}.`;
  return dispositions.find(reason => reason.key === key) ?? refuse('13001', { path, message });
}
