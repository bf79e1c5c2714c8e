/** Addresses of orders on the wire. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import { countryName, regionName } from '../rules/regions.ts';
import type { Address } from '../store/model.ts';
import { addressView } from './address-view.ts';

/** An order's address with the names of country and region; on an unaddressed cart it is there, with every part null. */
export function orderAddressView(address: Address | undefined): Schemas['OrderAddress'] {
  if (address === undefined) return blank;
  // parts that were not given are null, also where the record must hold a text
  const parts = Object.entries(addressView(address)).map(([name, value]) => [name, value === '' ? null : value]);
  return {
    ...Object.fromEntries(parts),
    countryName: countryName(address.country) ?? null,
    stateName: regionName(address.country, address.state) ?? null,
  };
}

const blank: Schemas['OrderAddress'] = {
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
};
