/** A row of a list can be named: it has an id, where its schema has one. @module */

import { isNarrowed } from '../../spec/document.ts';
import { shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { declaredProperties } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isReading } from './reads.ts';
import { identityNames, rowsOf } from './records.ts';

const expectedIn = declaredBy<string>('x-occ-expected');
const requiredIn = declaredBy<string>('required');

/** Every row has what it is named by, where its schema expects a name for that; whether that may be null, the schema says. */
export const rowsAreNamed: Invariant = (reading, { document, parts }) => {
  const operation = reading.route?.operation;
  // what is proposed has no id before it is made
  if (operation === undefined || !isReading(reading)) return [];
  if (isNarrowed(document, operation, new URL(reading.exchange.url).searchParams)) return [];
  const names = identityNames(reading.route?.path ?? '');
  const placesOf = new Map(parts.map(({ base, places }) => [base, places]));
  return (rowsOf(reading) ?? []).flatMap(({ at, record, beside }) => {
    const schemas = placesOf.get(at)?.[0]?.schemas ?? [];
    const expected = [...requiredIn(schemas), ...expectedIn(schemas)];
    const known = names.filter(name => declaredProperties(schemas).has(name));
    const isNamed =
      !known.some(name => expected.includes(name)) || known.some(name => name in record || name in (beside ?? {}));
    return isNamed ? [] : [invariantFinding('named rows', at, `a row with ${known.join(' or ')}`, shown(record))];
  });
};
