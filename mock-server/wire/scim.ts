/** What the filters that `q` holds with `queryFormat=SCIM` match. @module */

import { folded } from './folded.ts';
import { sentInstant } from './instant.ts';

/** What an attribute is compared by: equal, not equal, contains, starts with, greater, less. */
export type ScimOperator = (typeof scimOperators)[number];

/** What an attribute is compared with. */
export type ScimValue = string | number | boolean | null;

/** A filter that has been read. */
export type ScimFilter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly ScimFilter[] }
  | { readonly kind: 'not'; readonly filter: ScimFilter }
  /** One of the records that a path leads to matches. */
  | { readonly kind: 'element'; readonly path: readonly string[]; readonly filter: ScimFilter }
  | { readonly kind: 'present'; readonly path: readonly string[] }
  | {
      readonly kind: 'compare';
      readonly path: readonly string[];
      readonly operator: ScimOperator;
      readonly value: ScimValue;
    };

/** The operators that compare. */
export const scimOperators = ['eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le'] as const;

/**
 * Makes the test whether a plain record matches a filter. A dotted path leads through objects and into arrays, which match when
 * one element does. Strings compare without regard to case, as the console's text search does; two strings that are both ISO
 * dates compare as instants. `ne` is the opposite of `eq`, so an absent attribute matches it. (All inferred: OCC documents the
 * grammar only.) A boolean equals "1" or "0" as well (observed).
 */
export function scimMatcher(filter: ScimFilter): (record: unknown) => boolean {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.filters.map(scimMatcher);
      return record => parts.every(matches => matches(record));
    }
    case 'or': {
      const parts = filter.filters.map(scimMatcher);
      return record => parts.some(matches => matches(record));
    }
    case 'not': {
      const matches = scimMatcher(filter.filter);
      return record => !matches(record);
    }
    case 'element': {
      const matches = scimMatcher(filter.filter);
      return record => someAt(record, filter.path, matches);
    }
    case 'present':
      return record => someAt(record, filter.path, isPresent);
    case 'compare':
      return comparisonMatcher(filter.path, filter.operator, filter.value);
  }
}

function comparisonMatcher(
  path: readonly string[],
  operator: ScimOperator,
  wanted: ScimValue,
): (record: unknown) => boolean {
  if (operator === 'ne') {
    const equals = comparisonMatcher(path, 'eq', wanted);
    return record => !equals(record);
  }
  if (wanted === null) {
    return record => operator === 'eq' && !someAt(record, path, value => value !== null && value !== undefined);
  }
  const fits = typeof wanted === 'string' ? stringTest(operator, wanted) : numberTest(operator, wanted);
  return record => someAt(record, path, fits);
}

/** Whether a value that a path leads to passes a test. */
function someAt(record: unknown, path: readonly string[], test: (value: unknown) => boolean, from = 0): boolean {
  if (Array.isArray(record)) return record.some(element => someAt(element, path, test, from));
  const name = path[from];
  if (name === undefined) return test(record);
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return false;
  return someAt(record[name as keyof typeof record], path, test, from + 1);
}

function isPresent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

type Operator = Exclude<ScimOperator, 'ne'>;

function stringTest(operator: Operator, wanted: string): (held: unknown) => boolean {
  const text = folded(wanted);
  if (operator === 'co') return held => typeof held === 'string' && folded(held).includes(text);
  if (operator === 'sw') return held => typeof held === 'string' && folded(held).startsWith(text);
  const instant = sentInstant(wanted);
  return held => {
    // the console asks for flags with a digit in quotes
    if (typeof held === 'boolean') return operator === 'eq' && wanted === (held ? '1' : '0');
    if (typeof held !== 'string') return false;
    const heldInstant = instant === undefined ? undefined : sentInstant(held);
    if (instant !== undefined && heldInstant !== undefined) return isAsWanted(operator, heldInstant - instant);
    const heldText = folded(held);
    return isAsWanted(operator, heldText === text ? 0 : heldText < text ? -1 : 1);
  };
}

function numberTest(operator: Operator, wanted: number | boolean): (held: unknown) => boolean {
  if (operator === 'co' || operator === 'sw') return () => false;
  return held => typeof held === typeof wanted && isAsWanted(operator, Number(held) - Number(wanted));
}

/** @param difference negative, zero or positive as what is held stands before, with or after what is wanted. */
function isAsWanted(operator: Exclude<Operator, 'co' | 'sw'>, difference: number): boolean {
  switch (operator) {
    case 'eq':
      return difference === 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
  }
}
