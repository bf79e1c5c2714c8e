/** Addresses of shoppers (`/profiles/{id}/addresses`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Listing } from '../listing/pagination.ts';
import type { AddressEntry, ProfileAddressCriteria } from './address-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/profiles.ts';

/** An address to add to a shopper. */
export interface NewProfileAddress extends Schema<'ProfileAddressCreate'> {}
/** Changes of a shopper's address; omitted properties keep their values. */
export interface ProfileAddressChanges extends Schema<'ProfileAddressUpdate'> {}

/**
 * Shoppers' own addresses. A contact of an account needs a role that keeps own addresses.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { id } = server.fixtures.shopper;
 *
 * await agent.profileAddresses.create(id, {
 *   addressType: 'Office',
 *   address: { address1: '5 Mill Lane', city: 'Seattle', state: 'WA', postalCode: '98101', country: 'US' },
 * });
 * for await (const { addressType, address } of agent.profileAddresses.list(id)) console.log(addressType, address.city);
 * ```
 */
export interface ProfileAddresses {
  /**
   * Lists a shopper's addresses. Operation `listProfileAddresses`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @returns A listing: await it for a page, iterate it for every address.
   * @throws {OccNotFoundError} There is no such profile.
   * @see CX Commerce 21b, 22a (documented)
   */
  list(profileId: string, criteria?: ProfileAddressCriteria, options?: CallOptions): Listing<AddressEntry>;

  /**
   * Adds an address to a shopper. Operation `addProfileAddress`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param entry Address, and its nickname; one in use gets the suffix `##0`.
   * @throws {OccNotFoundError} There is no such profile.
   * @throws {OccPermissionError} The contact may not keep own addresses.
   * @throws {OccBadRequestError} A part is missing or not valid.
   * @see OCC REST 12-17, CX Commerce 21d (documented; codes from the Store API)
   */
  create(profileId: string, entry: NewProfileAddress, options?: CallOptions): OccPromise<AddressEntry>;

  /**
   * Reads an address of a shopper. Operation `getProfileAddress`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param addressId Address id, for instance `ad12`.
   * @throws {OccNotFoundError} There is no such profile, or the shopper has no such address.
   * @see CX Commerce 21b, 22a (documented)
   */
  get(profileId: string, addressId: string, options?: CallOptions): OccPromise<AddressEntry>;

  /**
   * Changes an address of a shopper. Operation `updateProfileAddress`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param addressId Address id, for instance `ad12`.
   * @param changes Only the changed properties.
   * @throws {OccNotFoundError} There is no such profile, or the shopper has no such address.
   * @throws {OccPermissionError} The contact may not keep own addresses.
   * @throws {OccBadRequestError} A part is not valid.
   * @see OCC REST 12-17, CX Commerce 21d (documented; codes from the Store API)
   */
  update(
    profileId: string,
    addressId: string,
    changes: ProfileAddressChanges,
    options?: CallOptions,
  ): OccPromise<AddressEntry>;

  /**
   * Removes an address of a shopper. Operation `deleteProfileAddress`.
   *
   * @param profileId Profile id, for instance `110658`.
   * @param addressId Address id, for instance `ad12`.
   * @returns The id of the address that is gone.
   * @throws {OccNotFoundError} There is no such profile, or the shopper has no such address.
   * @throws {OccPermissionError} The contact may not keep own addresses.
   * @see OCC REST 12-17, CX Commerce 21d (documented; codes from the Store API)
   */
  delete(profileId: string, addressId: string, options?: CallOptions): OccPromise<string>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<ProfileAddresses> {
  return {
    create: (id, body, options) => call('addProfileAddress', { path: { id }, body }, options),
    get: (id, addressId, options) => call('getProfileAddress', { path: { id, addressId } }, options),
    update: (id, addressId, body, options) => call('updateProfileAddress', { path: { id, addressId }, body }, options),
    delete: (id, addressId, options) =>
      call('deleteProfileAddress', { path: { id, addressId } }, options, ({ repositoryId }) => repositoryId),
  };
}
