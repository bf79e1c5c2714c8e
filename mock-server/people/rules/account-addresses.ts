/** The addresses of an account: two of them are its defaults, and each has a nickname of its own. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { folded } from '../../wire/folded.ts';
import { refuse } from '../../wire/refusal.ts';
import { countryCode, hasRegions, regionCode, regionName } from '../../wire/regions.ts';
import type { Organization, Profile } from '../records.ts';
import { isAdministrator } from './accounts.ts';
import type { BookAddress } from './address-book.ts';

type Input = Schemas['AccountAddressInput'];

/** What a type of an address is shown as, by its id. */
export type AddressTypes = (id: string) => Schemas['AddressType'] | undefined;

/** Every address of an account, the defaults first. */
export function addressesOf({ shippingAddress, billingAddress, otherAddresses = [] }: Organization): BookAddress[] {
  const defaults = shippingAddress.id === billingAddress.id ? [shippingAddress] : [shippingAddress, billingAddress];
  return [...defaults, ...otherAddresses];
}

/** The addresses of an account without an ancestor's that is one of its defaults. */
export function ownAddressesOf(account: Organization): BookAddress[] {
  return addressesOf(account).filter(({ isInherited }) => isInherited !== true);
}

/** The addresses that an account has from those it belongs to, the nearest of these first. */
export function inheritedAddresses(
  { ancestorIds = [] }: Organization,
  findOrganization: (id: string) => Organization | undefined,
): BookAddress[] {
  return ancestorIds.flatMap(id => {
    const ancestor = findOrganization(id);
    return ancestor === undefined ? [] : ownAddressesOf(ancestor).map(address => ({ ...address, isInherited: true }));
  });
}

/**
 * An account after a change of an address that it inherits: it can be made a default one, and nothing else.
 *
 * @throws {Refusal} 89101: something else was asked for.
 */
export function withInheritedDefault(
  account: Organization,
  address: BookAddress,
  { addressType = address.alias, address: flags = {} }: Schemas['AddressUpdate'],
): Organization {
  const isOther = Object.keys(flags).some(name => !/^isDefault(?:Shipping|Billing)Address$/.test(name));
  if (isOther || addressType !== address.alias) refuse('89101', { path: 'id' });
  return arranged(account, [...addressesOf(account).filter(({ id }) => id !== address.id), address], flags, address.id);
}

/** An account whose default addresses that it inherits are as its ancestor has them. */
export function withAddressesOf(ancestor: Organization, account: Organization): Organization {
  const current = (address: BookAddress): BookAddress => {
    const found = address.isInherited && ownAddressesOf(ancestor).find(({ id }) => id === address.id);
    return found ? { ...found, isInherited: true } : address;
  };
  const { shippingAddress, billingAddress } = account;
  return { ...account, shippingAddress: current(shippingAddress), billingAddress: current(billingAddress) };
}

/**
 * Insists on a contact who may keep the addresses of an account.
 *
 * @throws {Refusal} 89101: the contact may not.
 */
export function requireAddressManager(contact: Profile, accountId: string): void {
  const manages = contact.roles.some(
    role => role.function === 'accountAddressManager' && role.organizationId === accountId,
  );
  if (!manages && !isAdministrator(contact, accountId)) refuse('89101');
}

/**
 * An address of an account.
 *
 * @throws {Refusal} 100187: the account has none with this id.
 */
export function accountAddress(account: Organization, id: string): BookAddress {
  return addressesOf(account).find(address => address.id === id) ?? refuse('100187', { path: 'id' });
}

/**
 * An account with one more address.
 *
 * @throws {Refusal} 100032: there is no such region; 100076: there is no such type; 100189: the nickname is taken.
 */
export function withAddress(
  account: Organization,
  { addressType, address }: Schemas['AddressCreate'],
  { id, typeOf }: { readonly id: string; readonly typeOf: AddressTypes },
): Organization {
  requireFreeNickname(account, addressType, id);
  const blank = { id, alias: addressType, address1: '', city: '', state: '', postalCode: '', country: '' };
  return arranged(account, [...addressesOf(account), changed(blank, address, typeOf)], address, id);
}

