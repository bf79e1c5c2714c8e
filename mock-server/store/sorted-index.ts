/** Records of a collection in the order of a key: found by equality, beginning or range without looking at the others. @module */

import type { Listed } from '../wire/listed.ts';

/** What an index sorts by. Keys of one index are all strings or all numbers. */
export type IndexKey = string | number;

/** The keys under which an index holds a record: none, one or several. */
export type KeysOf<V> = (record: V) => IndexKey | undefined | readonly IndexKey[];

/** Negative, zero or positive as `a` stands before, with or after `b`; zero for no two records of a collection. */
export type Compare<V> = (a: V, b: V) => number;

/** Records of some keys. */
export interface Keyed<V> extends Listed<V> {
  /** Whether they come in the order of the collection, as those of one key do; absent: they may or may not. */
  readonly isInOrder?: boolean;
}

/**
 * What an index is asked; a list is valid until the collection changes. Records come by key, and of one key in the order of the collection; one with several keys comes
 * for each of them that fits.
 */
export interface Index<V> {
  equal(key: IndexKey): Listed<V>;
  startingWith(prefix: string): Keyed<V>;
  /** From one key to another, both included; a limit that is absent is none. */
  between(limits: Limits): Keyed<V>;
  /** Looks at every key. */
  containing(part: string): Listed<V>;
}

/** The limits of a range. */
export interface Limits {
  readonly from?: IndexKey;
  readonly to?: IndexKey;
  /** Whether the limits themselves are left out. */
  readonly open?: boolean;
  /** Whether the greatest key comes first; records of one key stay in the order of the collection. */
  readonly descending?: boolean;
}

/** An index that its collection keeps up to date. */
export interface SortedIndex<V> extends Index<V> {
  replace(before: V | undefined, after: V | undefined): void;
}

/** Sorts records, which come in the order of their collection. */
export function createSortedIndex<V>(ordered: readonly V[], keysOf: KeysOf<V>, compare: Compare<V>): SortedIndex<V> {
  const entries = ordered.flatMap(record => listOf(keysOf(record)).map(key => ({ key, record })));
  // a stable sort: entries of a key stay in the order of the collection
  entries.sort((a, b) => compareKeys(a.key, b.key));
  const keys = entries.map(({ key }) => key);
  const records = entries.map(({ record }) => record);

  return {
    equal(key) {
      const start = firstAt(key);
      if (keys[start] !== key) return range(start, start);
      // most keys have one record: it needs no second search
      return range(start, keys[start + 1] === key ? firstAfter(key) : start + 1);
    },
    startingWith: prefix =>
      range(
        firstAt(prefix),
        firstWhere(key => key > prefix && !String(key).startsWith(prefix)),
      ),
    between({ from, to, open = false, descending = false }) {
      const start = from === undefined ? 0 : open ? firstAfter(from) : firstAt(from);
      const end = to === undefined ? keys.length : open ? firstAt(to) : firstAfter(to);
      if (descending) return downwards(start, Math.max(start, end));
      return range(start, Math.max(start, end));
    },
    containing: part => records.filter((_, index) => String(keys[index]).includes(part)),
    replace(before, after) {
      const old = before === undefined ? [] : listOf(keysOf(before));
      const wanted = after === undefined ? [] : listOf(keysOf(after));
      const staysInPlace =
        before !== undefined &&
        after !== undefined &&
        compare(before, after) === 0 &&
        old.length === wanted.length &&
        old.every((key, index) => key === wanted[index]);
      if (staysInPlace) {
        for (const key of old) records[position(key, before)] = after;
        return;
      }
      if (before !== undefined) {
        for (const key of old) {
          const at = position(key, before);
          keys.splice(at, 1);
          records.splice(at, 1);
        }
      }
      if (after !== undefined) {
        for (const key of wanted) {
          const at = position(key, after);
          keys.splice(at, 0, key);
          records.splice(at, 0, after);
        }
      }
    },
  };

  function range(start: number, end: number): Keyed<V> {
    const length = end - start;
    const isInOrder = length === 0 || keys[start] === keys[end - 1];
    return {
      length,
      isInOrder,
      slice: (from = 0, to = length) => records.slice(start + Math.min(from, length), start + Math.min(to, length)),
      // it stands where the order of the collection puts it
      ...(isInOrder ? { has: (record: V) => records[placeIn(start, end, record)] === record } : {}),
    };
  }

  /** Where a record stands among those of one key, or would; behind them it may be that of another key. */
  function placeIn(start: number, end: number, record: V): number {
    const at = firstWhere((_, index) => compare(records[index] as V, record) >= 0, start, end);
    return at < end ? at : -1;
  }

  function downwards(first: number, last: number): Listed<V> {
    const length = last - first;
    return { length, slice };

    function slice(from = 0, to = length): V[] {
      const found: V[] = [];
      for (let at = from; at < Math.min(to, length); ) {
        // the entries of a key begin as many places from here as they end before the last one
        const key = keys[last - 1 - at] as IndexKey;
        const [start, end] = [firstAt(key), firstAfter(key)];
        const skipped = at - (last - end);
        const group = records.slice(start + skipped, Math.min(end, start + skipped + to - at));
        found.push(...group);
        at += group.length;
      }
      return found;
    }
  }

  /** Where an entry stands, or belongs. */
  function position(key: IndexKey, record: V): number {
    return firstWhere((other, index) => {
      const difference = compareKeys(other, key);
      return difference > 0 || (difference === 0 && compare(records[index] as V, record) >= 0);
    });
  }

  function firstAt(key: IndexKey): number {
    return firstWhere(other => !(other < key));
  }

  function firstAfter(key: IndexKey): number {
    return firstWhere(other => other > key);
  }

  /** The first entry that passes a test which all entries after it pass as well. */
  function firstWhere(passes: (key: IndexKey, index: number) => boolean, from = 0, to = keys.length): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(keys[middle] as IndexKey, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** By code units, as prefixes need it. */
function compareKeys(a: IndexKey, b: IndexKey): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function listOf(keys: IndexKey | undefined | readonly IndexKey[]): readonly IndexKey[] {
  if (keys === undefined) return [];
  if (typeof keys === 'string' || typeof keys === 'number') return [keys];
  // a record stands once under each key
  return keys.length > 1 ? [...new Set(keys)] : keys;
}
