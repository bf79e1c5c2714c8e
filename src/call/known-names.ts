/** What options and criteria may be, for callers without a compiler. @module */

import { defined } from './defined.ts';
import { need, type Refusal } from './need.ts';

/** What a value must be: in words, for the message, and as a check. */
export type Rule = readonly [what: string, holds: (value: unknown) => boolean, required?: 'required'];

/** Every property a type has, and what it must be where anything is not good enough. */
export type NamesOf<T> = { readonly [Name in keyof T]-?: true | Rule };

/**
 * Rejects an object with an unknown property.
 *
 * @param place Prefix of the names in the message, for instance `retry.`.
 * @throws {OccConfigError | OccValidationError} `field` is the name; the message suggests the nearest one that exists.
 */
export function refuseUnknown(
  Refused: Refusal,
  kind: 'option' | 'criterion',
  values: object | null | undefined,
  names: Readonly<Record<string, unknown>>,
  place = '',
): void {
  for (const name in values) {
    if (!Object.hasOwn(names, name))
      throw new Refused(place + name, unknownName(kind, name, Object.keys(names), place));
  }
}

/**
 * A copy of an object, without its properties that are `undefined`.
 *
 * @throws {OccConfigError | OccValidationError} As {@link refuseUnknown}, or a property is not what its rule says.
 */
export function known<T extends object>(
  Refused: Refusal,
  kind: 'option' | 'criterion',
  values: T,
  names: Readonly<Record<string, true | Rule>>,
  place = '',
): T {
  refuseUnknown(Refused, kind, values, names, place);
  // by name, since what is inherited counts as well
  const entries = Object.entries(names).map(([name, rule]) => {
    const value = values[name as keyof T];
    if (rule !== true) check(Refused, place + name, value, rule);
    return [name, value];
  });
  return defined(Object.fromEntries(entries)) as T;
}

/**
 * Requires that a value, if it is given or required, is what a rule says.
 *
 * @throws {OccConfigError | OccValidationError} It is not.
 */
export function check(Refused: Refusal, field: string, value: unknown, [what, holds, required]: Rule): void {
  need(value === undefined ? !required : holds(value), field, what, Refused);
}

function unknownName(kind: string, name: string, known: readonly string[], place: string): string {
  const [nearest = ''] = known.toSorted((a, b) => likeness(name, b) - likeness(name, a));
  const hint =
    likeness(name, nearest) >= leastLikeness ? `did you mean ${place}${nearest}?` : `known are ${known.join(', ')}`;
  return `There is no ${kind} ${place}${name}; ${hint}`;
}

const leastLikeness = 0.3;

/** The share of neighbouring letters that two names have in common; short, since every bundle carries it. */
function likeness(name: string, known: string): number {
  const [a, b] = [name.toLowerCase(), known.toLowerCase()];
  let shared = 0;
  for (let at = 1; at < a.length; at += 1) if (b.includes(a.slice(at - 1, at + 1))) shared += 1;
  return shared / (Math.max(a.length, b.length) - 1 || 1);
}
