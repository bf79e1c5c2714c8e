/** A value that the merchant keeps a list of is in that list, under the same name (`x-occ-listed`). @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { inAnyItem, shown } from '../engine/finding.ts';
import { type Invariant, inferredFinding, invariantFinding } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { type Rec, rowsOf } from './records.ts';

/** The names of what a list has, by key. */
interface List {
  readonly names: ReadonlyMap<string, string>;
  /** Whether that is all of it: what is asked for by query is what suits returns, say, and not exchanges. */
  readonly isWhole: boolean;
  /** What it always has: of the rest, it may lack what it likes. */
  readonly always: readonly string[] | undefined;
}

/** What has been shown of the values of a list. */
export interface ListedValues {
  /** The list, once it has been read. */
  list: List | undefined;
  /** Values that records have, by the place that showed them. */
  readonly used: Map<string, ListedValue>;
}

interface ListedValue {
  readonly at: string;
  /** Absent: the record has nothing but the name. */
  readonly key: string | undefined;
  /** What the record calls it, if it does. */
  readonly name: string | undefined;
}

/** Lists by operation and language, for as long as a run lasts. */
export type ListMemory = Map<string, ListedValues>;

/**
 * Judges records by the lists that were read before, and lists by the records. The merchant may change a list: what becomes of
 * records that have a value of it is told by no document.
 */
export function inTheList({ lists }: { lists(): ListMemory }): Invariant {
  return (reading, { document, parts }) => {
    const listed = kept(namedLists, document, () => listsNamedIn(document)).has(reading.operationId)
      ? listOf(reading)
      : undefined;
    const known = (operation: string) => {
      const key = `${operation} ${reading.exchange.requestHeaders['accept-language'] ?? ''}`;
      const values = lists().get(key) ?? { list: undefined, used: new Map<string, ListedValue>() };
      lists().set(key, values);
      return values;
    };
    if (listed !== undefined && reading.operationId !== undefined) {
      const values = known(reading.operationId);
      values.list = listed;
      return [...values.used].flatMap(([there, value]) =>
        wrongIn(listed, value, values.used).map(({ finding, wrong }) =>
          finding('listed', '/', `${wrong}, as in ${there}`, told(listed)),
        ),
      );
    }
    return parts.flatMap(({ base, places }) =>
      kept(valuesIn, places, () => listedValues(places)).flatMap(({ operation, value }) => {
        const { list, used } = known(operation);
        used.set(`${reading.operationId} ${inAnyItem(base + value.at)} ${value.key ?? value.name}`, value);
        if (list === undefined) return [];
        return wrongIn(list, value, used).map(({ finding, wrong }) =>
          finding('listed', base + value.at, `what ${operation} lists: ${told(list)}`, wrong),
        );
      }),
    );
  };
}

interface Wrong {
  readonly wrong: string;
  readonly finding: typeof inferredFinding;
}

/** What a list had to have, and what stands under the name of something else, is no matter of taste. */
function wrongIn(
  { names, isWhole, always }: List,
  { key, name }: ListedValue,
  used: ReadonlyMap<string, ListedValue>,
): readonly Wrong[] {
  if (key === undefined) {
    // what the merchant has renamed since is in no list
    const isKey = name !== undefined && names.has(name) && ![...names.values()].includes(name);
    return isKey ? [{ wrong: `the key ${shown(name)} for its name`, finding: invariantFinding }] : [];
  }
  const listed = names.get(key);
  if (listed === undefined) {
    const isSure = names.size === 0 || always?.includes(key) === true;
    const isWrong = isSure || (isWhole && always === undefined);
    return isWrong ? [{ wrong: shown(key), finding: isSure ? invariantFinding : inferredFinding }] : [];
  }
  // a name may be that of the program
  if (name === undefined || name === listed || name === key) return [];
  // the merchant may have renamed it since, but not two to one
  const isOther =
    [...names.values()].includes(name) ||
    [...used.values()].some(other => other.name === name && (names.get(other.key ?? key) ?? listed) !== listed);
  const isUnnamed = [...names].every(([each, called]) => each === called);
  const wrong = `${shown(key)} called ${shown(name)}`;
  return [{ wrong, finding: isOther || isUnnamed ? invariantFinding : inferredFinding }];
}

function told({ names }: List): string {
  return shown(Object.fromEntries(names));
}

/** The values of a list of the merchant's: key and name, as its rows have them. */
function listOf(reading: Reading): List | undefined {
  const rows = rowsOf(reading)?.map(({ record }) => record);
  if (rows === undefined) return undefined;
  const named = rows.flatMap(({ id, key: ofReason = id, displayKey: key = ofReason, ...row }) => {
    const { readableDescription, displayValue = readableDescription, displayName: name = displayValue } = row;
    return typeof key === 'string' && typeof name === 'string' ? [[key, name] as const] : [];
  });
  const isWhole = isAll(reading, rows.length);
  if (named.length < rows.length || (!isWhole && rows.length === 0)) return undefined;
  return { names: new Map(named), isWhole, always: reading.route?.operation['x-occ-always'] };
}

/** Whether a response has the whole list: nothing narrows it, and its first page is not full. */
function isAll({ query }: Reading, count: number): boolean {
  const { offset = '0', limit } = query;
  const isNarrowed = Object.keys(query).some(name => !['type', 'offset', 'limit', 'sort'].includes(name));
  return !isNarrowed && offset === '0' && (limit === undefined || count < Number(limit));
}

interface Declared {
  readonly key?: string;
  readonly name?: string;
  readonly in: string;
}

const extension = 'x-occ-listed';
const listsIn = declaredBy<Declared>(extension);
const namedLists = new WeakMap<OpenApiDocument, ReadonlySet<string | undefined>>();

/** The operations that list what records have. */
function listsNamedIn({ components }: OpenApiDocument): ReadonlySet<string | undefined> {
  const inside = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(inside);
    if (!isRecord(value)) return [];
    const lists = listsIn([value]).map(declared => declared.in);
    return [...lists, ...Object.values(value).flatMap(inside)];
  };
  return new Set(inside(components.schemas));
}

const valuesIn = new WeakMap<
  readonly Place[],
  readonly { readonly operation: string; readonly value: ListedValue }[]
>();

function listedValues(places: readonly Place[]) {
  return recordsAmong(places).flatMap(({ at, value, schemas }) => {
    return listsIn(schemas).flatMap(({ key, name = '', in: operation }) => {
      const [said, called] = [key === undefined ? undefined : textIn(value, key), textIn(value, name)];
      const isThere = (key === undefined ? called : said) !== undefined;
      return isThere ? [{ operation, value: { at: `${at}/${key ?? name}`, key: said, name: called } }] : [];
    });
  });
}

function textIn(record: Rec, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
