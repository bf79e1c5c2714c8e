/** Lists that OCC returns bare or wrapped. @module */

import { listIn } from '../call/response-shape.ts';

/** A list in one of its two forms: the documents' examples are bare arrays, real servers wrap them (`autoWrap`). */
export type MaybeWrapped<T> = readonly T[] | { readonly items: readonly T[] };

/**
 * The items of either form.
 *
 * @throws {TypeError} There are none in it.
 */
export function unwrap<T>(list: MaybeWrapped<T>): readonly T[] {
  return listIn('items' in list ? list.items : list, 'items');
}
