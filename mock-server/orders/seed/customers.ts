/** Who orders, and how the shop sells to them. @module */

import type { ShippingMethod } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import { priceListGroupOfSite } from '../../merchant/rules/price-list-groups.ts';
import type { Organization, Profile } from '../../people/records.ts';
import type { Address } from '../../wire/records.ts';

/** Somebody who can order. */
export interface Customer {
  readonly profile: Profile;
  readonly organization: Organization | undefined;
  /** Where everything goes. */
  readonly address: Address;
  readonly sales: Sales;
}

/** How a site sells to a country. */
export interface Sales {
  readonly siteId: string;
  readonly priceListGroupId: string;
  readonly currencyCode: string;
  readonly methods: readonly ShippingMethod[];
}

/** Who there is, and how goods are sent. */
export interface CustomerOptions {
  readonly profiles: readonly Profile[];
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly shippingMethods: readonly ShippingMethod[];
  readonly settings: Settings;
}

/** The active people, in their order. */
export function customersAmong({ profiles, organizations, shippingMethods, settings }: CustomerOptions): Customer[] {
  const [elsewhere, inGermany] = [salesIn('US', 'siteUS'), salesIn('DE', 'siteDE')];
  return profiles.filter(({ active }) => active).map(customer);

  function customer(profile: Profile): Customer {
    const organization = organizations.get(profile.parentOrganizationId ?? '');
    const address = profile.shippingAddresses[0] ?? organization?.shippingAddress;
    if (address === undefined) throw new Error(`${profile.id} has no address`);
    return { profile, organization, address, sales: address.country === 'DE' ? inGermany : elsewhere };
  }

  function salesIn(country: string, siteId: string): Sales {
    const { id: priceListGroupId, currencyCode } = priceListGroupOfSite(settings.priceListGroups, siteId);
    const methods = shippingMethods.filter(({ enabled, countries }) => enabled && countries.includes(country));
    return { siteId, priceListGroupId, currencyCode, methods };
  }
}
