/** What is read right after a write is what the write has done, and no more. @module */

import type { Schema } from '../../spec/document.ts';
import { shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { namedBy } from '../engine/looking-again.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { contextOf, isPlain } from './memory.ts';
import { isReading } from './reads.ts';
import { collectionOf, identityOf, idOf, recordOf, rowsOf } from './records.ts';

/** What a record shows, everywhere in it, and in which form. */
interface Whole {
  readonly operationId: string | undefined;
  readonly values: ReadonlyMap<string, unknown>;
  readonly schemas: readonly Schema[];
}

/** What the response of a write says is not what it was before when it is read: a write that was carried out was kept. */
export const readAfterWrite: Remembering = () => {
  const read = new Map<string, Whole>();
  let said: ReadonlyMap<string, Whole> = new Map();
  return (reading, { parts }) => {
    const [whole] = parts;
    const record = whole?.places[0]?.value;
    const id = isRecord(record) && rowsOf(reading) === undefined ? idOf(record, reading.route?.path ?? '') : undefined;
    const key = `${whoIn(reading)} ${id}`;
    const now =
      id === undefined || whole === undefined
        ? undefined
        : wholeOf(record, whole.places[0]?.schemas ?? [], reading.operationId);
    if (!isReading(reading)) {
      // what it may become, and is not yet
      const isCopy = reading.route?.operation['x-occ-shows-copy'] === true;
      said = now === undefined || isCopy ? new Map() : new Map([[key, now]]);
      return [];
    }
    if (now === undefined || new URL(reading.exchange.url).search !== '') return [];
    const [before, written] = [read.get(key), said.get(key)];
    read.set(key, now);
    if (before === undefined || written === undefined || !isOneForm(written, now)) return [];
    return [...written.values].flatMap(([at, value]) => {
      const kept = now.values.get(at);
      // `active` is text in samples of a change
      return kept === undefined || String(kept) === String(value) || kept !== before.values.get(at) || isOfChange(at)
        ? []
        : [
            invariantFinding(
              'written',
              at,
              `${shown(value)}, as in ${written.operationId} right before`,
              `${shown(kept)}, as before it`,
            ),
          ];
    });
  };
};

/** Whether it is told of the change itself: who made it, and when. */
function isOfChange(at: string): boolean {
  return /\/(?:last(?!Name)|modified)\w*$/i.test(at);
}

function isOneForm(a: Whole, b: Whole): boolean {
  return a.schemas.some(schema => schema.properties !== undefined && b.schemas.includes(schema));
}

function wholeOf(record: unknown, schemas: readonly Schema[], operationId: string | undefined): Whole {
  return { values: new Map(valuesIn(record, '')), schemas, operationId };
}

/** Everything plain in a value, and how long its lists are; links are those of the response. */
export function* valuesIn(value: unknown, at: string): Generator<[string, unknown]> {
  if (isPlain(value)) yield [at, value];
  else if (Array.isArray(value)) {
    yield [`${at}/length`, value.length];
    for (const [index, item] of value.entries()) yield* valuesIn(item, `${at}/${index}`);
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) if (name !== 'links') yield* valuesIn(inner, `${at}/${name}`);
  }
}

/** What was made is there, and what was removed is not: looked at right after it, as the one who did it. */
export const madeIsThere: Remembering = () => {
  let last: { readonly key: string; readonly isMade: boolean; readonly by: string } | undefined;
  return reading => {
    const { exchange, route, succeeded, operationId: by = '' } = reading;
    if (route === undefined) return [];
    const { pathname } = new URL(exchange.url);
    const keyOf = (path: string) => `${whoIn(reading)} ${path}`;
    if (!isReading(reading)) {
      const { id } = recordOf(reading) ?? {};
      last = undefined;
      if (succeeded && route.method === 'post' && !route.path.endsWith('}') && typeof id === 'string')
        last = { key: keyOf(`${pathname}/${encodeURIComponent(id)}`), isMade: true, by };
      if (succeeded && route.method === 'delete' && route.path.endsWith('}'))
        last = { key: keyOf(pathname), isMade: false, by };
      return [];
    }
    if (route.method !== 'get' || last?.key !== keyOf(pathname)) return [];
    const isOtherwise = last.isMade ? exchange.status === 404 : succeeded;
    if (!isOtherwise) return [];
    return [
      invariantFinding(
        'written',
        '',
        `${last.isMade ? 'what was made' : 'nothing any more'}, as in ${last.by} right before`,
        String(exchange.status),
      ),
    ];
  };
};

