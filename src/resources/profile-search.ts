/** Finds shoppers. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { listIn } from '../call/response-shape.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { numberedListing, scimListing } from '../listing/wire-listings.ts';
import type { ProfileProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';
import { rowsWithId } from './with-id.ts';

/** A shopper in search results. */
export interface FoundProfile extends Schema<'ProfileRow'>, ProfileProperties {
  readonly id: string;
}
/** Which shoppers to find. Strings match prefixes; all criteria must match. */
export interface ProfileCriteria extends PageOptions {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  /** Of any address, the accounts' included; in text mode of a shipping address. */
  readonly phoneNumber?: string | undefined;
  /** Of any address, the accounts' included; in text mode of a shipping address. */
  readonly postalCode?: string | undefined;
  /** Name of an account the shopper belongs to. */
  readonly account?: string | undefined;
  /** Custom properties by their ids; a string matches a prefix. */
  readonly properties?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** An additional SCIM filter; not in text mode. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`; not in text mode. @default id:desc; in text mode as OCC sorts, by name */
  readonly sort?: string | undefined;
  /** How OCC is asked. @default text for names and e-mail addresses alone, otherwise scim */
  readonly mode?: 'scim' | 'text' | undefined;
}

const criterionNames: NamesOf<ProfileCriteria> = {
  ...pageOptionNames,
  firstName: true,
  lastName: true,
  email: true,
  phoneNumber: true,
  postalCode: true,
  account: true,
  properties: true,
  filter: true,
  sort: true,
  mode: true,
};

/** Finds shoppers. @internal */
export function searchProfiles(
  wire: Wire,
  criteria: ProfileCriteria = {},
  options?: CallOptions,
): Listing<FoundProfile> {
  const asked = known(OccValidationError, 'criterion', criteria, criterionNames);
  const { mode = modeFor(asked) } = asked;
  return mode === 'text' ? searchByText(wire, asked, options) : searchByScim(wire, asked, options);
}

// What both modes compare alike. Text search looks at shipping addresses only, where SCIM has an attribute of all addresses;
// it is not documented for accounts, and knows a custom property only if the merchant made it text searchable.
const alike: ReadonlySet<string> = new Set<keyof ProfileCriteria>(['firstName', 'lastName', 'email']);

function modeFor(criteria: ProfileCriteria): 'scim' | 'text' {
  const given = Object.entries(criteria).flatMap(([name, value]) =>
    value === undefined || value === '' || Object.hasOwn(pageOptionNames, name) ? [] : [name],
  );
  return given.length > 0 && given.every(name => alike.has(name)) ? 'text' : 'scim';
}

function searchByScim(
  { request }: Wire,
  { pageSize, offset, prefetch, sort, ...criteria }: ProfileCriteria,
  options?: CallOptions,
) {
  const query = {
    queryFormat: 'SCIM' as const,
    totalResults: true,
    // the operation requires a filter; every profile has an id
    q: profileFilter(criteria) ?? scim.pr('id'),
    sort: sort ?? 'id:desc',
  };
  return scimListing<FoundProfile>(
    (page, each) =>
      request('searchProfiles', { query: { ...query, ...page } }, each, found => {
        const { items, ...totals } = 'items' in found ? found : { items: undefined };
        return { ...totals, items: rowsWithId(listIn(items, 'items')) };
      }),
    { pageSize, offset, prefetch },
    options,
  );
}

function searchByText({ request }: Wire, criteria: ProfileCriteria, options?: CallOptions) {
  const { pageSize, offset, prefetch, mode: _, filter, sort, properties = {}, ...named } = criteria;
  const own = Object.entries(properties).map(([id, value]) => [`dynProps_${id}`, value]);
  const textCriteria = { ...named, ...Object.fromEntries(own) };
  if (filter !== undefined)
    throw new OccValidationError('filter', 'Text search does not support filter: leave out mode or filter');
  if (sort !== undefined)
    throw new OccValidationError('sort', 'Text search does not support sort: leave out mode or sort');
  return numberedListing<FoundProfile>(
    (at, each) => {
      const q = JSON.stringify({ ...textCriteria, ...at, requireCount: true });
      return request('searchProfiles', { query: { q } }, each, found => {
        // a stateless mock has one response for both modes
        if ('items' in found) return { items: rowsWithId(listIn(found.items, 'items')), total: found.totalResults };
        const rows = listIn('profileList' in found ? found.profileList : undefined, 'profileList');
        const items = rows.map(({ profileDetail, ...row }) => ({ ...row, ...profileDetail }));
        return { items: rowsWithId(items), total: totalIn(found, at.pageNumber * at.limit + rows.length) };
      });
    },
    { pageSize, offset, prefetch },
    options,
  );
}

/** The total over all pages; `undefined` where the number may be that of one page, which instances were seen to send. */
function totalIn({ totalNoOfProfiles, hasMore }: Schema<'ProfileTextResult'>, seen: number): number | undefined {
  const total = Number(totalNoOfProfiles);
  return total > seen || (total === seen && hasMore === false) ? total : undefined;
}

function profileFilter({
  firstName,
  lastName,
  email,
  phoneNumber,
  postalCode,
  account,
  properties = {},
  filter,
}: ProfileCriteria) {
  return scim.and(
    ...scim.startsWith({
      firstName,
      lastName,
      email,
      'allSecondaryAddresses.phoneNumber': phoneNumber,
      'allSecondaryAddresses.postalCode': postalCode,
    }),
    ...Object.entries(properties).flatMap(([id, value]) =>
      value === '' ? [] : [typeof value === 'string' ? scim.sw(id, value) : scim.eq(id, value)],
    ),
    scim.or(...scim.startsWith({ 'parentOrganization.name': account, 'secondaryOrganizations.name': account })),
    filter,
  );
}
