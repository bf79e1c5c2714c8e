/** What an action is sent is what its record shows where the specification says (`x-occ-becomes` of the request's property). @module */

import type { OpenApiDocument, Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { createWalk, type Place, type Walk } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isPlain } from './memory.ts';
import { isReading } from './reads.ts';
import { everyValueAt, type Rec, valuesAt } from './records.ts';

/** Where it is shown; `in` a list, of the item with the same value under `by`. */
interface Becoming {
  readonly at: string;
  readonly in?: string;
  readonly by?: string;
}

/** A value that was sent, and where it is expected. */
interface Wanted extends Becoming {
  readonly value: string | number | boolean;
  /** Which item. */
  readonly item: unknown;
}

const becomingOf = declaredBy<Becoming>('x-occ-becomes');
const walks = new WeakMap<OpenApiDocument, Walk>();

export const becomesWhatWasSent: Remembering = () => {
  let last: { readonly ids: readonly string[]; readonly by: string; readonly wanted: readonly Wanted[] } | undefined;
  return (reading, { document }) => {
    if (!isReading(reading)) {
      const wanted = wantedBy(document, reading);
      const ids = wanted.length === 0 ? [] : idsOf(reading);
      last = ids.length === 0 ? undefined : { ids, by: reading.operationId ?? '', wanted };
    } else if (last?.ids.includes(Object.values(reading.path).at(-1) ?? '') !== true) return [];
    if (last === undefined || !isRecord(reading.body)) return [];
    const { by, wanted } = last;
    const { body } = reading;
    return wanted.flatMap(each => {
      const got = otherOf(each, body);
      const place = `/${[each.in ?? [], each.at].flat().join('/').replaceAll('.', '/')}`;
      return got === undefined
        ? []
        : [invariantFinding('written', place, `${shown(each.value)}, as ${by} was sent`, got)];
    });
  };
};

/** What a write is about: as its path or its body names it, and as its response does. */
function idsOf({ path, sent, body }: Reading): readonly string[] {
  const named = [sent, body].filter(isRecord).flatMap(record => identities.map(name => record[name]));
  return [Object.values(path).at(-1), ...named].filter(id => typeof id === 'string');
}

// by which the records of actions are known
const identities = ['id', 'orderId', 'returnRequestId', 'repositoryId'];

/** What a body shows instead, if it does. */
function otherOf({ at, in: list, by, item, value }: Wanted, body: Rec): string | undefined {
  if (list === undefined || by === undefined)
    return isNowhere(body, at) ? 'nothing' : otherThan(value, valuesAt(body, at));
  const items = valuesAt(body, list).filter(isRecord);
  const ofIt = items.filter(each => isSame(each[by], item));
  // a body may leave the list out, or not say of its items what they are called
  if (ofIt.length === 0)
    return isNowhere(body, list) || items.some(each => by in each) ? `no ${by} ${shown(item)}` : undefined;
  return otherThan(
    value,
    ofIt.flatMap(each => valuesAt(each, at)),
  );
}

/** Whether a list on the way has nothing in it. */
function isNowhere(body: Rec, at: string): boolean {
  return everyValueAt(body, at)?.length === 0;
}

/** One of some values, where none is what was sent: a line may come in several parts, and a note with others. What is empty may be told as nothing. */
function otherThan(value: Wanted['value'], values: readonly unknown[]): string | undefined {
  const [first] = values.filter(each => isPlain(each) || (each === null && Boolean(value)));
  return first === undefined || values.some(each => isSame(each, value)) ? undefined : shown(first);
}

function wantedBy(document: OpenApiDocument, { route, sent }: Reading): readonly Wanted[] {
  const schema: Schema | undefined = route?.operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined || !isRecord(sent)) return [];
  const [whole] = kept(walks, document, () => createWalk(document))(schema, sent);
  const places = whole?.places ?? [];
  return places.flatMap(({ at, value, schemas }) =>
    isPlain(value)
      ? [...new Set(becomingOf(schemas))].map(becoming => ({
          ...becoming,
          value,
          item: itemAt(places, at, becoming.by),
        }))
      : [],
  );
}

/** What the record that a place is in is named by. */
function itemAt(places: readonly Place[], at: string, by: string | undefined): unknown {
  const owner = places.find(place => place.at === at.slice(0, at.lastIndexOf('/')))?.value;
  return by !== undefined && isRecord(owner) ? owner[by] : undefined;
}

/** Numbers may be sent as text. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  return one !== '' && other !== '' && Math.abs(Number(one) - Number(other)) < 0.005;
}
