/** Addresses of accounts. @module */

import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { pageOf } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { matching } from '../../wire/scim-parser.ts';
import type { Organization } from '../records.ts';
import {
  type AddressTypes,
  accountAddress,
  inheritedAddresses,
  ownAddressesOf,
  requireAddressManager,
  withAddress,
  withAddressesOf,
  withChangedAddress,
  withInheritedDefault,
  withoutAddress,
} from '../rules/account-addresses.ts';
import { addressBookView, defaultNames, entryView } from '../views/organization-view.ts';
import { organizationWith } from './organizations.ts';

/** The operations on addresses of accounts. */
export const organizationAddresses: HandlersOf<
  | 'getAddresses'
  | 'addAddress'
  | 'getAddress'
  | 'updateAddress'
  | 'deleteAddress'
  | 'listAddresses'
  | 'listAddressTypes'
> = {
  getAddresses: ({ subject }) => addressBookView(subject.delegation.account),

  addAddress({ body, store, subject }) {
    const { administrator, account } = subject.delegation;
    requireAddressManager(administrator, account.id);
    const id = store.nextId('ad');
    return entryIn(kept(store, withAddress(account, body, { id, typeOf: addressTypes(store) })), id);
  },

  getAddress({ path, store, subject }) {
    const { account } = subject.delegation;
    const inherited = inheritedIn(store, account, path.id);
    return inherited === undefined ? entryIn(account, path.id) : entryView(account, inherited);
  },

  updateAddress({ path, body, store, subject }) {
    const { administrator, account } = subject.delegation;
    requireAddressManager(administrator, account.id);
    const inherited = inheritedIn(store, account, path.id);
    if (inherited !== undefined)
      return entryView(kept(store, withInheritedDefault(account, inherited, body)), inherited);
    return entryIn(kept(store, withChangedAddress(account, path.id, body, addressTypes(store))), path.id);
  },

  deleteAddress({ path, query, store, subject }) {
    const { administrator, account } = subject.delegation;
    requireAddressManager(administrator, account.id);
    if (inheritedIn(store, account, path.id) !== undefined) refuse('89101', { path: 'id' });
    return addressBookView(kept(store, withoutAddress(account, path.id, query.removeReferences === true)));
  },

  listAddresses({ query, store }) {
    const account = organizationWith(store, query.orgId);
    const own = query.include === 'inheritedOnly' ? [] : ownAddressesOf(account);
    const inherited = query.include === undefined ? [] : inheritedAddresses(account, id => store.organizations.get(id));
    const entries = [...own, ...inherited]
      .filter(({ alias }) => query.addressType === undefined || alias === query.addressType)
      .map(address => entryView(account, address));
    // filters and sorts are over the parts of addresses
    const byAddress = new Map(entries.map(entry => [entry.address, entry]));
    const found = [...byAddress.keys()].filter(matching(query.q));
    const { items, ...page } = pageOf(found, query);
    return { ...page, ...defaultNames(account), items: items.flatMap(address => byAddress.get(address) ?? []) };
  },

  listAddressTypes({ query, store }) {
    const types = store.settings.addressTypes.map(({ key, name }) => ({
      id: key,
      repositoryId: key,
      displayName: name,
    }));
    return pageOf(types.filter(matching(query.q)), query);
  },
};

/** The merchant's address types. */
export function addressTypes({ settings }: Pick<Store, 'settings'>): AddressTypes {
  return id => {
    const type = settings.addressTypes.find(({ key }) => key === id);
    return type && { id, repositoryId: id, displayName: type.name };
  };
}

function kept(store: Store, account: Organization): Organization {
  store.organizations.put(account.id, account);
  for (const heir of store.organizations.by.ancestor.equal(account.id).slice())
    store.organizations.put(heir.id, withAddressesOf(account, heir));
  return account;
}

function inheritedIn({ organizations }: Store, account: Organization, id: string) {
  return inheritedAddresses(account, ancestorId => organizations.get(ancestorId)).find(address => address.id === id);
}

function entryIn(account: Organization, id: string) {
  return entryView(account, accountAddress(account, id));
}
