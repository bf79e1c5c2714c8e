/** The option `retry`, of a client and of a call. @module */

import { known, type NamesOf, type Rule } from '../call/known-names.ts';
import { need, type Refusal } from '../call/need.ts';

/** How failed calls are retried. */
export interface RetryPolicy {
  /** Attempts after the first. @default 2 */
  readonly limit?: number | undefined;
  /** Longest backoff in milliseconds. @default 5000 */
  readonly backoffLimit?: number | undefined;
  /** Longest `Retry-After` obeyed, in milliseconds; longer ones are cut to it. @default 30000 */
  readonly maxRetryAfter?: number | undefined;
  /**
   * How many retries may fail in a row, over all calls of the client, before failures are final at once: so that a
   * server in trouble does not get three times its load. Each success gives a part back. @default 100
   */
  readonly budget?: number | undefined;
}

/** How a client, or one call, retries. */
export type RetryOption = RetryPolicy | false | undefined;

/** How one call, or a client that came from another one, retries: the budget is the client's. */
export type RetryChanges = Omit<RetryPolicy, 'budget'> | false | undefined;

const fromZero: Rule = ['a number from 0', value => Number(value) >= 0];
const changeable: NamesOf<Exclude<RetryChanges, false | undefined>> = {
  limit: ['a whole number from 0', value => Number.isInteger(value) && Number(value) >= 0],
  backoffLimit: fromZero,
  maxRetryAfter: fromZero,
};
const rules: NamesOf<RetryPolicy> = { ...changeable, budget: fromZero };

/** What of the policy of a client is to be another; refuses what cannot be. @internal */
export function retryChanges(changes: RetryChanges, Refused: Refusal): RetryPolicy {
  return policyOf(changes, changeable, Refused);
}

/** The policy an option asks for; refuses what cannot be one. @internal */
export function retryPolicy(retry: RetryOption, Refused: Refusal): RetryPolicy {
  return policyOf(retry, rules, Refused);
}

function policyOf(
  retry: RetryOption = {},
  rules: Readonly<Record<string, true | Rule>>,
  Refused: Refusal,
): RetryPolicy {
  if (retry === false) return { limit: 0 };
  need(typeof retry === 'object' && retry !== null, 'retry', 'false, or an object such as { limit: 3 }', Refused);
  return known(Refused, 'option', retry, rules, 'retry.');
}
