/** What the indexes know of the shoppers that a search asks for. @module */

import {
  eitherLookup,
  instantLookup,
  joinedLookup,
  type Lookups,
  textLookup,
  textsLookup,
} from '../../store/scim-plan.ts';
import { anyOf, gathered, joined, reordered, type Selection } from '../../store/selection.ts';
import type { Index } from '../../store/sorted-index.ts';
import type { Reading } from '../../store/store.ts';
import type { Listed } from '../../wire/listed.ts';
import type { SortOrder } from '../../wire/listing.ts';
import { profileCollection } from '../collections.ts';
import type { Organization, Profile } from '../records.ts';
import type { Criterion } from '../rules/profile-criteria.ts';

type Searched = Pick<Reading, 'profiles' | 'organizations'>;

const { order } = profileCollection;

/** Attributes of SCIM filters that are indexed. */
export function profileLookups(store: Searched): Lookups<Profile> {
  const { by } = store.profiles;
  const listing = { all: store.profiles.inOrder(), order };
  const accounts = { all: store.organizations.inOrder(), order: () => 0 };
  // a shopper's own addresses, and those of the accounts
  const address = (part: 'postalCode' | 'phone') =>
    eitherLookup(
      [
        textsLookup(by[part], listing),
        joinedLookup(textsLookup(store.organizations.by[part], accounts), found => contactsOfAll(store, found)),
      ],
      order,
    );
  const ofAccounts = (contacts: Index<Profile>) =>
    joinedLookup(textLookup(store.organizations.by.name, accounts), found =>
      joined(found, ({ id }) => contacts.equal(id), order),
    );
  return {
    id: textLookup(by.id, listing),
    repositoryId: textLookup(by.id, listing),
    email: textLookup(by.email, listing),
    login: textLookup(by.login, listing),
    firstName: textLookup(by.firstName, listing),
    lastName: textLookup(by.lastName, listing),
    registrationDate: instantLookup(by.registered, listing),
    'parentOrganization.name': ofAccounts(by.parentOrganization),
    'secondaryOrganizations.name': ofAccounts(by.secondaryOrganization),
    'allSecondaryAddresses.postalCode': address('postalCode'),
    'allSecondaryAddresses.phoneNumber': address('phone'),
  };
}

function contactsOfAll(store: Searched, accounts: Listed<Organization>): Selection<Profile> {
  return joined(accounts, ({ id }) => store.profiles.by.account.equal(id), order);
}

/** The shoppers that meet a criterion of the text search; `undefined`: the indexes cannot tell. */
export function shoppersMeeting(store: Searched, { name, wanted }: Criterion): Selection<Profile> | undefined {
  const { profiles, organizations } = store;
  const listing = { all: profiles.inOrder(), order };
  switch (name) {
    case 'firstName':
    case 'lastName':
    case 'email':
      return reordered(profiles.by[name].startingWith(wanted), listing);
    case 'account':
      return contactsOfAll(store, organizations.by.name.startingWith(wanted));
    case 'phoneNumber':
      return anyOf(
        [
          gathered([profiles.by.phone.startingWith(wanted)], order),
          contactsOfAll(store, organizations.by.shippingPhone.startingWith(wanted)),
        ],
        order,
      );
    case 'postalCode':
      return anyOf(
        [
          gathered([profiles.by.postalCode.startingWith(wanted)], order),
          contactsOfAll(store, organizations.by.shippingPostalCode.startingWith(wanted)),
        ],
        order,
      );
    default:
      return undefined;
  }
}

// properties that every shopper has one of
const sortable = {
  id: 'id',
  email: 'email',
  login: 'login',
  firstName: 'firstName',
  lastName: 'lastName',
  registrationDate: 'registered',
} as const;

/** All shoppers sorted by a property, where there is an index of it. */
export function allProfilesBy(
  { profiles: { by } }: Searched,
  { property, order: direction }: SortOrder,
): Listed<Profile> | undefined {
  if (!Object.hasOwn(sortable, property)) return undefined;
  const index = by[sortable[property as keyof typeof sortable]];
  return direction === 'asc' ? index.between({}) : index.between({ descending: true });
}
