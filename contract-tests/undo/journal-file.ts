/** The journal on disk: a line before each write, and one for what became of it. @module */

import { appendFileSync } from 'node:fs';
import { isRecord } from '../engine/reading.ts';
import type { Undoing } from './undoing.ts';

/** A line, but for the run that it is of. */
export type Line =
  /** The run begins. */
  | { readonly begins: string; readonly at: string }
  /** A write is about to be sent. */
  | {
      readonly write: number;
      readonly at: string;
      readonly method: string;
      readonly path: string;
      readonly operationId: string;
      /** Records that it is about. */
      readonly about: readonly string[];
      readonly context: Readonly<Record<string, string>>;
    }
  /** It had a response. */
  | { readonly written: number; readonly status: number }
  /** Something is to be undone from now on. */
  | { readonly undo: number; readonly of: Undoing }
  /** It was undone, as far as that is possible. */
  | { readonly undone: number; readonly remains: readonly string[] }
  /** The instance responded, and it could not be undone. */
  | { readonly stays: number };

/**
 * Writes lines of a run; each is on disk when it returns.
 *
 * @throws {Error} It cannot be written.
 */
export function journalWriter(file: string | undefined, run: string): (line: Line) => void {
  return line => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify({ run, ...line })}\n`);
  };
}

/** A write that nobody knows the outcome of. */
export type Unknown = Extract<Line, { readonly write: number }>;

/** What a journal says of a run. */
export interface RunInJournal {
  readonly run: string;
  /** The instance. */
  readonly baseUrl: string;
  /** Writes that were sent and had no response, when the run ended. */
  readonly unknown: readonly Unknown[];
  /** What is to be undone yet, in the order of the writes, with its number. */
  readonly open: readonly { readonly undo: number; readonly of: Undoing }[];
  /** Numbers of those of them that could not be undone when the run tried. */
  readonly stays: ReadonlySet<number>;
  /** What was undone and stays all the same. */
  readonly remains: readonly string[];
  /** Ids of everything that it has made. */
  readonly made: ReadonlySet<string>;
  /** Addresses of what was noted before it was changed. */
  readonly restored: ReadonlySet<string>;
}

/**
 * What a journal says of its runs.
 *
 * @throws {SyntaxError} It is no journal.
 */
export function readJournal(text: string): RunInJournal[] {
  const lines = text.split('\n').filter(line => line !== '');
  const read = lines.flatMap((line, index) => {
    try {
      const value: unknown = JSON.parse(line);
      if (isRecord(value) && typeof value.run === 'string')
        return [value as unknown as Line & { readonly run: string }];
    } catch {
      // the last line may have been cut off when the run was killed
      if (index === lines.length - 1 && index > 0) return [];
    }
    throw new SyntaxError(`line ${index + 1} is none of a journal`);
  });
  return [...Map.groupBy(read, ({ run }) => run)].map(([run, ofRun]) => runIn(run, ofRun));
}

/**
 * Whether a journal holds nothing that was not tried: every write had a response, and all was undone that can be.
 *
 * @throws {SyntaxError} It is no journal.
 */
export function isSettled(text: string): boolean {
  return readJournal(text).every(
    ({ open, stays, unknown }) => unknown.length === 0 && open.every(({ undo }) => stays.has(undo)),
  );
}

function runIn(run: string, lines: readonly Line[]): RunInJournal {
  const unknown = new Map<number, Unknown>();
  const open = new Map<number, Undoing>();
  const [made, restored] = [new Set<string>(), new Set<string>()];
  const remains: string[] = [];
  const stays = new Set<number>();
  let baseUrl = '';
  for (const line of lines) {
    if ('begins' in line) baseUrl = line.begins;
    else if ('write' in line) unknown.set(line.write, line);
    else if ('written' in line) unknown.delete(line.written);
    else if ('undo' in line) {
      open.set(line.undo, line.of);
      const { made: id, by } = line.of;
      if (id !== undefined) made.add(id);
      else if (by?.kind === 'request') restored.add(by.path);
    } else if ('stays' in line) stays.add(line.stays);
    else {
      open.delete(line.undone);
      remains.push(...line.remains);
    }
  }
  return {
    run,
    baseUrl,
    unknown: [...unknown.values()],
    open: [...open].map(([undo, of]) => ({ undo, of })),
    stays,
    remains,
    made,
    restored,
  };
}
