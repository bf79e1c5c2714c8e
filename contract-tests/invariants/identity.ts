/** A response is about what was asked for. @module */

import { shown } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { identityNames, recordOf, rowsOf, wrappedIn } from './records.ts';

/** The record at an id has that id. */
export const idAsAsked: Invariant = reading => {
  const { route, path } = reading;
  if (route?.method !== 'get' || !route.path.endsWith('}')) return [];
  const asked = Object.values(path).at(-1);
  const said = recordOf(reading);
  if (said === undefined || asked === undefined) return [];
  // an address comes with its nickname
  const record = wrappedIn(said) ?? said;
  return [...identityNames(route.path), route.operation['x-occ-identity'] ?? 'id'].flatMap(name => {
    const said = record[name];
    // the id of a request is a number in samples
    return said === undefined || said === null || String(said) === asked
      ? []
      : [invariantFinding('id', `/${name}`, shown(asked), shown(said))];
  });
};

/** A response that says where it is from is from there; what stands before the version of the API is the host's. */
export const selfAsAsked: Invariant = reading => {
  const { exchange, route, body } = reading;
  if (route === undefined || !isRecord(body) || !Array.isArray(body.links)) return [];
  const asked = resourceIn(exchange.url) ?? '';
  // a search for one record may say where that is
  const found = identityNames(route.path).map(name => `${asked}/${body[name]}`);
  // an action shows a record that it names, or has made
  const named = [...Object.values(reading.path), ...Object.values(body)].map(String);
  const isOf = (said: string) =>
    route.method !== 'get' && (asked.startsWith(`${said}/`) || named.includes(said.slice(said.lastIndexOf('/') + 1)));
  return body.links.filter(isRecord).flatMap(({ rel, href }, index) => {
    const said = rel === 'self' && typeof href === 'string' ? resourceIn(href) : undefined;
    return said === undefined || said === asked || found.includes(said) || isOf(said)
      ? []
      : [invariantFinding('self', `/links/${index}/href`, shown(asked), shown(said))];
  });
};

/** What stands after the version, but for a slash at the end and the query. */
function resourceIn(address: string): string | undefined {
  return address.match(/\/v\d+\/([^?#]*?)\/?(?:[?#]|$)/)?.[1];
}

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
