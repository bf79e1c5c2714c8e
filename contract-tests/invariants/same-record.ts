/** A record is the same wherever it is shown, until something is written. @module */

import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { inAnyItem, shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import type { Place } from '../engine/schema-walk.ts';
import { createNaming, type Naming } from './both-ways.ts';
import { instantOf } from './instants.ts';
import type { ListMemory } from './listed.ts';
import { isPlain, viewOf } from './memory.ts';
import { isReading } from './reads.ts';
import type { Rec } from './records.ts';

/** What has been shown of records, by the operation and the place that showed it. */
export interface RecordMemory {
  /** A behaviour begins: on a target that is set back, everything is as it was at the start. */
  begin(): void;
  /** Something was written: what was shown may not hold any more. */
  forget(): void;
  /** A memory that begins with what this one knows, and does not tell it more. */
  copy(): RecordMemory;
  /** Takes in what a place shows of a record; how that differs from what other places have shown. */
  show(key: string, place: string, record: Shown): readonly DifferenceFrom[];
  /** What was shown of the values that the merchant lists. */
  lists(): ListMemory;
  /** Which records name which. */
  naming(): Naming;
}

/** A record at a place, with what is plain in it by its path: of parts without an id of their own, too. */
interface Shown {
  readonly plain: ReadonlyMap<string, string | number | boolean>;
  /** Of a body or a row that is the record, what its lists have, in any order. */
  readonly lists: ReadonlyMap<string, string>;
  /** What is plain in its parts, where that may be cut differently in another form. */
  readonly inner: ReadonlyMap<string, string | number | boolean>;
  readonly schemas: readonly Schema[];
  /** The property that it is, or whose list it is in. */
  readonly as: string;
  /** Paths of what it has, whatever that is, and of what it says it has not. */
  readonly has: ReadonlySet<string>;
  readonly nulls: ReadonlySet<string>;
}

interface DifferenceFrom {
  readonly there: string;
  readonly difference: Difference;
}

/** What was shown of a record, by place. */
type Places = Map<string, Shown>;

interface Known {
  readonly records: Map<string, Places>;
  readonly lists: ListMemory;
  readonly naming: Naming;
}

/** Makes a memory; `isReset`: the target is set back before each behaviour. */
export function createRecordMemory({ isReset }: { readonly isReset: boolean }, atStart = nothing()): RecordMemory {
  let now = atStart;
  // of places that show what they have shown before, nothing is compared again
  const compared = new WeakMap<Places, Map<string, readonly DifferenceFrom[]>>();
  return {
    begin() {
      if (isReset) now = atStart;
    },
    forget() {
      if (isReset) now = nothing();
      else for (const known of [now.records, now.lists, ...Object.values(now.naming)]) known.clear();
    },
    copy: () =>
      createRecordMemory(
        { isReset },
        {
          records: new Map([...now.records].map(([key, places]) => [key, new Map(places)])),
          lists: new Map([...now.lists].map(([key, { list, used }]) => [key, { list, used: new Map(used) }])),
          naming: createNaming(now.naming),
        },
      ),
    show(key, place, record) {
      const places = now.records.get(key) ?? new Map<string, Shown>();
      now.records.set(key, places);
      if (places.get(place) !== record) compared.delete(places.set(place, record));
      const known = kept(compared, places, () => new Map<string, readonly DifferenceFrom[]>());
      const found = known.get(place) ?? differencesFrom(record, places);
      known.set(place, found);
      return found;
    },
    lists: () => now.lists,
    naming: () => now.naming,
  };
}

function nothing(): Known {
  return { records: new Map(), lists: new Map(), naming: createNaming() };
}

/** Judges by a memory. */
export function sameEverywhere(memory: RecordMemory): Invariant {
  return (reading, { parts }) => {
    if (!isReading(reading) && reading.exchange.status !== 401) memory.forget();
    // what a copy says of a record is compared with itself alone
    const isCopy = reading.route?.operation['x-occ-shows-copy'] === true;
    const known = isCopy ? createRecordMemory({ isReset: false }) : memory;
    const context = contextOf(reading);
    return parts.flatMap(({ base, places }) => {
      const anyBase = `${reading.operationId} ${inAnyItem(base)}`;
      return kept(recordsOf, places, () => recordsIn(places)).flatMap(({ id, at, inAny, shown: record }) =>
        known
          .show(`${context} ${id}`, anyBase + inAny, record)
          .map(({ there, difference }) => differenceFinding(difference, { here: base + at, there })),
      );
    });
  };
}

const paging = new Set(['q', 'queryFormat', 'offset', 'limit', 'sort', 'totalResults']);

/** What decides how a record is shown, with the parameters that are not about a list; those of a write say what it writes. */
function contextOf(reading: Reading): string {
  const asked = isReading(reading) ? Object.entries(reading.query).filter(([name]) => !paging.has(name)) : [];
  return [viewOf(reading), ...asked.flat()].join(' ');
}

interface RecordAt {
  readonly id: string;
  readonly at: string;
  /** The same in any item of the lists on the way. */
  readonly inAny: string;
  readonly shown: Shown;
}

const recordsOf = new WeakMap<readonly Place[], readonly RecordAt[]>();
const shownOf = new WeakMap<readonly Schema[], Map<string, Shown>>();
const differencesOf = new WeakMap<Shown, WeakMap<Shown, readonly Difference[]>>();
const newDifferences = () => new WeakMap<Shown, readonly Difference[]>();

function recordsIn(places: readonly Place[]): readonly RecordAt[] {
  const split = new Set(places.flatMap(({ at }) => (at.endsWith('/shippingGroups/1') ? [at.slice(0, -1)] : [])));
  return places.flatMap(({ at, value, schemas }) => {
    const id = isRecord(value) ? identityIn(value, at, split) : undefined;
    // the id of a dynamic property names its definition, and not its value on one record
    if (id === undefined || !isRecord(value) || at.includes('/dynamicProperties/')) return [];
    return [{ id, at, inAny: inAnyItem(at), shown: shownAs(at, value, schemas) }];
  });
}

/** An account comes with each of its orders, and always says the same: it is looked at and compared once. */
function shownAs(at: string, value: Rec, schemas: readonly Schema[]): Shown {
  // a row that comes again is known as a row
  if (at === '') return { ...shownIn(value, schemas, ''), lists: new Map(listsIn(value)) };
  const known = kept(shownOf, schemas, () => new Map<string, Shown>());
  const as = propertyAt(at);
  const text = `${as} ${JSON.stringify(value)}`;
  const before = known.get(text) ?? shownIn(value, schemas, as);
  known.set(text, before);
  return before;
}

function shownIn(value: Rec, schemas: readonly Schema[], as: string): Shown {
  const isPart = identityOf(value) === undefined;
  const plain = new Map<string, string | number | boolean>();
  const inner = new Map<string, string | number | boolean>();
  // amounts inside of a part are cut differently where it is shown in another form
  addPlain(plain, value, { path: '', depth: isPart ? mostDepth : 0 });
  if (isPart) addPlain(inner, value, { path: '', depth: 0 });
  const [has, nulls] = [new Set<string>(), new Set<string>()];
  for (const [path, isNull] of pathsIn(value, '')) (isNull ? nulls : has).add(path);
  return { schemas, as, has, nulls, plain, inner, lists: new Map() };
}

/** A line that goes to several places is in each of them with some of its units: a record of its own. */
function identityIn(record: Rec, at: string, split: ReadonlySet<string>): string | undefined {
  const id = identityOf(record) ?? partIdentity(record, at);
  const [, groups = '', place = ''] = /^(.*\/shippingGroups\/)(\d+)\//.exec(at) ?? [];
  return id !== undefined && split.has(groups) ? `${id} in group ${place}` : id;
}

/** Parts are named after their list: `paymentGroups` have a `paymentGroupId`. */
function partIdentity(record: Rec, at: string): string | undefined {
  const id = record[`${propertyAt(at).replace(/s$/, '')}Id`];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function propertyAt(at: string): string {
  return at.split('/').findLast(step => !/^\d*$/.test(step)) ?? '';
}

function identityOf({ repositoryId, id }: Rec): string | undefined {
  return [repositoryId, id].find(value => typeof value === 'string' && value !== '') as string | undefined;
}

// what a client called a line: where it has no such name, its own id may stand there, or null (both recorded)
const namesOfClients = new Set(['commerceItemId']);

// what time or others change, what is counted, what a person is in one account (`active`), and what is cut differently in a
// list (`priceInfo.shipping`)
const changing =
  /^(last(?!Name)|active$|modified|version|state|status|submission)|(state|status|progress|count|shipping)$|stock|inventory/i;

const changes = new Map<string, boolean>();

/** The names are few, and each comes in every record. */
function isChanging(name: string): boolean {
  const known = changes.get(name) ?? changing.test(name);
  changes.set(name, known);
  return known;
}

const mostDepth = 2;

function addPlain(
  plain: Map<string, string | number | boolean>,
  record: Rec,
  {
    path,
    depth,
    isPerson = 'parentOrganization' in record,
  }: { readonly path: string; readonly depth: number; readonly isPerson?: boolean },
): void {
  const isAddress = 'postalCode' in record;
  for (const [name, value] of Object.entries(record)) {
    // the state of an address is a place
    if (isChanging(name) && !(isAddress && name === 'state')) continue;
    if (isPlain(value)) plain.set(path + name, value);
    else if (isRecord(value) && identityOf(value) !== undefined) {
      // a contact of several accounts has the addresses of the one it acts in
      if (isPerson && /address/i.test(path + name)) continue;
      for (const id of ['id', 'repositoryId'] as const) {
        const which = value[id];
        if (typeof which === 'string') plain.set(`${path}${name}/${id}`, which);
      }
    } else if (isRecord(value) && depth < mostDepth)
      addPlain(plain, value, { path: `${path}${name}/`, depth: depth + 1, isPerson });
  }
}

/** Paths of all that a record and its parts have, and whether that is null; of a record in it, which one it is. */
function* pathsIn(record: Rec, path: string, depth = 0): Generator<[string, boolean]> {
  for (const [name, value] of Object.entries(record)) {
    if (isChanging(name)) continue;
    yield [path + name, value === null];
    if (!isRecord(value) || depth === mostDepth) continue;
    if (identityOf(value) === undefined) yield* pathsIn(value, `${path}${name}/`, depth + 1);
    else
      for (const id of ['id', 'repositoryId'] as const)
        if (id in value) yield [`${path}${name}/${id}`, value[id] === null];
  }
}

/** Lists of plain values, and of records the ids; a contact has roles in the account it acts in. */
function listsIn(record: Rec): [string, string][] {
  if ('parentOrganization' in record) return [];
  return Object.entries(record).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value) || isChanging(name) || name === 'links') return [];
    const items = value.map(item =>
      isRecord(item) ? (identityOf(item) ?? partIdentity(item, `/${name}`)) : isPlain(item) ? item : undefined,
    );
    return [[name, items.includes(undefined) ? `${items.length} of them` : JSON.stringify(items.map(String).sort())]];
  });
}

