/** Findings that say the same of several places or operations, told once. @module */

import type { Reported } from './reported.ts';

/** Findings that differ in nothing but where they were made. */
export interface Alike {
  /** The first of them. */
  readonly first: Reported;
  /** All operations of which it is said. */
  readonly operations: readonly string[];
  /** The place, with all names that end it: `response /items/0/{phone, fax}`. */
  readonly place: string;
  /** How often all of them were seen. */
  readonly times: number;
}

// more operations than this are counted where one line has to do
const few = 4;

/** The operations in short: `getOrder, getSku, getType, getReason and 58 more`. */
export function inShort(operations: readonly string[]): string {
  const more = operations.length - few;
  return `${operations.slice(0, few).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * Groups findings: the properties of one object first, then operations that lack, or have, the same of them. An instance that is older than
 * the contract has hundreds of findings, and some ten pieces of news.
 */
export function alike(findings: readonly Reported[]): Alike[] {
  const objects = Map.groupBy(findings, ({ operationId, place, ...said }) =>
    keyOf(operationId, inObject(place).object, said.severity, said.rule, said.expected, said.got),
  );
  const places = [...objects.values()].flatMap(group => {
    const [first] = group;
    return first === undefined ? [] : [{ first, group, place: placeOf(group) }];
  });
  const groups = Map.groupBy(places, ({ first: { severity, rule, expected, got }, place }) =>
    keyOf(place, severity, rule, expected, got),
  );
  return [...groups.values()].flatMap(same => {
    const [told] = same;
    if (told === undefined) return [];
    const times = same.flatMap(({ group }) => group).reduce((sum, each) => sum + each.times, 0);
    const operations = same.map(({ first }) => first.operationId ?? 'no operation');
    return [{ first: told.first, operations, place: told.place, times }];
  });
}

const keyOf = (...parts: readonly (string | undefined)[]) => JSON.stringify(parts);

/** A place in a body is its object and the name in it; one that is none, as a status, is whole. */
function inObject(place: string): { readonly object: string; readonly name?: string } {
  const [, object, name] = /^(\S+ \/(?:\S+\/)?)([^/\s]+)$/.exec(place) ?? [];
  return object === undefined || name === undefined ? { object: place } : { object, name };
}

function placeOf(group: readonly Reported[]): string {
  const parts = group.map(({ place }) => inObject(place));
  const names = new Set(parts.flatMap(({ name }) => name ?? []));
  const object = parts[0]?.object ?? '';
  return names.size > 1 ? `${object}{${[...names].join(', ')}}` : `${object}${[...names].join('')}`;
}
