/** Shoppers (`/profiles`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import { type NamesOf, refuseUnknown } from '../call/known-names.ts';
import { listIn } from '../call/response-shape.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { numberedListing, scimListing } from '../listing/wire-listings.ts';
import type { ProfileProperties } from './dynamic-properties.ts';
import type { Created } from './members.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';
import { rowsWithId, withId } from './with-id.ts';

/** A shopper. */
export interface Profile extends Schema<'Profile'>, ProfileProperties {
  readonly id: string;
}
/** A shopper in search results. */
export interface FoundProfile extends Schema<'ProfileRow'>, ProfileProperties {
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

/** Which shoppers to find. Strings match prefixes; all criteria must match. */
export interface ProfileCriteria extends PageOptions {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  /** Of a shipping address. */
  readonly phoneNumber?: string | undefined;
  /** Of a shipping address. */
  readonly postalCode?: string | undefined;
  /** Name of an account the shopper belongs to. */
  readonly account?: string | undefined;
  /** An additional SCIM filter; not in text mode. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`; not in text mode. @default id:desc */
  readonly sort?: string | undefined;
  /** `text` for instances whose agent configuration only supports text search. @default scim */
  readonly mode?: 'scim' | 'text' | undefined;
}

const criterionNames: NamesOf<ProfileCriteria> = {
  ...pageOptionNames,
  firstName: true,
  lastName: true,
  email: true,
  phoneNumber: true,
  postalCode: true,
  account: true,
  filter: true,
  sort: true,
  mode: true,
};

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
export function createProfiles({ call, request }: Wire): Profiles {
  function searchByScim({ pageSize, offset, prefetch, sort, ...criteria }: ProfileCriteria, options?: CallOptions) {
    const query = {
      queryFormat: 'SCIM' as const,
      totalResults: true,
      // the operation requires a filter; every profile has an id
      q: profileFilter(criteria) ?? scim.pr('id'),
      sort: sort ?? 'id:desc',
    };
    return scimListing<FoundProfile>(
      (page, each) =>
        request('searchProfiles', { query: { ...query, ...page } }, each, found => {
          const { items, ...totals } = 'items' in found ? found : { items: undefined };
          return { ...totals, items: rowsWithId(listIn(items, 'items')) };
        }),
      { pageSize, offset, prefetch },
      options,
    );
  }

  function searchByText(criteria: ProfileCriteria, options?: CallOptions) {
    const { pageSize, offset, prefetch, mode: _, filter, sort, ...textCriteria } = criteria;
    if (filter !== undefined)
      throw new OccValidationError('filter', 'Text search does not support filter: leave out mode or filter');
    if (sort !== undefined)
      throw new OccValidationError('sort', 'Text search does not support sort: leave out mode or sort');
    return numberedListing<FoundProfile>(
      (at, each) => {
        const q = JSON.stringify({ ...textCriteria, ...at, requireCount: true });
        return request('searchProfiles', { query: { q } }, each, found => {
          const rows = listIn('profileList' in found ? found.profileList : undefined, 'profileList');
          const items = rows.map(({ profileDetail, ...row }) => ({ ...row, ...profileDetail }));
          // the documents name no property for the total: the listing continues until a page is empty
          return { items: rowsWithId(items), total: undefined };
        });
      },
      { pageSize, offset, prefetch },
      options,
    );
  }

  return {
    search(criteria = {}, options) {
      refuseUnknown(OccValidationError, 'criterion', criteria, criterionNames);
      return criteria.mode === 'text' ? searchByText(criteria, options) : searchByScim(criteria, options);
    },
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

function profileFilter({ firstName, lastName, email, phoneNumber, postalCode, account, filter }: ProfileCriteria) {
  return scim.and(
    ...scim.startsWith({
      firstName,
      lastName,
      email,
      'allSecondaryAddresses.phoneNumber': phoneNumber,
      'allSecondaryAddresses.postalCode': postalCode,
    }),
    scim.or(...scim.startsWith({ 'parentOrganization.name': account, 'secondaryOrganizations.name': account })),
    filter,
  );
}
