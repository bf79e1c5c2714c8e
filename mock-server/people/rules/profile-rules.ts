/** Shoppers, as an agent registers and changes them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { propertiesOfNew, propertiesSet } from '../../properties/rules/property-values.ts';
import type { Address } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Profile } from '../records.ts';
import { addressBook, type BookOptions } from './address-book.ts';
import { changedPassword } from './shopper-password.ts';
import { type ShopperProfile, withConsents } from './site-consents.ts';

type Addresses = Pick<Schemas['ProfileCreate'], 'shippingAddress' | 'shippingAddresses'>;

/** What a change of a shopper needs besides the request. */
export interface ProfileContext {
  /** Site that the consents are written for; absent: the default site. */
  readonly siteId: string | undefined;
  /** Makes the id of a new address. */
  readonly newAddressId: () => string;
  /** What the merchant defined. */
  readonly definitions: PropertyDefinitions;
  readonly now: number;
}

/**
 * A new shopper without account.
 *
 * @throws {Refusal} 89001: roles are relative to an account; 22026: a property of the merchant's is not valid; 22027: the region of an address does not exist.
 */
export function newProfile(
  input: Schemas['ProfileCreate'],
  { siteId, newAddressId, definitions, now }: ProfileContext,
  id: string,
): ShopperProfile {
  if (input.roles !== undefined && input.roles.length > 0) refuse('89001', { path: 'roles' });
  const profile: Profile = {
    id,
    email: input.email,
    login: input.login || input.email,
    firstName: input.firstName,
    lastName: input.lastName,
    type: 'b2c_user',
    active: true,
    receiveEmail: false,
    locale: 'en',
    registeredAt: now,
    secondaryOrganizationIds: [],
    roles: [],
    shippingAddresses: addressesAfter([], input, { newId: newAddressId, noRegion: '22027' }),
    comments: [],
    properties: propertiesOfNew('user', input, definitions),
    ...(input.gender ? { gender: input.gender } : {}),
    ...(input.password === undefined ? {} : { password: { value: input.password, since: now } }),
    ...(input.loyaltyPrograms === undefined ? {} : { loyaltyPrograms: input.loyaltyPrograms }),
    ...birthIn(input),
  };
  return withConsents(profile, siteId, input);
}

/**
 * A shopper after a change. The e-mail address remains the login name where it was.
 *
 * @throws {Refusal} 23030: the region of an address does not exist, or the addresses are the account's and the contact may not keep
 * own ones; 23024, 23029, 23033, 23034: a password is not; or a property of the merchant's is not valid.
 */
export function changedProfile(
  profile: ShopperProfile,
  input: Schemas['ProfileUpdate'],
  context: ProfileContext,
): ShopperProfile {
  const changesAddresses = input.shippingAddresses !== undefined || input.shippingAddress !== undefined;
  if (changesAddresses && !keepsOwnAddresses(profile)) {
    return refuse('23030', {
      path: 'shippingAddresses',
      message: "The addresses are the account's; the contact may not keep own ones.",
    });
  }
  const email = input.email ?? profile.email;
  const { dateOfBirth: _replaced, ...rest } = profile;
  const password = changedPassword(profile, input, context.now);
  const changed: ShopperProfile = {
    ...(input.dateOfBirth === undefined ? profile : { ...rest, ...birthIn(input) }),
    email,
    login: profile.login === profile.email ? email : profile.login,
    firstName: input.firstName ?? profile.firstName,
    lastName: input.lastName ?? profile.lastName,
    locale: input.locale ?? profile.locale,
    shippingAddresses: addressesAfter(profile.shippingAddresses, input, {
      newId: context.newAddressId,
      noRegion: '23030',
    }),
    properties: { ...profile.properties, ...propertiesSet('user', input, context.definitions) },
    ...(password === undefined ? {} : { password }),
    ...(input.gender === undefined ? {} : { gender: input.gender }),
    ...(input.daytimeTelephoneNumber === undefined ? {} : { daytimeTelephoneNumber: input.daytimeTelephoneNumber }),
  };
  return withConsents(changed, context.siteId, input);
}

/** Contacts do so only with a role for it; delegated administrators hold the address managers' rights as well. */
function keepsOwnAddresses({ type, roles }: Profile): boolean {
  return (
    type === 'b2c_user' || roles.some(role => role.function === 'profileAddressManager' || role.function === 'admin')
  );
}

/** Clients write the word `null`, or nothing at all, for no date of birth. */
function birthIn({ dateOfBirth }: Pick<Schemas['ProfileUpdate'], 'dateOfBirth'>): { readonly dateOfBirth?: string } {
  return dateOfBirth === undefined || dateOfBirth === '' || dateOfBirth === 'null' ? {} : { dateOfBirth };
}

function addressesAfter(
  before: readonly Address[],
  { shippingAddress, shippingAddresses }: Addresses,
  options: { readonly newId: () => string; readonly noRegion: BookOptions['noRegion'] },
): readonly Address[] {
  if (shippingAddresses !== undefined) return addressBook(shippingAddresses, { ...options, known: before });
  if (shippingAddress === undefined) return before;
  // the deprecated single address is the default one: it takes the place of the address it names, or comes before all
  const [address] = addressBook([shippingAddress], { ...options, known: before });
  if (address === undefined) return before;
  return [address, ...before.filter(({ id, alias }) => id !== address.id && alias !== address.alias)];
}
