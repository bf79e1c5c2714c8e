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
  return {
    about: sizeOf(lists),
    records: () => firstInOrder([...new Set(lists.flatMap(inAnyOrder))], order),
  };
}

/** The records that one of several conditions selects. */
export function anyOf<V>(selections: readonly Selection<V>[], order: Compare<V>): Selection<V> {
  const [only] = selections;
  if (only !== undefined && selections.length === 1) return only;
  return {
    about: selections.reduce((sum, { about }) => sum + about, 0),
    records() {
      const lists = selections.map(selection => selection.records());
      return haveNoneInCommon(selections)
        ? firstInOrder(lists.flatMap(inAnyOrder), order)
        : gathered(lists, order).records();
    },
  };
}

/** Whether they are different keys of one index. */
function haveNoneInCommon<V>(selections: readonly Selection<V>[]): boolean {
  const index = selections[0]?.entry?.index;
  const keys = new Set(selections.map(({ entry }) => entry?.key));
  return (
    index !== undefined && selections.every(({ entry }) => entry?.index === index) && keys.size === selections.length
  );
}

/** What belongs to some records of another collection, be it to several of them: the contacts of accounts, say. */
export function joined<V, W>(others: Listed<V>, ownedBy: (other: V) => Listed<W>, order: Compare<W>): Selection<W> {
  return { about: others.length, records: () => gathered(inAnyOrder(others).map(ownedBy), order).records() };
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
