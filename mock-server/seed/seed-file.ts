/**
 * A seed as a file. Half of a process's first start is code that runs for the first time; the package brings its usual seed
 * along, made by that code when the package is built. Dates and years in the file count from 1970, and are moved to the present.
 *
 * @module
 */

import type { State } from '../store/store.ts';

/** Where values stand: names of properties, and `*` for every element of an array. */
type Place = readonly string[];

interface SeedFile {
  readonly records: Readonly<Record<string, readonly (readonly [id: string, record: unknown])[]>>;
  /** Where epoch milliseconds stand. */
  readonly instants: readonly Place[];
  /** Where years stand, as strings. */
  readonly years: readonly Place[];
}

// later than whatever the merchant has dated, of another year than the epoch, and not the beginning of a day
const anotherPresent = Date.UTC(2101, 4, 6, 7, 8, 9, 10);

/**
 * Writes what a seed makes, whatever the present is.
 *
 * @throws {Error} Something else than an instant or a year depends on the present; the message says what.
 */
export function serializeSeed(makeAt: (now: number) => State): string {
  const records = recordsOf(makeAt(0));
  const places = { instants: new Set<string>(), years: new Set<string>() };
  compare(records, recordsOf(makeAt(anotherPresent)), []);
  const listed = (found: ReadonlySet<string>) => [...found].map((place): Place => place.split('.'));
  const file: SeedFile = { records, instants: listed(places.instants), years: listed(places.years) };
  return JSON.stringify(file);

  function compare(value: unknown, other: unknown, place: Place): void {
    if (value === other) return;
    const name = place.join('.');
    if (isObject(value) && isObject(other) && String(Object.keys(value)) === String(Object.keys(other))) {
      for (const key of Object.keys(value))
        compare(value[key], other[key], [...place, Array.isArray(value) ? '*' : key]);
    } else if (movedInstant(value, anotherPresent) === other) places.instants.add(name);
    else if (movedYear(value, anotherPresent) === other) places.years.add(name);
    else throw new Error(`${name} depends on the present, and is neither an instant nor a year`);
  }
}

/** Reads what {@link serializeSeed} wrote, as the seed makes it at some time. */
export function parseSeed(text: string, now: number): State {
  const { records, instants, years } = JSON.parse(text) as SeedFile;
  for (const place of instants) replace(records, place, value => movedInstant(value, now));
  for (const place of years) replace(records, place, value => movedYear(value, now));
  const collections = Object.entries(records).map(([name, entries]) => [name, new Map(entries)] as const);
  // the collections of the state that was written
  return Object.fromEntries(collections) as unknown as State;
}

function recordsOf(state: State): SeedFile['records'] {
  return Object.fromEntries(
    Object.entries(state).map(([name, records]): [string, [string, unknown][]] => [name, [...records]]),
  );
}

/** Replaces, in place, what stands somewhere; where nothing does, nothing is put. */
function replace(within: unknown, [name = '', ...rest]: Place, change: (value: unknown) => unknown): void {
  if (!isObject(within)) return;
  for (const key of name === '*' ? Object.keys(within) : [name]) {
    if (rest.length > 0) replace(within[key], rest, change);
    else if (within[key] !== undefined) within[key] = change(within[key]);
  }
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
