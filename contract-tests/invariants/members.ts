/** What several operations show of one thing has the same members (`x-occ-same-members`). @module */

import type { MemberView, OpenApiDocument } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { shown } from '../engine/finding.ts';
import { type Invariant, inferredFinding, invariantFinding } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { contextOf, isPlain } from './memory.ts';
import { isReading } from './reads.ts';
import { type Rec, rowsOf, valuesAt } from './records.ts';

/** The members of something, as one operation has shown them. */
export interface Members {
  readonly of: string;
  /** Whose they are. */
  readonly owner: string;
  readonly view: string;
  readonly ids: ReadonlySet<string>;
  readonly isPart: boolean;
  readonly isInferred: boolean;
}

/** What has been shown of whose members, by view. */
export type MemberMemory = Map<string, Map<string, Members>>;

/** Judges what shows members by what has shown them before. */
export function sameMembers({ members: memory }: { members(): MemberMemory }): Invariant {
  return (reading, { document }) => {
    if (!isReading(reading)) return [];
    const members = memory();
    return membersIn(reading, document).flatMap(here => {
      // what the whole instance has is the same in any context
      const key = `${here.owner === everybody ? '' : contextOf(reading)} ${here.of} ${here.owner}`;
      const known = members.get(key) ?? new Map<string, Members>();
      members.set(key, known);
      const others = [...known.values()].filter(({ view }) => view !== here.view);
      const before = here.owner === everybody && here.isPart ? known.get(here.view) : undefined;
      known.set(here.view, before === undefined ? here : { ...here, ids: new Set([...before.ids, ...here.ids]) });
      return others.flatMap(there => differenceOf(here, there));
    });
  };
}

function differenceOf(here: Members, there: Members) {
  const [mine, others] = [written(here.ids), written(there.ids)];
  const lost = here.isPart ? [] : [...others].filter(id => !mine.has(id));
  const added = there.isPart ? [] : [...mine].filter(id => !others.has(id));
  if (lost.length + added.length === 0) return [];
  const expected = `${shown([...there.ids])}, as in ${there.view}`;
  const finding = here.isInferred ? inferredFinding : invariantFinding;
  return [finding('same members', `, ${here.of} ${here.owner}`, expected, shown([...here.ids]))];
}

/** An amount may be written in several ways, as a number and as a string. */
function written(ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].map(id => (/^\d+\.\d+$/.test(id) ? String(Number(id)) : id)));
}

interface Fact extends MemberView {
  readonly of: string;
  readonly isInferred: boolean;
}

const factsOf = new WeakMap<OpenApiDocument, ReadonlyMap<string, readonly Fact[]>>();

function factsBy(document: OpenApiDocument): ReadonlyMap<string, readonly Fact[]> {
  const all = (document['x-occ-same-members'] ?? []).flatMap(({ of, evidence, views }) =>
    views.map(view => ({ ...view, of, isInferred: evidence === 'inferred' })),
  );
  return Map.groupBy(all, each => each.in);
}

/** What a response shows of whose members. */
export function membersIn(reading: Reading, document: OpenApiDocument): readonly Members[] {
  const facts = kept(factsOf, document, () => factsBy(document)).get(reading.operationId ?? '') ?? [];
  return facts
    .filter(
      ({ op, where = {} }) =>
        op === reading.op && Object.entries(where).every(([name, value]) => reading.query[name] === value),
    )
    .flatMap(fact => membersBy(fact, reading));
}

function membersBy(fact: Fact, reading: Reading): readonly Members[] {
  const { body } = reading;
  if (fact.each !== undefined) {
    const each = fact.each === 'rows' ? (rowsOf(reading) ?? []).map(({ record }) => record) : valuesAt(body, fact.each);
    return each.filter(isRecord).flatMap(record => membersOf(fact, record, valuesAt(record, fact.by)[0], reading));
  }
  const whole = isRecord(body) ? body : {};
  const rows = fact.at.startsWith('rows.') ? rowsOf(reading) : undefined;
  return membersOf(
    fact,
    rows === undefined ? whole : { rows: rows.map(({ record }) => record) },
    ownerOf(fact.by, reading),
    reading,
  );
}

