/** The two searches for shoppers. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call } from '../../http/handler.ts';
import type { Site } from '../../merchant/records.ts';
import { ordersOf } from '../../orders/orders-of.ts';
import { matchingRecords } from '../../store/scim-search.ts';
import { allOf, worthwhile } from '../../store/selection.ts';
import type { Reading } from '../../store/store.ts';
import { firstAlong, firstInOrder } from '../../wire/first-in-order.ts';
import { folded } from '../../wire/folded.ts';
import { type Json, jsonList } from '../../wire/json.ts';
import { inAnyOrder, type Listed } from '../../wire/listed.ts';
import { idsAscending, pageOfRecords, sortKey } from '../../wire/listing.ts';
import type { ScimFilter } from '../../wire/scim.ts';
import { parseScim } from '../../wire/scim-parser.ts';
import { byName, profileCollection } from '../collections.ts';
import type { Profile } from '../records.ts';
import { type Criterion, meetsCriteria, parseProfileSearch } from '../rules/profile-criteria.ts';
import { purchaseHistory } from '../rules/purchase-history.ts';
import { allProfilesBy, profileLookups, shoppersMeeting } from './profile-lookups.ts';
import { accountsIn, shoppersOf } from './shoppers.ts';

type SearchCall = Pick<Call<'searchProfiles'>, 'query' | 'store' | 'context'>;

/** Searches in the way `queryFormat` says. `and`, `or` and parentheses count with and without `useAdvancedQParser`, as the console relies on. */
export function searchProfiles(call: SearchCall): Json<Schemas['ProfileTextResult']> | Json<Schemas['ProfilePage']> {
  return call.query.queryFormat === 'SCIM' ? scimSearch(call) : textSearch(call);
}

function scimSearch({ query, store, context }: SearchCall): Json<Schemas['ProfilePage']> {
  const found = shoppersMatching(
    { store, site: context.site, includeOrderDetails: query.includeOrderDetails },
    parseScim(query.q),
  );
  const row = query.includeOrderDetails === true ? rowWithOrders : plainRow;
  const shown = { siteId: context.site.id };
  return pageOfRecords(found, query, idsAscending, {
    view: profile => row(profile, store, shown),
    json: profile => store.render(profile, row, shown),
    comeSorted: idsAscending.sort,
    keyOf: (profile, path) => plainKey(profile, path) ?? sortKey(row(profile, store, shown), path),
    allBy: sort => allProfilesBy(store, sort),
  });
}

const plain = ['id', 'email', 'login', 'firstName', 'lastName'] as const;

/** What a shopper is sorted by, where the record shows it as it is: thousands of rows would be made for nothing. */
function plainKey(profile: Profile, [name, ...rest]: readonly string[]): string | undefined {
  const property = rest.length === 0 ? plain.find(known => known === name) : undefined;
  return property === undefined ? undefined : folded(profile[property]);
}

/** The shoppers that match a filter, by id. */
export function shoppersMatching(
  {
    store,
    site,
    includeOrderDetails = false,
  }: {
    readonly store: Reading;
    readonly site: Site;
    readonly includeOrderDetails?: boolean | undefined;
  },
  filter: ScimFilter,
): Listed<Profile> {
  const shoppers = shoppersOf(store, { site });
  return matchingRecords(filter, {
    all: store.profiles.inOrder(),
    order: profileCollection.order,
    lookups: profileLookups(store),
    row: profile => ({
      ...shoppers.row(profile, includeOrderDetails ? ordersOf(store, profile.id) : undefined),
      // an attribute of filters only
      allSecondaryAddresses: shoppers.allAddresses(profile),
    }),
  });
}

/** What decides how a shopper is shown, as plain data. */
type Shown = { readonly siteId: string };

function plainRow(profile: Profile, from: Reading, shown: Shown): Schemas['ProfileRow'] {
  return shoppersOn(from, shown).row(profile, undefined);
}

function rowWithOrders(profile: Profile, from: Reading, shown: Shown): Schemas['ProfileRow'] {
  return shoppersOn(from, shown).row(profile, ordersOf(from, profile.id));
}

function shoppersOn(from: Reading, { siteId }: Shown) {
  const site = from.sites.get(siteId);
  if (site === undefined) throw new Error(`there is no site ${siteId}`);
  return shoppersOf(from, { site });
}

// the criteria are compared with the record itself
const costOfLooking = 15;

/** The shoppers that meet all criteria, by last name, first name and id. */
export function shoppersFound(store: Reading, criteria: readonly Criterion[]): Listed<Profile> {
  const byNames = store.profiles.by.name;
  const [first, ...others] = criteria;
  // the index has these in order already
  if (first === undefined) return byNames.between({});
  if (first.name === 'lastName' && others.length === 0) return byNames.startingWith(first.wanted);
  const known = criteria.flatMap(criterion => {
    const selection = shoppersMeeting(store, criterion);
    return selection === undefined ? [] : [{ criterion, selection, about: selection.about }];
  });
  const chosen = worthwhile(known, costOfLooking);
  const { order } = profileCollection;
  const profiles =
    allOf(
      chosen.map(({ selection }) => selection),
      order,
    )?.records() ?? store.profiles.inOrder();
  const rest = criteria.filter(criterion => !chosen.some(other => other.criterion === criterion));
  if (rest.length === 0)
    return firstAlong(profiles, byNames.between({}), () => firstInOrder(inAnyOrder(profiles), byName));
  const accountsOf = accountsIn(store);
  return firstInOrder(
    inAnyOrder(profiles).filter(profile => meetsCriteria(profile, accountsOf(profile), rest)),
    byName,
  );
}

function textSearch({ query, store, context }: SearchCall): Json<Schemas['ProfileTextResult']> {
  const { criteria, page, requireCount } = parseProfileSearch(query.q);
  const found = shoppersFound(store, criteria);
  const items = found.slice(page.offset, page.offset + page.limit);
  const shown = { siteId: context.site.id };
  return jsonList(
    'profileList',
    items.map(profile => store.render(profile, wrappedRow, shown)),
    {
      hasMore: page.offset + items.length < found.length,
      // not asked to count, OCC counts the hits of the page
      totalNoOfProfiles: requireCount ? found.length : items.length,
    },
  );
}

type WrappedRow = NonNullable<Schemas['ProfileTextResult']['profileList']>[number];

function wrappedRow(profile: Profile, from: Reading, shown: Shown): WrappedRow {
  const orders = ordersOf(from, profile.id);
  const { latest, numberOfOrders } = purchaseHistory(orders);
  return { ...shoppersOn(from, shown).wrapped(profile, orders), latestOrderId: latest?.id ?? null, numberOfOrders };
}
