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
  /** Of a shipping address. */
  readonly phoneNumber?: string | undefined;
  /** Of a shipping address. */
  readonly postalCode?: string | undefined;
  /** Name of an account the shopper belongs to. */
  readonly account?: string | undefined;
  /** Custom properties by their ids; a string matches a prefix. */
  readonly properties?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** An additional SCIM filter; not in text mode. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`; not in text mode. @default id:desc */
  readonly sort?: string | undefined;
  /** `text` for instances whose agent configuration only supports text search. @default scim */
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

/** Finds shoppers. */
export function searchProfiles(
  wire: Wire,
  criteria: ProfileCriteria = {},
  options?: CallOptions,
): Listing<FoundProfile> {
  const asked = known(OccValidationError, 'criterion', criteria, criterionNames);
  return asked.mode === 'text' ? searchByText(wire, asked, options) : searchByScim(wire, asked, options);
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
        const rows = listIn('profileList' in found ? found.profileList : undefined, 'profileList');
        const items = rows.map(({ profileDetail, ...row }) => ({ ...row, ...profileDetail }));
        // the documents name no property for the total: the listing continues until a page is empty
        return { items: rowsWithId(items), total: undefined };
      });
    },
    { pageSize, offset, prefetch },
    options,
  );
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
