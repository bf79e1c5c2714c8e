/** Records that a SCIM filter matches. @module */

import { firstAlong, firstInOrder } from '../wire/first-in-order.ts';
import { inAnyOrder, type Listed } from '../wire/listed.ts';
import { type ScimFilter, scimMatcher } from '../wire/scim.ts';
import { type Lookups, planScim } from './scim-plan.ts';
import type { Listing } from './selection.ts';

/** What is searched, and how. */
export interface Searched<V> extends Listing<V> {
  /** The attributes that are indexed. */
  readonly lookups: Lookups<V>;
  /** What a filter is compared with, where the indexes do not tell. */
  readonly row: (record: V) => unknown;
}

/** The records that a filter matches, in their order. Records are looked at where the indexes cannot tell, and no others. */
export function matchingRecords<V>(filter: ScimFilter | undefined, searched: Searched<V>): Listed<V> {
  const { all, order, lookups, row } = searched;
  if (filter === undefined) return all;
  const plan = planScim(filter, lookups, order);
  const candidates = plan?.selection.records() ?? all;
  const rest = plan === undefined ? filter : plan.rest;
  if (rest === undefined) return isInOrder(candidates) ? candidates : firstAlong(candidates, all, () => candidates);
  const matches = scimMatcher(rest);
  return firstInOrder(
    inAnyOrder(candidates).filter(record => matches(row(record))),
    order,
  );
}

/** Whether its beginning costs nothing, or no more than that of everything does. */
function isInOrder({ inAnyOrder: unordered, has }: Listed<unknown>): boolean {
  return unordered === undefined || has === undefined;
}
