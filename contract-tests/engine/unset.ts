/** What an instance leaves unset: it may say so by null, also where the documents only tell what is there when it is set. @module */

import type { Schema } from '../../spec/document.ts';
import { parseJson, type SchemaCheck, type Violation } from '../../spec/schema-check.ts';

/** A body as it is to be judged. */
export interface Settled {
  /** The body, without what is unset. */
  readonly body: unknown;
  /** Where nulls stood in the place of an optional string or object. */
  readonly unset: readonly Violation[];
  /** How what is left breaks the schema: also by lacking what must be there. */
  readonly broken: readonly Violation[];
}

/**
 * Takes nulls in the place of strings and objects for what is not there, as recorded bodies show what is unset. An empty list is
 * a list, and an amount of nothing is 0: those are never null.
 */
export function settled(check: SchemaCheck, schema: Schema, body: unknown): Settled {
  const found = check(schema, body);
  const unset = found.filter(
    ({ at, message }) => /^must be (string|object)/.test(message) && valueAt(body, at) === null,
  );
  if (unset.length === 0) return { body, unset, broken: found };
  // rows that are the same are one value, and elsewhere null may be right: each gets a copy of its own
  const rest = parseJson(JSON.stringify(body));
  for (const { at } of unset) remove(rest, at);
  return { body: rest, unset, broken: check(schema, rest) };
}

/** The value at a JSON pointer. */
export function valueAt(body: unknown, at: string): unknown {
  return stepsOf(at).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    body,
  );
}

function remove(body: unknown, at: string): void {
  const holder = valueAt(body, at.slice(0, at.lastIndexOf('/')));
  // a list keeps its places
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
  Reflect.deleteProperty(holder, stepsOf(at).at(-1) ?? '');
}

function stepsOf(at: string): string[] {
  return at
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
