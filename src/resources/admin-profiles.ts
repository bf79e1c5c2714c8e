/** Users of the console and the administration interface (`/adminProfiles`, `/adminRoles`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import type { AdminProfile, AdminProfileCriteria } from './admin-profile-search.ts';
import type { Created } from './members.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/agents.ts';

/** A user to create. */
export interface NewAdminProfile extends Schema<'AdminProfileCreate'> {}
/** Changes of a user; omitted properties keep their values. */
export interface AdminProfileChanges extends Schema<'AdminProfileUpdate'> {}
/** A role of users. */
export interface AdminRole extends Schema<'AdminRole'> {}

/**
 * Users of the console and the administration interface. All methods but `current` and those about passwords need an
 * administrator, signed in with `auth: { username, password, totpCode, api: 'admin' }`, or an application key.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { baseUrl, fetch, credentials } = server;
 * const auth = {
 *   ...credentials.administrator,
 *   api: 'admin' as const,
 *   totpCode: () => server.oneTimeCode(credentials.administrator.username),
 * };
 * const administration = new OccAgent({ baseUrl, fetch, auth });
 *
 * const kim = { email: 'kim.sato@example.com', firstName: 'Kim', lastName: 'Sato', roles: ['csAgentRole'] };
 * await administration.adminProfiles.create(kim);
 *
 * const token = server.passwordResetToken(kim.email) ?? ''; // in production: from the mail
 * await administration.adminProfiles.confirmPasswordReset({ token, email: kim.email, password: 'Sunny-road-8' });
 * const desk = new OccAgent({ baseUrl, fetch, auth: { username: kim.email, password: 'Sunny-road-8' } });
 * console.log((await desk.adminProfiles.current()).roles);
 * ```
 */
export interface AdminProfiles {
  /**
   * Reads the signed-in user. Operation `getCurrentAdminProfile`.
   *
   * @param query `includeAllowedActions` adds what the console shows to the user.
   * @throws {OccNotFoundError} The token is an application's.
   * @see CX Commerce 21c (documented)
   */
  current(
    query?: { readonly includeAllowedActions?: boolean | undefined },
    options?: CallOptions,
  ): OccPromise<AdminProfile>;

  /**
   * Lists users. Operation `listAdminProfiles`.
   *
   * @param criteria Which users. @default all
   * @returns A listing: await it for a page, iterate it for every user.
   * @throws {OccPermissionError} The caller may not manage users.
   * @see OCC REST 12-17 (documented)
   */
  list(criteria?: AdminProfileCriteria, options?: CallOptions): Listing<AdminProfile>;

  /**
   * Creates a user, who gets a link to set a password by mail. Operation `createAdminProfile`.
   *
   * @param profile E-mail address (which is the login), names, ids of roles.
   * @returns The id of the new user.
   * @throws {OccBadRequestError} The e-mail address is in use; a role does not exist, or none is given;
   * or a name or the e-mail address is missing or invalid.
   * @throws {OccPermissionError} The caller may not manage users.
   * @see OCC REST 12-17 (documented)
   */
  create(profile: NewAdminProfile, options?: CallOptions): OccPromise<Created>;

  /**
   * Reads a user. Operation `getAdminProfile`.
   *
   * @param id User id, for instance `iuser260015`.
   * @throws {OccNotFoundError} There is no such user.
   * @throws {OccPermissionError} The caller may not manage users.
   * @see OCC REST 12-17 (documented; code inferred)
   */
  get(id: string, options?: CallOptions): OccPromise<AdminProfile>;

  /**
   * Changes a user; other roles count from the next sign-in on. Operation `updateAdminProfile`.
   *
   * @param id User id, for instance `iuser260015`.
   * @param changes Only the changed properties; `roles` replaces all roles.
   * @throws {OccNotFoundError} There is no such user.
   * @throws {OccBadRequestError} The e-mail address is in use; there is no such role; users
   * deactivate themselves; or a value is invalid.
   * @throws {OccPermissionError} The caller may not manage users.
   * @see OCC REST 12-17 (documented; code inferred)
   */
  update(id: string, changes: AdminProfileChanges, options?: CallOptions): OccPromise<AdminProfile>;

  /**
   * Lists the roles that users can have. Operation `listInternalProfileRoles`.
   *
   * @throws {OccPermissionError} The caller may not manage users.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  roles(options?: CallOptions): OccPromise<readonly AdminRole[]>;

  /**
   * Mails a user a link to set a new password. Needs no token. Operation `requestPasswordReset`.
   *
   * @param email The user's login.
   * @returns Whether it was accepted, which says nothing of whether there is such a user.
   * @throws {OccBadRequestError} The user is not active.
   * @see Admin API, CX Commerce 21b (inferred for agents)
   */
  requestPasswordReset(email: string, options?: CallOptions): OccPromise<boolean>;

  /**
   * Checks the token of a link. Needs no token of the client's. Operation `sendPasswordReset`.
   *
   * @param token From the link.
   * @throws {OccBadRequestError} The token is not valid.
   * @see Admin API, CX Commerce 21b (inferred for agents)
   */
  validatePasswordReset(token: string, options?: CallOptions): OccPromise<boolean>;

  /**
   * Sets a new password with the token of a link. Needs no token of the client's. Operation `sendPasswordReset`.
   *
   * @param reset Token, login and the new password.
   * @throws {OccBadRequestError} The token is not valid, or the password breaks the rules.
   * @see Admin API, CX Commerce 21b (inferred for agents)
   */
  confirmPasswordReset(
    reset: { readonly token: string; readonly email: string; readonly password: string },
    options?: CallOptions,
  ): OccPromise<boolean>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<AdminProfiles> {
  const isDone = ({ success }: Schema<'AdminPasswordResetDone'>) => String(success) === 'true';
  return {
    current: (query, options) => call('getCurrentAdminProfile', { query }, options),
    create: (body, options) => call('createAdminProfile', { body }, options),
    get: (id, options) => call('getAdminProfile', { path: { id } }, options),
    update: (id, body, options) => call('updateAdminProfile', { path: { id }, body }, options),
    roles: options =>
      call('listInternalProfileRoles', {}, options, found =>
        listIn(Array.isArray(found) ? found : found.items, 'items'),
      ),
    requestPasswordReset: (email, options) => call('requestPasswordReset', { body: given({ email }) }, options, isDone),
    validatePasswordReset: (token, options) =>
      call('sendPasswordReset', { body: { op: 'validateToken', ...given({ token }) } }, options, isDone),
    confirmPasswordReset: (reset, options) => {
      const { token, email, password } = given(reset);
      const body = { op: 'confirmPasswordReset' as const, token, email, password, confirmPassword: password };
      return call('sendPasswordReset', { body }, options, isDone);
    },
  };
}
