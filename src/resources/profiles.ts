/** Shoppers (`/profiles`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { ProfileProperties } from './dynamic-properties.ts';
import type { Created } from './members.ts';
import type { FoundProfile, ProfileCriteria } from './profile-search.ts';
import type { Schema } from './schema.ts';
import { search } from './search.ts';
import type { Wire } from './wire.ts';
import { withId } from './with-id.ts';

/** A shopper. */
export interface Profile extends Schema<'Profile'>, ProfileProperties {
  readonly id: string;
}
/** A shopper with what an order needs: the open cart, comments, consents. */
export interface ProfileView extends Schema<'ProfileView'> {
  readonly profileDetail: Profile;
}
/** A shopper to create. */
export interface NewProfile extends Schema<'ProfileCreate'>, ProfileProperties {}
/** Changes of a shopper; omitted properties keep their values. */
export interface ProfileChanges extends Schema<'ProfileUpdate'>, ProfileProperties {}

/**
 * Shoppers.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 *
 * const { id } = await agent.profiles.create({
 *   email: 'ana.lima@example.com',
 *   firstName: 'Ana',
 *   lastName: 'Lima',
 *   receiveEmail: 'yes',
 * });
 * const found = await agent.profiles.search({ email: 'ana.lima' });
 * console.log(found.items[0]?.id === id);
 * ```
 */
export interface Profiles {
  /**
   * Finds shoppers by name, e-mail address, phone number, postal code or account. Operation `searchProfiles`.
   *
   * @param criteria Which shoppers. @default all
   * @returns A listing: await it for a page, iterate it for every shopper.
   * @throws {OccValidationError} A limit is invalid, or text mode does not support a criterion.
   * @throws {OccBadRequestError} The filter or `sort` is invalid.
   * @see CX Commerce 21c (documented); the SCIM row as the console reads it (observed)
   */
  search(criteria?: ProfileCriteria, options?: CallOptions): Listing<FoundProfile>;

  /**
   * Creates a shopper. The server generates the password. Operation `createProfile`.
   *
   * @param profile E-mail address (which is the login unless `login` is set), names, `receiveEmail`.
   * @returns The id of the new profile.
   * @throws {OccBadRequestError} `22006` or `200019`: the e-mail address is in use; or a value is missing or invalid, or is
   * one that an agent may not write.
   * @see OCC REST 10-17, 12-17, CX Commerce 21d (documented)
   */
  create(profile: NewProfile, options?: CallOptions): OccPromise<Created>;

  /**
   * Reads a shopper together with what an order needs. Operation `getProfile`.
   *
   * @param id Profile id, for instance `110658`.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} The account may not be used.
   * @see OCC REST 12-17, CX Commerce 22d (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<ProfileView>;

  /**
   * Changes a shopper: names, e-mail, addresses, consent, custom properties. Operation `updateProfile`.
   *
   * @param id Profile id, for instance `110658`.
   * @param changes Only the changed properties; `shippingAddresses` replaces all of them.
   * @returns The updated profile.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} `22006`: the e-mail address is in use; or a value is invalid, or is one that an agent may
   * not write.
   * @see OCC REST 12-17 (documented)
   */
  update(id: string, changes: ProfileChanges, options?: CallOptions): OccPromise<Profile>;
}

/** Makes the methods of one desk. */
export function createProfiles(wire: Wire): Profiles {
  const { call } = wire;
  return {
    search: (criteria, options) =>
      search('profiles.search', ({ searchProfiles }) => searchProfiles(wire, criteria, options)),
    create: (body, options) => call('createProfile', { body }, options),
    get: (id, options) => call('getProfile', { path: { id } }, options, view => viewWithId(view, id)),
    update: (id, body, options) =>
      call('updateProfile', { path: { id }, body }, options, profile => withId(profile, id)),
  };
}

function viewWithId(view: Schema<'ProfileView'>, id: string): ProfileView {
  const detail = view?.profileDetail;
  return detail === undefined ? (view as ProfileView) : { ...view, profileDetail: withId(detail, id) };
}
