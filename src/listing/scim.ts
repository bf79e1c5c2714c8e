/** Filters in the SCIM grammar that OCC's `q` takes with `queryFormat=SCIM`. @module */

import { OccValidationError } from '../errors/errors.ts';
import type {
  AccountAttribute,
  AddressAttribute,
  MemberAttribute,
  OrderAttribute,
  ProfileAttribute,
  RequestAttribute,
  ScimAttribute,
} from './scim-attributes.ts';

/** A filter, ready for `q`. Build one with the functions of {@link scim}. */
export type ScimFilter = string & { readonly __scim: unique symbol };

/** What an attribute can be compared with. A `Date` becomes an ISO 8601 string. */
export type ScimValue = string | number | boolean | null | Date;

// a dotted path of property names, as OCC and its merchants name them
const attributePath = /^[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*$/;

function compare(operator: string) {
  return (attribute: string, value: ScimValue): ScimFilter =>
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

/** What compares an attribute. Editors offer the `Known` ones; any other may be a property that the merchant defined. */
export interface ScimComparisons<Known extends string> {
  eq(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  ne(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  /** Contains. */
  co(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  /** Starts with. */
  sw(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  gt(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  ge(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  lt(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  le(attribute: Known | (string & {}), value: ScimValue): ScimFilter;
  /** Present: has a value. */
  pr(attribute: Known | (string & {})): ScimFilter;
  /**
   * Equal to one of the values.
   *
   * @throws {OccValidationError} There are no values.
   */
  in(attribute: Known | (string & {}), values: readonly ScimValue[]): ScimFilter;
}

const [and, or] = [join('and'), join('or')];

const comparisons: ScimComparisons<ScimAttribute> = {
  eq: compare('eq'),
  ne: compare('ne'),
  co: compare('co'),
  sw: compare('sw'),
  gt: compare('gt'),
  ge: compare('ge'),
  lt: compare('lt'),
  le: compare('le'),
  pr: attribute => `${path(attribute)} pr` as ScimFilter,
  in(attribute, values) {
    const filter = or(...values.map(value => comparisons.eq(attribute, value)));
    if (filter === undefined) throw new OccValidationError('values', 'values must not be empty');
    return filter;
  },
};

/** Builds filters; `and` and `or` ignore `undefined`. The comparisons stand here for any resource, and below for each. */
export const scim = {
  ...comparisons,
  and,
  or,
  /** The opposite. In the general grammar only: no document of OCC's shows it. */
  not: (filter: ScimFilter): ScimFilter => `not (${filter})` as ScimFilter,
  /** A "starts with" filter for each attribute that has a value; an empty string is no criterion. Join them with `and`. */
  startsWith(values: Readonly<Record<string, string | undefined>>): ScimFilter[] {
    return Object.entries(values).flatMap(([attribute, value]) =>
      value === undefined || value === '' ? [] : [comparisons.sw(attribute, value)],
    );
  },
  /** Comparisons for `profiles.search`. */
  profiles: comparisons as ScimComparisons<ProfileAttribute>,
  /** Comparisons for `orders.search`. */
  orders: comparisons as ScimComparisons<OrderAttribute>,
  /** Comparisons for `members.list`. */
  members: comparisons as ScimComparisons<MemberAttribute>,
  /** Comparisons for `organizations.list`. */
  organizations: comparisons as ScimComparisons<AccountAttribute>,
  /** Comparisons for `profileRequests.list` and `organizationRequests.list`. */
  requests: comparisons as ScimComparisons<RequestAttribute>,
  /** Comparisons for `profileAddresses.list` and `organizationAddresses.list`. */
  addresses: comparisons as ScimComparisons<AddressAttribute>,
} as const;
