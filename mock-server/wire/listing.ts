/** Pages: sorted, cut out, and reduced to the properties that were asked for. @module */

import { firstAlong, firstInOrder } from './first-in-order.ts';
import { folded } from './folded.ts';
import { type ByteString, type Json, jsonList, jsonOf, type NextPage } from './json.ts';
import type { Listed } from './listed.ts';
import { refuse } from './refusal.ts';

/** What a caller may ask of a list. */
export interface ListQuery {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** `property:asc` or `property:desc`; several, separated by commas, where the first ones are equal. */
  readonly sort?: string | undefined;
  /** Comma-separated properties, of items with or without the prefix `items.`; absent: all. */
  readonly fields?: string | undefined;
  readonly totalResults?: boolean | undefined;
}

/** What one list does when its caller says nothing. */
export interface ListDefaults {
  readonly limit?: number;
  readonly sort?: string;
}

/** Of lists that are sorted by id where the request asks for no order. */
export const idsAscending = { sort: 'id:asc' };

/** How records become the items of a list. */
export interface Presentation<R, T> {
  readonly view: (record: R) => T;
  /** The JSON of a view, where it may be kept somewhere. */
  readonly json?: (record: R) => ByteString;
  /** What records are sorted by, where it is cheaper had than by a view. */
  readonly keyOf?: (record: R, path: readonly string[]) => unknown;
  /** The sort expression that the records come sorted by. */
  readonly comeSorted?: string;
  /** All records by a property, be they on the list or not, where there is an index of it. */
  readonly allBy?: (sort: SortOrder) => Listed<R> | undefined;
}

/** One property of a sort expression. */
export interface SortOrder {
  property: string;
  order: 'asc' | 'desc';
}

/** OCC's list envelope; `total` is the older twin of `totalResults`. */
export interface Page<T> {
  items: T[];
  total?: number;
  totalResults?: number;
  offset: number;
  limit: number;
  sort: SortOrder[];
}

/** Documented as default page size and as the repository's maximum. */
export const largestPage = 250;

/**
 * The page of a list that a query asks for. `limit=0` gives the count alone. With `fields`, items hold no more than those
 * properties, and the totals appear only when named.
 *
 * @throws {Refusal} 50012: the sort expression is malformed.
 */
export function pageOf<T extends object>(items: Listed<T>, query: ListQuery, defaults: ListDefaults = {}): Page<T> {
  const sort = parseSort(query.sort ?? defaults.sort ?? '');
  const { page, ofItems } = cut(sorted(items, sort, sortKey), sort, query, defaults);
  return ofItems === undefined ? page : { ...page, items: reduced(page.items, ofItems, item => item) };
}

/**
 * The page of a list of records, of which only those on the page become items.
 *
 * @throws {Refusal} 50012: the sort expression is malformed.
 */
export function pageOfRecords<R, T extends object>(
  records: Listed<R>,
  query: ListQuery,
  defaults: ListDefaults,
  presentation: Presentation<R, T>,
): Json<Page<T>> {
  const { view, keyOf = (record, path) => sortKey(view(record), path), comeSorted } = presentation;
  const { json = record => jsonOf(view(record)) } = presentation;
  const expression = query.sort ?? defaults.sort ?? '';
  const sort = parseSort(expression);
  const compared = () => sorted(records, sort, keyOf);
  const all = allSorted(sort, presentation);
  const inOrder = expression === comeSorted ? records : all === undefined ? compared() : among(all, records, compared);
  const { page, ofItems } = cut(inOrder, sort, query, defaults);
  const { items, ...envelope } = page;
  const written = ofItems === undefined ? items.map(json) : reduced(items, ofItems, view).map(jsonOf);
  return jsonList<Page<T>>('items', written, envelope, nextPage(page));
}

/** All records as they are to be sorted, where an index has them so: of those that are equal in it the order is the usual one. */
function allSorted<R>(
  [first, ...others]: readonly SortOrder[],
  { allBy, comeSorted }: Pick<Presentation<R, unknown>, 'allBy' | 'comeSorted'>,
): Listed<R> | undefined {
  const isUsual = others.every(({ property, order }) => `${property}:${order}` === comeSorted);
  return first !== undefined && isUsual ? allBy?.(first) : undefined;
}

function among<R>(all: Listed<R>, records: Listed<R>, compared: () => Listed<R>): Listed<R> {
  return records.length === all.length ? all : firstAlong(records, all, compared);
}

/** The page after one of which the total is told; its limit is cut to what is left, as recorded. */
export function nextPage({ totalResults = 0, offset = 0, limit = 0 }: Partial<Page<unknown>>): NextPage | undefined {
  const left = totalResults - offset - limit;
  return left > 0 && limit > 0 ? { offset: offset + limit, limit: Math.min(limit, left) } : undefined;
}

