/** Amounts add up to the cent, where the specification says of what (`x-occ-sums`). @module */

import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { cents } from '../engine/cents.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';

/** A total and its parts. */
interface Sum {
  readonly total: string;
  readonly of: readonly string[];
  /** Parts that some instances count in another one already. */
  readonly maybe?: readonly string[];
}

const declaredSums = new WeakMap<readonly Schema[], readonly Sum[]>();

export const amountsAddUp: Invariant = (_, { parts }) => wrongSums(parts);

const wrongSums = findingsInParts(places =>
  places.flatMap(({ at, value, schemas }) => {
    if (!isRecord(value)) return [];
    const sums = kept(declaredSums, schemas, () =>
      schemas.flatMap(({ 'x-occ-sums': declared }) => (Array.isArray(declared) ? (declared as Sum[]) : [])),
    );
    return sums.flatMap(({ total, of, maybe = [] }) => {
      const amount = (name: string) => (typeof value[name] === 'number' ? cents(value[name]) : 0);
      // a part of the record alone, as `fields` gives it, says nothing
      if (![total, ...of].every(name => typeof value[name] === 'number')) return [];
      const least = of.reduce((sum, name) => sum + amount(name), 0);
      const allowed = [least, least + maybe.reduce((sum, name) => sum + amount(name), 0)];
      return allowed.includes(amount(total))
        ? []
        : [
            invariantFinding(
              'sum',
              `${at}/${total}`,
              `${least / 100}, the sum of ${of.join(', ')}`,
              String(value[total]),
            ),
          ];
    });
  }),
);
