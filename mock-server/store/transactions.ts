/** Collections that change together: what a transaction that fails has done to any of them is undone. @module */

import {
  type Collection,
  type CollectionKind,
  createCollection,
  type Records,
  type StoredCollection,
} from './collection.ts';
import { copiedWhenSeen, unchanging, uncopied, withoutLooking } from './unseen.ts';

/** What each collection holds and how it is found, by name. */
// biome-ignore lint/suspicious/noExplicitAny: kinds of any record and any index names
export type Kinds = Readonly<Record<string, CollectionKind<any, any, any>>>;

/** The records of collections, as plain data. */
export type RecordsOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, string, infer _> ? Map<string, V> : never;
};

/** The records of collections as they are shared with them: nobody may change them. */
export type SharedOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, string, infer _> ? ReadonlyMap<string, V> : never;
};

/** The collections themselves. */
export type CollectionsOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, infer Names, infer Known>
    ? Collection<V, Names, Known>
    : never;
};

/** The collections as they are read. */
export type ReadingOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, infer Names, infer _> ? Records<V, Names> : never;
};

/** A record before and after a transaction; `undefined` where there was or is none. */
export interface Change<V> {
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/** What a transaction has changed, by collection and id. */
export type ChangesOf<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends CollectionKind<infer V, string, infer _>
    ? ReadonlyMap<string, Change<V>>
    : never;
};

/** Collections and what is done with all of them. */
export interface Transactional<K extends Kinds> {
  readonly collections: CollectionsOf<K>;
  /**
   * Runs a change; when it throws, nothing of it is kept.
   *
   * @param committed Told when something has changed; what, it may ask at once.
   */
  transaction<T>(change: () => T, committed?: (changes: () => ChangesOf<K>) => void): T;
  /** Everything as it is now, shared with the collections: nobody may change it. */
  share(): SharedOf<K>;
  /** Goes back to what was shared. */
  reset(shared: SharedOf<K>): void;
  /** A copy of everything, made when it is looked at. Records are values, which copies share. */
  snapshot(): RecordsOf<K>;
  /** Restores a copy of the state. */
  restore(copy: RecordsOf<K>): void;
  /** Another number after every change. */
  version(): number;
}

/** Makes collections of records, which stay as they are. */
export function createCollections<K extends Kinds>(kinds: K, records: RecordsOf<K>): Transactional<K> {
  let undo: Undo[] | undefined;
  let version = 0;

  const made = new Map<string, StoredCollection<unknown, string>>();
  for (const [name, kind] of Object.entries<Kinds[string]>(kinds)) {
    const collection: StoredCollection<unknown, string> = createCollection(
      kind,
      startIn(records, name),
      (id, before) => {
        version += 1;
        undo?.push({ name, id, before });
      },
    );
    made.set(name, collection);
  }

  function put(name: string, id: string, record: unknown): void {
    if (record === undefined) made.get(name)?.remove(id);
    else made.get(name)?.put(id, record);
  }

  function changesIn(log: readonly Undo[]): ChangesOf<K> {
    return gathered(name => {
      const changes = new Map<string, Change<unknown>>();
      for (const { name: changed, id, before } of log) {
        if (changed !== name || changes.has(id)) continue;
        changes.set(id, { before, after: made.get(name)?.get(id) });
      }
      return changes;
    });
  }

  function share(): SharedOf<K> {
    const all = {};
    for (const [name, each] of made) Object.defineProperty(all, name, { get: each.share(), enumerable: true });
    // under the names of the kinds
    return all as SharedOf<K>;
  }

  function reset(shared: SharedOf<K>): void {
    version += 1;
    for (const [name, each] of made) each.reset(recordsIn(shared, name));
  }

  // the names of the kinds are those of the result, whatever is gathered under them
  function gathered<T>(of: (name: string) => unknown): T {
    return Object.fromEntries(Object.keys(kinds).map(name => [name, of(name)])) as T;
  }

  return {
    collections: gathered(name => made.get(name)),
    transaction(change, committed) {
      const log: Undo[] = [];
      undo = log;
      let result: ReturnType<typeof change>;
      try {
        result = change();
      } catch (error) {
        undo = undefined;
        for (const { name, id, before } of log.reverse()) put(name, id, before);
        throw error;
      }
      undo = undefined;
      if (log.length > 0) committed?.(() => changesIn(log));
      return result;
    },
    share,
    reset,
    // of the same names and records
    snapshot: () => copiedWhenSeen(share()) as RecordsOf<K>,
    restore: copy => reset(gathered(name => unchanging(copy, name) ?? new Map())),
    version: () => version,
  };
}

/** What stood somewhere before a transaction. */
interface Undo {
  readonly name: string;
  readonly id: string;
  readonly before: unknown;
}

type NamedRecords = Readonly<Record<string, ReadonlyMap<string, unknown>>>;

function recordsIn(records: NamedRecords, name: string) {
  return withoutLooking(records, name) ?? new Map<string, unknown>();
}

/** Reads what a collection starts with; what is to be copied is found now, since whoever looks at the copy may change that. */
function startIn(records: NamedRecords, name: string) {
  const shared = uncopied(records, name);
  return () => shared ?? records[name] ?? new Map<string, unknown>();
}
