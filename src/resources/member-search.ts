/** Lists contacts of an account. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { MemberProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** A contact of an account. */
export interface Member extends Schema<'Member'>, MemberProperties {}
/** Which contacts to list. Strings match prefixes; all criteria must match. */
export interface MemberCriteria extends PageOptions {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  /** An additional SCIM filter. */
  readonly filter?: ScimFilter | undefined;
  /** Ids of roles; contacts must have at least one of them. */
  readonly roleIds?: readonly string[] | undefined;
  /** `property:asc` or `property:desc`. */
  readonly sort?: string | undefined;
}

const criterionNames: NamesOf<MemberCriteria> = {
  ...pageOptionNames,
  firstName: true,
  lastName: true,
  email: true,
  filter: true,
  roleIds: true,
  sort: true,
};

/** Lists contacts. @internal */
export function listMembers({ request }: Wire, criteria: MemberCriteria = {}, options?: CallOptions): Listing<Member> {
  const { sort, roleIds, firstName, lastName, email, filter, ...page } = known(
    OccValidationError,
    'criterion',
    criteria,
    criterionNames,
  );
  const query = {
    q: scim.and(...scim.startsWith({ firstName, lastName, email }), filter),
    sort,
    filterUsersWithRoleIds: roleIds?.filter(id => id !== '').join(',') || undefined,
  };
  return itemListing(
    (at, each, read) => request('listMembers', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}
