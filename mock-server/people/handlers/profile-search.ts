/** The two searches for shoppers. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call } from '../../http/handler.ts';
import { ordersOf } from '../../orders/orders-of.ts';
import { pageOf } from '../../wire/listing.ts';
import { matchesScim, parseScim } from '../../wire/scim.ts';
import { meetsCriteria, parseProfileSearch } from '../rules/profile-criteria.ts';
import { purchaseHistory } from '../rules/purchase-history.ts';
import { shoppersOf } from './shoppers.ts';

type SearchCall = Pick<Call<'searchProfiles'>, 'query' | 'store' | 'context'>;

/** Searches in the way `queryFormat` says. `and`, `or` and parentheses count with and without `useAdvancedQParser`, as the console relies on. */
export function searchProfiles(call: SearchCall): Schemas['ProfileSearch'] {
  return call.query.queryFormat === 'SCIM' ? scimSearch(call) : textSearch(call);
}

function scimSearch({ query, store, context }: SearchCall): Schemas['ProfilePage'] {
  const filter = parseScim(query.q);
  const shoppers = shoppersOf(store, context);
  const ordersShown = query.includeOrderDetails === true ? (id: string) => ordersOf(store, id) : undefined;
  const rows = [...store.profiles.values()].flatMap(profile => {
    const row = shoppers.row(profile, ordersShown?.(profile.id));
    // an attribute of filters only
    const allSecondaryAddresses = shoppers.allAddresses(profile);
    return matchesScim(filter, { ...row, allSecondaryAddresses }) ? [row] : [];
  });
  return pageOf(rows, query, { sort: 'id:asc' });
}

function textSearch({ query, store, context }: SearchCall): Schemas['ProfileTextResult'] {
  const { criteria, page, requireCount } = parseProfileSearch(query.q);
  const shoppers = shoppersOf(store, context);
  const found = [...store.profiles.values()].filter(profile =>
    meetsCriteria(profile, shoppers.accountsOf(profile), criteria),
  );
  const { items, totalResults = 0 } = pageOf(found, page, { sort: 'lastName:asc,firstName:asc,id:asc' });
  const profileList = items.map(profile => {
    const orders = ordersOf(store, profile.id);
    const { latest, numberOfOrders } = purchaseHistory(orders);
    return { ...shoppers.wrapped(profile, orders), latestOrderId: latest?.id ?? null, numberOfOrders };
  });
  return {
    profileList,
    hasMore: page.offset + profileList.length < totalResults,
    // not asked to count, OCC counts the hits of the page
    totalNoOfProfiles: requireCount ? totalResults : profileList.length,
  };
}
