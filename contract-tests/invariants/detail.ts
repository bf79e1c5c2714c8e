/** A record is the same in a list and when it is read alone. @module */

import { isNarrowed, type Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { type Finding, shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import type { Part, Place } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isPlain, viewOf } from './memory.ts';
import { isReading } from './reads.ts';
import { idOf, type Rec, recordOf, rowsOf, valuesAt } from './records.ts';

/** A row of a list. */
interface SeenRow extends Told {
  readonly record: Rec;
}

/** What the specification says of how a row is compared with the record alone. */
interface Told {
  /** Paths at which the record says the same under other names (`x-occ-in-detail`). */
  readonly elsewhere: readonly { readonly name: string; readonly paths: readonly string[] }[];
  /** Flags that the record has of one site, and the row perhaps of any (`x-occ-any-site`). */
  readonly ofAnySite: readonly string[];
  /** What a row such as this has as null, whatever the record has (`x-occ-unset-while`). */
  readonly unset: readonly string[];
}

/** A record is the same in a list and when it is read alone, in every property that both show in one form. */
export const detailIsItsRow: Remembering = () => {
  const seen = new Map<string, SeenRow>();
  const lost = new Map<string, Lost>();
  return (reading, { document, parts }) => {
    const { route } = reading;
    if (route === undefined) return [];
    if (!isReading(reading)) {
      seen.clear();
      return [];
    }
    const context = viewOf(reading);
    const { pathname } = new URL(reading.exchange.url);
    const key = (collection: string, id: string) => `${context} ${collection} ${id}`;
    const rows = rowsOf(reading);
    const placesOf = new Map(parts.map(({ base, places }) => [base, places]));
    for (const { at, record, beside = {} } of rows ?? []) {
      const id = idOf(record, route.path);
      if (id === undefined) continue;
      seen.set(key(pathname, id), { record: { ...beside, ...record }, ...toldOf(placesOf.get(at) ?? []) });
    }
    if (rows !== undefined || route.method !== 'get' || !route.path.endsWith('}')) return [];
    const record = recordOf(reading);
    const detail = record && { ...plainIn(reading.body), ...record };
    const collection = pathname.slice(0, pathname.lastIndexOf('/'));
    const row = seen.get(key(collection, Object.values(reading.path).at(-1) ?? ''));
    if (row === undefined || detail === undefined) return [];
    const isWhole = !isNarrowed(document, route.operation, new URL(reading.exchange.url).searchParams);
    if (!isWhole) return differences(row, detail);
    return [
      ...differences(row, detail),
      ...emptiedIn(detail, row),
      ...lostBeside(lost, `${context} ${route.path}`, lostIn(detail, row.record, expectedIn(parts, record))),
    ];
  };
};

/** What is expected of a record alone: whether it may be left out is told by no document, but not of one that has a value. */
function expectedIn(parts: readonly Part[], record: Rec | undefined): readonly string[] {
  return parts
    .flatMap(({ places }) => places)
    .filter(({ value }) => value === record)
    .flatMap(({ schemas }) => expectedNamesIn(schemas));
}

/** What a record alone leaves out that its row has, by property; and what records have that were read in the same way. */
interface Lost {
  readonly names: Map<string, Finding>;
  readonly shown: Set<string>;
}

/**
 * What is left out of one record and shown of another, whichever is read first. Of what an instance shows of none, no more is
 * known than that it is expected.
 */
function lostBeside(known: Map<string, Lost>, key: string, { names, shown }: Lost): Finding[] {
  const before = known.get(key) ?? { names: new Map(), shown: new Set() };
  const all = { names: new Map([...before.names, ...names]), shown: new Set([...before.shown, ...shown]) };
  const found = [...all.names].filter(([name]) => all.shown.has(name));
  for (const [name] of found) all.names.delete(name);
  known.set(key, all);
  return found.map(([, finding]) => finding);
}

function lostIn(detail: Rec, row: Rec, expected: readonly string[]): Lost {
  const names = [...new Set(expected)];
  const lost = names.filter(name => !(name in detail) && hasSomething(row[name]));
  return {
    names: new Map(
      lost.map(name => [name, invariantFinding('detail and row', `/${name}`, shown(row[name]), 'nothing')]),
    ),
    shown: new Set(names.filter(name => name in detail)),
  };
}

/**
 * What has a value in the list and none in the record alone, or the other way round: what a server does not load it leaves
 * out. A record of another may be left out of a list as null, and a name that nobody has given may be shown as the id.
 */
function emptiedIn(detail: Rec, { record: row, unset }: SeenRow): Finding[] {
  return Object.entries(row)
    .filter(
      ([name, value]) =>
        (isEmpty(detail[name]) && hasSomething(value)) ||
        (isEmpty(value) &&
          !unset.includes(name) &&
          hasSomething(detail[name]) &&
          !isRecord(detail[name]) &&
          detail[name] !== detail.id),
    )
    .map(([name, value]) => invariantFinding('detail and row', `/${name}`, shown(value), shown(detail[name])));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function hasSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isRecord(value) || (isPlain(value) && value !== '');
}

/** What stands beside a record that is wrapped, and is told of it: how many orders there are. */
function plainIn(body: unknown): Rec {
  return isRecord(body) ? Object.fromEntries(Object.entries(body).filter(([, value]) => isPlain(value))) : {};
}

const pathsIn = declaredBy<string>('x-occ-in-detail');
const expectedNamesIn = declaredBy<string>('x-occ-expected');
const anySiteIn = declaredBy<boolean>('x-occ-any-site');
const unsetWhileIn = declaredBy<Readonly<Record<string, string>>>('x-occ-unset-while');
const told = new WeakMap<readonly Place[], Told>();

function toldOf(places: readonly Place[]): Told {
  return kept(told, places, () => ({
    elsewhere: places.flatMap(place => {
      const paths = pathsIn(place.schemas);
      return paths.length === 0 ? [] : [{ name: place.at.slice(1).replaceAll('/', '.'), paths }];
    }),
    unset: places.filter(({ schemas }) => isUnset(schemas, places)).map(({ at }) => at.slice(1)),
    ofAnySite: places.filter(({ schemas }) => anySiteIn(schemas).length > 0).map(({ at }) => at.slice(1)),
  }));
}

function isUnset(schemas: readonly Schema[], places: readonly Place[]): boolean {
  return unsetWhileIn(schemas).some(when =>
    Object.entries(when).every(([name, value]) =>
      places.some(place => place.at === `/${name}` && place.value === value),
    ),
  );
}

function differences({ record: row, elsewhere, ofAnySite }: SeenRow, detail: Rec) {
  const compared = Object.entries(row).filter(([name, value]) => value !== true || !ofAnySite.includes(name));
  return [
    ...underOneName(Object.fromEntries(compared), detail),
    ...elsewhere.flatMap(({ name, paths }) => underOther(row, detail, name, paths)),
  ];
}

/** What stands in the record alone at none of the paths that show it. */
function underOther(row: Rec, detail: Rec, name: string, paths: readonly string[]): Finding[] {
  const [inRow] = valuesAt(row, name);
  const inDetail = paths.flatMap(path => valuesAt(detail, path)).filter(isPlain);
  const isThere = inDetail.some(value => value === inRow);
  return !isPlain(inRow) || inDetail.length === 0 || isThere
    ? []
    : [invariantFinding('detail and row', `/${paths[0]?.replaceAll('.', '/')}`, shown(inRow), shown(inDetail[0]))];
}

/** Numbers in parts may be cut differently (`priceInfo.shipping`): of those, only what has one meaning is compared. */
const comparedNumbers = ['total', 'amount'];

function underOneName(row: Rec, detail: Rec, at = ''): Finding[] {
  return Object.entries(row).flatMap(([name, inRow]) => {
    const read = detail[name];
    const here = `${at}/${name}`;
    if (isRecord(inRow) && isRecord(read)) return at === '' ? underOneName(inRow, read, here) : [];
    if (Array.isArray(inRow) && Array.isArray(read)) return asMembers(inRow, read, here);
    if (at !== '' && typeof inRow === 'number' && !comparedNumbers.includes(name)) return [];
    return isPlain(inRow) && isPlain(read) && typeof inRow === typeof read && inRow !== read
      ? [invariantFinding('detail and row', here, shown(inRow), shown(read))]
      : [];
  });
}

/** Of lists of records, those that both name. */
function asMembers(inRow: readonly unknown[], read: readonly unknown[], at: string): Finding[] {
  const [listed, alone] = [namesOf(inRow), namesOf(read)];
  if (listed === undefined || alone === undefined || listed === alone) return [];
  return [invariantFinding('detail and row', at, listed, alone)];
}

function namesOf(members: readonly unknown[]): string | undefined {
  const ids = members.map(member => (isRecord(member) ? (member.repositoryId ?? member.id) : undefined));
  return ids.length > 0 && ids.every(id => typeof id === 'string') ? ids.toSorted().join(', ') : undefined;
}
