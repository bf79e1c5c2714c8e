/** Orders that are picked up in a store. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Location } from '../../locations/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, Pickup } from '../records.ts';
import { isOpen, shipped } from './fulfilment.ts';
import { nextOrderState } from './order-lifecycle.ts';

/** As requests and responses name a group that is picked up, and the method of one. */
export const inStorePickup = 'inStorePickupShippingGroup';

type Person = { readonly [Name in 'firstName' | 'lastName' | 'email' | 'phoneNumber']?: string | undefined };

/** A pick-up at a location. */
export function pickupAt({ id, inventory, address: { country, state } }: Location, person: Person): Pickup {
  const { firstName, lastName, email, phoneNumber } = person;
  return {
    locationId: id,
    ...(inventory ? { inventoryLocationId: id } : {}),
    country,
    state,
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(email && { email }),
    ...(phoneNumber && { phoneNumber }),
  };
}

/**
 * The pick-up that a request asks for; what it does not say of the person stays.
 *
 * @throws {Refusal} 28088: nothing can be picked up there.
 */
export function requestedPickup(
  { locationId, ...person }: Schemas['ShippingGroupRequest'],
  before: Pickup | undefined,
  siteId: string,
  locations: { get(id: string): Location | undefined },
  path: string,
): Pickup {
  const id = locationId ?? before?.locationId ?? '';
  const location = locations.get(id);
  const isOffered = location?.pickUp && (location.siteIds.length === 0 || location.siteIds.includes(siteId));
  if (!isOffered)
    return refuse('28088', { path: `${path}.locationId`, message: `Nothing can be picked up at location ${id}.` });
  return pickupAt(location, { ...before, ...person });
}

/**
 * The order after a group of it has been picked up.
 *
 * @throws {Refusal} 20140: it is not to be picked up, or not now; 13001: there is no such group.
 */
export function pickedUp(order: Order, shippingGroupId: string, now: number): Order {
  const group = order.shippingGroups.find(({ id }) => id === shippingGroupId);
  if (group === undefined)
    return refuse('13001', { path: 'shippingGroupId', message: `The order has no shipping group ${shippingGroupId}.` });
  if (group.pickup === undefined || !isOpen(group) || nextOrderState(order.state, 'fulfil') === undefined)
    return refuse('20140', { path: 'shippingGroupId', message: 'The group is not to be picked up now.' });
  return shipped(order, { shippingGroupId }, now);
}
