/** Shoppers as the profile operations return them: records of the store brought together for the views. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { RequestContext } from '../../http/handler.ts';
import type { Order } from '../../orders/records.ts';
import type { Reading } from '../../store/store.ts';
import type { Address } from '../../wire/records.ts';
import type { Organization, Profile } from '../records.ts';
import { addressesOf } from '../rules/account-addresses.ts';
import { accountIdsOf } from '../rules/accounts.ts';
import { hasIncompleteOrder, purchaseHistory } from '../rules/purchase-history.ts';
import { consentsOn } from '../rules/site-consents.ts';
import { yesOrNo } from '../views/person-view.ts';
import { commentsView, profileView } from '../views/profile-view.ts';

/** How a shopper is shown. */
interface Shown {
  /** Account the call works in; absent: the shopper's first active one. */
  readonly account?: Organization | undefined;
  readonly rolesOfAccountOnly?: boolean;
}

/** Finds the accounts that a shopper belongs to. */
export function accountsIn({ organizations }: Pick<Reading, 'organizations'>): (profile: Profile) => Organization[] {
  return profile => accountIdsOf(profile).flatMap(id => organizations.get(id) ?? []);
}

/** Shows shoppers on the site of a call. */
export function shoppersOf(store: Reading, { site }: Pick<RequestContext, 'site'>) {
  const findOrganization = (id: string) => store.organizations.get(id);
  // consents of the default site are the profile's own
  const consentSite = site.isDefault ? undefined : site.id;

  const accountsOf = accountsIn(store);

  function bare(profile: Profile, orders?: readonly Order[], shown: Shown = {}): Schemas['Profile'] {
    const account = shown.account ?? accountsOf(profile).find(({ active }) => active);
    return profileView(profile, {
      ...shown,
      account,
      findOrganization,
      definitions: store.settings.properties,
      siteId: consentSite,
      orders,
    });
  }

  return {
    /** Site that consents are written for; undefined: the default one. */
    consentSite,
    accountsOf,
    bare,

    /** A row of the console's search; without orders nothing is said of them. */
    row(profile: Profile, orders: readonly Order[] | undefined): Schemas['ProfileRow'] {
      const row = bare(profile, orders);
      if (orders === undefined) return row;
      const latestOrderSiteId = purchaseHistory(orders).latest?.siteId ?? null;
      return { ...row, hasIncompleteOrder: hasIncompleteOrder(orders, site.id), latestOrderSiteId };
    },

    /** The wrapper that says what an order needs. */
    wrapped(profile: Profile, orders: readonly Order[], shown?: Shown): Schemas['ProfileView'] {
      return {
        profileDetail: bare(profile, orders, shown),
        hasIncompleteOrder: hasIncompleteOrder(orders, site.id),
        receiveEmail: yesOrNo(consentsOn(profile, consentSite).receiveEmail),
        isAnonymous: false,
        profileComments: commentsView(profile),
      };
    },

    /** Every address of a shopper, those of the accounts included. */
    allAddresses(profile: Profile): readonly Address[] {
      return [...profile.shippingAddresses, ...accountsOf(profile).flatMap(addressesOf)];
    },
  };
}
