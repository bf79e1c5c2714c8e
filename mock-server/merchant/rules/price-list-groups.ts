/** The reference merchant's price list groups. Both ask the same number of their currency's units. @module */

/** A group of price lists in one currency. */
export interface PriceListGroup {
  readonly id: string;
  readonly currencyCode: string;
  /** Sites that sell with it unless told otherwise; none: all the others. */
  readonly siteIds: readonly string[];
}

const defaultGroup: PriceListGroup = { id: 'defaultPriceGroup', currencyCode: 'USD', siteIds: [] };

/** Every group, the default one first. */
export const priceListGroups: readonly PriceListGroup[] = [
  defaultGroup,
  { id: 'euroPriceGroup', currencyCode: 'EUR', siteIds: ['siteDE'] },
];

/** The group a site sells with; without a site the default one. */
export function priceListGroupOfSite(siteId: string | undefined): PriceListGroup {
  return priceListGroups.find(({ siteIds }) => siteId !== undefined && siteIds.includes(siteId)) ?? defaultGroup;
}

/** The group of a currency. */
export function priceListGroupOfCurrency(currencyCode: string): PriceListGroup {
  return priceListGroups.find(group => group.currencyCode === currencyCode) ?? defaultGroup;
}
