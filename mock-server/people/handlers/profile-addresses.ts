/** Addresses of shoppers. @module */

import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { addressView } from '../../wire/address-view.ts';
import { pageOf } from '../../wire/listing.ts';
import { matching } from '../../wire/scim-parser.ts';
import type { Profile } from '../records.ts';
import type { BookAddress } from '../rules/address-book.ts';
import { ownAddress, requireOwnAddresses, withOwnAddress, withoutOwnAddress } from '../rules/own-addresses.ts';
import { addressTypes } from './organization-addresses.ts';

/** The operations on addresses of shoppers. */
export const profileAddresses: HandlersOf<
  'listProfileAddresses' | 'addProfileAddress' | 'getProfileAddress' | 'updateProfileAddress' | 'deleteProfileAddress'
> = {
  listProfileAddresses({ query, subject: { shopper } }) {
    const entries = shopper.shippingAddresses
      .filter(({ alias }) => query.addressType === undefined || alias === query.addressType)
      .map(entryView);
    const byAddress = new Map(entries.map(entry => [entry.address, entry]));
    const { items, ...page } = pageOf([...byAddress.keys()].filter(matching(query.q)), query);
    return { ...page, items: items.flatMap(address => byAddress.get(address) ?? []) };
  },

  addProfileAddress({ body, store, context, subject: { shopper } }) {
    requireOwnAddresses(shopper, context.account, '89101');
    const id = store.nextId('ad');
    return entryIn(kept(store, withOwnAddress(shopper, body, { id, isNew: true, typeOf: addressTypes(store) })), id);
  },

  getProfileAddress: ({ path, subject }) => entryIn(subject.shopper, path.addressId),

  updateProfileAddress({ path: { addressId: id }, body, store, context, subject: { shopper } }) {
    requireOwnAddresses(shopper, context.account);
    return entryIn(kept(store, withOwnAddress(shopper, body, { id, isNew: false, typeOf: addressTypes(store) })), id);
  },

  deleteProfileAddress({ path: { addressId }, store, context, subject: { shopper } }) {
    requireOwnAddresses(shopper, context.account);
    kept(store, withoutOwnAddress(shopper, addressId));
    return { repositoryId: addressId };
  },
};

function kept(store: Store, shopper: Profile): Profile {
  store.profiles.put(shopper.id, shopper);
  return shopper;
}

function entryIn(shopper: Profile, id: string) {
  return entryView(ownAddress(shopper, id));
}

function entryView(address: BookAddress) {
  return { addressType: address.alias, address: { ...addressView(address), id: address.id } };
}
