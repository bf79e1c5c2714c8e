/** What the indexes know of the orders that a search asks for: none is made to be found. @module */

import {
  instantLookup,
  joinedLookup,
  type Lookups,
  numberLookup,
  textLookup,
  textsLookup,
} from '../../store/scim-plan.ts';
import { anyOf, distinct, type Listing, owned, reordered, type Selection, selected } from '../../store/selection.ts';
import type { Index } from '../../store/sorted-index.ts';
import type { Store } from '../../store/store.ts';
import { joinedLists, type Listed, partOf } from '../../wire/listed.ts';
import type { SortOrder } from '../../wire/listing.ts';
import { type OrderSlot, orderCollection } from '../collection.ts';
import type { OrderCriterion } from '../rules/order-search.ts';

type Searched = Pick<Store, 'orders' | 'profiles' | 'organizations'>;

const { order } = orderCollection;

/** The orders that can be found. */
export function listedOrders({ orders }: Pick<Store, 'orders'>): Listing<OrderSlot> {
  return { all: orders.slots.by.listed.equal(0), order };
}

/** Attributes of SCIM filters that are indexed. */
export function orderLookups(store: Searched): Lookups<OrderSlot> {
  const { profiles, organizations } = store;
  const orders = store.orders.slots;
  const listing = listedOrders(store);
  const shoppers = { all: profiles.inOrder(), order: () => 0 };
  const accounts = { all: organizations.inOrder(), order: () => 0 };
  const ofShoppers = (index: 'email' | 'login' | 'firstName' | 'lastName') =>
    joinedLookup(textLookup(profiles.by[index], shoppers), found => ordersOfAll(found, orders.by.profile));
  return {
    id: textLookup(orders.by.id, listing),
    state: textLookup(orders.by.state, listing),
    siteId: textLookup(orders.by.site, listing),
    profileId: textLookup(orders.by.profileId, listing),
    organizationId: textLookup(orders.by.organizationId, listing),
    submittedDate: instantLookup(orders.by.submitted, listing, { listedDownwards: true }),
    creationTime: numberLookup(orders.by.created, listing),
    lastModifiedDate: instantLookup(orders.by.modified, listing),
    lastModifiedTime: numberLookup(orders.by.modified, listing),
    'commerceItems.catalogRefId': textsLookup(orders.by.sku, listing),
    'commerceItems.productId': textsLookup(orders.by.product, listing),
    'profile.email': ofShoppers('email'),
    'profile.login': ofShoppers('login'),
    'profile.firstName': ofShoppers('firstName'),
    'profile.lastName': ofShoppers('lastName'),
    'organization.name': joinedLookup(textLookup(organizations.by.name, accounts), found =>
      ordersOfAll(found, orders.by.account),
    ),
    'shippingGroups.email': textsLookup(orders.by.shippingEmail, listing),
    'shippingGroups.firstName': textsLookup(orders.by.shippingFirstName, listing),
    'shippingGroups.lastName': textsLookup(orders.by.shippingLastName, listing),
  };
}

/** Orders of shoppers or accounts, found by the index of whose they are. */
function ordersOfAll(owners: Listed<{ readonly id: string }>, index: Index<OrderSlot>): Selection<OrderSlot> {
  return owned(owners, ({ id }) => index.equal(id), order);
}

/** The orders that meet a criterion of the text search; `undefined`: the indexes cannot tell. */
export function ordersMeeting(
  store: Searched,
  { names, limits, wanted }: OrderCriterion,
): Selection<OrderSlot> | undefined {
  const orders = store.orders.slots;
  if (limits !== undefined) return selected(orders.by.submitted.between({ ...limits, descending: true }));
  const selections = names.map(name => (isKey(beginnings, name) ? beginnings[name](store, wanted) : undefined));
  const known = selections.filter(selection => selection !== undefined);
  return known.length === selections.length ? anyOf(known, order) : undefined;
}

type Beginning = (store: Searched, wanted: string) => Selection<OrderSlot>;

const beginnings = {
  orderId: ofOrders('id'),
  state: (store, wanted) => reordered(store.orders.slots.by.state.equal(wanted), listedOrders(store)),
  profileId: ofOrders('profileId'),
  skuId: ofOrders('sku'),
  productId: ofOrders('product'),
  email: ofPeople('email', 'guestEmail'),
  firstName: ofPeople('firstName', 'guestFirstName'),
  lastName: ofPeople('lastName', 'guestLastName'),
  account: ({ organizations, orders }, wanted) =>
    ordersOfAll(organizations.by.name.startingWith(wanted), orders.slots.by.account),
} satisfies Readonly<Record<string, Beginning>>;

function ofOrders(index: 'id' | 'profileId' | 'sku' | 'product'): Beginning {
  return (store, wanted) => {
    const found = store.orders.slots.by[index].startingWith(wanted);
    // an order has several lines
    return index === 'sku' || index === 'product' ? distinct(found, order) : reordered(found, listedOrders(store));
  };
}

/** Orders of shoppers, and of guests: those are known by the shipping address alone. */
function ofPeople(
  index: 'email' | 'firstName' | 'lastName',
  ofGuests: 'guestEmail' | 'guestFirstName' | 'guestLastName',
): Beginning {
  return (store, wanted) => {
    const { profiles } = store;
    const orders = store.orders.slots;
    const shoppers = ordersOfAll(profiles.by[index].startingWith(wanted), orders.by.profile);
    const guests = orders.by[ofGuests].startingWith(wanted);
    return guests.length === 0 ? shoppers : anyOf([shoppers, reordered(guests, listedOrders(store))], order);
  };
}

// properties that every order has one of
const sortable = {
  id: 'id',
  state: 'state',
  siteId: 'site',
  creationTime: 'created',
  lastModifiedDate: 'modified',
  lastModifiedTime: 'modified',
} as const;

/** All orders sorted by a property, where there is an index of it. */
export function allOrdersBy(store: Searched, { property, order: direction }: SortOrder): Listed<OrderSlot> | undefined {
  const { by } = store.orders.slots;
  const { all } = listedOrders(store);
  // what has not been submitted has no date: in ascending order it comes last
  if (property === 'submittedDate')
    return direction === 'desc' ? all : joinedLists(by.submitted.between({}), partOf(all, 0, numberOfCarts(all)));
  if (!isKey(sortable, property)) return undefined;
  return by[sortable[property]].between({ descending: direction === 'desc' });
}

/** How many come before the first that has been submitted, in the order of the collection. */
export function numberOfCarts(orders: Listed<OrderSlot>): number {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orders.slice(middle, middle + 1).every(isCart)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether it has not been submitted. */
export function isCart({ submittedAt }: OrderSlot): boolean {
  return submittedAt === undefined;
}

function isKey<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name);
}
