/** Records that behaviours work on: found by reading the API, the same way on every target. @module */

import { type Desk, isOccApiError, type OccAgent } from '../../src/index.ts';

/** A kind of record, and how one is found. */
export interface Subject<Found extends object> {
  /** Name under which a user gives one, as in `--subjects`. */
  readonly name: string;
  /** In words, for instance `a fulfilled order`. */
  readonly what: string;
  /** One that exists nowhere, for targets that know no records and take any id. */
  readonly example: Found;
  /** Somebody else's, and not to be given back as it was: a run writes to one only if it was given. */
  readonly needsConsent?: boolean;
  /** Reads until there is one. */
  find(finder: Finder): Promise<Found | undefined>;
  /** Makes one of the run's own, where somebody else's would need consent; `undefined`: the instance does not let it. */
  make?(maker: Maker): Promise<Found | undefined>;
}

/** What subjects are found with. */
export interface Finder {
  agent(): OccAgent;
  /**
   * A record of a kind.
   *
   * @throws {SubjectMissing} The target has none.
   */
  find<Found extends object>(subject: Subject<Found>): Promise<Found>;
}

/** What subjects are made with. */
export interface Maker extends Finder {
  desk(shopperProfileId: string): Desk;
  /** An e-mail address that nobody has yet. */
  newEmail(name: string): string;
}

/** The target has no such record: what needs it is skipped. */
export class SubjectMissing extends Error {
  override readonly name = 'SubjectMissing';
}

/** A record of a kind; `undefined`: the target has none. */
export async function findIfAny<Found extends object>(
  { find }: Pick<Finder, 'find'>,
  subject: Subject<Found>,
): Promise<Found | undefined> {
  try {
    return await find(subject);
  } catch (error) {
    if (error instanceof SubjectMissing) return undefined;
    throw error;
  }
}

/**
 * Goes on only where the instance has what a behaviour looks at.
 *
 * @throws {SubjectMissing} It has none.
 */
export function needs(isThere: boolean, what: string): asserts isThere {
  if (!isThere) throw new SubjectMissing(`needs ${what}, and the instance has none`);
}

/** Where a target takes its subjects from, besides reading. */
export interface SubjectSource {
  /** Subjects by name that were given, by a user or because no operation lists them. */
  readonly given?: Readonly<Record<string, object>>;
  /** Whether the target knows no records, so that examples do. */
  readonly takesExamples: boolean;
  /** Whether anybody's records may be changed for good. */
  readonly isDisposable?: boolean;
}

/** Subjects that have been found. */
export interface FoundSubjects {
  /** Finds one; `toWrite`: for a behaviour that may change it for good. */
  find<Found extends object>(subject: Subject<Found>, maker: Maker, toWrite: boolean): Promise<Found>;
  /** What was read under a name, as long as nothing is written; a read that failed is read again. */
  once<Value>(name: string, read: () => Promise<Value>): Promise<Value>;
  /** Forgets what was found: something was written since. */
  forget(): void;
}

/** Makes a memory of subjects. */
export function createFoundSubjects({ given = {}, takesExamples, isDisposable = false }: SubjectSource): FoundSubjects {
  const found = new Map<string, Promise<object>>();
  const readBefore = new Map<string, Promise<unknown>>();
  return {
    find<Found extends object>(subject: Subject<Found>, maker: Maker, toWrite: boolean) {
      if (takesExamples) return Promise.resolve(subject.example);
      const isOthers = toWrite && subject.needsConsent === true && !isDisposable;
      // what may be read may not be written
      const key = `${subject.name}${isOthers ? ', to write' : ''}`;
      const known = found.get(key) ?? search(subject, { maker, isOthers, given: given[subject.name] });
      found.set(key, known);
      // that there was no response says nothing of what there is
      known.catch((error: unknown) => error instanceof SubjectMissing || found.delete(key));
      // what is kept under the name of a subject is of its type
      return known as Promise<Found>;
    },
    once<Value>(name: string, read: () => Promise<Value>) {
      const known = readBefore.get(name) ?? read();
      readBefore.set(name, known);
      known.catch(() => readBefore.delete(name));
      // what is kept under a name is what is read under it
      return known as Promise<Value>;
    },
    forget() {
      found.clear();
      readBefore.clear();
    },
  };
}

interface Search {
  readonly maker: Maker;
  /** Whether what is found is not to be taken. */
  readonly isOthers: boolean;
  readonly given: object | undefined;
}

async function search<Found extends object>(
  subject: Subject<Found>,
  { maker, isOthers, given }: Search,
): Promise<object> {
  if (given !== undefined) return checkedGiven(subject, given);
  const why = 'it would be changed for good, so none is taken unasked (--disposable)';
  const source = isOthers ? subject.make?.(maker) : subject.find(maker);
  if (source === undefined) throw missing(subject, why);
  const found = await source.catch((error: unknown) => {
    if (isOccApiError(error)) throw missing(subject, `${error.operationId} ended with ${error.status}`);
    throw error;
  });
  return found ?? Promise.reject(missing(subject, isOthers ? why : 'none was found by reading'));
}

function checkedGiven<Found extends object>({ name, example }: Subject<Found>, given: object): object {
  const absent = Object.keys(example).filter(key => !(key in given));
  if (absent.length > 0) throw new SubjectMissing(`the given ${name} has no ${absent.join(', no ')}`);
  return given;
}

function missing({ what, name, example }: Subject<object>, why: string): SubjectMissing {
  return new SubjectMissing(
    `needs ${what}: ${why}; give one in a file for --subjects: {"${name}": {${Object.keys(example)
      .map(key => `"${key}": …`)
      .join(', ')}}}`,
  );
}

// where each row is refused, more of them would be
const mostRefused = 10;

/**
 * The first thing made of rows that is one; so many rows are looked at, since an instance may have millions. A row that the
 * instance refuses to do something with is passed over: its shopper may have been deleted, its product no longer be sold.
 */
export async function firstOf<Row, Found>(
  rows: AsyncIterable<Row>,
  make: (row: Row) => Found | undefined | Promise<Found | undefined>,
  most = 60,
): Promise<Found | undefined> {
  let seen = 0;
  const refusals: unknown[] = [];
  for await (const row of rows) {
    try {
      const found = await make(row);
      if (found !== undefined) return found;
    } catch (error) {
      if (!isAboutRow(error) || refusals.push(error) === mostRefused) throw error;
    }
    seen += 1;
    if (seen === most) break;
  }
  if (refusals.length > 0) throw refusals[0];
  return undefined;
}

function isAboutRow(error: unknown): boolean {
  return isOccApiError(error) && (error.status === 400 || error.status === 404);
}

/** The first thing made of the rows at either end of a list: where there are many, the newest are much alike. */
export async function firstOfEnds<Row, Found>(
  rowsBy: (sort: 'id:desc' | 'id:asc') => AsyncIterable<Row>,
  make: (row: Row) => Found | undefined | Promise<Found | undefined>,
): Promise<Found | undefined> {
  return (await firstOf(rowsBy('id:desc'), make)) ?? (await firstOf(rowsBy('id:asc'), make));
}

/** Rows that say who they are. */
export async function* identified<Row extends { readonly id?: string }>(
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row & { readonly id: string }> {
  for await (const row of rows) if (row.id !== undefined) yield { ...row, id: row.id };
}
