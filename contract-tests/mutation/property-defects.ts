/** Every property of every successful response: left out, null, of another type, renamed, of another value. @module */

import { isRecord, type Reading } from '../engine/reading.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import { declaredProperties, type Place } from '../engine/schema-walk.ts';
import type { ResponseDefect } from './defect.ts';

const kinds = ['drop', 'null', 'retype', 'rename', 'wrong value'] as const;
type Kind = (typeof kinds)[number];

/** Defects of every declared property that some recorded response shows. */
export function propertyDefects(recorded: readonly Judged[]): ResponseDefect[] {
  const shown = new Map<
    string,
    { operationId: string; status: number; path: readonly string[]; values: Set<unknown> }
  >();
  for (const judged of recorded) {
    const { operationId, succeeded, exchange } = judged.verdict.reading;
    if (operationId === undefined || !succeeded) continue;
    for (const { path, value, schemas } of placesOf(judged)) {
      // what nothing declares is the merchant's own; an item is judged by what it holds
      if (schemas.length === 0 || path.length === 0 || path.at(-1) === '*') continue;
      const key = `${operationId} ${exchange.status} /${path.join('/')}`;
      const known = shown.get(key) ?? { operationId, status: exchange.status, path, values: new Set() };
      shown.set(key, known);
      if (known.values.size < 5) known.values.add(value);
    }
  }
  return [...shown].flatMap(([key, { operationId, status, path, values }]) =>
    kinds.filter(kind => isPossible(kind, values)).map(kind => defectOf(kind, key, { operationId, status, path })),
  );
}

function placesOf({ verdict: { parts } }: Judged) {
  return parts.flatMap(({ base, places }) => {
    const path = generalPaths(places);
    const outer = base.split('/').slice(1).map(inAnyList);
    return places.map(place => ({ ...place, path: [...outer, ...(path.get(place.at) ?? [])] }));
  });
}

/** Paths with an asterisk for positions in lists, and for names that are data: the nicknames of addresses, say. */
function generalPaths(places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const schemas = new Map(places.map(place => [place.at, place.schemas]));
  for (const { at } of places) {
    const [outer, name] = [at.slice(0, at.lastIndexOf('/')), at.slice(at.lastIndexOf('/') + 1)];
    const names = declaredProperties(schemas.get(outer) ?? []);
    const isData = at !== '' && !/^\d+$/.test(name) && !names.has(name);
    paths.set(at, at === '' ? [] : [...(paths.get(outer) ?? []), isData ? '*' : inAnyList(name)]);
  }
  return paths;
}

function inAnyList(step: string): string {
  return /^\d+$/.test(step) ? '*' : step;
}

function isPossible(kind: Kind, values: ReadonlySet<unknown>): boolean {
  const isNull = [...values].every(value => value === null);
  return (
    !(kind === 'null' && isNull) && !(kind === 'wrong value' && [...values].every(value => other(value) === value))
  );
}

function defectOf(
  kind: Kind,
  key: string,
  { operationId, status, path }: { operationId: string; status: number; path: readonly string[] },
): ResponseDefect {
  return {
    id: `${key}: ${kind}`,
    family: 'property',
    kind,
    operationId,
    place: `response /${path.join('/')}`,
    change(reading: Reading) {
      if (reading.operationId !== operationId || reading.exchange.status !== status) return undefined;
      const changed = changedAt(reading.body, path, kind);
      return changed === undefined ? undefined : { status, responseBody: JSON.stringify(changed) };
    },
  };
}

/** A copy that is changed wherever the path leads; `undefined`: it leads nowhere. */
function changedAt(value: unknown, [step = '', ...rest]: readonly string[], kind: Kind): unknown {
  if (step === '*' && isRecord(value)) {
    const inner = Object.entries(value).map(([name, each]) => [name, changedAt(each, rest, kind)] as const);
    const changed = inner.filter(([, each]) => each !== undefined);
    return changed.length === 0 ? undefined : { ...value, ...Object.fromEntries(changed) };
  }
  if (step === '*') {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(item => changedAt(item, rest, kind));
    return items.every(item => item === undefined) ? undefined : items.map((item, index) => item ?? value[index]);
  }
  if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
  if (rest.length > 0) {
    const inner = changedAt(value[step], rest, kind);
    return inner === undefined ? undefined : { ...value, [step]: inner };
  }
  const { [step]: old, ...others } = value;
  switch (kind) {
    case 'drop':
      return others;
    case 'rename':
      return { ...others, [`${step}Renamed`]: old };
    case 'null':
      return old === null ? undefined : { ...value, [step]: null };
    case 'retype':
      return { ...value, [step]: retyped(old) };
    case 'wrong value':
      return other(old) === old ? undefined : { ...value, [step]: other(old) };
  }
}

function retyped(value: unknown): unknown {
  if (typeof value === 'string') return /^\d+$/.test(value) ? { value } : 17;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? { 0: value[0] ?? null } : value === null ? ['null'] : JSON.stringify(value);
}

/** Another value of the same form; the value itself where there is none. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.length > 1 ? value.slice(1) : value;
  if (typeof value !== 'string' || value === '') return value;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
  return /\d$/.test(value) ? `${value.slice(0, -1)}${(Number(value.at(-1)) + 1) % 10}` : `${value}x`;
}
