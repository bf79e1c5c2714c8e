/**
 * A seed as a file. Half of a process's first start is code that runs for the first time; the package brings its usual seed
 * along, made by that code when the package is built. Dates and years in the file count from 1970, and are moved to the present.
 *
 * Its first line says what each of the others is: the records of one collection, which are read when somebody asks for them.
 * Most programs ask for few.
 *
 * @module
 */

import type { State } from '../store/store.ts';

/** Where values stand in a record: names of properties, and `*` for every element of an array. */
type Place = readonly string[];

/** What the first line says of a collection. */
interface Described {
  readonly name: string;
  /** Where epoch milliseconds stand. */
  readonly instants: readonly Place[];
  /** Where years stand, as strings. */
  readonly years: readonly Place[];
}

type Entry = readonly [id: string, record: unknown];

// later than whatever the merchant has dated, of another year than the epoch, and not the beginning of a day
const anotherPresent = Date.UTC(2101, 4, 6, 7, 8, 9, 10);

/**
 * Writes what a seed makes, whatever the present is.
 *
 * @throws {Error} Something else than an instant or a year depends on the present; the message says what.
 */
export function serializeSeed(makeAt: (now: number) => State): string {
  const later = new Map(Object.entries(makeAt(anotherPresent)));
  const described: Described[] = [];
  const lines: string[] = [];
  for (const [name, records] of Object.entries(makeAt(0))) {
    const entries: Entry[] = [...records];
    described.push({ name, ...movedPlaces(name, entries, [...(later.get(name) ?? [])]) });
    lines.push(JSON.stringify(entries));
  }
  return [JSON.stringify(described), ...lines].map(escaped).join('\n');
}

/** Where what differs between two presents stands. */
function movedPlaces(name: string, records: unknown, others: unknown): Omit<Described, 'name'> {
  const instants = new Set<string>();
  const years = new Set<string>();
  compare(records, others, []);
  // two steps lead to a record: to its entry, and to the second element there
  const listed = (found: ReadonlySet<string>) => [...found].map((place): Place => place.split('.').slice(2));
  return { instants: listed(instants), years: listed(years) };

  function compare(value: unknown, other: unknown, place: Place): void {
    if (value === other) return;
    const at = place.join('.');
    const isInRecord = place.length > 2;
    if (isObject(value) && isObject(other) && String(Object.keys(value)) === String(Object.keys(other))) {
      for (const key of Object.keys(value))
        compare(value[key], other[key], [...place, Array.isArray(value) ? '*' : key]);
    } else if (isInRecord && movedInstant(value, anotherPresent) === other) instants.add(at);
    else if (isInRecord && movedYear(value, anotherPresent) === other) years.add(at);
    else throw new Error(`${name}.${at} depends on the present, and is neither an instant nor a year`);
  }
}

/** Reads what {@link serializeSeed} wrote, as the seed makes it at some time: each collection when somebody looks at it. */
export function parseSeed(text: string, now: number): State {
  const [first = '', ...lines] = text.split('\n');
  const state = {};
  (JSON.parse(first) as Described[]).forEach((collection, at) => {
    let records: Map<string, unknown> | undefined;
    const get = () => {
      records ??= parseRecords(lines[at] ?? '', collection, now);
      return records;
    };
    Object.defineProperty(state, collection.name, { get, enumerable: true });
  });
  // the collections of the state that was written
  return state as State;
}

function parseRecords(line: string, { instants, years }: Described, now: number): Map<string, unknown> {
  const entries = JSON.parse(line) as Entry[];
  for (const [, record] of entries) {
    for (const place of instants) replace(record, place, 0, value => movedInstant(value, now));
    for (const place of years) replace(record, place, 0, value => movedYear(value, now));
  }
  return new Map(entries);
}

/** In ASCII, which takes no time to decode. */
function escaped(json: string): string {
  return json.replaceAll(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Replaces, in place, what stands somewhere, from a step of the way on; where nothing does, nothing is put. */
function replace(within: unknown, place: Place, step: number, change: (value: unknown) => unknown): void {
  if (!isObject(within)) return;
  const name = place[step] ?? '';
  if (name === '*') for (const element of Object.values(within)) replace(element, place, step + 1, change);
  else if (step < place.length - 1) replace(within[name], place, step + 1, change);
  else if (within[name] !== undefined) within[name] = change(within[name]);
}

function movedInstant(value: unknown, now: number): unknown {
  return typeof value === 'number' ? value + now : value;
}

function movedYear(value: unknown, now: number): unknown {
  return typeof value === 'string' ? String(Number(value) + new Date(now).getUTCFullYear() - 1970) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
