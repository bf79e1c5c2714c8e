/** A row of a list can be named: it has an id, where its schema has one. @module */

import { isNarrowed } from '../../spec/document.ts';
import { shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { declaredProperties } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { identityNames, rowsOf } from './records.ts';

const expectedIn = declaredBy<string>('x-occ-expected');
const requiredIn = declaredBy<string>('required');

/** Every row has what it is named by, where its schema expects a name for that. */
export const rowsAreNamed: Invariant = (reading, { document, parts }) => {
  const operation = reading.route?.operation;
  if (operation === undefined || isNarrowed(document, operation, new URL(reading.exchange.url).searchParams)) return [];
  const names = identityNames(reading.route?.path ?? '');
  const placesOf = new Map(parts.map(({ base, places }) => [base, places]));
  return (rowsOf(reading) ?? []).flatMap(({ at, record, beside }) => {
    const schemas = placesOf.get(at)?.[0]?.schemas ?? [];
    const expected = [...requiredIn(schemas), ...expectedIn(schemas)];
    const known = names.filter(name => declaredProperties(schemas).has(name));
    const isNamed =
      !known.some(name => expected.includes(name)) ||
      known.some(name => hasName(record[name]) || hasName(beside?.[name]));
    return isNamed ? [] : [invariantFinding('named rows', at, `a row with ${known.join(' or ')}`, shown(record))];
  });
};

function hasName(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
