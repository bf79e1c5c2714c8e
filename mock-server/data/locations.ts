/** Stores and warehouses of users' data. @module */

import type { Location } from '../locations/records.ts';
import type { LocationData } from './format.ts';
import type { Loading } from './loading.ts';
import { addressOf, usualAddress } from './people.ts';
import { named, present } from './place.ts';

/** A store or a warehouse. */
export function locationOf(data: LocationData, place: string, loading: Loading): Location {
  const { id, name = id, pickUp = true, inventory = false, siteIds = [] } = data;
  for (const [index, siteId] of siteIds.entries())
    named(loading.store.sites, siteId, 'site', `${place}.siteIds[${index}]`);
  return {
    id,
    name,
    address: addressOf(data.address ?? usualAddress, {}, loading, `${place}.address`),
    ...present({ hours: data.hours }),
    pickUp,
    inventory,
    siteIds,
  };
}
