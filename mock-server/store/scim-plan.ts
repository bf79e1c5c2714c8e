/** Evaluates SCIM filters by indexes, as far as they reach. @module */

import { folded } from '../wire/folded.ts';
import { sentInstant } from '../wire/instant.ts';
import type { Listed } from '../wire/listed.ts';
import type { ScimFilter, ScimOperator, ScimValue } from '../wire/scim.ts';
import {
  allOf,
  anyOf,
  distinct,
  type Entry,
  type Listing,
  reordered,
  type Selection,
  selected,
  worthwhile,
} from './selection.ts';
import type { Compare, Index, IndexKey, Keyed, Limits } from './sorted-index.ts';

/** Selects exactly the records of which an attribute is what a filter says; `undefined`: the index cannot tell. */
export type Lookup<V> = (condition: Condition) => Selection<V> | undefined;

type Condition =
  | { readonly kind: 'present' }
  | { readonly kind: 'compare'; readonly operator: ScimOperator; readonly value: ScimValue };

/** How to look attributes up, by their path. */
export type Lookups<V> = Readonly<Record<string, Lookup<V>>>;

/** Where to look for the records that a filter matches: those of the selection that also match the rest. */
export interface Plan<V> {
  readonly selection: Selection<V>;
  readonly rest: ScimFilter | undefined;
}

/** An attribute with one string at most, indexed in lower case. */
export function textLookup<V>(index: Index<V>, listing: Listing<V>): Lookup<V> {
  return stringLookup(
    index,
    records => reordered(records, listing),
    key => ({ index, key }),
  );
}

/** An attribute with any number of strings, indexed in lower case. */
export function textsLookup<V>(index: Index<V>, { order }: Listing<V>): Lookup<V> {
  return stringLookup(index, records => distinct(records, order));
}

function stringLookup<V>(
  index: Index<V>,
  sorted: (records: Keyed<V>) => Selection<V>,
  entryOf?: (key: IndexKey) => Entry<V>,
): Lookup<V> {
  return condition => {
    if (condition.kind === 'present') return sorted(index.between({ from: '', open: true }));
    const { operator, value } = condition;
    if (typeof value !== 'string') return undefined;
    const wanted = folded(value);
    if (operator === 'sw') return sorted(index.startingWith(wanted));
    if (operator === 'co') return sorted(index.containing(wanted));
    // two dates compare as instants, which these keys are not
    if (sentInstant(value) !== undefined) return undefined;
    if (operator === 'eq') return selected(index.equal(wanted), entryOf?.(wanted));
    return inRange(operator, wanted, limits => sorted(index.between(limits)));
  };
}

/** An attribute with one number at most; `listedDownwards`: the collection lists the greatest one first. */
export function numberLookup<V>(index: Index<V>, listing: Listing<V>, { listedDownwards = false } = {}): Lookup<V> {
  const between = (limits: Limits) =>
    listedDownwards
      ? selected(index.between({ ...limits, descending: true }))
      : reordered(index.between(limits), listing);
  return condition => {
    if (condition.kind === 'present') return between({});
    const { operator, value } = condition;
    if (typeof value !== 'number') return undefined;
    return operator === 'eq' ? selected(index.equal(value), { index, key: value }) : inRange(operator, value, between);
  };
}

/** An attribute with one date at most, indexed in epoch milliseconds. */
export function instantLookup<V>(
  index: Index<V>,
  listing: Listing<V>,
  options: { readonly listedDownwards?: boolean } = {},
): Lookup<V> {
  const lookup = numberLookup(index, listing, options);
  return condition => {
    if (condition.kind === 'present') return lookup(condition);
    const value = typeof condition.value === 'string' ? sentInstant(condition.value) : undefined;
    return value === undefined ? undefined : lookup({ ...condition, value });
  };
}

/** An attribute of other records: `join` selects what belongs to them. */
export function joinedLookup<V, W>(lookup: Lookup<V>, join: (others: Listed<V>) => Selection<W>): Lookup<W> {
  return condition => {
    const others = lookup(condition);
    return others === undefined ? undefined : join(others.records());
  };
}

/** An attribute that several lookups together tell all of. */
export function eitherLookup<V>(lookups: readonly Lookup<V>[], order: Compare<V>): Lookup<V> {
  return condition => {
    const selections = lookups.map(lookup => lookup(condition)).filter(found => found !== undefined);
    return selections.length === lookups.length ? anyOf(selections, order) : undefined;
  };
}

function inRange<V>(
  operator: ScimOperator,
  key: IndexKey,
  between: (limits: Limits) => Selection<V>,
): Selection<V> | undefined {
  switch (operator) {
    case 'gt':
    case 'ge':
      return between({ from: key, open: operator === 'gt' });
    case 'lt':
    case 'le':
      return between({ to: key, open: operator === 'lt' });
    default:
      return undefined;
  }
}

/** The plan for a filter; `undefined`: every record has to be looked at. */
export function planScim<V>(filter: ScimFilter, lookups: Lookups<V>, order: Compare<V>): Plan<V> | undefined {
  switch (filter.kind) {
    case 'and':
      return intersected(filter.filters, lookups, order);
    case 'or': {
      const plans = filter.filters.map(part => planScim(part, lookups, order)).filter(plan => plan !== undefined);
      if (plans.length < filter.filters.length) return undefined;
      const selection = anyOf(
        plans.map(plan => plan.selection),
        order,
      );
      return { selection, rest: plans.some(({ rest }) => rest !== undefined) ? filter : undefined };
    }
    case 'not':
    case 'element':
      return undefined;
    default: {
      const path = filter.path.join('.');
      const selection = Object.hasOwn(lookups, path) ? lookups[path]?.(filter) : undefined;
      return selection === undefined ? undefined : { selection, rest: undefined };
    }
  }
}

// a record is made into a row to look at it
const costOfLooking = 500;

/** The parts that indexes are asked for together; the rest is looked at. */
function intersected<V>(parts: readonly ScimFilter[], lookups: Lookups<V>, order: Compare<V>): Plan<V> | undefined {
  const planned = parts.flatMap(part => {
    const plan = planScim(part, lookups, order);
    return plan === undefined ? [] : [{ part, plan, about: plan.selection.about }];
  });
  const chosen = worthwhile(planned, costOfLooking);
  const selection = allOf(
    chosen.map(({ plan }) => plan.selection),
    order,
  );
  if (selection === undefined) return undefined;
  const answered = new Set(chosen.map(({ part }) => part));
  const filters = [...parts.filter(part => !answered.has(part)), ...chosen.flatMap(({ plan }) => plan.rest ?? [])];
  return { selection, rest: filters.length === 0 ? undefined : { kind: 'and', filters } };
}
