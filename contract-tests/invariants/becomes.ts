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
import { valuesAt } from './records.ts';

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
  let last: { readonly id: string; readonly by: string; readonly wanted: readonly Wanted[] } | undefined;
  return (reading, { document }) => {
    const id = Object.values(reading.path).at(-1);
    if (!isReading(reading)) {
      const wanted = id === undefined ? [] : wantedBy(document, reading);
      last = id === undefined || wanted.length === 0 ? undefined : { id, by: reading.operationId ?? '', wanted };
    }
    if (last === undefined || last.id !== id || !isRecord(reading.body)) return [];
    const { by, wanted } = last;
    const { body } = reading;
    return wanted.flatMap(each =>
      shownOf(each, body).flatMap(value =>
        isSame(value, each.value)
          ? []
          : [
              invariantFinding(
                'written',
                `/${[each.in ?? [], each.at].flat().join('/').replaceAll('.', '/')}`,
                `${shown(each.value)}, as ${by} was sent`,
                shown(value),
              ),
            ],
      ),
    );
  };
};

function wantedBy(document: OpenApiDocument, { route, sent }: Reading): readonly Wanted[] {
  const schema: Schema | undefined = route?.operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined || !isRecord(sent)) return [];
  const [whole] = kept(walks, document, () => createWalk(document))(schema, sent);
  const places = whole?.places ?? [];
  return places.flatMap(({ at, value, schemas }) =>
    isPlain(value)
      ? becomingOf(schemas).map(becoming => ({ ...becoming, value, item: itemAt(places, at, becoming.by) }))
      : [],
  );
}

/** What the record that a place is in is named by. */
function itemAt(places: readonly Place[], at: string, by: string | undefined): unknown {
  const owner = places.find(place => place.at === at.slice(0, at.lastIndexOf('/')))?.value;
  return by !== undefined && isRecord(owner) ? owner[by] : undefined;
}

function shownOf({ at, in: list, by, item }: Wanted, body: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (list === undefined || by === undefined) return valuesAt(body, at).filter(isPlain);
  const items = valuesAt(body, list).filter(each => isRecord(each) && each[by] === item);
  return items.flatMap(each => valuesAt(each, at)).filter(isPlain);
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 0.005 : one === other;
}
