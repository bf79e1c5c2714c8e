/**
 * The filters that `q` holds with `queryFormat=SCIM`: RFC 7644, section 3.4.2.2, as far as OCC documents it. There is no
 * `not`, no bracketed value path, and no attribute with a schema's URN.
 *
 * @module
 */

import { folded } from './folded.ts';
import { sentInstant } from './instant.ts';
import { refuse } from './refusal.ts';

/** What an attribute is compared by: equal, not equal, contains, starts with, greater, less. */
export type ScimOperator = (typeof operators)[number];

/** What an attribute is compared with. */
export type ScimValue = string | number | boolean | null;

/** A filter that has been read. */
export type ScimFilter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly ScimFilter[] }
  | { readonly kind: 'present'; readonly path: readonly string[] }
  | {
      readonly kind: 'compare';
      readonly path: readonly string[];
      readonly operator: ScimOperator;
      readonly value: ScimValue;
    };

const operators = ['eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le'] as const;

// a string may be followed by a word at once, since a shipped client writes `"x"or y`; a word ends at a space or parenthesis
const nextToken = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+)(?=[\s()]|$))/y;
const attributePath = /^[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*$/;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// far deeper than anybody writes, far shallower than the stack
const deepestNesting = 100;

/**
 * Reads a filter. Words of the grammar count in any case, names of attributes as written.
 *
 * @throws {Refusal} 85000: the filter is malformed.
 */
export function parseScim(q: string): ScimFilter {
  const tokens = tokenize(q);
  let position = 0;
  const filter = disjunction(0);
  if (position < tokens.length) return malformed(`"${tokens[position]}" is one too many`);
  return filter;

  function disjunction(depth: number): ScimFilter {
    return chain('or', () => chain('and', () => factor(depth)));
  }

  function chain(word: 'and' | 'or', part: () => ScimFilter): ScimFilter {
    const first = part();
    const filters = [first];
    while (tokens[position]?.toLowerCase() === word) {
      position += 1;
      filters.push(part());
    }
    return filters.length === 1 ? first : { kind: word, filters };
  }

  function factor(depth: number): ScimFilter {
    const token = take('an attribute');
    if (token !== '(') return comparison(token);
    if (depth === deepestNesting) return malformed(`it nests deeper than ${deepestNesting} parentheses`);
    const inner = disjunction(depth + 1);
    if (take('")"') !== ')') return malformed(`")" is missing before "${tokens[position - 1]}"`);
    return inner;
  }

  function comparison(attribute: string): ScimFilter {
    if (!attributePath.test(attribute)) return malformed(`"${attribute}" is no attribute`);
    const path = attribute.split('.');
    const word = take('an operator').toLowerCase();
    if (word === 'pr') return { kind: 'present', path };
    const operator = operators.find(known => known === word);
    if (operator === undefined) return malformed(`"${word}" is no operator`);
    return { kind: 'compare', path, operator, value: literal(take('a value')) };
  }

  function take(wanted: string): string {
    const token = tokens[position];
    if (token === undefined) return malformed(`${wanted} is missing at the end`);
    position += 1;
    return token;
  }
}

function tokenize(q: string): string[] {
  const text = q.trimEnd();
  const tokens: string[] = [];
  nextToken.lastIndex = 0;
  while (nextToken.lastIndex < text.length) {
    const start = nextToken.lastIndex;
    const match = nextToken.exec(text);
    if (match === null) return malformed(`what begins at character ${start + 1} cannot be read`);
    tokens.push(match[0].trimStart());
  }
  return tokens;
}

function literal(token: string): ScimValue {
  if (token.startsWith('"')) return text(token);
  if (jsonNumber.test(token)) return Number(token);
  const word = token.toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  return word === 'null' ? null : malformed(`${token} is no value; a text stands in double quotes`);
}

function text(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return malformed(`${token} is no JSON string`);
  }
}

function malformed(why: string): never {
  return refuse('85000', { path: 'q', message: `The query expression is invalid: ${why}.` });
}

/**
 * Makes the test whether a plain record matches a filter. A dotted path leads through objects and into arrays, which match when
 * one element does. Strings compare without regard to case, as the console's text search does; two strings that are both ISO
 * dates compare as instants. `ne` is the opposite of `eq`, so an absent attribute matches it. (All inferred: OCC documents the
 * grammar only.)
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
