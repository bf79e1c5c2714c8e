/** Addresses of accounts (`/organizationAddresses`, `/addresses`, `/addressTypes`). @module */

import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import type { Listing } from '../listing/pagination.ts';
import type { AddressEntry, OrganizationAddressCriteria } from './address-search.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/organizations.ts';

/** An account with its addresses. */
export interface OrganizationAddressBook extends Schema<'OrganizationAddressBook'> {}
/** An address to add to an account. */
export interface NewOrganizationAddress extends Schema<'AddressCreate'> {}
/** Changes of an account's address; omitted properties keep their values. */
export interface OrganizationAddressChanges extends Schema<'AddressUpdate'> {}
/** What an address can be for. */
export interface AddressType extends Schema<'AddressType'> {}

/**
 * Addresses of accounts. Methods without an account act for a shopper who belongs to it: call them on
 * `agent.forShopper(profileId)`.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { organizationAddresses } = agent.forShopper(server.fixtures.accountAdministrator.id);
 *
 * const { address } = await organizationAddresses.create({
 *   addressType: 'Dock 4',
 *   address: {
 *     companyName: 'Northwind Labs',
 *     address1: '4 Dock Street',
 *     city: 'Boston',
 *     state: 'MA',
 *     postalCode: '02110',
 *     country: 'US',
 *     phoneNumber: '6175550143',
 *   },
 * });
 * console.log(address.repositoryId);
 * ```
 */
export interface OrganizationAddresses {
  /**
   * Reads the address book of the desk's account. Operation `getAddresses`.
   *
   * @throws {OccPermissionError} Shopper or account is inactive.
   * @throws {OccBadRequestError} The account may not be used.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  book(options?: CallOptions): OccPromise<OrganizationAddressBook>;

  /**
   * Adds an address to the account. Operation `addAddress`.
   *
   * @param entry Nickname and address; `isDefaultShippingAddress` and `isDefaultBillingAddress` make it a default.
   * @throws {OccPermissionError} The shopper may not keep the account's addresses.
   * @throws {OccBadRequestError} The nickname is taken; there is no such region; or a part is missing.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes from the Store API)
   */
  create(entry: NewOrganizationAddress, options?: CallOptions): OccPromise<AddressEntry>;

  /**
   * Reads an address of the account. Operation `getAddress`.
   *
   * @param id Address id, for instance `ad33`.
   * @throws {OccNotFoundError} The account has no such address.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<AddressEntry>;

  /**
   * Changes an address of the account, or makes it a default. Operation `updateAddress`.
   *
   * @param id Address id, for instance `ad33`.
   * @param changes Only the changed properties.
   * @throws {OccNotFoundError} The account has no such address.
   * @throws {OccPermissionError} The shopper may not keep the account's addresses.
   * @throws {OccBadRequestError} The nickname is taken; there is no such region; or a part is not valid.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  update(id: string, changes: OrganizationAddressChanges, options?: CallOptions): OccPromise<AddressEntry>;

  /**
   * Removes an address of the account. Operation `deleteAddress`.
   *
   * @param id Address id, for instance `ad33`.
   * @param query `removeReferences` also removes a default address.
   * @returns The account's address book.
   * @throws {OccNotFoundError} The account has no such address.
   * @throws {OccPermissionError} The shopper may not keep the account's addresses.
   * @throws {OccBadRequestError} It is a default address, or the last one.
   * @see OCC REST 12-17, CX Commerce 22a (documented; codes inferred)
   */
  delete(
    id: string,
    query?: { readonly removeReferences?: boolean | undefined },
    options?: CallOptions,
  ): OccPromise<OrganizationAddressBook>;

  /**
   * Lists addresses of any account. Operation `listAddresses`.
   *
   * @param organizationId Organization id, for instance `or-100001`.
   * @returns A listing: await it for a page, iterate it for every address.
   * @throws {OccNotFoundError} There is no such account.
   * @see OCC REST 12-17, CX Commerce 22a (documented; code inferred)
   */
  list(organizationId: string, criteria?: OrganizationAddressCriteria, options?: CallOptions): Listing<AddressEntry>;

  /**
   * Lists what addresses can be for. Operation `listAddressTypes`.
   *
   * @throws {OccValidationError} The desk has no `language`, which this operation needs.
   * @see Store API, current CX Commerce (inferred for agents)
   */
  types(options?: CallOptions): OccPromise<readonly AddressType[]>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<OrganizationAddresses> {
  return {
    book: options => call('getAddresses', {}, options),
    create: (body, options) => call('addAddress', { body }, options),
    get: (id, options) =>
      call('getAddress', { path: { id } }, options, found =>
        // samples of the Agent API show it bare
        'address' in found ? found : { address: found, addressType: found.alias ?? '' },
      ),
    update: (id, body, options) => call('updateAddress', { path: { id }, body }, options),
    delete: (id, query, options) => call('deleteAddress', { path: { id }, query }, options),
    types: options => call('listAddressTypes', {}, options, ({ items }) => listIn(items, 'items')),
  };
}
