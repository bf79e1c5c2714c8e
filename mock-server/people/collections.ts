/** How shoppers and accounts are kept and found. @module */

import { kept } from '../../spec/kept.ts';
import { collectionOf } from '../store/collection.ts';
import { byFoldedId, compareText } from '../store/order.ts';
import { folded } from '../wire/folded.ts';
import type { Organization, Profile, RegistrationRequest } from './records.ts';
import { addressesOf } from './rules/account-addresses.ts';
import { accountIdsOf } from './rules/accounts.ts';

/** Shoppers, by id as lists sort it. */
export const profileCollection = collectionOf<Profile>()({
  order: (a, b) => compareText(foldedId(a), foldedId(b)) || compareText(a.id, b.id),
  indexes: {
    id: ({ id }) => folded(id),
    email: ({ email }) => folded(email),
    login: ({ login }) => folded(login),
    firstName: ({ firstName }) => folded(firstName),
    lastName: ({ lastName }) => folded(lastName),
    name: nameOf,
    phone: ({ shippingAddresses }) => shippingAddresses.flatMap(({ phoneNumber }) => folded(phoneNumber) ?? []),
    postalCode: ({ shippingAddresses }) => shippingAddresses.map(({ postalCode }) => folded(postalCode)),
    /** Every account a shopper belongs to, by its id. */
    account: accountIdsOf,
    parentOrganization: ({ parentOrganizationId }) => parentOrganizationId,
    secondaryOrganization: ({ secondaryOrganizationIds }) => secondaryOrganizationIds,
    registered: ({ registeredAt }) => registeredAt,
  },
});

/** Registration requests. */
export const registrationRequestCollection = collectionOf<RegistrationRequest>()({
  order: byFoldedId,
  indexes: {
    kind: ({ kind }) => kind,
    profileStatus: ({ kind, status }) => (kind === 'profile' ? folded(status) : undefined),
    organizationStatus: ({ kind, status }) => (kind === 'organization' ? folded(status) : undefined),
  },
});

/** Accounts. */
export const organizationCollection = collectionOf<Organization>()({
  order: byFoldedId,
  indexes: {
    id: ({ id }) => folded(id),
    name: ({ name }) => folded(name),
    /** Every account that it belongs to, by its id. */
    ancestor: ({ ancestorIds = [] }) => ancestorIds,
    phone: account => addressesOf(account).flatMap(({ phoneNumber }) => folded(phoneNumber) ?? []),
    postalCode: account => addressesOf(account).map(({ postalCode }) => folded(postalCode)),
    shippingPhone: ({ shippingAddress }) => folded(shippingAddress.phoneNumber),
    shippingPostalCode: ({ shippingAddress }) => folded(shippingAddress.postalCode),
  },
});

/** Shoppers by last name, then first name, then id. */
export function byName(a: Profile, b: Profile): number {
  return compareText(nameOf(a), nameOf(b)) || profileCollection.order(a, b);
}

// thousands of hits are sorted by these
const foldedIds = new WeakMap<Profile, string>();
const names = new WeakMap<Profile, string>();

function foldedId(profile: Profile): string {
  return kept(foldedIds, profile, () => folded(profile.id));
}

/** Last and first name, as they are sorted by. */
function nameOf(profile: Profile): string {
  return kept(names, profile, () => `${folded(profile.lastName)}\0${folded(profile.firstName)}`);
}
