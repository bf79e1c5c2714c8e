/** Requests to become a contact (`/profileRequests`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { ProfileRequestRow, RegistrationRequestCriteria } from './registration-request-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/organizations.ts';

/** A request to become a contact. */
export interface ProfileRequest extends Schema<'ProfileRequest'> {}
/** Changes of a request; omitted properties keep their values. */
export interface ProfileRequestChanges extends Schema<'ProfileRequestUpdate'> {}
/** What goes with a decision. */
export interface RequestDecision extends Schema<'RequestDecision'> {}

/**
 * Requests of people who registered themselves for an account. Changes and decisions act for an administrator of the account:
 * call them on `agent.forShopper(profileId, { organization })`.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { id, organizationId } = server.fixtures.accountAdministrator;
 * const desk = agent.forShopper(id, { organization: organizationId });
 *
 * for await (const request of agent.profileRequests.list({ status: 'new' })) {
 *   if (request.requestedOrganizationID !== organizationId) continue;
 *   await desk.profileRequests.approve(String(request.id), { approverComments: 'Known to us.' });
 * }
 * ```
 */
export interface ProfileRequests {
  /**
   * Lists requests to become a contact. Operation `listProfileRequests`.
   *
   * @param criteria Which requests. @default all
   * @returns A listing: await it for a page, iterate it for every request.
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see CX Commerce 21b, 22a (documented)
   */
  list(criteria?: RegistrationRequestCriteria, options?: CallOptions): Listing<ProfileRequestRow>;

  /**
   * Reads a request. Operation `getProfileRequest`.
   *
   * @param id Id of the request.
   * @throws {OccNotFoundError} There is no such request.
   * @see CX Commerce 21b, 22a (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<ProfileRequest>;

  /**
   * Changes a request, or asks the requester for more. Operation `updateProfileRequest`.
   *
   * @param id Id of the request.
   * @param changes Only the changed properties; `status` is `review` or `moreInfoNeeded`.
   * @throws {OccValidationError} The desk has no shopper or no account.
   * @throws {OccNotFoundError} There is no such request.
   * @throws {OccPermissionError} The shopper does not administer the account.
   * @throws {OccBadRequestError} It is decided already; the status is neither of the two; a value is too long; or the
   * requester's profile is gone.
   * @see CX Commerce 21b, 22a (documented)
   */
  update(id: string, changes: ProfileRequestChanges, options?: CallOptions): OccPromise<ProfileRequest>;

  /**
   * Makes the requester a buyer of the account. Operation `approveProfileRequest`.
   *
   * @param id Id of the request.
   * @throws {OccValidationError} The desk has no shopper or no account.
   * @throws {OccNotFoundError} There is no such request.
   * @throws {OccPermissionError} The shopper does not administer the account.
   * @throws {OccBadRequestError} It is decided already, or the requester's profile is gone.
   * @see CX Commerce 21b, 22a (documented)
   */
  approve(id: string, decision?: RequestDecision, options?: CallOptions): OccPromise<void>;

  /**
   * Decides against a request. Operation `rejectProfileRequest`.
   *
   * @param id Id of the request.
   * @throws {OccValidationError} The desk has no shopper or no account.
   * @throws {OccNotFoundError} There is no such request.
   * @throws {OccPermissionError} The shopper does not administer the account.
   * @throws {OccBadRequestError} It is decided already.
   * @see CX Commerce 21b, 22a (documented)
   */
  reject(id: string, decision?: RequestDecision, options?: CallOptions): OccPromise<void>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<ProfileRequests> {
  return {
    get: (id, options) => call('getProfileRequest', { path: { id } }, options),
    update: (id, body, options) => call('updateProfileRequest', { path: { id }, body }, options),
    approve: (id, body = {}, options) =>
      call('approveProfileRequest', { path: { id }, body }, options, () => undefined),
    reject: (id, body = {}, options) => call('rejectProfileRequest', { path: { id }, body }, options, () => undefined),
  };
}