/** A property of which two say different things, in words; `there` is absent where it is any value and `here` is null. */
interface Difference {
  readonly path: string;
  readonly here: string;
  readonly there?: string;
}

function differencesFrom(record: Shown, places: Places): readonly DifferenceFrom[] {
  return [...places].flatMap(([there, known]) =>
    kept(kept(differencesOf, record, newDifferences), known, () => differences(record, known)).map(difference => ({
      there,
      difference,
    })),
  );
}

/** Ids may be shared by chance, of an account and a site say: what has nothing else in common is not one record. */
function differences(record: Shown, known: Shown): readonly Difference[] {
  if (record === known) return [];
  const form = record.schemas.filter(schema => schema.properties !== undefined && known.schemas.includes(schema));
  let common = 0;
  const different: { readonly path: string; readonly here: unknown; readonly there: unknown }[] = [];
  for (const [path, here] of record.plain) {
    const there = known.plain.get(path);
    if (there === undefined || typeof there !== typeof here) continue;
    if (form.length === 0 && isToldByForm(path, record, known)) continue;
    if (isSame(here, there)) common += typeof here === 'boolean' || /^(id|repositoryId)$/.test(path) ? 0 : 1;
    else different.push({ path, here, there });
  }
  const isOne = common >= 2 * different.length || (common >= different.length && form.length > 0);
  // what is called the same in two records is of one kind: an account in an order, of which no more is shown than its name
  const isNamedAlike =
    record.as !== '' && record.as === known.as && different.length === 1 && typeof different[0]?.here === 'string';
  if (!isNamedAlike && (common === 0 || !isOne)) return [];
  return [
    ...different.map(({ path, here, there }) => ({ path, here: shown(here), there: shown(there) })),
    ...(form.length === 0 ? [] : differencesInForm(record, known)),
    // a form may leave out what another shows, but what it calls null has no value anywhere
    ...[...record.nulls]
      .filter(path => known.has.has(path) && !namesOfClients.has(path))
      .filter(path => form.length > 0 || !path.includes('/'))
      .map(path => ({ path, here: 'null' })),
  ];
}

