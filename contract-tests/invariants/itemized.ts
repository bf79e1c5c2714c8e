/** An amount that is not zero is told one by one, where a record lists what makes it up (`x-occ-itemized`). @module */

import { shown } from '../engine/finding.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';

/** An amount, and the lists or maps in some of which its parts are. */
interface Itemized {
  readonly amount: string;
  readonly in: readonly string[];
}

const itemizedIn = declaredBy<Itemized>('x-occ-itemized');

export const amountsAreToldOneByOne: Invariant = (_, { parts }) => untold(parts);

const untold = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value, schemas }) =>
    itemizedIn(schemas).flatMap(({ amount, in: names }) => {
      const said = value[amount];
      const lists = names.filter(name => name in value);
      const isNone = lists.length > 0 && lists.every(name => isEmpty(value[name]));
      if (typeof said !== 'number' || said === 0 || !isNone) return [];
      const expected = `what comes to ${shown(said)}, as ${amount} says, there or in ${names.join(', ')}`;
      return [invariantFinding('itemized', `${at}/${lists[0]}`, expected, shown(value[lists[0] ?? '']))];
    }),
  ),
);

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}
