/** Records by id, with the order and the indexes that their resource declares. @module */

import type { Listed } from '../wire/listed.ts';
import { PlannedRecords, recordIn, recordsIn, type Slot, slotsOf } from './planned.ts';
import {
  type Compare,
  createSortedIndex,
  type Index,
  type Keyed,
  type KeysOf,
  type SortedIndex,
} from './sorted-index.ts';

/**
 * What a resource declares of its records. Records are values: one that changes is replaced by another. `Known` is what is
 * known of one before it is made.
 */
export interface CollectionKind<V extends Known, Names extends string, Known = V> {
  /** The order in which records are listed; no two records with different ids are equal in it. */
  readonly order: Compare<Known>;
  /** Keys of each index, by its name. They depend on the record alone. */
  readonly indexes: { readonly [Name in Names]: KeysOf<Known> };
}

/** Declares a collection; the names of its indexes are inferred. */
export function collectionOf<V extends Known, Known = V>() {
  return <Names extends string = never>(kind: CollectionKind<V, Names, Known>): CollectionKind<V, Names, Known> => kind;
}

/** How something is found in a collection. */
export interface Finder<V, Names extends string> {
  /** All of it, in the order of the collection. */
  inOrder(): Listed<V>;
  readonly by: { readonly [Name in Names]: Index<V> };
}

/** Records as they are read. */
export interface Records<V, Names extends string = never> extends Finder<V, Names> {
  get(id: string): V | undefined;
  has(id: string): boolean;
  /** Every record, in no particular order. */
  values(): IterableIterator<V>;
  readonly size: number;
  /** Grows with every change. */
  readonly version: number;
}

/** Records as they are changed and searched. */
export interface Collection<V, Names extends string = never, Known = unknown> extends Records<V, Names> {
  /** Finds records without making those that are planned: a search looks at many, and shows a page. */
  readonly slots: Finder<Slot<V, Known>, Names>;
  put(id: string, record: V): void;
  remove(id: string): void;
}

/** A collection with what its store needs. */
export interface StoredCollection<V, Names extends string = never, Known = unknown>
  extends Collection<V, Names, Known> {
  /** Everything as it is now, to be read later; no later change touches it, and nobody else may. */
  share(): () => ReadonlyMap<string, V>;
  /** Puts records in the place of everything, shared in the same way. */
  reset(records: ReadonlyMap<string, V>): void;
}

/**
 * Makes a collection. The records it starts with stay as they are, so that they can be shared: the first change copies the map.
 * Indexes and order are made when they are first asked for, of what is known of the records, and kept up to date from then on;
 * a planned record is made when it leaves the collection.
 *
 * @param start reads the records, when somebody first asks for one.
 * @param changed told of every change, with what stood there before.
 */
export function createCollection<V extends Known, Names extends string, Known>(
  kind: CollectionKind<V, Names, Known>,
  start: () => ReadonlyMap<string, V>,
  changed: (id: string, before: V | undefined) => void,
): StoredCollection<V, Names, Known> {
  let hasPlans = false;
  let shared: ReadonlyMap<string, Slot<V, Known>> | undefined;
  let own: Map<string, Slot<V, Known>> | undefined;
  let ordered: SortedIndex<Slot<V, Known>> | undefined;
  let indexes = new Map<string, SortedIndex<Slot<V, Known>>>();
  let version = 0;

  function begin(records: ReadonlyMap<string, V>): ReadonlyMap<string, Slot<V, Known>> {
    hasPlans = records instanceof PlannedRecords;
    shared = slotsOf(records);
    return shared;
  }

  const current = () => own ?? shared ?? begin(start());
  function records(): ReadonlyMap<string, V> {
    const slots = current();
    // without plans every slot holds a record
    return hasPlans ? new PlannedRecords(slots) : (slots as ReadonlyMap<string, V>);
  }
  const made = (found: Keyed<Slot<V, Known>>): Keyed<V> =>
    hasPlans ? { ...recordsIn(found), isInOrder: found.isInOrder === true } : (found as Keyed<V>);

  // one key for all: the order alone decides
  const order = () => {
    ordered ??= createSortedIndex([...current().values()].sort(kind.order), () => 0, kind.order);
    return ordered;
  };

  function index(name: Names): SortedIndex<Slot<V, Known>> {
    let found = indexes.get(name);
    if (found === undefined) {
      found = createSortedIndex(order().equal(0).slice(), kind.indexes[name], kind.order);
      indexes.set(name, found);
    }
    return found;
  }

  function get(id: string): V | undefined {
    const slot = current().get(id);
    return slot === undefined ? undefined : recordIn<V>(slot);
  }

  function set(id: string, after: V | undefined): void {
    const before = get(id);
    changed(id, before);
    version += 1;
    own ??= new Map(current());
    if (after === undefined) own.delete(id);
    else own.set(id, after);
    ordered?.replace(before, after);
    for (const made of indexes.values()) made.replace(before, after);
  }

  const slots = { inOrder: () => order().equal(0), by: {} as { [Name in Names]: Index<Slot<V, Known>> } };
  const by = {} as { [Name in Names]: Index<V> };
  for (const name of Object.keys(kind.indexes) as Names[]) {
    slots.by[name] = {
      equal: key => index(name).equal(key),
      startingWith: prefix => index(name).startingWith(prefix),
      between: limits => index(name).between(limits),
      containing: part => index(name).containing(part),
    };
    by[name] = {
      equal: key => made(index(name).equal(key)),
      startingWith: prefix => made(index(name).startingWith(prefix)),
      between: limits => made(index(name).between(limits)),
      containing: part => made(index(name).containing(part)),
    };
  }

  return {
    get,
    has: id => current().has(id),
    values: () => records().values(),
    get size() {
      return current().size;
    },
    get version() {
      return version;
    },
    inOrder: () => made(order().equal(0)),
    by,
    slots,
    put: (id, record) => set(id, record),
    remove: id => set(id, undefined),
    share() {
      // what nobody has asked for is still what it starts with
      if (own === undefined && shared === undefined) return start;
      shared = current();
      own = undefined;
      const now = records();
      return () => now;
    },
    reset(given) {
      version += 1;
      begin(given);
      own = undefined;
      ordered = undefined;
      indexes = new Map();
    },
  };
}
