/** Orders of records. @module */

import { folded } from '../wire/folded.ts';
import type { Compare } from './sorted-index.ts';

/** By id, as counting does: `o9` before `o10`. */
export function byId<V extends { readonly id: string }>(a: V, b: V): number {
  return naturally(a.id, b.id);
}

/** By id, as lists sort it: `O10` and `o10` before `o9`. */
export function byFoldedId<V extends { readonly id: string }>(a: V, b: V): number {
  return compareText(folded(a.id), folded(b.id)) || compareText(a.id, b.id);
}

/** Negative, zero or positive as a string stands before, with or after another. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By something that is an id. */
export function by<V>(idOf: (record: V) => string): Compare<V> {
  return (a, b) => naturally(idOf(a), idOf(b));
}

function naturally(a: string, b: string): number {
  if (a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}
