/** What the indexes know of the orders that a search asks for. @module */

import type { Organization, Profile } from '../../people/records.ts';
import {
  instantLookup,
  joinedLookup,
  type Lookups,
  numberLookup,
  textLookup,
  textsLookup,
} from '../../store/scim-plan.ts';
import { anyOf, gathered, joined, type Listing, reordered, type Selection, selected } from '../../store/selection.ts';
import type { Store } from '../../store/store.ts';
import type { Listed } from '../../wire/listed.ts';
import type { SortOrder } from '../../wire/listing.ts';
import { orderCollection } from '../collection.ts';
import { ordersOf, ordersOfAccount } from '../orders-of.ts';
import type { Order } from '../records.ts';
import type { OrderCriterion } from '../rules/order-search.ts';

type Searched = Pick<Store, 'orders' | 'profiles' | 'organizations'>;

const { order } = orderCollection;

/** The orders that can be found. */
export function listedOrders({ orders }: Pick<Store, 'orders'>): Listing<Order> {
  return { all: orders.by.listed.equal(0), order };
}

/** Attributes of SCIM filters that are indexed. */
export function orderLookups(store: Searched): Lookups<Order> {
  const { orders, profiles, organizations } = store;
  const listing = listedOrders(store);
  const shoppers = { all: profiles.inOrder(), order: () => 0 };
  const accounts = { all: organizations.inOrder(), order: () => 0 };
  const ofShoppers = (index: 'email' | 'login' | 'firstName' | 'lastName') =>
    joinedLookup(textLookup(profiles.by[index], shoppers), ({ id }: Profile) => ordersOf(store, id), order);
  return {
    id: textLookup(orders.by.id, listing),
    state: textLookup(orders.by.state, listing),
    siteId: textLookup(orders.by.site, listing),
    profileId: textLookup(orders.by.profile, listing),
    organizationId: textLookup(orders.by.account, listing),
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
    'organization.name': joinedLookup(
      textLookup(organizations.by.name, accounts),
      ({ id }: Organization) => ordersOfAccount(store, id),
      order,
    ),
    'shippingGroups.email': textLookup(orders.by.shippingEmail, listing),
    'shippingGroups.firstName': textLookup(orders.by.shippingFirstName, listing),
    'shippingGroups.lastName': textLookup(orders.by.shippingLastName, listing),
  };
}

/** Orders among which are all that meet a criterion of the text search. */
export interface Candidates {
  readonly selection: Selection<Order>;
  /** Whether all of them do. */
  readonly isExact: boolean;
}

/** What is known of a criterion; `undefined`: any order may meet it. */
export function ordersMeeting(store: Searched, criterion: OrderCriterion): Candidates | undefined {
  const selection = candidatesOf(store, criterion);
  const [name = ''] = criterion.names;
  const isExact = criterion.limits !== undefined || (criterion.names.length === 1 && exact.has(name));
  return selection === undefined ? undefined : { selection, isExact };
}

// of people more is found than should be: the shipping address is that of guests alone
const exact: ReadonlySet<string> = new Set(['orderId', 'state', 'profileId', 'skuId', 'productId']);

function candidatesOf(store: Searched, { names, limits, wanted }: OrderCriterion): Selection<Order> | undefined {
  const { orders } = store;
  if (limits !== undefined) return selected(orders.by.submitted.between({ ...limits, descending: true }));
  const selections = names.map(name => (isKey(beginnings, name) ? beginnings[name](store, wanted) : undefined));
  const known = selections.filter(selection => selection !== undefined);
  return known.length === selections.length ? anyOf(known, order) : undefined;
}

type Beginning = (store: Searched, wanted: string) => Selection<Order>;

const beginnings = {
  orderId: ofOrders('id'),
  state: ofOrders('state'),
  profileId: ofOrders('profile'),
  skuId: ofOrders('sku'),
  productId: ofOrders('product'),
  email: ofPeople('email', 'shippingEmail'),
  firstName: ofPeople('firstName', 'shippingFirstName'),
  lastName: ofPeople('lastName', 'shippingLastName'),
  account: (store, wanted) =>
    joined(store.organizations.by.name.startingWith(wanted), ({ id }) => ordersOfAccount(store, id), order),
} satisfies Readonly<Record<string, Beginning>>;

function ofOrders(index: 'id' | 'state' | 'profile' | 'sku' | 'product'): Beginning {
  return (store, wanted) => {
    const found = store.orders.by[index].startingWith(wanted);
    // an order has several lines
    return index === 'sku' || index === 'product' ? gathered([found], order) : reordered(found, listedOrders(store));
  };
}

/** Orders of shoppers, and of guests: those are known by the shipping address alone. */
function ofPeople(
  index: 'email' | 'firstName' | 'lastName',
  ofGuests: 'shippingEmail' | 'shippingFirstName' | 'shippingLastName',
): Beginning {
  return (store, wanted) =>
    anyOf(
      [
        joined(store.profiles.by[index].startingWith(wanted), ({ id }) => ordersOf(store, id), order),
        gathered([store.orders.by[ofGuests].startingWith(wanted)], order),
      ],
      order,
    );
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
export function allOrdersBy(
  { orders }: Searched,
  { property, order: direction }: SortOrder,
): Listed<Order> | undefined {
  if (!isKey(sortable, property)) return undefined;
  const index = orders.by[sortable[property]];
  return direction === 'asc' ? index.between({}) : index.between({ descending: true });
}

function isKey<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name);
}
