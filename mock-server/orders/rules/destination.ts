/** Where things can be shipped to, and by which methods. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { ShippingMethod } from '../../catalog/records.ts';
import { refuse } from '../../wire/refusal.ts';
import { countryName, hasRegions, regionCode, regionName } from '../../wire/regions.ts';

/** Country and region as codes; an empty region where none was given. */
export interface Destination {
  readonly country: string;
  readonly state: string;
}

type SentAddress = Schemas['Address'];

/**
 * Where an address lies. Clients send codes, or names for people with the codes in `selectedCountry`, `selectedState` and
 * `state_ISOCode`. Without a country there is no destination yet.
 *
 * @throws {Refusal} 28128: nothing is shipped to the country, or the country has no such region.
 */
export function destinationOf(address: SentAddress, methods: Iterable<ShippingMethod>): Destination | undefined {
  const sentCountry = address.selectedCountry || address.country;
  if (!sentCountry) return undefined;
  const reachable = new Set([...methods].filter(({ enabled }) => enabled).flatMap(({ countries }) => countries));
  const country = countryCode(sentCountry, reachable);
  if (country === undefined) return refuse('28128', { path: 'shippingAddress.country' });
  const sentState = address.selectedState || address.state_ISOCode?.split('-')[1] || address.state || '';
  // a cart may be addressed bit by bit: only placing insists on a region
  const state = sentState === '' ? '' : regionCode(country, sentState);
  const isUnknown = state !== '' && hasRegions(country) && regionName(country, state) === undefined;
  return isUnknown ? refuse('28128', { path: 'shippingAddress.state' }) : { country, state };
}

/**
 * The method with an id.
 *
 * @throws {Refusal} 28088: there is none, it is switched off, or it does not serve the destination or the price list group.
 */
export function shippingMethodFor(
  id: string,
  {
    destination,
    priceListGroupId,
  }: { readonly destination: Destination | undefined; readonly priceListGroupId: string },
  methods: { get(id: string): ShippingMethod | undefined },
): ShippingMethod {
  const method = methods.get(id);
  const serves =
    method?.enabled &&
    method.ranges[priceListGroupId] !== undefined &&
    (destination === undefined || method.countries.includes(destination.country));
  return serves ? method : refuse('28088', { path: 'shippingMethod.value' });
}

/** The methods that serve a price list group and every one of some destinations, in the merchant's order. */
export function methodsServing(
  destinations: readonly Destination[],
  priceListGroupId: string,
  methods: Iterable<ShippingMethod>,
): ShippingMethod[] {
  return [...methods]
    .filter(({ enabled, ranges }) => enabled && ranges[priceListGroupId] !== undefined)
    .filter(({ countries }) => destinations.every(({ country }) => countries.includes(country)))
    .sort((a, b) => a.displaySequence - b.displaySequence);
}

function countryCode(codeOrName: string, reachable: ReadonlySet<string>): string | undefined {
  if (reachable.has(codeOrName)) return codeOrName;
  const wanted = codeOrName.toLowerCase();
  return [...reachable].find(code => countryName(code)?.toLowerCase() === wanted);
}
