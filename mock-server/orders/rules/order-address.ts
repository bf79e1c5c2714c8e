/** Addresses of orders: from what clients send to what is kept. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Address } from '../../wire/records.ts';
import { hasRegions } from '../../wire/regions.ts';
import type { Destination } from './destination.ts';

const optionalParts = ['firstName', 'lastName', 'companyName', 'address2', 'phoneNumber', 'email'] as const;

/** The address to keep; `undefined` when every part is empty. Country and region are kept as codes. */
export function orderAddress(sent: Schemas['Address'], destination?: Destination): Address | undefined {
  const { address1, city, postalCode, repositoryId, alias } = sent;
  const country = destination?.country ?? sent.country ?? '';
  const given: Partial<Record<(typeof optionalParts)[number], string>> = {};
  for (const part of optionalParts) {
    const value = sent[part];
    if (value) given[part] = value;
  }
  const isBlank = !address1 && !city && !postalCode && country === '' && Object.keys(given).length === 0;
  if (isBlank) return undefined;
  return {
    ...given,
    id: repositoryId ?? '',
    alias: alias ?? '',
    address1: address1 ?? '',
    city: city ?? '',
    state: destination?.state ?? sent.state ?? '',
    postalCode: postalCode ?? '',
    country,
  };
}

/** Names of the parts without which nothing can be shipped to an address. */
export function missingParts(address: Address): string[] {
  const needed = ['address1', 'city', 'country', ...(hasRegions(address.country) ? (['state'] as const) : [])] as const;
  return needed.filter(part => address[part] === '');
}
