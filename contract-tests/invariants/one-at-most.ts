/** Of a list, one item at most is the default (`x-occ-one`). @module */

import { shown } from '../engine/finding.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { valuesAt } from './records.ts';

/** A list, and the flag that one of its items has, by dotted paths. */
interface OneAtMost {
  readonly in: string;
  readonly where: string;
}

const onesIn = declaredBy<OneAtMost>('x-occ-one');

export const oneIsTheDefault: Invariant = (_, { parts }) => several(parts);

const several = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value, schemas }) =>
    onesIn(schemas).flatMap(({ in: list, where }) => {
      const flags = valuesAt(value, list).flatMap(item => valuesAt(item, where));
      const count = flags.filter(flag => flag === true).length;
      return count < 2 ? [] : [invariantFinding('one at most', `${at}/${list}`, `one with ${where}`, shown(count))];
    }),
  ),
);
