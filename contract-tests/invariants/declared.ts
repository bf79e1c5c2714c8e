/** What the schemas that hold at a place declare of it, besides their keywords. @module */

import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';

/** Reads what schemas say beside the values themselves, one thing or a list of them; once for each list of schemas. */
export function declaredBy<Declared>(
  extension: `x-occ-${string}` | 'required',
): (schemas: readonly Schema[]) => readonly Declared[] {
  const known = new WeakMap<readonly Schema[], readonly Declared[]>();
  return schemas =>
    kept(known, schemas, () =>
      // what an extension holds is checked with the specification
      schemas.flatMap(({ [extension]: declared }) => (declared === undefined ? [] : ([declared].flat() as Declared[]))),
    );
}
