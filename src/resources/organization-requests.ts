/** Requests for an account (`/organizationRequests`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { OrganizationRequestRow, RegistrationRequestCriteria } from './registration-request-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/organizations.ts';

/** A request for an account. */
export interface OrganizationRequest extends Schema<'OrganizationRequest'> {}

/** Requests of people who want an account of their own. The Agent API does not decide on them. */
export interface OrganizationRequests {
  /**
   * Lists requests for an account. Operation `listOrganizationRequests`.
   *
   * @param criteria Which requests. @default all
   * @returns A listing: await it for a page, iterate it for every request.
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see Admin API, CX Commerce 22a (inferred for agents)
   */
  list(criteria?: RegistrationRequestCriteria, options?: CallOptions): Listing<OrganizationRequestRow>;

  /**
   * Reads a request for an account. Operation `getOrganizationRequest`.
   *
   * @param id Id of the request.
   * @throws {OccNotFoundError} There is no such request.
   * @see CX Commerce 22a (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<OrganizationRequest>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<OrganizationRequests> {
  return {
    get: (id, options) => call('getOrganizationRequest', { path: { id } }, options),
  };
}
