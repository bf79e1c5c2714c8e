/** A shopper's own addresses: from the wire's several spellings to records, and nicknames kept apart. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Address, DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import { countryCode, hasRegions, regionCode, regionName } from '../../wire/regions.ts';

type AddressInput = Schemas['ShopperAddressInput'];

/** An address with what else was sent, from `jobTitle` to properties the merchant defined. */
export interface BookAddress extends Address {
  readonly details?: DynamicProperties;
  /** Whether it is an ancestor's, which an account may have as its default. */
  readonly isInherited?: true;
}

/** How an address book is read. */
export interface BookOptions {
  /** Addresses that a `repositoryId` in the input may mean. */
  readonly known: readonly Address[];
  /** Makes the id of a new address. */
  readonly newId: () => string;
  /** Refused with when a region does not exist. */
  readonly noRegion: '22027' | '23030';
}

/**
 * The address book that replaces another. The address flagged as default comes first; a nickname already in use gets the
 * suffix `##0`, the next one `##1`.
 *
 * @throws {Refusal} The code of the options: a region does not exist.
 */
export function addressBook(inputs: readonly AddressInput[], options: BookOptions): BookAddress[] {
  const aliases = new Set<string>();
  const ids = new Set<string>();
  const addresses = inputs.map((input, index) => {
    const address = addressFrom(input, index, options);
    const alias = freeAlias(address.alias, aliases);
    // an address that is sent twice is two addresses
    const id = ids.has(address.id) ? options.newId() : address.id;
    aliases.add(alias);
    ids.add(id);
    return { ...address, id, alias };
  });
  const flagged = inputs.findIndex(input => input.isDefaultAddress === true);
  const [chosen] = addresses.slice(Math.max(flagged, 0));
  return chosen === undefined ? [] : [chosen, ...addresses.filter(address => address !== chosen)];
}

/** A nickname that is not taken: the one wanted, or with the suffix `##0`, `##1` … */
export function freeAlias(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 0;
  while (taken.has(`${wanted}##${number}`)) number += 1;
  return `${wanted}##${number}`;
}

const optionalParts = ['firstName', 'lastName', 'companyName', 'address2', 'phoneNumber', 'email'] as const;

// kept under other names, or said by the place in the book
const elsewhere = new Set<string>([
  ...['address1', 'city', 'postalCode', 'country'],
  ...optionalParts,
  ...['repositoryId', 'alias', 'state', 'isDefaultAddress', 'countryName', 'regionName', 'defaultCountryCode'],
  ...['selectedCountry', 'selectedState', 'state_ISOCode', 'links'],
]);

function addressFrom(input: AddressInput, index: number, { known, newId, noRegion }: BookOptions): BookAddress {
  const country = input.selectedCountry || countryCode(input.country ?? '');
  const region = input.selectedState || input.state_ISOCode?.split('-')[1] || input.state || '';
  const state = regionCode(country, region);
  if (hasRegions(country) && regionName(country, state) === undefined) {
    return refuse(noRegion, {
      path: `shippingAddresses.${index}.state`,
      message: `${country} has no region "${state}".`,
    });
  }
  const same = known.find(address => address.id === input.repositoryId);
  const details = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)));
  return {
    id: same?.id ?? newId(),
    alias: input.alias || 'Shipping Address',
    address1: input.address1,
    city: input.city,
    postalCode: input.postalCode,
    state,
    country,
    ...Object.fromEntries(optionalParts.flatMap(part => (input[part] ? [[part, input[part]]] : []))),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
}
