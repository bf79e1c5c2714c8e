/** Which records meet a condition, as the indexes of their collection know it. @module */

import { firstInOrder } from '../wire/first-in-order.ts';
import { inAnyOrder, type Listed } from '../wire/listed.ts';
import type { Compare, Index, IndexKey, Keyed } from './sorted-index.ts';

/** Records that meet a condition. */
export interface Selection<V> {
  /** About how many, so that the smallest selection can be chosen before any is made. */
  readonly about: number;
  /** Each once, in the order of the collection. */
  records(): Listed<V>;
  /** The lists that hold them, in any order and as often as they are found; absent: `records`. */
  readonly lists?: () => readonly Listed<V>[];
  /** Their key in an index that holds every record once at most. */
  readonly entry?: Entry<V>;
}

/** A key of an index. */
export interface Entry<V> {
  readonly index: Index<V>;
  readonly key: IndexKey;
}

/** What a collection lists, and how it is ordered. */
export interface Listing<V> {
  readonly all: Listed<V>;
  readonly order: Compare<V>;
}

/** Records that come each once and in the order of the collection already, as those of one key do. */
export function selected<V>(records: Listed<V>, entry?: Entry<V>): Selection<V> {
  return { about: records.length, records: () => records, ...(entry === undefined ? {} : { entry }) };
}

/** Records that come each once, in any order. */
export function reordered<V>(records: Keyed<V>, { all, order }: Listing<V>): Selection<V> {
  return {
    about: records.length,
    records() {
      if (records.isInOrder === true) return records;
      return records.length === all.length ? all : firstInOrder(records.slice(), order);
    },
  };
}

/** Records that come in any order and several times, unless they are those of one key. */
export function distinct<V>(records: Keyed<V>, order: Compare<V>): Selection<V> {
  return records.isInOrder === true ? selected(records) : gathered([records], order);
}

/** The records of several lists, in any order and as often as they are found. */
export function gathered<V>(lists: readonly Listed<V>[], order: Compare<V>): Selection<V> {
  return together(sizeOf(lists), () => lists, order);
}

function together<V>(about: number, lists: () => readonly Listed<V>[], order: Compare<V>): Selection<V> {
  return { about, lists, records: () => eachOnce(new Set(lists().flatMap(inAnyOrder)), order) };
}

function eachOnce<V>(found: ReadonlySet<V>, order: Compare<V>): Listed<V> {
  return { ...firstInOrder([...found], order), has: record => found.has(record) };
}

function listsOf<V>({ lists, records }: Selection<V>): readonly Listed<V>[] {
  return lists?.() ?? [records()];
}

/** The records that one of several conditions selects. */
export function anyOf<V>(selections: readonly Selection<V>[], order: Compare<V>): Selection<V> {
  const [only] = selections;
  if (only !== undefined && selections.length === 1) return only;
  const about = selections.reduce((sum, selection) => sum + selection.about, 0);
  const found = together(about, () => selections.flatMap(listsOf), order);
  if (!haveNoneInCommon(selections)) return found;
  return { ...found, records: () => firstInOrder(selections.flatMap(listsOf).flatMap(inAnyOrder), order) };
}

/** Whether they are different keys of one index. */
function haveNoneInCommon<V>(selections: readonly Selection<V>[]): boolean {
  const index = selections[0]?.entry?.index;
  const keys = new Set(selections.map(({ entry }) => entry?.key));
  return (
    index !== undefined && selections.every(({ entry }) => entry?.index === index) && keys.size === selections.length
  );
}

/** The records that all of several conditions select. */
export function allOf<V>(selections: readonly Selection<V>[], order: Compare<V>): Selection<V> | undefined {
  const [smallest, ...others] = [...selections].sort((a, b) => a.about - b.about);
  if (smallest === undefined || others.length === 0) return smallest;
  return {
    about: smallest.about,
    records() {
      // only the smallest becomes a set: to ask it for a record is cheaper than to put the record into another
      let found = new Set(listsOf(smallest).flatMap(inAnyOrder));
      for (const other of others) {
        const left = found;
        found = new Set(listsOf(other).flatMap(list => inAnyOrder(list).filter(record => left.has(record))));
      }
      return eachOnce(found, order);
    },
  };
}

/**
 * The smallest selection, and those that are worth having beside it: to look at one record costs as much as to select so many.
 */
export function worthwhile<S extends Pick<Selection<never>, 'about'>>(
  selections: readonly S[],
  cost: number,
): readonly S[] {
  const smallest = Math.min(...selections.map(({ about }) => about));
  return selections.filter(({ about }) => about <= smallest * cost);
}

const sampled = 8;

/** What belongs to some records of another collection, be it to several of them: the contacts of accounts, say. */
export function joined<V, W>(others: Listed<V>, ownedBy: (other: V) => Listed<W>, order: Compare<W>): Selection<W> {
  const sample = others.slice(0, sampled).map(ownedBy);
  const about = sample.length === 0 ? 0 : (sizeOf(sample) / sample.length) * others.length;
  return together(about, () => inAnyOrder(others).map(ownedBy), order);
}

/** What belongs each to one record of another collection, and comes in order from it: the orders of shoppers, say. */
export function owned<V, W>(owners: Listed<V>, ownedBy: (owner: V) => Listed<W>, order: Compare<W>): Selection<W> {
  return {
    about: owners.length,
    // many shoppers have ordered nothing
    records: () =>
      merged(
        inAnyOrder(owners)
          .map(ownedBy)
          .filter(({ length }) => length > 0),
        order,
      ),
  };
}

/** Lists that are in order and have nothing in common, as one: its beginning takes no more than theirs. */
function merged<V>(lists: readonly Listed<V>[], order: Compare<V>): Listed<V> {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const length = sizeOf(lists);
  return {
    length,
    slice(start = 0, end = length) {
      const beginnings = lists.flatMap(list => list.slice(0, end));
      return firstInOrder(beginnings, order).slice(start, end);
    },
    inAnyOrder: () => lists.flatMap(inAnyOrder),
  };
}

/** The selection with the fewest records; of none, `undefined`. */
export function mostSelective<V>(selections: readonly (Selection<V> | undefined)[]): Selection<V> | undefined {
  return selections
    .filter(selection => selection !== undefined)
    .sort((a, b) => a.about - b.about)
    .at(0);
}

function sizeOf(lists: readonly Listed<unknown>[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
