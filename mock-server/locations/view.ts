/** Locations on the wire. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Location } from './records.ts';

/** A location as lists and reading show it. */
export function locationView(location: Location): Schemas['Location'] {
  const { id, name, address, hours, pickUp, inventory, siteIds } = location;
  return {
    locationId: id,
    repositoryId: id,
    externalLocationId: id,
    name,
    type: pickUp ? 'store' : 'location',
    address1: address.address1,
    address2: address.address2 ?? null,
    address3: null,
    city: address.city,
    county: '',
    stateAddress: address.state,
    postalCode: address.postalCode,
    country: address.country,
    phoneNumber: address.phoneNumber ?? '',
    faxNumber: '',
    email: address.email ?? '',
    hours: hours ?? '',
    distance: null,
    startDate: null,
    endDate: null,
    inventory,
    pickUp,
    sites: [...siteIds],
    siteGroups: [],
  };
}
