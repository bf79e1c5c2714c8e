/** The option `retry`, of a client and of a call. @module */

import { known, type NamesOf } from '../call/known-names.ts';
import { isOptional, need, type Refusal } from '../call/need.ts';
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
export function retryChanges(changes: RetryChanges, Refused: Refusal): RetryPolicy {
  return policyOf(changes, changeable, Refused);
}

/** The policy an option asks for; refuses what cannot be one. */
export function retryPolicy(retry: RetryOption, Refused: Refusal): RetryPolicy {
  return policyOf(retry, names, Refused);
}

function policyOf(retry: RetryOption, names: Readonly<Record<string, true>>, Refused: Refusal): RetryPolicy {
  if (retry === false) return { limit: 0 };
  need(retry !== null && isOptional(retry, 'object'), 'retry', 'false, or an object such as { limit: 3 }', Refused);
  const policy = known(Refused, 'option', retry ?? {}, names, 'retry.');
  for (const [name, value] of Object.entries(policy)) {
    const isFit = value >= 0 && (name !== 'limit' || Number.isInteger(value));
    need(isFit, `retry.${name}`, `a ${name === 'limit' ? 'whole ' : ''}number from 0`, Refused);
  }
  return policy;
}
