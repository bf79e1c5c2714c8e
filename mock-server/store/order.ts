/** Orders of records. @module */

import type { Compare } from './sorted-index.ts';

/** By id, as counting does: `o9` before `o10`. */
export function byId<V extends { readonly id: string }>(a: V, b: V): number {
  return naturally(a.id, b.id);
}

/** By something that is an id. */
export function by<V>(idOf: (record: V) => string): Compare<V> {
  return (a, b) => naturally(idOf(a), idOf(b));
}

function naturally(a: string, b: string): number {
  if (a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}
