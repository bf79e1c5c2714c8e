/** What a list has, and what a record refers to, can be named: it has an id, where its schema expects one. @module */

import { isNarrowed } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { declaredProperties, type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isReading } from './reads.ts';
import { identityNames, type Rec, rowsOf } from './records.ts';

const expectedIn = declaredBy<string>('x-occ-expected');
const requiredIn = declaredBy<string>('required');

/** Every row has what it is named by, where its schema expects a name for that; whether that may be null, the schema says. */
export const rowsAreNamed: Invariant = (reading, { document, parts }) => {
  const operation = reading.route?.operation;
  // what is proposed has no id before it is made
  if (operation === undefined || !isReading(reading)) return [];
  if (isNarrowed(document, operation, new URL(reading.exchange.url).searchParams)) return [];
  const names = identityNames(reading.route?.path ?? '');
  const rows = new Map((rowsOf(reading) ?? []).map(({ at, record, beside }) => [at, { record, beside }]));
  return parts.flatMap(({ base, places }) => {
    const row = rows.get(base);
    const place = places[0];
    const isNamed = row === undefined || place === undefined || hasName({ ...row.beside, ...row.record }, place, names);
    const expected = `a row with ${place === undefined ? '' : known(place, names).join(' or ')}`;
    return [
      ...(isNamed ? [] : [invariantFinding('named rows', base, expected, shown(row.record))]),
      ...kept(namelessIn, places, () => nameless(places)).map(({ at, value }) =>
        invariantFinding('named rows', base + at, 'a record with its id', shown(value)),
      ),
    ];
  });
};

// the same row comes on many pages
const namelessIn = new WeakMap<readonly Place[], readonly Place[]>();

/** What records refer to by nothing, of all that is not in a list of the response. */
function nameless(places: readonly Place[]): readonly Place[] {
  return recordsAmong(places).filter(
    place => place.at !== '' && !/\/\d+$/.test(place.at) && !hasName(place.value, place, ['id', 'repositoryId']),
  );
}

function hasName(record: Rec, place: Place, names: readonly string[]): boolean {
  const expected = [...requiredIn(place.schemas), ...expectedIn(place.schemas)];
  const each = known(place, names);
  return !each.some(name => expected.includes(name)) || each.some(name => name in record);
}

function known({ schemas }: Place, names: readonly string[]): readonly string[] {
  return names.filter(name => declaredProperties(schemas).has(name));
}
