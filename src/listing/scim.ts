/** Filters in the SCIM grammar that OCC's `q` takes with `queryFormat=SCIM`. @module */

import { OccValidationError } from '../errors/errors.ts';
import type { ScimAttribute } from './scim-attributes.ts';

/** A filter, ready for `q`. Build one with the functions of {@link scim}. */
export type ScimFilter = string & { readonly __scim: unique symbol };

/** What an attribute can be compared with. A `Date` becomes an ISO 8601 string. */
export type ScimValue = string | number | boolean | null | Date;

// a dotted path of property names, as OCC and its merchants name them
const attributePath = /^[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*$/;

function compare(operator: string) {
  return (attribute: ScimAttribute, value: ScimValue): ScimFilter =>
    `${path(attribute)} ${operator} ${literal(value)}` as ScimFilter;
}

function path(attribute: string): string {
  if (attributePath.test(attribute)) return attribute;
  throw new OccValidationError('attribute', `"${attribute}" is not a property name or a dotted path of property names`);
}

function literal(value: ScimValue): string {
  const usable = value instanceof Date ? !Number.isNaN(value.getTime()) : isLiteral(value);
  if (!usable) throw new OccValidationError('value', `${String(value)} cannot be used in a filter`);
  // quotes and backslashes inside a string are escaped as in JSON (RFC 7644, section 3.4.2.2), which also formats a Date
  return JSON.stringify(value);
}

function isLiteral(value: unknown): boolean {
  return typeof value === 'number'
    ? Number.isFinite(value)
    : value === null || /^(?:string|boolean)$/.test(typeof value);
}

function join(word: string) {
  return (...filters: readonly (ScimFilter | undefined)[]): ScimFilter | undefined => {
    const present = filters.filter(filter => filter !== undefined);
    if (present.length < 2) return present[0];
    return `(${present.join(` ${word} `)})` as ScimFilter;
  };
}

/** Builds filters; `and` and `or` ignore `undefined`. */
export const scim = {
  eq: compare('eq'),
  ne: compare('ne'),
  /** Contains. */
  co: compare('co'),
  /** Starts with. */
  sw: compare('sw'),
  gt: compare('gt'),
  ge: compare('ge'),
  lt: compare('lt'),
  le: compare('le'),
  /** Present: has a value. */
  pr: (attribute: ScimAttribute): ScimFilter => `${path(attribute)} pr` as ScimFilter,
  and: join('and'),
  or: join('or'),
  /** The opposite. In the general grammar only: no document of OCC's shows it. */
  not: (filter: ScimFilter): ScimFilter => `not (${filter})` as ScimFilter,
  /**
   * Equal to one of the values.
   *
   * @throws {OccValidationError} There are no values.
   */
  in(attribute: ScimAttribute, values: readonly ScimValue[]): ScimFilter {
    const filter = scim.or(...values.map(value => scim.eq(attribute, value)));
    if (filter === undefined) throw new OccValidationError('values', 'values must not be empty');
    return filter;
  },
  /** A "starts with" filter for each attribute that has a value; an empty string is no criterion. Join them with `and`. */
  startsWith(values: Readonly<Record<string, string | undefined>>): ScimFilter[] {
    return Object.entries(values).flatMap(([attribute, value]) =>
      value === undefined || value === '' ? [] : [scim.sw(attribute, value)],
    );
  },
} as const;
