/** Lists that OCC returns bare or wrapped. @module */

/** A list in one of its two forms: the documents' examples are bare arrays, real servers wrap them (`autoWrap`). */
export type MaybeWrapped<T> = readonly T[] | { readonly items: readonly T[] };

/** The items of either form. */
export function unwrap<T>(list: MaybeWrapped<T> | undefined): readonly T[] {
  if (list === undefined) return [];
  return 'items' in list ? list.items : list;
}
