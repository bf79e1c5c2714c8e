/** What holds of every list: rows are unique, as many, sorted, filtered and counted as asked. @module */

import { parseJson } from '../../spec/schema-check.ts';
import { shown } from '../engine/finding.ts';
import { folded } from '../engine/folded.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { idOf, type Rec, rowsOf, valuesAt } from './records.ts';
import { readScim } from './scim.ts';

/** No record comes twice in a page. */
export const uniqueRows: Invariant = reading => {
  const ids = (rowsOf(reading) ?? []).map(
    ({ record }) => idOf(record, reading.route?.path ?? '') ?? JSON.stringify(record),
  );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? [] : [invariantFinding('unique rows', '/', 'each record once', `${twice} twice`)];
};

/** A page holds no more than was asked for. */
export const limitRespected: Invariant = reading => {
  const limit = Number(reading.query.limit ?? criteriaOf(reading.query.q)?.limit ?? Number.NaN);
  const rows = rowsOf(reading);
  if (rows === undefined || Number.isNaN(limit) || rows.length <= limit) return [];
  return [invariantFinding('limit', '/', `${limit} rows at most`, `${rows.length}`)];
};

/** The page says which one it is, as it was asked for. */
export const pageAsAsked: Invariant = ({ body, query }) => {
  if (!isRecord(body)) return [];
  return (['offset', 'limit'] as const).flatMap(name => {
    const [asked, said] = [query[name], body[name]];
    // a server may have a largest page of its own
    const fits =
      asked === undefined ||
      typeof said !== 'number' ||
      said === Number(asked) ||
      (name === 'limit' && said < Number(asked));
    return fits ? [] : [invariantFinding('page', `/${name}`, asked, shown(said))];
  });
};

/** The page says by what it is sorted, as it was asked for. */
export const sortAsAsked: Invariant = ({ body, query }) => {
  if (!isRecord(body) || query.sort === undefined || !Array.isArray(body.sort)) return [];
  const said = body.sort.filter(isRecord).map(({ property, order = 'asc' }) => `${property}:${order}`);
  const asked = query.sort.split(',').map(each => (each.includes(':') ? each : `${each}:asc`));
  const isTold = said.length !== asked.length || said.join().toLowerCase() === asked.join().toLowerCase();
  return isTold ? [] : [invariantFinding('sort', '/sort', asked.join(), said.join())];
};

/** The count covers the rows, and the last page ends at it. */
export const countCoversRows: Invariant = reading => {
  const { body, query } = reading;
  const rows = rowsOf(reading);
  if (!isRecord(body) || rows === undefined) return [];
  const offset = Number(query.offset ?? 0);
  return (['totalResults', 'total'] as const).flatMap(name => {
    const total = body[name];
    if (typeof total !== 'number') return [];
    const least = rows.length === 0 ? 0 : offset + rows.length;
    return total >= least ? [] : [invariantFinding('count', `/${name}`, `${least} or more`, String(total))];
  });
};

/** Rows come in the order that was asked for. */
export const sortedAsAsked: Invariant = reading => {
  const { sort } = reading.query;
  const rows = rowsOf(reading);
  if (sort === undefined || rows === undefined) return [];
  const [first = ''] = sort.split(',');
  const [path = '', direction = 'asc'] = first.split(':');
  const values = rows.flatMap(({ record }) => valuesAt(record, path).slice(0, 1)).filter(value => value !== null);
  const upwards = direction === 'desc' ? values.toReversed() : values;
  if (orders.some(order => upwards.every((value, index) => index === 0 || order(upwards[index - 1], value) <= 0)))
    return [];
  return [invariantFinding('sorted', '/', `rows by ${sort}`, shown(values.slice(0, 5)))];
};

// how texts are compared is not documented: any of the usual ways will do
const orders: readonly ((a: unknown, b: unknown) => number)[] = [
  (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : plain(String(a), String(b))),
  (a, b) => plain(String(a).toLowerCase(), String(b).toLowerCase()),
  (a, b) => String(a).localeCompare(String(b), 'en', { sensitivity: 'base' }),
  (a, b) => String(a).localeCompare(String(b), 'en', { sensitivity: 'base', numeric: true }),
  (a, b) => Number(String(a).replace(/\D/g, '')) - Number(String(b).replace(/\D/g, '')) || plain(String(a), String(b)),
];

function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every row satisfies the filter that was sent. */
export const filterHolds: Invariant = reading => {
  const { q, queryFormat } = reading.query;
  if (q === undefined) return [];
  const criteria = queryFormat === undefined ? criteriaOf(q) : undefined;
  const holds = criteria === undefined ? readScim(q) : undefined;
  return (rowsOf(reading) ?? []).flatMap(({ at, record }) => {
    if (criteria !== undefined) return textFindings(at, record, criteria);
    return holds?.(record) === false ? [invariantFinding('filter', at, `a row with ${q}`, shown(record))] : [];
  });
};

function criteriaOf(q: string | undefined): Rec | undefined {
  const parsed = q === undefined ? undefined : parseJson(q);
  return isRecord(parsed) ? parsed : undefined;
}

/** Text criteria match from the start, whatever the case; a row need not show what it was found by. */
function textFindings(at: string, record: Rec, criteria: Rec) {
  return Object.entries(criteria).flatMap(([name, wanted]) => {
    // a row shows one of the addresses that a shopper may be found by
    if (typeof wanted !== 'string' || wanted === '' || name === 'postalCode') return [];
    const said = [record, ...Object.values(record).filter(isRecord)].map(part => part[name]).find(isText);
    // states are asked for by name and shown in words
    if (said === undefined || (name === 'state' && !/^[A-Z_]+$/.test(said))) return [];
    return folded(said).startsWith(folded(wanted))
      ? []
      : [invariantFinding('filter', `${at}/${name}`, `a text that begins with ${shown(wanted)}`, shown(said))];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
