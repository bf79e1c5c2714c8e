/** A response is about what was asked for. @module */

import { shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { identityNames, recordOf, rowsOf } from './records.ts';

/** The record at an id has that id. */
export const idAsAsked: Invariant = reading => {
  const { route, path } = reading;
  if (route?.method !== 'get' || !route.path.endsWith('}')) return [];
  const asked = Object.values(path).at(-1);
  const record = recordOf(reading);
  if (record === undefined || asked === undefined) return [];
  return [...identityNames(route.path), route.operation['x-occ-identity'] ?? 'id'].flatMap(name => {
    const said = record[name];
    return said === undefined || said === null || said === asked
      ? []
      : [invariantFinding('id', `/${name}`, shown(asked), shown(said))];
  });
};

/** What was asked for by query or header and is shown, is that: a shopper's orders, an account's, a SKU's stock. */
export const scopeAsAsked: Invariant = reading => {
  const { query, exchange } = reading;
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['profileId', query.profileId],
    ['catRefId', query.skuId],
    ['organizationId', exchange.requestHeaders['x-ccorganization']],
  ];
  const records = [...(rowsOf(reading) ?? []), ...(isRecord(reading.body) ? [{ at: '', record: reading.body }] : [])];
  return records.flatMap(({ at, record }) =>
    asked.flatMap(([name, wanted]) => {
      const said = record[name];
      return wanted === undefined || typeof said !== 'string' || said === wanted
        ? []
        : [invariantFinding('scope', `${at}/${name}`, shown(wanted), shown(said))];
    }),
  );
};
