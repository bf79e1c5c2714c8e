/** Records by id, with the order and the indexes that their resource declares. @module */

import type { Listed } from '../wire/listed.ts';
import { type Compare, createSortedIndex, type Index, type KeysOf, type SortedIndex } from './sorted-index.ts';

/** What a resource declares of its records. Records are values: one that changes is replaced by another. */
export interface CollectionKind<V, Names extends string> {
  /** The order in which records are listed; no two records with different ids are equal in it. */
  readonly order: Compare<V>;
  /** Keys of each index, by its name. They depend on the record alone. */
  readonly indexes: { readonly [Name in Names]: KeysOf<V> };
}

/** Declares a collection; the names of its indexes are inferred. */
export function collectionOf<V>() {
  return <Names extends string = never>(kind: CollectionKind<V, Names>): CollectionKind<V, Names> => kind;
}

/** Records as they are read. */
export interface Records<V, Names extends string = never> {
  get(id: string): V | undefined;
  has(id: string): boolean;
  /** Every record, in no particular order. */
  values(): IterableIterator<V>;
  readonly size: number;
  /** Grows with every change. */
  readonly version: number;
  /** Every record, in the order of the collection. */
  inOrder(): Listed<V>;
  readonly by: { readonly [Name in Names]: Index<V> };
}

/** Records as they are changed. */
export interface Collection<V, Names extends string = never> extends Records<V, Names> {
  put(id: string, record: V): void;
  remove(id: string): void;
}

/** A collection with what its store needs. */
export interface StoredCollection<V, Names extends string = never> extends Collection<V, Names> {
  /** Everything as it is now; no later change touches it, and nobody else may. */
  share(): ReadonlyMap<string, V>;
  /** Puts records in the place of everything, shared in the same way. */
  reset(records: ReadonlyMap<string, V>): void;
}

/**
 * Makes a collection. The records it starts with stay as they are, so that they can be shared: the first change copies the map.
 * Indexes and order are made when they are first asked for, and kept up to date from then on.
 *
 * @param changed told of every change, with what stood there before.
 */
export function createCollection<V, Names extends string>(
  kind: CollectionKind<V, Names>,
  initial: ReadonlyMap<string, V>,
  changed: (id: string, before: V | undefined) => void,
): StoredCollection<V, Names> {
  let shared = initial;
  let own: Map<string, V> | undefined;
  let ordered: SortedIndex<V> | undefined;
  let indexes = new Map<string, SortedIndex<V>>();
  let version = 0;

  const current = () => own ?? shared;
  // one key for all: the order alone decides
  const order = () => {
    ordered ??= createSortedIndex([...current().values()].sort(kind.order), () => 0, kind.order);
    return ordered;
  };

  function index(name: Names): SortedIndex<V> {
    let found = indexes.get(name);
    if (found === undefined) {
      found = createSortedIndex(inOrder().slice(), kind.indexes[name], kind.order);
      indexes.set(name, found);
    }
    return found;
  }

  function inOrder(): Listed<V> {
    return order().equal(0);
  }

  function set(id: string, after: V | undefined): void {
    const before = current().get(id);
    changed(id, before);
    version += 1;
    own ??= new Map(shared);
    if (after === undefined) own.delete(id);
    else own.set(id, after);
    ordered?.replace(before, after);
    for (const made of indexes.values()) made.replace(before, after);
  }

  const by = {} as { [Name in Names]: Index<V> };
  for (const name of Object.keys(kind.indexes) as Names[]) {
    by[name] = {
      equal: key => index(name).equal(key),
      startingWith: prefix => index(name).startingWith(prefix),
      between: limits => index(name).between(limits),
      containing: part => index(name).containing(part),
    };
  }

  return {
    get: id => current().get(id),
    has: id => current().has(id),
    values: () => current().values(),
    get size() {
      return current().size;
    },
    get version() {
      return version;
    },
    inOrder,
    by,
    put: (id, record) => set(id, record),
    remove: id => set(id, undefined),
    share() {
      shared = current();
      own = undefined;
      return shared;
    },
    reset(records) {
      version += 1;
      shared = records;
      own = undefined;
      ordered = undefined;
      indexes = new Map();
    },
  };
}
