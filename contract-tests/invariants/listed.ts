/** A value that the merchant keeps a list of is in that list, under the same name (`x-occ-listed`). @module */

import { kept } from '../../spec/kept.ts';
import { inAnyItem, shown } from '../engine/finding.ts';
import { type Invariant, inferredFinding } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import type { Place } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { type Rec, rowsOf } from './records.ts';

/** The names of what a list has. */
interface List {
  readonly names: ReadonlyMap<string, string>;
  /** Whether that is all of it: what is asked for by query is what suits returns, say, and not exchanges. */
  readonly isWhole: boolean;
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
  readonly key: string;
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
  return (reading, { parts }) => {
    const listed = listOf(reading);
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
        wrongIn(listed, value).map(wrong => inferredFinding('listed', '/', `${wrong}, as in ${there}`, told(listed))),
      );
    }
    return parts.flatMap(({ base, places }) =>
      kept(valuesIn, places, () => listedValues(places)).flatMap(({ operation, value }) => {
        const { list, used } = known(operation);
        used.set(`${reading.operationId} ${inAnyItem(base + value.at)} ${value.key}`, value);
        if (list === undefined) return [];
        return wrongIn(list, value).map(wrong =>
          inferredFinding('listed', base + value.at, `what ${operation} lists: ${told(list)}`, wrong),
        );
      }),
    );
  };
}

function wrongIn({ names, isWhole }: List, { key, name }: ListedValue): readonly string[] {
  const listed = names.get(key);
  if (listed === undefined) return isWhole ? [shown(key)] : [];
  return name === undefined || name === listed ? [] : [`${shown(key)} called ${shown(name)}`];
}

function told({ names }: List): string {
  return shown(Object.fromEntries(names));
}

/** The values of a list of the merchant's: key and name, as its rows have them. */
function listOf(reading: Reading): List | undefined {
  if (!isOfMerchant(reading)) return undefined;
  const rows = (rowsOf(reading) ?? []).map(({ record }) => record);
  const named = rows.flatMap(({ displayKey: key, displayName: name }): [string, string][] =>
    typeof key === 'string' && typeof name === 'string' ? [[key, name]] : [],
  );
  return named.length > 0 && named.length === rows.length
    ? { names: new Map(named), isWhole: Object.keys(reading.query).length === 0 }
    : undefined;
}

function isOfMerchant({ route }: Reading): boolean {
  return route?.method === 'get' && route.path.includes('/merchant/');
}

interface Declared {
  readonly key: string;
  readonly name: string;
  readonly in: string;
}

const listsIn = declaredBy<Declared>('x-occ-listed');

const valuesIn = new WeakMap<
  readonly Place[],
  readonly { readonly operation: string; readonly value: ListedValue }[]
>();

function listedValues(places: readonly Place[]) {
  return places.flatMap(({ at, value, schemas }) => {
    if (!isRecord(value)) return [];
    return listsIn(schemas).flatMap(({ key, name, in: operation }) => {
      const [said, called] = [textIn(value, key), textIn(value, name)];
      return said === undefined ? [] : [{ operation, value: { at: `${at}/${key}`, key: said, name: called } }];
    });
  });
}

function textIn(record: Rec, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
