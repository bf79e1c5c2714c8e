/** Collections that change together: what a transaction that fails has done to any of them is undone. @module */

import {
  type Collection,
  type CollectionKind,
  createCollection,
  type Records,
  type StoredCollection,
} from './collection.ts';

/** What each collection holds and how it is found, by name. */
// biome-ignore lint/suspicious/noExplicitAny: kinds of any record and any index names
export type Kinds = Readonly<Record<string, CollectionKind<any, any>>>;

/** The records of collections, as plain data. */
export type RecordsOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, string> ? Map<string, V> : never;
};

/** The collections themselves. */
export type CollectionsOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, infer Names> ? Collection<V, Names> : never;
};

/** The collections as they are read. */
export type ReadingOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, infer Names> ? Records<V, Names> : never;
};

/** Collections and what is done with all of them. */
export interface Transactional<K extends Kinds> {
  readonly collections: CollectionsOf<K>;
  /** Runs a change; when it throws, nothing of it is kept. */
  transaction<T>(change: () => T): T;
  /** Everything as it is now, shared with the collections: nobody may change it. */
  share(): RecordsOf<K>;
  /** Goes back to what was shared. */
  reset(shared: RecordsOf<K>): void;
  /** A copy of everything. Records are values, which copies share. */
  snapshot(): RecordsOf<K>;
  /** Goes back to a copy. */
  restore(copy: RecordsOf<K>): void;
}

/** Makes collections of records, which stay as they are. */
export function createCollections<K extends Kinds>(kinds: K, records: RecordsOf<K>): Transactional<K> {
  let undo: (() => void)[] | undefined;

  const made = new Map<string, StoredCollection<unknown, string>>();
  for (const [name, kind] of Object.entries<Kinds[string]>(kinds)) {
    const collection: StoredCollection<unknown, string> = createCollection(
      kind,
      recordsIn(records, name),
      (id, before) => undo?.push(() => (before === undefined ? collection.remove(id) : collection.put(id, before))),
    );
    made.set(name, collection);
  }

  function share(): RecordsOf<K> {
    return gathered(name => made.get(name)?.share());
  }

  function reset(shared: RecordsOf<K>): void {
    for (const [name, each] of made) each.reset(recordsIn(shared, name));
  }

  // the names of the kinds are those of the result, whatever is gathered under them
  function gathered<T>(of: (name: string) => unknown): T {
    return Object.fromEntries(Object.keys(kinds).map(name => [name, of(name)])) as T;
  }

  function copyOf(all: RecordsOf<K>): RecordsOf<K> {
    return gathered(name => new Map(recordsIn(all, name)));
  }

  return {
    collections: gathered(name => made.get(name)),
    transaction(change) {
      const log: (() => void)[] = [];
      undo = log;
      try {
        return change();
      } catch (error) {
        undo = undefined;
        for (const step of log.reverse()) step();
        throw error;
      } finally {
        undo = undefined;
      }
    },
    share,
    reset,
    snapshot: () => copyOf(share()),
    restore: copy => reset(copyOf(copy)),
  };
}

function recordsIn(all: Readonly<Record<string, ReadonlyMap<string, unknown>>>, name: string) {
  return all[name] ?? new Map<string, unknown>();
}