/**
 * An account after a change of one of its addresses.
 *
 * @throws {Refusal} 100187: there is no such address; and those of {@link withAddress}.
 */
export function withChangedAddress(
  account: Organization,
  id: string,
  { addressType, address = {} }: Schemas['AddressUpdate'],
  typeOf: AddressTypes,
): Organization {
  const before = accountAddress(account, id);
  const alias = addressType ?? before.alias;
  requireFreeNickname(account, alias, id);
  const after = { ...changed(before, address, typeOf), alias };
  const all = addressesOf(account).map(other => (other.id === id ? after : other));
  return arranged(account, all, address, id);
}

/**
 * An account without one of its addresses; of a default one another address takes the place.
 *
 * @throws {Refusal} 100187: there is no such address; 100183: it is the last one, or a default one that must not go.
 */
export function withoutAddress(account: Organization, id: string, removesDefaults: boolean): Organization {
  accountAddress(account, id);
  const left = addressesOf(account).filter(address => address.id !== id);
  const [next] = left;
  const { shippingAddress, billingAddress } = account;
  const isDefault = id === shippingAddress.id || id === billingAddress.id;
  if (next === undefined || (isDefault && !removesDefaults)) {
    return refuse('100183', { path: 'id', message: 'The address is a default one of the account, or its last one.' });
  }
  return placed(account, left, {
    shipping: shippingAddress.id === id ? next.id : shippingAddress.id,
    billing: billingAddress.id === id ? next.id : billingAddress.id,
  });
}

function requireFreeNickname(account: Organization, alias: string, id: string): void {
  const isTaken = ownAddressesOf(account).some(other => other.id !== id && folded(other.alias) === folded(alias));
  if (isTaken) refuse('100189', { path: 'addressType' });
}

const parts = ['firstName', 'lastName', 'companyName', 'address2', 'phoneNumber'] as const;

function changed(before: BookAddress, input: Input, typeOf: AddressTypes): BookAddress {
  const country = input.country === undefined ? before.country : countryCode(input.country);
  const state = regionCode(country, input.state ?? before.state);
  if (hasRegions(country) && regionName(country, state) === undefined) refuse('100032', { path: 'address.state' });
  const types = input.types?.map(({ id }) => typeOf(id) ?? refuse('100076', { path: 'address.types' }));
  const sent = parts.flatMap(part => (typeof input[part] === 'string' ? [[part, input[part]] as const] : []));
  const emptied = new Set<string>(parts.filter(part => input[part] === null));
  return {
    ...(Object.fromEntries(Object.entries(before).filter(([name]) => !emptied.has(name))) as BookAddress),
    ...Object.fromEntries(sent),
    address1: input.address1 ?? before.address1,
    city: input.city ?? before.city,
    postalCode: input.postalCode ?? before.postalCode,
    country,
    state,
    ...(types === undefined ? {} : { details: { ...before.details, types } }),
  };
}

/** The account with these addresses, of which one may become, or cease to be, a default one. */
function arranged(account: Organization, addresses: readonly BookAddress[], flags: Input, id: string): Organization {
  const chosen = (flag: boolean | undefined, current: string) => {
    if (flag === true) return id;
    // a default is always kept: to take it away is to give it to another
    return current === id && flag === false ? (addresses.find(other => other.id !== id)?.id ?? id) : current;
  };
  return placed(account, addresses, {
    shipping: chosen(flags.isDefaultShippingAddress, account.shippingAddress.id),
    billing: chosen(flags.isDefaultBillingAddress, account.billingAddress.id),
  });
}

function placed(
  account: Organization,
  addresses: readonly BookAddress[],
  { shipping, billing }: { readonly shipping: string; readonly billing: string },
): Organization {
  const withId = (id: string, otherwise: BookAddress) => addresses.find(address => address.id === id) ?? otherwise;
  const { otherAddresses: _, ...rest } = account;
  const others = addresses.filter(({ id, isInherited }) => id !== shipping && id !== billing && isInherited !== true);
  return {
    ...rest,
    shippingAddress: withId(shipping, account.shippingAddress),
    billingAddress: withId(billing, account.billingAddress),
    ...(others.length > 0 && { otherAddresses: others }),
  };
}