/** Who asks, and for whom. */
function whoIn(reading: Reading): string {
  const { authorization, 'x-ccagentcontext': agent } = reading.exchange.requestHeaders;
  return `${authorization} ${agent} ${contextOf(reading)}`;
}

/** A list to which something was added, or from which it was taken, is else as it was: looked at right before and right after. */
export const listChangesByOne: Remembering = () => {
  let before: { readonly key: string; readonly ids: readonly string[] } | undefined;
  let change:
    | { readonly key: string; readonly by: string; readonly added?: string; readonly removed?: string }
    | undefined;
  return reading => {
    const { exchange, route } = reading;
    if (route === undefined) return [];
    const { pathname, search } = new URL(exchange.url);
    const keyOf = (path: string) => `${whoIn(reading)} ${path}`;
    const rows = search === '' ? rowsOf(reading) : undefined;
    if (isReading(reading)) {
      if (rows === undefined) return [];
      const ids = rows.flatMap(({ record }) => identityOf(record, route.path) ?? []);
      // rows that do not say which they are tell nothing
      const now = ids.length === rows.length ? { key: keyOf(pathname), ids } : undefined;
      const [then, done] = [before, change];
      before = now;
      change = undefined;
      if (now === undefined || then?.key !== now.key || done?.key !== now.key) return [];
      const expected = [
        ...then.ids.filter(id => id !== done.removed),
        ...(done.added === undefined ? [] : [done.added]),
      ];
      return expected.sort().join() === [...now.ids].sort().join()
        ? []
        : [
            invariantFinding(
              'list',
              '/',
              `the records ${expected.join(', ')}, as in ${done.by} right before`,
              now.ids.join(', '),
            ),
          ];
    }
    const record = recordOf(reading);
    const id = record && identityOf(record, route.path);
    const collection = pathname.slice(0, pathname.lastIndexOf('/'));
    if (route.method === 'post' && id !== undefined)
      change = { key: keyOf(pathname), by: reading.operationId ?? '', added: id };
    else if (route.method === 'delete')
      change = {
        key: keyOf(collection),
        by: reading.operationId ?? '',
        removed: decodeURIComponent(pathname.slice(collection.length + 1)),
      };
    else change = undefined;
    return [];
  };
};

/** What is there stays until something is written: a refused request removes nothing. */
export const refusedRemovesNothing: Remembering = () => {
  const there = new Map<string, Reading>();
  let refused: string | undefined;
  return reading => {
    const { exchange, route, succeeded, operationId: by = '' } = reading;
    if (route === undefined) return [];
    const { pathname, search } = new URL(exchange.url);
    const key = `${whoIn(reading)} ${pathname}`;
    if (!isReading(reading)) {
      refused = succeeded ? undefined : by;
      if (succeeded) for (const [other, look] of there) if (mayTake(reading, look)) there.delete(other);
      return [];
    }
    if (route.method !== 'get' || search !== '') return [];
    if (succeeded) there.set(key, reading);
    if (exchange.status !== 404 || !there.delete(key) || refused === undefined) return [];
    return [invariantFinding('written', '', `what was there, since ${refused} was refused`, '404')];
  };
};

/** Whether what was read may be gone with a write, or be somebody else's: what it names, and what belongs to that. */
function mayTake(write: Reading, look: Reading): boolean {
  const ids = Object.values(look.path);
  if (namedBy(write).some(id => ids.includes(id))) return true;
  const isOfOneKind = write.route?.path.startsWith(collectionOf(look.route?.path ?? '')) === true;
  return !isOfOneKind && /delete|remove/i.test(`${write.route?.method} ${write.operationId}`);
}
