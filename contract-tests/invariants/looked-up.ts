/** A value is the one that a list or a map beside it has (`x-occ-looked-up`). @module */

import { shown } from '../engine/finding.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isPlain } from './memory.ts';
import { type Rec, valuesAt } from './records.ts';

/**
 * Where a value stands a second time, by dotted paths: under the key that another property names (`key`), or at `is` in the one
 * item of a list that has a flag (`where`). The value and the key may be those of `each` item of a list.
 */
interface LookedUp {
  readonly each?: string;
  readonly value: string;
  readonly in: string;
  readonly key?: string;
  readonly where?: string;
  readonly is?: string;
}

const lookedUpIn = declaredBy<LookedUp>('x-occ-looked-up');

export const asLookedUp: Invariant = (_, { parts }) => otherValues(parts);

const otherValues = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value: record, schemas }) =>
    lookedUpIn(schemas).flatMap(fact => {
      const holders = fact.each === undefined ? [record] : [record[fact.each]].flat(2).filter(isRecord);
      return holders.flatMap(holder => {
        const [[said], there] = [valuesAt(holder, fact.value), thereIn(record, holder, fact)];
        if (!isPlain(said) || !isPlain(there) || typeof said !== typeof there || said === there) return [];
        const place = [...(fact.each === undefined ? [] : [fact.each]), ...fact.value.split('.')].join('/');
        return [invariantFinding('agreement', `${at}/${place}`, `${shown(there)}, as in ${fact.in}`, shown(said))];
      });
    }),
  ),
);

function thereIn(record: Rec, holder: Rec, { in: place, key, where, is = 'id' }: LookedUp): unknown {
  if (key !== undefined) {
    const [name] = valuesAt(holder, key);
    const map = record[place];
    return isRecord(map) && typeof name === 'string' ? map[name] : undefined;
  }
  const chosen = valuesAt(record, place).filter(item => isRecord(item) && where !== undefined && item[where] === true);
  return chosen.length === 1 ? valuesAt(chosen[0], is)[0] : undefined;
}