function membersOf(
  { of, isInferred, at, if: criteria = {}, unless, named, ...fact }: Fact,
  whole: Rec,
  owner: unknown,
  reading: Reading,
): readonly Members[] {
  const [first = ''] = at.split('.');
  const record = unless === undefined ? whole : { ...whole, [first]: membersAmong(whole[first], unless) };
  if (
    typeof owner !== 'string' ||
    !isShown(record, at, named) ||
    Object.entries(criteria).some(([path, value]) => (valuesAt(whole, path)[0] ?? null) !== value)
  )
    return [];
  const found = valuesAt(record, at).map(value => nameOf(value, named));
  const ids = found.filter(isPlain).map(String);
  // what is not named may be any of them; in lists of lists, how many there are is told by none
  const isOfOneList = at.split('.').length <= 2;
  const items = Array.isArray(record[first]) ? valuesAt(record, first) : found;
  if (isOfOneList && ids.length < items.filter(each => each !== null).length) return [];
  if (ids.length === 0 && hasNamelessItems(record, at)) return [];
  const isPart = fact.isPart === true || (first === 'rows' && isCut(reading, fact, found.length));
  const view = [fact.in, ...Object.values(fact.where ?? {})].join(' ');
  return [{ of, owner, view, ids: new Set(ids), isPart, isInferred }];
}

/** Whether records are shown that lack what the path names them by; null instead of a record says that there is none. */
function hasNamelessItems(record: Rec, at: string): boolean {
  const last = at.lastIndexOf('.');
  const items = last < 0 ? [] : valuesAt(record, at.slice(0, last));
  return items.some(item => isRecord(item) && !Array.isArray(item[at.slice(last + 1)]));
}

/** The items of a list, without those that are no members. */
function membersAmong(list: unknown, unless: NonNullable<Fact['unless']>): unknown {
  const isNone = (item: unknown) =>
    Object.entries(unless).some(([path, value]) => valuesAt(item, path).includes(value));
  return Array.isArray(list) ? list.filter(item => !isNone(item)) : list;
}

/** What a member is called: what is no name itself has one among those that other views use. */
function nameOf(value: unknown, named: Fact['named']): unknown {
  if (named === undefined || typeof value === 'string') return named?.[String(value)] ?? value;
  return named[String(value)];
}

/** Whether a record says which there are: a list, one of them, or null for none. */
function isShown(record: Rec, at: string, named: Fact['named']): boolean {
  const [first = '', ...rest] = at.split('.');
  const value = record[first];
  if (isRecord(value)) return isShown(value, rest.join('.'), named);
  return value === null || Array.isArray(value) || isPlain(nameOf(value, named));
}

const everybody = '*';

function ownerOf(by: string, { path, query, sent, body }: Reading): unknown {
  if (by === everybody) return everybody;
  const [place, name = ''] = by.split(':');
  if (place === 'path') return path[name];
  if (place === 'query') return query[name];
  const said = place === 'q' ? parseJson(query.q ?? '') : place === 'body' ? sent : body;
  return valuesAt(said, name === '' ? by : name)[0];
}

const paging = ['', 'q', 'queryFormat', 'offset', 'limit', 'sort', 'totalResults'];

/** Whether a list of what somebody has may have more than its response. */
function isCut(
  { query, body, route }: Reading,
  { by, where = {} }: Pick<Fact, 'by' | 'where'>,
  count: number,
): boolean {
  const { q = '{}', offset = '0', limit } = query;
  const choosing = (route?.operation.parameters ?? []).map(each =>
    'name' in each && each.required !== true ? each.name : '',
  );
  const chosen = choosing.filter(
    name => !paging.includes(name) && name !== by.replace(/^query:/, '') && !(name in where),
  );
  if (chosen.some(name => name in query)) return true;
  const criteria = parseJson(q);
  if (!isRecord(criteria)) return true;
  const ofOwner = by.replace(/^q:/, '');
  const isNarrowed = Object.keys(criteria).some(name => ![ofOwner, 'pageNumber', 'limit'].includes(name));
  const { totalResults = count, limit: most = Number(limit ?? criteria.limit ?? Number.POSITIVE_INFINITY) } = isRecord(
    body,
  )
    ? body
    : {};
  return isNarrowed || offset !== '0' || totalResults !== count || count >= Number(most);
}
