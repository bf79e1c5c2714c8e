/** What holds of every list: rows are unique, as many, sorted, filtered and counted as asked. @module */

import { type Parameter, resolve, type Schema, type Selection } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { criteriaOf, ownCriteriaOf } from '../engine/criteria.ts';
import { type Finding, shown } from '../engine/finding.ts';
import { folded } from '../engine/folded.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { aDay, instantOf } from './instants.ts';
import { isPlain } from './memory.ts';
import { identityOf, idOf, type Rec, type Row, rowsOf, valuesAt, wrappedIn } from './records.ts';
import { readScim } from './scim.ts';

/** No record comes twice in a page. */
export const uniqueRows: Invariant = reading => {
  const ids = (rowsOf(reading) ?? []).map(
    ({ record }) => idOf(record, reading.route?.path ?? '') ?? JSON.stringify(record),
  );
  if (new Set(ids).size === ids.length) return [];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [invariantFinding('unique rows', '/', 'each record once', `${twice} twice`)];
};

/** Nor in a list that a record has: what is the same, its id too, is there twice. */
export const uniqueParts: Invariant = (_, { parts }) => repeatedParts(parts);

const repeatedParts = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value }) =>
    Object.entries(value).flatMap(([name, list]) => (Array.isArray(list) ? repeatedIn(`${at}/${name}`, list) : [])),
  ),
);

function repeatedIn(at: string, list: readonly unknown[]): Finding[] {
  const named = list.flatMap(item => {
    const id = isRecord(item) ? (identityOf(item, '') ?? item[ownId(at)]) : undefined;
    return id === undefined ? [] : [{ id: String(id), item }];
  });
  // what has an id of its own is no other
  if (new Set(named.map(({ id }) => id)).size === named.length) return [];
  const texts = named.map(({ item }) => JSON.stringify(item));
  const twice = texts.find((text, index) => texts.indexOf(text) !== index);
  return twice === undefined ? [] : [invariantFinding('unique rows', at, 'each record once', `${twice} twice`)];
}

/** Parts may be named after their list: `paymentGroups` have a `paymentGroupId`. */
function ownId(at: string): string {
  return `${at.split('/').at(-1)?.replace(/s$/, '')}Id`;
}

const forms: Readonly<Record<string, RegExp>> = {
  limit: /^\d+$/,
  offset: /^\d+$/,
  sort: /^[^,:]+(?::(?:asc|desc))?(?:,[^,:]+(?::(?:asc|desc))?)*$/i,
};

/** A query without what nobody can carry out: an instance that does not refuse it leaves it out. */
function wellFormed(query: Reading['query']): Reading['query'] {
  return Object.entries(query).some(([name, value]) => forms[name]?.test(value) === false)
    ? Object.fromEntries(Object.entries(query).filter(([name, value]) => forms[name]?.test(value) !== false))
    : query;
}

/** A page holds no more than was asked for. */
export const limitRespected: Invariant = reading => {
  const limit = Number(wellFormed(reading.query).limit ?? askedIn(reading.query.q)?.limit ?? Number.NaN);
  const rows = rowsOf(reading);
  if (rows === undefined || Number.isNaN(limit) || rows.length <= limit) return [];
  return [invariantFinding('limit', '/', `${limit} rows at most`, `${rows.length}`)];
};

/** The page says which one it is, as it was asked for. */
export const pageAsAsked: Invariant = reading => {
  const { body } = reading;
  const query = wellFormed(reading.query);
  if (!isRecord(body)) return [];
  return (['offset', 'limit'] as const).flatMap(name => {
    // a list begins at its beginning, unless another place is asked for
    const usual = name === 'offset' && query.q === undefined && rowsOf(reading) !== undefined ? '0' : undefined;
    const [asked, said] = [query[name] ?? usual, body[name]];
    // a server may have a largest page of its own
    const fits =
      asked === undefined ||
      typeof said !== 'number' ||
      said === Number(asked) ||
      (name === 'limit' && said < Number(asked));
    return fits ? [] : [invariantFinding('page', `/${name}`, asked, shown(said))];
  });
};

