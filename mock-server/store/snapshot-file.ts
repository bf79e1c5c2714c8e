/** What is a snapshot, and snapshots as JSON, to save in a file. @module */

import { PlannedRecords } from './planned.ts';
import { collectionNames, type State } from './store.ts';
import { withoutLooking } from './unseen.ts';

/** Identifies a snapshot and its version: records change with releases. */
const format = 'occ-agent-sdk snapshot';
const version = 1;

/** A snapshot as JSON. It holds the passwords and tokens of the server's users. */
export function serializeSnapshot(state: State): string {
  const records = Object.fromEntries(Object.entries(state).map(([name, map]) => [name, [...map]]));
  return JSON.stringify({ format, version, records });
}

/**
 * Parses a snapshot that {@link serializeSnapshot} made.
 *
 * @throws {Error} It is not a snapshot, or has another version.
 */
export function parseSnapshot(text: string): State {
  const parsed: unknown = JSON.parse(text);
  if (!isObject(parsed) || parsed.format !== format) throw new Error('this is not a snapshot of a reference server');
  if (parsed.version !== version)
    throw new Error(`the snapshot has version ${parsed.version}; this release reads version ${version}`);
  const { records } = parsed;
  if (!isObject(records)) throw new Error('the snapshot has no records');
  const collections = collectionNames.map(name => {
    const entries = records[name];
    if (!Array.isArray(entries)) throw new Error(`the snapshot lacks ${name}`);
    return [name, new Map(entries)] as const;
  });
  // records of a file are trusted as those of a snapshot in process are
  return Object.fromEntries(collections) as unknown as State;
}

/**
 * Insists on a snapshot. Its records are trusted.
 *
 * @throws {TypeError} A collection is missing; the message names it.
 */
export function checkSnapshot(value: unknown): asserts value is State {
  const lacking = collectionNames.find(name => !(isObject(value) && isRecords(withoutLooking(value, name))));
  if (lacking !== undefined) throw new TypeError(`this is not a snapshot: it lacks ${lacking}`);
}

function isRecords(value: unknown): boolean {
  return value instanceof Map || value instanceof PlannedRecords;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
