/** Addresses on the wire. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { BookAddress } from '../people/rules/address-book.ts';
import { countryName, regionName } from './regions.ts';

/** An address; what it does not hold is null, as OCC sends it. */
export function addressView(address: BookAddress): Schemas['Address'] {
  return {
    prefix: null,
    middleName: null,
    suffix: null,
    jobTitle: null,
    address3: null,
    county: null,
    faxNumber: null,
    externalAddressId: null,
    types: [],
    ...address.details,
    repositoryId: address.id,
    alias: address.alias,
    firstName: address.firstName ?? null,
    lastName: address.lastName ?? null,
    companyName: address.companyName ?? null,
    address1: address.address1,
    address2: address.address2 ?? null,
    city: address.city,
    state: address.state,
    postalCode: address.postalCode,
    country: address.country,
    phoneNumber: address.phoneNumber ?? null,
    email: address.email ?? null,
  };
}

/** An address in a shopper's own address book. */
export function bookAddressView(address: BookAddress, isDefault: boolean): Schemas['ProfileAddress'] {
  return {
    ...addressView(address),
    isDefaultAddress: isDefault,
    countryName: countryName(address.country) ?? null,
    regionName: regionName(address.country, address.state) ?? null,
  };
}

/** Addresses by nickname. */
export function namedAddressesView(addresses: readonly BookAddress[]): Schemas['NamedAddresses'] {
  return Object.fromEntries(addresses.map(address => [address.alias, addressView(address)]));
}