function cut<T>(
  items: Listed<T>,
  sort: SortOrder[],
  query: ListQuery,
  { limit: usualLimit = largestPage }: ListDefaults,
): { readonly page: Page<T>; readonly ofItems: FieldTree | undefined } {
  const offset = query.offset ?? 0;
  const limit = Math.min(query.limit ?? usualLimit, largestPage);
  const wanted = query.fields === undefined ? { total: true, ofItems: undefined } : readFields(query.fields);
  const counted = query.totalResults !== false && wanted.total;
  const page = {
    items: items.slice(offset, offset + limit),
    ...(counted ? { total: items.length, totalResults: items.length } : {}),
    offset,
    limit,
    sort,
  };
  return { page, ofItems: wanted.ofItems };
}

const sortTerm = /^([A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*):(asc|desc)$/;

function parseSort(expression: string): SortOrder[] {
  if (expression === '') return [];
  return expression.split(',').map(term => {
    const [, property, order] = sortTerm.exec(term.trim()) ?? [];
    if (property === undefined || order === undefined) {
      return refuse('50012', { path: 'sort', message: `"${term}" is not of the form property:asc or property:desc.` });
    }
    return { property, order: order === 'asc' ? 'asc' : 'desc' };
  });
}

function sorted<T>(
  items: Listed<T>,
  sort: readonly SortOrder[],
  keyOf: (item: T, path: readonly string[]) => unknown,
): Listed<T> {
  if (sort.length === 0) return items;
  const paths = sort.map(({ property }) => property.split('.'));
  // a key is read once, and only if it decides: a comparison happens far more often
  const keyed = items.slice().map(item => ({ item, keys: [] as unknown[] }));
  const keyAt = ({ item, keys }: (typeof keyed)[number], index: number) => {
    if (index === keys.length) keys.push(keyOf(item, paths[index] ?? []));
    return keys[index];
  };
  const inOrder = firstInOrder(keyed, (a, b) => {
    for (const [index, { order }] of sort.entries()) {
      const difference = compareKeys(keyAt(a, index), keyAt(b, index));
      if (difference !== 0) return order === 'asc' ? difference : -difference;
    }
    return 0;
  });
  return { length: items.length, slice: (start, end) => inOrder.slice(start, end).map(({ item }) => item) };
}

/** What a list sorts an item by. */
export function sortKey(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return sortKey(value[0], path);
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? folded(value) : (value ?? undefined);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return sortKey(value[name as keyof typeof value], rest);
}

/** What has no value comes last in ascending order, as in Oracle's databases. */
function compareKeys(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [textA, textB] = [String(a), String(b)];
  if (textA === textB) return 0;
  return textA < textB ? -1 : 1;
}

/** Names to keep; what hangs below one that is empty is kept whole. */
type FieldTree = Map<string, FieldTree>;

const envelopeNames = new Set(['items', 'total', 'totalResults', 'offset', 'limit', 'sort', 'links']);

/** What `fields` says: whether the totals are named, and what to keep of items (undefined: all of it). */
function readFields(fields: string): { readonly total: boolean; readonly ofItems: FieldTree | undefined } {
  const names = fields
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  const total = names.includes('totalResults') || names.includes('total');
  if (names.includes('items')) return { total, ofItems: undefined };
  const ofItems = names.filter(name => !envelopeNames.has(name)).map(name => name.replace(/^items\./, ''));
  return { total, ofItems: fieldTree(ofItems) };
}

function fieldTree(paths: readonly string[]): FieldTree {
  const heads = new Set(paths.map(path => path.split('.', 1)[0] ?? path));
  return new Map([...heads].map(head => [head, below(head)]));

  function below(head: string): FieldTree {
    // `a` beside `a.b` asks for all of `a`
    if (paths.includes(head)) return new Map();
    return fieldTree(paths.filter(path => path.startsWith(`${head}.`)).map(path => path.slice(head.length + 1)));
  }
}

/** Items with nothing but the named properties: callers of `fields` know that the others are missing. */
function reduced<R, T extends object>(items: readonly R[], tree: FieldTree, view: (item: R) => T): T[] {
  // only the envelope was asked for
  if (tree.size === 0) return [];
  return items.map(item => projected(view(item), tree) as T);
}

function projected(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) return value.map(element => projected(element, tree));
  if (typeof value !== 'object' || value === null) return value;
  // some properties are worked out when they are read: only those that are kept
  const kept = Object.keys(value).flatMap(name => {
    const below = tree.get(name);
    if (below === undefined) return [];
    const inner = value[name as keyof typeof value];
    return [[name, below.size === 0 ? inner : projected(inner, below)] as const];
  });
  return Object.fromEntries(kept);
}
