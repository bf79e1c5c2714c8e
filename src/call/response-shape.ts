/** Tells what an operation responds with from what it never does, as far as its outermost shape shows. @module */

import type { Operation } from './operation.ts';

// what a page of a listing consists of
const ofPages: ReadonlySet<string> = new Set(['items', 'total', 'totalResults', 'limit', 'offset', 'sort', 'links']);

/**
 * Whether a body can be the response of an operation. None responds with a string or `null`; a list, a page of `items` or nothing
 * only where the specification says so, and `{}` only where something is done that may respond with nothing. Of an operation that
 * the specification does not know, nothing is known.
 */
export function canBeResponse(operation: Operation, body: unknown): boolean {
  const { id, reads, respondsList, respondsItems, respondsNothing } = operation;
  if (id === undefined) return true;
  if (body === undefined) return respondsNothing;
  if (typeof body !== 'object' || body === null) return false;
  if (Array.isArray(body)) return respondsList;
  // a failure, whatever its status says
  if ('errorCode' in body) return false;
  if ('items' in body && !respondsItems) return !Object.keys(body).every(name => ofPages.has(name));
  for (const _ in body) return true;
  // of a deletion, say, no page tells what the body is
  return respondsNothing && !reads;
}

/**
 * The list that a response has under a name.
 *
 * @throws {TypeError} It is no list; whoever reads a response makes an `OccApiError` of it.
 */
export function listIn<T>(list: readonly T[] | null | undefined, name: string): readonly T[] {
  if (Array.isArray(list)) return list;
  throw new TypeError(`${name} is not a list`);
}
