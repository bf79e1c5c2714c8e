/** Shoppers (`/profiles`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import type { ProfileProperties } from './dynamic-properties.ts';
import type { Created } from './members.ts';
import type { FoundProfile, ProfileCriteria } from './profile-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';
import { withId } from './with-id.ts';

/** @internal */
export { table } from '../generated/operations/profiles.ts';

/** A shopper. */
export interface Profile extends Schema<'Profile'>, ProfileProperties {
  readonly id: string;
}
/** A shopper with what an order needs: the open cart, comments, consents. */
export interface ProfileView extends Schema<'ProfileView'> {
  readonly profileDetail: Profile;
}
/** What a shopper agrees to on one site. */
export interface SiteProperties extends Schema<'SiteProperties'> {}
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
 * const found = await agent.profiles.search({ email: 'ana.lima', mode: 'scim' }); // text search finds a new shopper some seconds later
 * console.log(found.items[0]?.id === id);
 * ```
 */
export interface Profiles {
  /**
   * Finds shoppers by name, e-mail address, phone number, postal code or account. Operation `searchProfiles`.
   *
   * OCC has two searches. Names and e-mail addresses alone are looked up in text mode, as the console does: in OCC's search
   * index, which is updated every 20 seconds unless the merchant set another schedule. Everything else is a SCIM filter on
   * the current records: phone number, postal code, account, custom properties, `filter`, `sort`, or no criteria. Where both
   * modes support a criterion they compare alike, except that text mode looks only at shipping addresses for phone number
   * and postal code. Set `mode: 'scim'` to find a shopper created a moment ago, or on an instance whose merchant turned text
   * search off.
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
   * @throws {OccBadRequestError} The e-mail address is in use; or a value is missing or invalid, or is
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
   * @throws {OccBadRequestError} The e-mail address is in use; or a value is invalid, or is one that an agent may
   * not write.
   * @see OCC REST 12-17 (documented)
   */
  update(id: string, changes: ProfileChanges, options?: CallOptions): OccPromise<Profile>;

  /**
   * Mails a shopper a temporary password. Operation `resetPassword`.
   *
   * @param id Profile id, for instance `110658`.
   * @param login The shopper's login name.
   * @returns True, whether or not there is such a shopper.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  resetPassword(id: string, login: string, options?: CallOptions): OccPromise<boolean>;

  /**
   * Deletes a shopper without account, with the open carts. Operation `deleteProfile`.
   *
   * @param id Profile id, for instance `110658`.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} It cannot be deleted, for instance since it has open orders; or it is an
   * account's contact.
   * @see CX Commerce 21d (documented)
   */
  delete(id: string, options?: CallOptions): OccPromise<void>;

  /**
   * Deletes several shoppers. Operation `deleteMultipleProfiles`.
   *
   * @param ids Profile ids.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} One cannot be deleted, for instance since it is an account's contact; or there are no ids.
   * @see CX Commerce 21d (documented)
   */
  deleteMany(ids: readonly string[], options?: CallOptions): OccPromise<void>;

  /**
   * Lists what a shopper agrees to, site by site. Operation `listSiteProperties`.
   *
   * @param id Profile id, for instance `110658`.
   * @throws {OccNotFoundError} There is no such profile.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  siteProperties(id: string, options?: CallOptions): OccPromise<readonly SiteProperties[]>;

  /**
   * Changes what a shopper agrees to on several sites. Operation `updateSiteProperties`.
   *
   * @param id Profile id, for instance `110658`.
   * @param changes What changes on which site.
   * @returns All sites.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccBadRequestError} There is no such site.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  updateSiteProperties(
    id: string,
    changes: Schema<'SitePropertiesUpdate'>['siteProperties'],
    options?: CallOptions,
  ): OccPromise<readonly SiteProperties[]>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Profiles> {
  return {
    create: (body, options) => call('createProfile', { body }, options),
    get: (id, options) => call('getProfile', { path: { id } }, options, view => viewWithId(view, id)),
    update: (id, body, options) =>
      call('updateProfile', { path: { id }, body }, options, profile => withId(profile, id)),
    resetPassword: (id, login, options) =>
      call('resetPassword', { path: { id }, body: given({ login }) }, options, ({ success }) => success),
    delete: (id, options) => call('deleteProfile', { path: { id } }, options, () => undefined),
    deleteMany: (profileIds, options) =>
      call(
        'deleteMultipleProfiles',
        { body: given({ profileIds: profileIds && [...profileIds] }) },
        options,
        () => undefined,
      ),
    siteProperties: (id, options) =>
      call('listSiteProperties', { path: { id } }, options, ({ items }) => listIn(items, 'items')),
    updateSiteProperties: (id, siteProperties, options) =>
      call('updateSiteProperties', { path: { id }, body: given({ siteProperties }) }, options, ({ items }) =>
        listIn(items, 'items'),
      ),
  };
}

function viewWithId(view: Schema<'ProfileView'>, id: string): ProfileView {
  const detail = view?.profileDetail;
  return detail === undefined ? (view as ProfileView) : { ...view, profileDetail: withId(detail, id) };
}
