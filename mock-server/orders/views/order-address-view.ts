/** Addresses of orders on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Address } from '../../wire/records.ts';
import { countryName, regionName } from '../../wire/regions.ts';

const blank = {
  prefix: null,
  firstName: null,
  middleName: null,
  lastName: null,
  suffix: null,
  companyName: null,
  jobTitle: null,
  address1: null,
  address2: null,
  address3: null,
  city: null,
  county: null,
  state: null,
  postalCode: null,
  country: null,
  phoneNumber: null,
  faxNumber: null,
  email: null,
  alias: null,
} as const;

/** An order's address with the names of country and region. */
export function orderAddressView(address: Address | undefined): Schemas['OrderAddress'] {
  const parts = orderAddressRecord(address);
  if (address === undefined) return parts;
  return {
    ...parts,
    countryName: countryName(address.country) ?? null,
    stateName: regionName(address.country, address.state) ?? null,
  };
}

/** The address as it is stored; on an unaddressed cart it is there, with every part null. */
export function orderAddressRecord(address: Address | undefined): Schemas['Address'] {
  if (address === undefined) return blank;
  return {
    ...blank,
    repositoryId: address.id || null,
    alias: address.alias || null,
    firstName: address.firstName ?? null,
    lastName: address.lastName ?? null,
    companyName: address.companyName ?? null,
    address1: address.address1 || null,
    address2: address.address2 ?? null,
    city: address.city || null,
    state: address.state || null,
    postalCode: address.postalCode || null,
    country: address.country || null,
    phoneNumber: address.phoneNumber ?? null,
    email: address.email ?? null,
  };
}
