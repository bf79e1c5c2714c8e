/** A count is that of what it counts, where a record shows both (`x-occ-counts`). @module */

import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';

/** Which property says how many another one has. */
interface Count {
  readonly count: string;
  readonly of: string;
}

const countsIn = declaredBy<Count>('x-occ-counts');

export const countsItsList: Invariant = (_, { parts }) => wrongCounts(parts);

const wrongCounts = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value, schemas }) =>
    countsIn(schemas).flatMap(({ count, of }) => {
      const [said, list] = [value[count], value[of]];
      if (typeof said !== 'number' || !Array.isArray(list) || said === list.length) return [];
      return [invariantFinding('count', `${at}/${count}`, `${list.length}, as ${of} has`, String(said))];
    }),
  ),
);
