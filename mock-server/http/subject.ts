/** The records a request is about, by the ids that the specification says it names. @module */

import type { Operation, SubjectKind, SubjectSource } from '../../spec/document.ts';
import { refuse } from '../wire/refusal.ts';

/** The parts of a request that name records. */
export interface RequestParts {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

interface NamedId {
  readonly id: string;
  /** Where it stands, as an error's path. */
  readonly path: string;
}

/**
 * The records of one kind that a request names.
 *
 * @throws {Refusal} The operation's own code: there is no such record, or none is named where one must be.
 */
export function recordsOf<T>(
  kind: SubjectKind,
  { 'x-occ-subject': sources = {} }: Operation,
  request: RequestParts,
  find: (id: string) => T | undefined,
): T[] {
  const source = sources[kind];
  if (source === undefined) return [];
  const places = [source.at].flat();
  const named = places.map(place => idsAt(place, request)).find(ids => ids.length > 0) ?? [];
  if (named.length === 0 && source.optional !== true) unknown(source, pathOf(places[0] ?? ''));
  return named.flatMap(({ id, path }) => find(id) ?? unknown(source, path));
}

function unknown({ unknown: code }: SubjectSource, path: string): never[] {
  return code === undefined ? [] : refuse(code, { path });
}

function idsAt(place: string, { path, query, body }: RequestParts): NamedId[] {
  if (place.startsWith('/')) return idsIn(body, place.slice(1).split('/'), '');
  const [where, name = ''] = place.split(':');
  return idsIn(where === 'path' ? path : query, [name], '');
}

/** Ids at the end of a JSON pointer; `*` stands for every item of a list. */
function idsIn(value: unknown, [step, ...steps]: readonly string[], trail: string): NamedId[] {
  if (step === undefined) return typeof value === 'string' ? [{ id: value, path: trail }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step !== '*')
    return Object.hasOwn(value, step) ? idsIn(value[step as keyof typeof value], steps, below(trail, step)) : [];
  return Object.entries(value).flatMap(([key, item]) => idsIn(item, steps, below(trail, key)));
}

function below(trail: string, name: string): string {
  return trail === '' ? name : `${trail}.${name}`;
}

function pathOf(place: string): string {
  return place.replace(/^(\/|path:|query:)/, '').replaceAll('/', '.');
}
