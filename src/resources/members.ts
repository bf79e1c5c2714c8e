/** Contacts of an account (`/organizationMembers`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { MemberProperties } from './dynamic-properties.ts';
import type { Member, MemberCriteria } from './member-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/members.ts';

/** Function of a role: `buyer`, `approver`, `admin` … */
export type MemberRoleFunction = Schema<'MemberRoleFunction'>;
/** A contact to create. */
export interface NewMember extends Schema<'MemberCreate'>, MemberProperties {}
/** Changes of a contact; omitted properties keep their values. */
export interface MemberChanges extends Schema<'MemberUpdate'>, MemberProperties {}
/** The id of a created record. */
export interface Created extends Schema<'Created'> {}

/**
 * Contacts of an account. Every operation acts for a shopper who belongs to the account, so call these methods on
 * `agent.forShopper(profileId)`.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const desk = agent.forShopper(server.fixtures.accountAdministrator.id);
 *
 * const { id } = await desk.members.create({
 *   email: 'june.osei@example.com',
 *   firstName: 'June',
 *   lastName: 'Osei',
 *   active: true,
 *   receiveEmail: 'no',
 *   roles: [{ function: 'buyer' }],
 * });
 * const updated = await desk.members.update(id, { active: false });
 * console.log(updated.firstName, updated.active);
 * ```
 */
export interface Members {
  /**
   * Lists the contacts of the desk's account, or else of the shopper's first active account. Operation `listMembers`.
   *
   * @param criteria Which contacts. @default all
   * @returns A listing: await it for a page, iterate it for every contact.
   * @throws {OccValidationError} The desk has no shopper, or a limit is invalid.
   * @throws {OccNotFoundError} The desk's shopper does not exist.
   * @throws {OccPermissionError} The shopper may not, or shopper or account is inactive.
   * @throws {OccBadRequestError} The account may not be used, or the filter or `sort` is invalid.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  list(criteria?: MemberCriteria, options?: CallOptions): Listing<Member>;

  /**
   * Adds a contact to the account. Operation `createMember`.
   *
   * @param member E-mail address (which is the login), names, `active`, `receiveEmail`; roles by function.
   * @returns The id of the new contact.
   * @throws {OccValidationError} The desk has no shopper.
   * @throws {OccBadRequestError} The e-mail address is in use; or an e-mail address, name or role is missing or not
   * valid, or the account may not be used.
   * @throws {OccPermissionError} The shopper is no administrator, or shopper or account is inactive.
   * @throws {OccNotFoundError} The desk's shopper does not exist.
   * @see OCC REST 10-17, CX Commerce 21c to 22a (documented)
   */
  create(member: NewMember, options?: CallOptions): OccPromise<Created>;

  /**
   * Reads a contact. Operation `getMember`.
   *
   * @param id Profile id, for instance `110658`.
   * @throws {OccValidationError} `id` is empty, `.` or `..`, or the desk has no shopper.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} The profile is not in the account; or the account may not be used.
   * @throws {OccPermissionError} The shopper may not, or shopper or account is inactive.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  get(id: string, options?: CallOptions): OccPromise<Member>;

  /**
   * Changes a contact: names, e-mail, roles, `active`, custom properties. Operation `updateMember`.
   *
   * @param id Profile id, for instance `110658`.
   * @param changes Only the changed properties; `roles` replaces all roles.
   * @returns The updated contact.
   * @throws {OccValidationError} `id` is empty, `.` or `..`, or the desk has no shopper.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} The e-mail address is in use; the profile is not in the account; or an e-mail address,
   * name or role is not valid, or the account may not be used.
   * @throws {OccPermissionError} The shopper is no administrator, or shopper or account is inactive.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  update(id: string, changes: MemberChanges, options?: CallOptions): OccPromise<Member>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Members> {
  return {
    create: (body, options) => call('createMember', { body }, options),
    get: (id, options) => call('getMember', { path: { id } }, options),
    update: (id, body, options) => call('updateMember', { path: { id }, body }, options),
  };
}
