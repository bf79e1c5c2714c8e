/** A shopper's own addresses, one at a time. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';
import { countryCode, hasRegions, regionCode, regionName } from '../../wire/regions.ts';
import type { Organization, Profile } from '../records.ts';
import type { AddressTypes } from './account-addresses.ts';
import { accountIdsOf } from './accounts.ts';
import { type BookAddress, freeAlias } from './address-book.ts';

/**
 * Insists on a shopper who may keep own addresses: contacts do so only with a role for it in the account of the call; delegated
 * administrators hold the address managers' rights as well.
 *
 * @throws {Refusal} 89101: the contact may not; the code for contacts who have left every account.
 */
export function requireOwnAddresses(
  shopper: Profile,
  account: Organization | undefined,
  outsideAccounts: '89101' | '89103' = '89103',
): void {
  const { type, roles } = shopper;
  if (type === 'b2b_user' && accountIdsOf(shopper).length === 0) refuse(outsideAccounts);
  const keeps = roles.some(
    ({ function: duty, organizationId }) =>
      organizationId === account?.id && (duty === 'profileAddressManager' || duty === 'admin'),
  );
  if (type === 'b2b_user' && !keeps) refuse('89101');
}

/**
 * One of a shopper's own addresses.
 *
 * @throws {Refusal} 22038: the shopper has none with this id.
 */
export function ownAddress({ shippingAddresses }: Profile, id: string): BookAddress {
  return shippingAddresses.find(address => address.id === id) ?? refuse('22038', { path: 'addressId' });
}

/**
 * A shopper with one more address, or with one changed.
 *
 * @throws {Refusal} 22032: there is no such region or type; 22038: there is no such address; 100186: the change names another one.
 */
export function withOwnAddress(
  shopper: Profile,
  { address: sent = {}, addressType }: Schemas['ProfileAddressUpdate'],
  { id, isNew, typeOf }: { readonly id: string; readonly isNew: boolean; readonly typeOf: AddressTypes },
): Profile {
  const blank = { id, alias: 'Shipping Address', address1: '', city: '', state: '', postalCode: '', country: '' };
  const before = isNew ? blank : ownAddress(shopper, id);
  const named = typeof sent.repositoryId === 'string' ? sent.repositoryId : id;
  if (!isNew && named !== id) refuse('100186', { path: 'address.repositoryId' });
  const others = shopper.shippingAddresses.filter(address => address.id !== id);
  const alias = freeAlias(addressType ?? before.alias, new Set(others.map(other => other.alias)));
  const after = { ...changed(before, sent, typeOf), alias };
  const shippingAddresses = isNew
    ? [...shopper.shippingAddresses, after]
    : shopper.shippingAddresses.map(address => (address.id === id ? after : address));
  return { ...shopper, shippingAddresses };
}

/**
 * A shopper without one of the addresses; the first of those that are left is the default one.
 *
 * @throws {Refusal} 22038: there is no such address.
 */
export function withoutOwnAddress(shopper: Profile, id: string): Profile {
  ownAddress(shopper, id);
  return { ...shopper, shippingAddresses: shopper.shippingAddresses.filter(address => address.id !== id) };
}

const optionalParts = ['firstName', 'lastName', 'companyName', 'address2', 'phoneNumber'] as const;
const details = ['address3', 'county', 'externalAddressId'] as const;

function changed(before: BookAddress, sent: Schemas['ProfileAddressInput'], typeOf: AddressTypes): BookAddress {
  const country = sent.country === undefined ? before.country : countryCode(sent.country);
  const state = regionCode(country, sent.state ?? before.state);
  if (hasRegions(country) && regionName(country, state) === undefined) refuse('22032', { path: 'address.state' });
  const types = sent.types?.map(({ id }) => typeOf(id) ?? refuse('22032', { path: 'address.types' }));
  const parts = optionalParts.flatMap(part => {
    const value = sent[part] === undefined ? before[part] : sent[part];
    return value === undefined || value === null ? [] : [[part, value] as const];
  });
  const { id, alias, address1, city, postalCode } = before;
  return {
    id,
    alias,
    address1: sent.address1 ?? address1,
    city: sent.city ?? city,
    postalCode: sent.postalCode ?? postalCode,
    country,
    state,
    ...Object.fromEntries(parts),
    details: {
      ...before.details,
      ...Object.fromEntries(details.flatMap(part => (sent[part] === undefined ? [] : [[part, sent[part]]]))),
      ...(types === undefined ? {} : { types }),
    },
  };
}
