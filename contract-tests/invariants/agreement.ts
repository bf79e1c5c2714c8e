/** What a record says twice is the same both times, where the specification says so (`x-occ-agree`). @module */

import { shown } from '../engine/finding.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { instantOf } from './instants.ts';
import { isPlain } from './memory.ts';
import { everyValueAt } from './records.ts';

/** Dotted paths at which the same stands. */
type Agreement = readonly string[];

const agreementsIn = declaredBy<Agreement>('x-occ-agree');

export const saysTheSame: Invariant = ({ route }, { parts }) => {
  const found = contradictions(parts);
  // a copy may have an id of its own beside that of what it is of
  return route?.operation['x-occ-shows-copy'] === true
    ? found.filter(({ place }) => !place.endsWith('/orderId'))
    : found;
};

const contradictions = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value, schemas }) => {
    return agreementsIn(schemas).flatMap(paths => {
      const said = paths.flatMap(path =>
        (everyValueAt(value, path) ?? []).filter(isPlain).map(one => ({ path, said: one })),
      );
      const [first, ...others] = said;
      return others
        .filter(other => first !== undefined && comparable(other.said) !== comparable(first.said))
        .map(other =>
          invariantFinding(
            'agreement',
            `${at}/${other.path.replaceAll('.', '/')}`,
            `${shown(first?.said)}, as ${first?.path}`,
            shown(other.said),
          ),
        );
    });
  }),
);

/** An instant is the same as text and in milliseconds, to the second. */
function comparable(value: string | number | boolean): string | number | boolean {
  const instant = instantOf(value);
  return Number.isNaN(instant) ? value : Math.floor(instant / 1000);
}