/** What is shown in one form is shown whole. */
function differencesInForm(record: Shown, known: Shown): readonly Difference[] {
  return [
    ...[...record.lists].flatMap(([path, here]) => {
      const there = known.lists.get(path) ?? here;
      return there === here ? [] : [{ path, here, there }];
    }),
    ...[...record.inner].flatMap(([path, here]) => {
      const there = known.inner.get(path);
      const isOther = path.includes('/') && typeof there === typeof here && there !== undefined && !isSame(here, there);
      return isOther ? [{ path, here: shown(here), there: shown(there) }] : [];
    }),
  ];
}

function differenceFinding({ path, here, there }: Difference, at: { readonly here: string; readonly there: string }) {
  const expected = `${there ?? 'a value'}, as in ${at.there}`;
  const finding = invariantFinding('same record', `${at.here}/${path}`, expected, here);
  return there === undefined ? { ...finding, severity: 'drift' as const } : finding;
}

/** What each form of an order says in its own way: how it is paid, and once something was returned, how many there are. */
function isToldByForm(path: string, ...records: readonly Shown[]): boolean {
  const isReturned = records.some(({ plain }) => Number(plain.get('returnedQuantity')) > 0);
  return path === 'paymentMethod' || (path === 'quantity' && isReturned);
}

/** Words may be cased and joined in several ways, and instants written in several. */
function isSame(a: string | number | boolean, b: string | number | boolean): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.005;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const [one = Number.NaN, other = Number.NaN] = [a, b].map(instantOf);
  if (!Number.isNaN(one + other)) return one === other;
  return plainWords(a) === plainWords(b);
}

function plainWords(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
