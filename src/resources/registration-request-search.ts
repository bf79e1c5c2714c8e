/** Lists registration requests. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** A request to become a contact, in a list. */
export interface ProfileRequestRow extends Schema<'ProfileRequestRow'> {}
/** A request for an account, in a list. */
export interface OrganizationRequestRow extends Schema<'OrganizationRequestRow'> {}

/** Which requests to list. All criteria must match. */
export interface RegistrationRequestCriteria extends PageOptions {
  readonly status?: Schema<'RequestStatus'> | undefined;
  /** An additional SCIM filter. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`. @default id:asc */
  readonly sort?: string | undefined;
}

const names: NamesOf<RegistrationRequestCriteria> = { ...pageOptionNames, status: true, filter: true, sort: true };

/** Lists requests to become a contact. @internal */
export function listProfileRequests(
  { request }: Wire,
  criteria: RegistrationRequestCriteria = {},
  options?: CallOptions,
): Listing<ProfileRequestRow> {
  const { query, page } = asked(criteria);
  return itemListing(
    (at, each, read) => request('listProfileRequests', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}

/** Lists requests for an account. @internal */
export function listOrganizationRequests(
  { request }: Wire,
  criteria: RegistrationRequestCriteria = {},
  options?: CallOptions,
): Listing<OrganizationRequestRow> {
  const { query, page } = asked(criteria);
  return itemListing(
    (at, each, read) => request('listOrganizationRequests', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}

function asked(criteria: RegistrationRequestCriteria) {
  const { status, filter, sort, ...page } = known(OccValidationError, 'criterion', criteria, names);
  const ofStatus = status === undefined || status === '' ? undefined : scim.eq('status', status);
  return { query: { q: scim.and(ofStatus, filter), sort }, page };
}
