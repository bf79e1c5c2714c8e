/** Lists accounts. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { OrganizationProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** An account. */
export interface Organization extends Schema<'Organization'>, OrganizationProperties {}

/** Which accounts to list. All criteria must match. */
export interface OrganizationCriteria extends PageOptions {
  /** Matches a prefix. */
  readonly name?: string | undefined;
  /** An additional SCIM filter. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`. @default id:asc */
  readonly sort?: string | undefined;
}

const criterionNames: NamesOf<OrganizationCriteria> = { ...pageOptionNames, name: true, filter: true, sort: true };

/** Lists accounts. @internal */
export function listOrganizations(
  { request }: Wire,
  criteria: OrganizationCriteria = {},
  options?: CallOptions,
): Listing<Organization> {
  const { name, filter, sort, ...page } = known(OccValidationError, 'criterion', criteria, criterionNames);
  const query = { q: scim.and(...scim.startsWith({ name }), filter), sort };
  return itemListing(
    (at, each, read) => request('listOrganizations', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}
