/** The records in a response, whatever its envelope. @module */

import { kept } from '../../spec/kept.ts';
import { isRecord, type Reading } from '../engine/reading.ts';

export type Rec = Readonly<Record<string, unknown>>;

/** A record in a list, with its place. */
export interface Row {
  readonly at: string;
  readonly record: Rec;
  /** What wraps it, where something does. */
  readonly beside?: Rec;
}

const envelope = new Set(['links', 'sort', 'errors', 'dynamicProperties']);

/** The rows of a list: the one array of objects in the body; `undefined` when the response is no list. */
export function rowsOf({ body, route }: Reading): readonly Row[] | undefined {
  // what a path that ends with an id answers is that record, even if it is wrapped
  const isOfRecord = route?.path.endsWith('}') === true && !isPaged(route);
  return isOfRecord && !Array.isArray(body) ? undefined : rowsIn(body);
}

/** Whether it is a list that is found by the record it belongs to. */
function isPaged(route: Reading['route']): boolean {
  return route?.operation['x-occ-page']?.includes('Limit') === true;
}

const rowsOfBodies = new WeakMap<object, { readonly rows: readonly Row[] | undefined }>();

/** The rows in a body; several ask for them, and the same body comes again. */
export function rowsIn(body: unknown): readonly Row[] | undefined {
  return typeof body === 'object' && body !== null
    ? kept(rowsOfBodies, body, () => ({ rows: foundRows(body) })).rows
    : undefined;
}

function foundRows(body: object): readonly Row[] | undefined {
  if (Array.isArray(body)) return body.filter(isRecord).map((record, index) => ({ at: `/${index}`, record }));
  if (!isRecord(body)) return undefined;
  const lists = Object.entries(body).filter(([name, value]) => Array.isArray(value) && !envelope.has(name));
  const [list] = lists;
  if (lists.length !== 1 || list === undefined || 'id' in body || 'state' in body) return undefined;
  const [name, items] = list;
  return (items as readonly unknown[]).filter(isRecord).map((row, index) => {
    const record = unwrapped(row);
    return { at: `/${name}/${index}`, record, ...(record !== row && { beside: row }) };
  });
}

/** The one record that a response is about: the body, or what it wraps. */
export function recordOf({ body, route }: Reading): Rec | undefined {
  return isPaged(route) && isRecord(body) && Array.isArray(body.items) ? undefined : recordIn(body);
}

/** The one record in a body. */
export function recordIn(body: unknown): Rec | undefined {
  if (!isRecord(body)) return undefined;
  const { items } = body;
  if (Array.isArray(items)) return items.length === 1 && isRecord(items[0]) ? items[0] : undefined;
  return unwrapped(body);
}

/** The record in a wrapper such as `{ profileDetail: { id } }`. */
function unwrapped(record: Rec): Rec {
  if ('id' in record || Object.keys(record).some(name => /Id$/.test(name))) {
    const inner = Object.values(record).find(value => isRecord(value) && 'id' in value && 'email' in value);
    return 'id' in record || !isRecord(inner) ? record : inner;
  }
  const inner = Object.values(record).filter(value => isRecord(value) && 'id' in value);
  const [only] = inner;
  return inner.length === 1 && isRecord(only) ? only : record;
}

/**
 * What identifies a record of a resource: `id`, `repositoryId`, or for instance `returnRequestId` on `returnRequests`; in samples of
 * requests it is a number.
 */
export function idOf(record: Rec, path: string): string | undefined {
  return identityNames(path)
    .flatMap(name => idIn(record[name]))
    .at(0);
}

function idIn(value: unknown): string | readonly never[] {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : [];
}

/** The id of a record, or of what it wraps. */
export function identityOf(record: Rec, path: string): string | undefined {
  const inner = Object.values(record).filter(isRecord);
  return idOf(record, path) ?? (inner.length === 1 && inner[0] !== undefined ? idOf(inner[0], path) : undefined);
}

/** What a row without an id wraps: an address that comes with its nickname. */
export function wrappedIn(row: Rec): Rec | undefined {
  const inner = Object.values(row).filter(isRecord);
  const isNamed = Object.keys(row).some(name => /^id$|Id$/.test(name));
  return isNamed || inner.length !== 1 ? undefined : inner[0];
}

/** Properties that hold the id of a record of the resource at a path. */
export function identityNames(path: string): readonly string[] {
  const collection = collectionOf(path).split('/').at(-1) ?? '';
  return ['id', 'repositoryId', `${collection.replace(/ies$/, 'y').replace(/s$/, '')}Id`];
}

/** The path of the list that a record is in. */
export function collectionOf(path: string): string {
  return path.replace(/\/\{[^}]+\}.*$/, '');
}

/** The values at a dotted path; arrays on the way give several. */
export function valuesAt(record: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (values, name) =>
      values.flatMap(value => {
        const one = isRecord(value) ? value[name] : undefined;
        return Array.isArray(one) ? one : one === undefined ? [] : [one];
      }),
    [record],
  );
}

/** The values at a dotted path, one of every item of a list on the way; `undefined` where one lacks it. */
export function everyValueAt(record: unknown, path: string): readonly unknown[] | undefined {
  let values: readonly unknown[] = [record];
  for (const name of path.split('.')) {
    const next: unknown[] = [];
    for (const value of values) {
      if (!isRecord(value) || !(name in value)) return undefined;
      const one = value[name];
      if (Array.isArray(one)) next.push(...one);
      else next.push(one);
    }
    values = next;
  }
  return values;
}
