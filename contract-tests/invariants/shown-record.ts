/** What a place shows of a record. @module */

import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { inAnyItem } from '../engine/finding.ts';
import { isRecord } from '../engine/reading.ts';
import { type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isPlain } from './memory.ts';
import { idOf, type Rec } from './records.ts';

/** A record at a place, with what is plain in it by its path: of parts without an id of their own, too. */
export interface Shown {
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
  /** The language that it was asked for in, where it is compared with what was asked for in another. */
  readonly language?: string;
}

/** A record that is somewhere in a body or a row. */
export interface RecordAt {
  readonly id: string;
  readonly at: string;
  /** The same in any item of the lists on the way. */
  readonly inAny: string;
  readonly shown: Shown;
}

const namesDefinitionIn = declaredBy<boolean>('x-occ-names-definition');
const recordsOf = new WeakMap<readonly Place[], Map<string, readonly RecordAt[]>>();
const shownOf = new WeakMap<readonly Schema[], Map<string, Shown>>();

/** The records that places of a response show, to a request for a path; the same row comes on many pages. */
export function recordsShownIn(places: readonly Place[], path: string): readonly RecordAt[] {
  const known = kept(recordsOf, places, () => new Map<string, readonly RecordAt[]>());
  const before = known.get(path) ?? recordsIn(places, path);
  known.set(path, before);
  return before;
}

function recordsIn(places: readonly Place[], path: string): readonly RecordAt[] {
  const records = recordsAmong(places);
  const split = new Set(records.flatMap(({ at }) => (at.endsWith('/shippingGroups/1') ? [at.slice(0, -1)] : [])));
  return records.flatMap(({ at, value, schemas }) => {
    // of what has no schema nobody knows what its id names
    if (schemas.length === 0 || namesDefinitionIn(schemas).length > 0) return [];
    // an open cart is named by its `orderId`
    const id = identityIn(value, at, split) ?? (at === '' ? idOf(value, path) : undefined);
    if (id === undefined) return [];
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
  addPaths({ has, nulls }, value, { path: '', depth: 0 });
  return { schemas, as, has, nulls, plain, inner, lists: new Map() };
}

const inLanguages = new WeakMap<Shown, Map<string, Shown>>();

/** What may be compared in any language: its values, of which texts may be others, and nothing that another lacks. */
export function inLanguage(record: Shown, language: string): Shown {
  const known = kept(inLanguages, record, () => new Map<string, Shown>());
  const before = known.get(language) ?? { ...record, language, lists: new Map(), inner: new Map(), nulls: new Set() };
  known.set(language, before);
  return before;
}

/** A line that goes to several places is in each of them with some of its units: a record of its own. */
function identityIn(record: Rec, at: string, split: ReadonlySet<string>): string | undefined {
  const id = identityOf(record) ?? partIdentity(record, at);
  if (id === undefined || split.size === 0) return id;
  const [, groups = '', place = ''] = /^(.*\/shippingGroups\/)(\d+)\//.exec(at) ?? [];
  return split.has(groups) ? `${id} in group ${place}` : id;
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

// what time or others change, what is counted, and what is cut differently in a list (`priceInfo.shipping`)
const changing =
  /^(last(?!Name)|modified|version|state|status|submission)|(state|status|progress|count|shipping)$|stock|inventory/i;

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
    // a person may be active in one account and not in another
    if (name === 'active' && 'email' in record) continue;
    // each account that inherits an address chooses its own defaults
    if (record.isInherited === true && /^is(?:Inherited|Default)/.test(name)) continue;
    if (isPlain(value)) plain.set(path + name, value);
    else if (isRecord(value) && identityOf(value) !== undefined) {
      // a contact of several accounts has the addresses of the one it acts in
      if (isPerson && /address/i.test(path + name)) continue;
      for (const id of ['id', 'repositoryId'] as const) {
        const which = value[id];
        if (typeof which === 'string') plain.set(`${path}${name}/${id}`, which);
      }
    } else if (isRecord(value) && (depth < mostDepth || (path === '' && isAddressOf(value))))
      addPlain(plain, value, { path: `${path}${name}/`, depth: depth + 1, isPerson });
  }
}

/** An address is the same in any form. */
function isAddressOf(part: Rec): boolean {
  return 'postalCode' in part && 'country' in part;
}

/** Paths of all that a record and its parts have, by whether that is null; of a record in it, which one it is. */
function addPaths(
  paths: { readonly has: Set<string>; readonly nulls: Set<string> },
  record: Rec,
  { path, depth }: { readonly path: string; readonly depth: number },
): void {
  for (const [name, value] of Object.entries(record)) {
    if (isChanging(name)) continue;
    (value === null ? paths.nulls : paths.has).add(path + name);
    if (!isRecord(value) || depth === mostDepth) continue;
    if (identityOf(value) === undefined) addPaths(paths, value, { path: `${path}${name}/`, depth: depth + 1 });
    else
      for (const id of ['id', 'repositoryId'] as const)
        if (id in value) (value[id] === null ? paths.nulls : paths.has).add(`${path}${name}/${id}`);
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
