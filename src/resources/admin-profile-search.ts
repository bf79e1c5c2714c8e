/** Lists users. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** A user of the console or the administration interface. */
export interface AdminProfile extends Schema<'AdminProfile'> {}

/** Which users to list. Strings match prefixes; all criteria must match. */
export interface AdminProfileCriteria extends PageOptions {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  /** An additional SCIM filter. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`. @default id:asc */
  readonly sort?: string | undefined;
}

const names: NamesOf<AdminProfileCriteria> = {
  ...pageOptionNames,
  firstName: true,
  lastName: true,
  email: true,
  filter: true,
  sort: true,
};

/** Lists users. @internal */
export function listAdminProfiles(
  { request }: Wire,
  criteria: AdminProfileCriteria = {},
  options?: CallOptions,
): Listing<AdminProfile> {
  const { firstName, lastName, email, filter, sort, ...page } = known(OccValidationError, 'criterion', criteria, names);
  const q = scim.and(...scim.startsWith({ firstName, lastName, email }), filter);
  const query = { sort, totalResults: true, ...(q === undefined ? {} : { q, queryFormat: 'SCIM' as const }) };
  return itemListing(
    (at, each, read) => request('listAdminProfiles', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}
