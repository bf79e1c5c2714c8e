/** Groups that are picked up, on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Location } from '../../locations/records.ts';
import type { Pickup } from '../records.ts';
import { inStorePickup } from '../rules/pickup.ts';

/** Where a group is picked up, and by whom, as single-order operations show it. */
export function pickupView(
  { locationId, firstName, lastName, email, phoneNumber }: Pickup,
  locations: { get(id: string): Location | undefined },
): Partial<Schemas['OrderShippingGroup']> {
  const location = locations.get(locationId);
  return {
    type: inStorePickup,
    locationId,
    ...(location && { store: storeView(location) }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(email && { email }),
    ...(phoneNumber && { phoneNumber }),
  };
}

/** The same as it is stored, with what is unset as null. */
export function pickupRecord({
  locationId,
  firstName,
  lastName,
  email,
  phoneNumber,
}: Pickup): Partial<Schemas['OrderRecordShippingGroup']> {
  return {
    shippingGroupClassType: inStorePickup,
    shippingMethod: inStorePickup,
    locationId,
    firstName: firstName ?? null,
    middleName: null,
    lastName: lastName ?? null,
    email: email ?? null,
    phoneNumber: phoneNumber ?? null,
  };
}

function storeView({ id, name, address, hours }: Location): Schemas['PickupStore'] {
  return {
    locationId: id,
    name,
    address1: address.address1,
    city: address.city,
    stateAddress: address.state,
    postalCode: address.postalCode,
    country: address.country,
    ...(hours === undefined ? {} : { hours }),
  };
}
