/** The option `retry`, of a client and of a call. @module */

import { type NamesOf, refuseUnknown } from '../call/known-names.ts';
import type { OccConfigError, OccValidationError } from '../errors/errors.ts';
import type { RetryPolicy } from './retry.ts';

/** How a client, or one call, retries. */
export type RetryOption = RetryPolicy | false | undefined;

/** How one call, or a client that came from another one, retries: the budget is the client's. */
export type RetryChanges = Omit<RetryPolicy, 'budget'> | false | undefined;

const changeable: NamesOf<Exclude<RetryChanges, false | undefined>> = {
  limit: true,
  backoffLimit: true,
  maxRetryAfter: true,
};
const names: NamesOf<RetryPolicy> = { ...changeable, budget: true };

/** What of the policy of a client is to be another; refuses what cannot be. */
export function retryChanges(
  changes: RetryChanges,
  Refusal: typeof OccConfigError | typeof OccValidationError,
): RetryPolicy {
  if (changes !== false) refuseUnknown(Refusal, 'option', changes, changeable, 'retry.');
  return retryPolicy(changes, Refusal);
}

/** The policy an option asks for; refuses what cannot be one. */
export function retryPolicy(
  retry: RetryOption,
  Refusal: typeof OccConfigError | typeof OccValidationError,
): RetryPolicy {
  if (retry === false) return { limit: 0 };
  if (retry !== undefined && (typeof retry !== 'object' || retry === null)) {
    throw new Refusal('retry', 'retry must be false, or an object such as { limit: 3 }');
  }
  refuseUnknown(Refusal, 'option', retry, names, 'retry.');
  const { limit = 2, backoffLimit = 0, maxRetryAfter = 0, budget = 0 } = retry ?? {};
  if (!Number.isInteger(limit) || limit < 0) {
    throw new Refusal('retry.limit', 'retry.limit must be a whole number from 0');
  }
  for (const [name, value] of Object.entries({ backoffLimit, maxRetryAfter, budget })) {
    if (!(value >= 0)) throw new Refusal(`retry.${name}`, `retry.${name} must be a number from 0`);
  }
  return { ...retry };
}
