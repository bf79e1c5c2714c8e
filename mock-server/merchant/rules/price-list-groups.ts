/** The reference merchant's price list groups. @module */

import { refuse } from '../../wire/refusal.ts';

/** A group of price lists in one currency. */
export interface PriceListGroup {
  readonly id: string;
  readonly currencyCode: string;
  /** Sites that sell with it unless told otherwise; none: all the others. */
  readonly siteIds: readonly string[];
}

const defaultGroup: PriceListGroup = { id: 'defaultPriceGroup', currencyCode: 'USD', siteIds: [] };

/** Every group, the default one first. The last two have no site of their own: requests name them. */
export const priceListGroups: readonly PriceListGroup[] = [
  defaultGroup,
  { id: 'euroPriceGroup', currencyCode: 'EUR', siteIds: ['siteDE'] },
  { id: 'yenPriceGroup', currencyCode: 'JPY', siteIds: [] },
  { id: 'dinarPriceGroup', currencyCode: 'KWD', siteIds: [] },
];

/** The group a site sells with; without a site the default one. */
export function priceListGroupOfSite(siteId: string | undefined): PriceListGroup {
  return priceListGroups.find(({ siteIds }) => siteId !== undefined && siteIds.includes(siteId)) ?? defaultGroup;
}

/**
 * The group that a request names in its header.
 *
 * @throws {Refusal} 13001: there is none (inferred).
 */
export function requestedPriceListGroup(id: string): PriceListGroup {
  const message = `There is no price list group ${id}.`;
  return (
    priceListGroups.find(group => group.id === id) ?? refuse('13001', { path: 'header:X-CCPriceListGroup', message })
  );
}
