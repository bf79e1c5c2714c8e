/** What a write leaves in a server, wrong: a record as it was, one property of it as it was, another record changed, a second one made. @module */

import type { ReferenceServer, State } from '../../mock-server/index.ts';
import { shopDataOf } from '../../mock-server/store/store.ts';
import type { OpenApiDocument } from '../../spec/document.ts';
import { createReader, isRecord, type Reading } from '../engine/reading.ts';
import { type Send, unanswered } from '../engine/recorder.ts';
import { changedRecords } from '../targets/changed-records.ts';
import type { MeaningDefect } from './defect.ts';

/** What a write did to the records of one kind. */
export interface Effect {
  readonly operationId: string;
  readonly op: string | undefined;
  /** The collection, for instance `orders`. */
  readonly collection: string;
  /** Which property it changed; absent: it made a record, or took one away. */
  readonly property?: string;
  readonly what: 'made' | 'changed' | 'gone';
  /** Whether there is another record that has the property. */
  readonly hasNeighbour?: boolean;
}

/** The effects of a request: what is not as it was. */
export function effectsOf({ operationId, op }: Reading, before: State, after: State): Effect[] {
  if (operationId === undefined) return [];
  const [old, now] = [shopDataOf(before), shopDataOf(after)];
  return [...changedRecords(before, after)].flatMap(({ kind: collection, id }): Effect[] => {
    const [was, is] = [old.get(collection)?.get(id), now.get(collection)?.get(id)];
    const of = { operationId, op, collection };
    if (was === undefined) return [{ ...of, what: 'made' }];
    if (!isRecord(was) || !isRecord(is)) return [{ ...of, what: 'gone' }];
    return changedProperties(was, is).map(property => {
      const hasNeighbour = neighbourOf(old.get(collection) ?? new Map(), id, [property]) !== undefined;
      return { ...of, what: 'changed', property, hasNeighbour };
    });
  });
}

/** Defects of what requests were seen to do. */
export function effectDefects(document: OpenApiDocument, effects: readonly Effect[]): MeaningDefect[] {
  const defects = effects.flatMap(effect => {
    const { collection, property, what } = effect;
    if (what === 'made')
      return [
        defectOf(effect, 'record not made', `makes none of ${collection}`, without),
        defectOf(effect, 'record made twice', `makes two of ${collection}`, twice),
      ];
    if (what === 'gone') return [defectOf(effect, 'record not removed', `removes none of ${collection}`, without)];
    const keeps = defectOf(
      effect,
      'property not stored',
      `leaves ${collection}.${property} as it was`,
      leaving(property),
    );
    return effect.hasNeighbour === true
      ? [keeps, defectOf(effect, 'another record changed', `changes another of ${collection}`, another)]
      : [keeps];
  });
  return [...new Map(defects.map(defect => [defect.id, defect])).values()];

  function defectOf({ operationId, op, collection }: Effect, kind: string, says: string, spoil: Spoil): MeaningDefect {
    const isIt = (reading: Reading) => reading.operationId === operationId && reading.op === op;
    return {
      id: `${operationId}${op === undefined ? '' : ` ${op}`}: ${says}`,
      family: 'effect',
      kind,
      operationId,
      concerns: reading => isIt(reading) && reading.succeeded,
      wrap: server => spoiling(document, server, { isIt, collection, spoil }),
    };
  }
}

type Records = ReadonlyMap<string, unknown>;

/** The records that a wrong server would have, of what they were and what they should be. */
type Spoil = (before: Records, after: Records) => Records;

const without: Spoil = before => before;

/** What was made is there under a second id. */
const twice: Spoil = (before, after) =>
  new Map([
    ...after,
    ...[...after]
      .filter(([id]) => !before.has(id))
      .map(([id, record]) => [`${id}9`, isRecord(record) ? { ...record, id: `${id}9` } : record] as const),
  ]);

function leaving(property = ''): Spoil {
  return (before, after) =>
    new Map(
      [...after].map(([id, is]) => {
        const was = before.get(id);
        return [id, was !== is && isRecord(was) && isRecord(is) ? { ...is, [property]: was[property] } : is];
      }),
    );
}

/** What one record was to become, its neighbour becomes. */
const another: Spoil = (before, after) => {
  const hit = [...after].find(([id, record]) => before.has(id) && before.get(id) !== record);
  const was = hit && before.get(hit[0]);
  if (hit === undefined || !isRecord(was) || !isRecord(hit[1])) return after;
  const is = hit[1];
  const changed = changedProperties(was, is);
  const other = neighbourOf(before, hit[0], changed);
  if (other === undefined) return after;
  const changes = Object.fromEntries(changed.map(name => [name, is[name]]));
  return new Map([...after, [hit[0], was], [other.id, { ...other.record, ...changes }]]);
};

/** Another record that has one of some properties. */
function neighbourOf(records: Records, id: string, properties: readonly string[]) {
  for (const [other, record] of records)
    if (other !== id && isRecord(record) && properties.some(name => name in record)) return { id: other, record };
  return undefined;
}

type Rec = Readonly<Record<string, unknown>>;

function changedProperties(was: Rec, is: Rec): string[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter(name => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}

function spoiling(
  document: OpenApiDocument,
  server: ReferenceServer,
  { isIt, collection, spoil }: { isIt(reading: Reading): boolean; readonly collection: string; readonly spoil: Spoil },
): Send {
  const read = createReader(document);
  return async request => {
    const isHit = isIt(read(unanswered(request, await request.clone().text())));
    const before = isHit ? server.snapshot() : undefined;
    const response = await server.fetch(request);
    if (before === undefined || !response.ok) return response;
    const after = server.snapshot();
    const [old, now] = [shopDataOf(before).get(collection), shopDataOf(after).get(collection)];
    // the records of a collection stay of its type
    if (old !== undefined && now !== undefined) server.restore({ ...after, [collection]: spoil(old, now) } as State);
    return response;
  };
}
