/** Which price list group something is priced with. @module */

import { refuse } from '../../wire/refusal.ts';
import type { PriceListGroup, Settings } from '../records.ts';

type Groups = Settings['priceListGroups'];

/** The group a site sells with; of a site that no group names, the first one. */
export function priceListGroupOfSite(groups: Groups, siteId: string): PriceListGroup {
  return groups.find(({ siteIds }) => siteIds.includes(siteId)) ?? groups[0];
}

/**
 * The group that a request names in its header.
 *
 * @throws {Refusal} 13001: there is none (inferred).
 */
export function requestedPriceListGroup(groups: Groups, id: string): PriceListGroup {
  const message = `There is no price list group ${id}.`;
  return groups.find(group => group.id === id) ?? refuse('13001', { path: 'header:X-CCPriceListGroup', message });
}
