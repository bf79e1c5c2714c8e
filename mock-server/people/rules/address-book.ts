/** A shopper's own addresses: from the wire's several spellings to records, and nicknames kept apart. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Address, DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import { countryCode, hasRegions, regionCode, regionName } from '../../wire/regions.ts';

type AddressInput = Schemas['ProfileAddress'];

/** An address with what else was sent, from `jobTitle` to properties the merchant defined. */
export interface BookAddress extends Address {
  readonly details?: DynamicProperties;
}

/** Codes of an operation that takes addresses. */
export type AddressCodes =
  | { readonly incomplete: '22026'; readonly region: '22027' }
  | { readonly incomplete: '23030'; readonly region: '23030' };

/** How an address book is read. */
export interface BookOptions {
  /** Addresses that a `repositoryId` in the input may mean. */
  readonly known: readonly Address[];
  /** Makes the id of a new address. */
  readonly newId: () => string;
  /** Refused with when an address is incomplete, and when its region does not exist. */
  readonly codes: AddressCodes;
}

/**
 * The address book that replaces another. The address flagged as default comes first; a nickname already in use gets the
 * suffix `##0`, the next one `##1`.
 *
 * @throws {Refusal} The codes of the options: an address is incomplete, or its region does not exist.
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

const requiredParts = ['address1', 'city', 'postalCode', 'country'] as const;
const optionalParts = ['firstName', 'lastName', 'companyName', 'address2', 'phoneNumber', 'email'] as const;

// kept under other names, or said by the place in the book
const elsewhere = new Set<string>([
  ...requiredParts,
  ...optionalParts,
  ...['repositoryId', 'alias', 'state', 'isDefaultAddress', 'countryName', 'regionName', 'defaultCountryCode'],
  ...['selectedCountry', 'selectedState', 'state_ISOCode', 'links'],
]);

function addressFrom(input: AddressInput, index: number, { known, newId, codes }: BookOptions): BookAddress {
  const country = input.selectedCountry || countryCode(input.country ?? '');
  const missing = requiredParts.filter(part => !(part === 'country' ? country : input[part]));
  if (missing.length > 0) {
    const path = `shippingAddresses.${index}.${missing[0]}`;
    return refuse(codes.incomplete, { path, message: `The address is incomplete: ${missing.join(', ')}.` });
  }
  const region = input.selectedState || input.state_ISOCode?.split('-')[1] || input.state || '';
  const state = regionCode(country, region);
  if (hasRegions(country) && regionName(country, state) === undefined) {
    return refuse(codes.region, {
      path: `shippingAddresses.${index}.state`,
      message: `${country} has no region "${state}".`,
    });
  }
  const same = known.find(address => address.id === input.repositoryId);
  const details = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)));
  return {
    id: same?.id ?? newId(),
    alias: input.alias || 'Shipping Address',
    address1: input.address1 ?? '',
    city: input.city ?? '',
    postalCode: input.postalCode ?? '',
    state,
    country,
    ...Object.fromEntries(optionalParts.flatMap(part => (input[part] ? [[part, input[part]]] : []))),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
}
