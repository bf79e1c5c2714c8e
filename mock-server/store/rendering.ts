/** JSON of records, written once and kept until something changes that it was made of. @module */

import { type ByteString, jsonOf } from '../wire/json.ts';
import type { Records } from './collection.ts';
import type { Index } from './sorted-index.ts';

/** Collections by their names. */
type Readable = Readonly<Record<string, Records<unknown, string>>>;

/** The JSON of a view of a record: the same function with equal options makes the same of it. Options are plain data. */
export interface Render<R> {
  <V extends object>(record: V, view: (record: V, from: R) => object): ByteString;
  <V extends object, O extends object>(
    record: V,
    view: (record: V, from: R, options: O) => object,
    options: O,
  ): ByteString;
}

interface Rendered {
  readonly view: unknown;
  /** JSON of the options. */
  readonly options: string;
  readonly json: ByteString;
  /** Whether each thing that the view has read is still the same. */
  readonly unchanged: readonly (() => boolean)[];
  /** The version of the collections at which that was last so. */
  version: number;
}

// of 8 kB each some thousands of records: as many as anybody looks at again and again, and bounded
const mostBytes = 64_000_000;

/**
 * Makes the memory of a store's JSON; `versionOf` gives another number after every change of the collections. A view gets collections that note what it reads of them, so that what it depends on need
 * not be told, and cannot be told wrong.
 */
export function createRendering<C extends Readable, R>(
  collections: C,
  readingOf: (collections: C) => R,
  versionOf: () => number,
): Render<R> {
  let notes: (() => boolean)[] = [];
  const note = (unchanged: () => boolean) => notes.push(unchanged);
  const watched = readingOf(
    Object.fromEntries(
      Object.entries(collections).map(([name, each]) => [name, watch(each, note)]),
      // the same names, and collections that read the same
    ) as unknown as C,
  );

  // the older half goes when the younger one is full; what is still in use moves to the younger one
  let young = new Map<object, Rendered[]>();
  let old = new Map<object, Rendered[]>();
  let bytes = 0;

  return <V extends object>(
    record: V,
    view: (record: V, from: R, options: never) => object,
    given?: object,
  ): ByteString => {
    const options = given === undefined ? '' : JSON.stringify(given);
    const same = (other: Rendered) => other.view === view && other.options === options;
    const kept = young.get(record)?.find(same) ?? old.get(record)?.find(same);
    const version = versionOf();
    // mostly nothing at all has changed
    if (kept !== undefined && (kept.version === version || kept.unchanged.every(unchanged => unchanged()))) {
      kept.version = version;
      keep(record, kept);
      return kept.json;
    }
    notes = [];
    const json = jsonOf(view(record, watched, given as never));
    keep(record, { view, options, json, unchanged: notes, version });
    return json;
  };

  function keep(record: object, rendered: Rendered): void {
    const siblings = young.get(record) ?? [];
    if (siblings.includes(rendered)) return;
    const others = siblings.filter(({ view, options }) => view !== rendered.view || options !== rendered.options);
    young.set(record, [...others, rendered]);
    bytes += rendered.json.length;
    if (bytes < mostBytes / 2) return;
    old = young;
    young = new Map();
    bytes = 0;
  }
}

function watch(records: Records<unknown, string>, note: (unchanged: () => boolean) => void): Records<unknown, string> {
  const everything = <T>(value: T): T => {
    const { version } = records;
    note(() => records.version === version);
    return value;
  };
  return {
    get(id) {
      const found = records.get(id);
      note(() => records.get(id) === found);
      return found;
    },
    has(id) {
      const found = records.has(id);
      note(() => records.has(id) === found);
      return found;
    },
    values: () => everything(records.values()),
    get size() {
      return everything(records.size);
    },
    get version() {
      return everything(records.version);
    },
    inOrder: () => everything(records.inOrder()),
    by: Object.fromEntries(
      Object.entries(records.by).map(([name, index]): [string, Index<unknown>] => [
        name,
        {
          equal(key) {
            const found = index.equal(key).slice();
            note(() => isSame(index.equal(key).slice(), found));
            return found;
          },
          startingWith: prefix => everything(index.startingWith(prefix)),
          between: limits => everything(index.between(limits)),
          containing: part => everything(index.containing(part)),
        },
      ]),
    ),
  };
}

function isSame(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.length === before.length && now.every((record, index) => record === before[index]);
}