/** The link to the next page leads on, the one to the page before it back, and both ask for the same rows in the same order. */
export const linksLeadOn: Invariant = ({ body, query }) => {
  if (!isRecord(body) || !Array.isArray(body.links)) return [];
  const here = Number(query.offset ?? 0);
  return body.links.filter(isRecord).flatMap(({ rel, href }, index) => {
    if ((rel !== 'next' && rel !== 'prev') || typeof href !== 'string') return [];
    const linked = new URLSearchParams(/\?([^#]*)/.exec(href)?.[1]);
    const said = linked.get('offset');
    if (said === null || !/^\d+$/.test(said)) return [];
    const isWrong = rel === 'next' ? Number(said) <= here : Number(said) >= here && here > 0;
    const expected = isWrong ? [['offset', `another page than that at ${here}`] as const] : [];
    // recorded: the links of a list that was filtered repeat its query
    const lost = ['q', 'sort'].flatMap(name =>
      query[name] === undefined || linked.get(name) === query[name] ? [] : [[name, query[name]] as const],
    );
    return [...expected, ...lost].map(([name, asked]) =>
      invariantFinding('page', `/links/${index}/href`, asked, linked.get(name) ?? `no ${name}`),
    );
  });
};

/** The page says by what it is sorted, as it was asked for. */
export const sortAsAsked: Invariant = ({ body, query }) => {
  const { sort } = wellFormed(query);
  if (!isRecord(body) || sort === undefined || !Array.isArray(body.sort)) return [];
  const said = body.sort.filter(isRecord).map(({ property, order = 'asc' }) => `${property}:${order}`);
  const asked = sort.split(',').map(each => (each.includes(':') ? each : `${each}:asc`));
  const isTold = said.length !== asked.length || said.join().toLowerCase() === asked.join().toLowerCase();
  return isTold ? [] : [invariantFinding('sort', '/sort', asked.join(), said.join())];
};

/** The count covers the rows, and the last page ends at it. */
export const countCoversRows: Invariant = reading => {
  const { body } = reading;
  const query = wellFormed(reading.query);
  const rows = rowsOf(reading);
  if (!isRecord(body) || rows === undefined) return [];
  const offset = Number(query.offset ?? 0);
  return (['totalResults', 'total'] as const).flatMap(name => {
    const total = body[name];
    if (typeof total !== 'number') return [];
    const least = rows.length === 0 ? 0 : offset + rows.length;
    const isLast = typeof body.limit === 'number' && rows.length < body.limit && (rows.length > 0 || offset === 0);
    if (isLast ? total === least : total >= least) return [];
    return [invariantFinding('count', `/${name}`, `${least}${isLast ? '' : ' or more'}`, String(total))];
  });
};

/** Rows come in the order that was asked for. */
export const sortedAsAsked: Invariant = reading => {
  const { sort = reading.route?.operation['x-occ-sort'] } = wellFormed(reading.query);
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
export const filterHolds: Invariant = (reading, { document }) => {
  const { q, queryFormat } = reading.query;
  if (q === undefined) return [];
  const asked = queryFormat === undefined ? askedIn(q) : undefined;
  const operation = asked === undefined ? undefined : reading.route?.operation;
  const criteria = operation === undefined ? {} : criteriaOf(document, operation);
  const own = operation && ownCriteriaOf(document, operation);
  const holds = asked === undefined ? readScim(q) : undefined;
  return (rowsOf(reading) ?? []).flatMap(({ at, record }) => {
    if (asked !== undefined)
      return [...textFindings({ at, record }, asked, criteria), ...ownFindings({ at, record }, asked, own)];
    return (holds?.(record) ?? holds?.(wrappedIn(record))) === false
      ? [invariantFinding('filter', at, `a row with ${q}`, shown(record))]
      : [];
  });
};

/** The value that a parameter chooses rows by (`x-occ-selects`), which each of them has that shows it. */
export const rowsAsSelected: Invariant = (reading, { document }) => {
  const { route, query } = reading;
  return (route?.operation.parameters ?? []).flatMap(each => {
    const { name, 'x-occ-selects': selects } = resolve<Parameter>(document, each);
    const value = query[name] ?? 'absent';
    if (selects === undefined) return [];
    return (rowsOf(reading) ?? []).flatMap(({ at, record, beside }) =>
      otherRow(selects, value, { row: { ...record, ...beside }, reading }).map(({ expected, got }) =>
        invariantFinding('filter', `${at}/${selects.at.replaceAll('.', '/')}`, expected, got),
      ),
    );
  });
};

/** What a row has that a value of a parameter leaves out. */
function otherRow(
  { at, are = {}, filled = {}, context = {} }: Selection,
  value: string,
  { row, reading }: { readonly row: Rec; readonly reading: Reading },
): readonly { readonly expected: string; readonly got: string }[] {
  const said = valuesAt(row, at);
  const wanted = are[value] ?? reading.exchange.requestHeaders[context[value]?.toLowerCase() ?? ''];
  const isFilled = said.some(each => each !== null);
  const isWanted = filled[value] ?? isFilled;
  return [
    ...said
      .filter(each => wanted !== undefined && each !== wanted)
      .map(each => ({ expected: shown(wanted), got: shown(each) })),
    ...(isFilled === isWanted ? [] : [{ expected: isWanted ? 'something' : 'nothing', got: shown(said[0] ?? null) }]),
  ];
}

function askedIn(q: string | undefined): Rec | undefined {
  const parsed = q === undefined ? undefined : parseJson(q);
  return isRecord(parsed) ? parsed : undefined;
}

/** Text criteria match from the start, whatever the case, and dates from or to an instant. */
function textFindings({ at, record }: Row, asked: Rec, criteria: Readonly<Record<string, Schema>>): Finding[] {
  return Object.entries(asked).flatMap(([name, wanted]) => {
    if (typeof wanted !== 'string' || wanted === '') return [];
    const bounds = boundsOf(criteria[name]);
    if (bounds !== undefined) return dateFindings({ at, record }, name, wanted, bounds);
    const said = comparedIn(record, name, criteria[name]);
    // states are asked for by name and shown in words
    if (said === undefined || (name === 'state' && !said.every(text => /^[A-Z_]+$/.test(text)))) return [];
    if (said.some(text => folded(text).startsWith(folded(wanted)))) return [];
    const got = said.length === 0 ? 'none' : shown(said.join(', '));
    return [invariantFinding('filter', `${at}/${name}`, `a string that begins with ${shown(wanted)}`, got)];
  });
}

/** A property of the merchant's own is compared in the same way. */
function ownFindings({ at, record }: Row, asked: Rec, prefix: string | undefined): Finding[] {
  return Object.entries(asked).flatMap(([name, wanted]) => {
    if (prefix === undefined || !name.startsWith(prefix) || typeof wanted !== 'string' || wanted === '') return [];
    const said = ownValueOf(record, name.slice(prefix.length));
    if (said === undefined || (said !== null && folded(String(said)).startsWith(folded(wanted)))) return [];
    return [invariantFinding('filter', `${at}/${name}`, `a value that begins with ${shown(wanted)}`, shown(said))];
  });
}

/** The value that a record has of a property of the merchant's own; `undefined`: it does not show it. */
function ownValueOf({ dynamicProperties }: Rec, id: string): string | number | boolean | null | undefined {
  const own = (Array.isArray(dynamicProperties) ? dynamicProperties : []).find(
    each => isRecord(each) && each.id === id,
  );
  const value: unknown = isRecord(own) ? own.value : undefined;
  return value === null || isPlain(value) ? value : undefined;
}

/** The property of a row that a criterion bounds from one side. */
export interface Bounds {
  readonly property: string;
  readonly isFirst: boolean;
}

/** The bounds that a criterion is, if it is one. */
export function boundsOf(criterion: Schema = {}): Bounds | undefined {
  const { 'x-occ-since': since, 'x-occ-until': until } = criterion;
  if (typeof since === 'string') return { property: since, isFirst: true };
  return typeof until === 'string' ? { property: until, isFirst: false } : undefined;
}

function dateFindings({ at, record }: Row, name: string, wanted: string, { property, isFirst }: Bounds): Finding[] {
  const [said, bound] = [instantOf(record[property]), instantOf(wanted)];
  if (Number.isNaN(said) || Number.isNaN(bound)) return [];
  const isWithin = isFirst ? said >= bound - aDay : said <= bound + aDay;
  const expected = `${isFirst ? 'from' : 'until'} ${wanted} by ${name}`;
  return isWithin ? [] : [invariantFinding('filter', `${at}/${property}`, expected, shown(record[property]))];
}

/** The texts that a criterion is compared with; `undefined`: the row may have been found by one that it does not show. */
function comparedIn(record: Rec, name: string, criterion: Schema = {}): readonly string[] | undefined {
  const { 'x-occ-compares': paths } = criterion as { readonly 'x-occ-compares'?: readonly string[] };
  if (paths !== undefined)
    return paths.every(path => showsAllAt(record, path))
      ? paths.flatMap(path => valuesAt(record, path)).filter(isText)
      : undefined;
  const said = [record, ...Object.values(record).filter(isRecord)].map(part => part[name]).find(isText);
  return said === undefined ? undefined : [said];
}

/** Whether a row shows whatever is at a path: every record at its first step, unless that is empty, has the rest. */
function showsAllAt(record: Rec, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  const parts = valuesAt(record, first).filter(isRecord);
  return (
    first in record && parts.every(part => Object.keys(part).length === 0 || valuesAt(part, rest.join('.')).length > 0)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
