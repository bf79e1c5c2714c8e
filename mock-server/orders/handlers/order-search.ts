/** The three ways of finding orders. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { type Call, type HandlersOf, noContent } from '../../http/handler.ts';
import { recordIn, recordsIn } from '../../store/planned.ts';
import { planScim } from '../../store/scim-plan.ts';
import { mostSelective, type Selection, selected } from '../../store/selection.ts';
import type { Store } from '../../store/store.ts';
import { firstInOrder } from '../../wire/first-in-order.ts';
import { type Json, jsonList } from '../../wire/json.ts';
import { joinedLists, type Listed, partOf } from '../../wire/listed.ts';
import { largestPage, pageOfRecords } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { type ScimFilter, scimMatcher } from '../../wire/scim.ts';
import { parseScim } from '../../wire/scim-parser.ts';
import { type OrderSlot, orderCollection } from '../collection.ts';
import { ordersOf } from '../orders-of.ts';
import type { Order } from '../records.ts';
import { openCartOf } from '../rules/cart.ts';
import { type FoundOrder, type OrderTextSearch, parseOrderCriteria } from '../rules/order-search.ts';
import { orderRecord } from '../views/order-record.ts';
import { orderSummary, orderView } from '../views/order-view.ts';
import { attributesIn, orderSortKey, searchableOrder } from '../views/searchable-order.ts';
import { cartPlace } from './cart-place.ts';
import { allOrdersBy, isCart, listedOrders, numberOfCarts, orderLookups, ordersMeeting } from './order-lookups.ts';

type Search = Call<'searchOrders'>;

const newestFirst = { sort: 'submittedDate:desc' };

/** Finds orders. Cancel orders are the server's own affair and never found. */
export const searchOrders: HandlersOf<'searchOrders'>['searchOrders'] = call => {
  const { q, queryFormat, profileId, status } = call.query;
  if (profileId !== undefined && status === 'incomplete') return openCart(call, profileId);
  if (q === undefined) {
    if (profileId === undefined) return refuse('85000', { path: 'q', message: 'Either q or profileId is required.' });
    return page(call, inQuestion(call, call.store.orders.slots.by.profile.equal(profileId)));
  }
  return queryFormat === 'SCIM' ? filtered(call, q) : textSearch(call, q);
};

function openCart({ store, context }: Search, profileId: string): Schemas['IncompleteOrder'] | typeof noContent {
  const cart = openCartOf(ordersOf(store, profileId), { profileId, ...cartPlace(context) });
  return cart === undefined ? noContent : orderView(cart, store);
}

function filtered(call: Search, q: string): Json<Schemas['OrderPage']> {
  return page(call, inQuestion(call, ordersMatching(call.store, parseScim(q), scope(call))));
}

/** The orders that match a filter, newest first; given a scope, none outside it need be found. */
export function ordersMatching(store: Store, filter: ScimFilter, within?: Selection<OrderSlot>): Listed<OrderSlot> {
  const plan = planScim(filter, orderLookups(store), orderCollection.order);
  const isPlanned = plan !== undefined && !(within !== undefined && within.about <= plan.selection.about);
  const candidates = (isPlanned ? plan.selection : within)?.records() ?? listedOrders(store).all;
  const rest = isPlanned ? plan.rest : filter;
  if (rest === undefined) return candidates;
  const names = attributesIn(rest);
  const matches = scimMatcher(rest);
  return candidates.slice().filter(slot => matches(searchableOrder(recordIn<Order>(slot), store, names)));
}

function page({ query, store }: Search, found: Listed<OrderSlot>): Json<Schemas['OrderPage']> {
  return pageOfRecords(found, query, newestFirst, {
    view: slot => orderRecord(recordIn<Order>(slot), store),
    json: slot => store.render(recordIn<Order>(slot), orderRecord),
    keyOf: (slot, path) => orderSortKey(slot, store, path),
    comeSorted: newestFirst.sort,
    allBy: sort => allOrdersBy(store, sort),
  });
}

function textSearch(call: Search, q: string): Schemas['OrderTextResult'] | Json<Schemas['OrderTextResult']> {
  const { store, query } = call;
  const search = parseOrderCriteria(q);
  const { pageNumber, requireCount, limit: wanted } = search;
  const hits = inQuestion(call, ordersFound(store, search, scope(call)));
  if (hits.length === 0) return { totalOrders: 0 };
  const sorted = submittedFirst(hits);
  const limit = Math.min(wanted ?? query.limit ?? largestPage, largestPage);
  const rows = sorted
    .slice(pageNumber * limit, (pageNumber + 1) * limit)
    .map(order => store.render(recordIn<Order>(order), orderSummary));
  return jsonList('ordersList', rows, requireCount ? { totalOrders: hits.length } : {});
}

/** Newest first, and what has not been submitted, which the collection lists first, last. */
function submittedFirst(orders: Listed<OrderSlot>): Listed<OrderSlot> {
  // what is in no order yet need not be put into another one first
  if (orders.inAnyOrder !== undefined) return firstInOrder(orders.inAnyOrder(), cartsLast);
  const carts = numberOfCarts(orders);
  return carts === 0 ? orders : joinedLists(partOf(orders, carts), partOf(orders, 0, carts));
}

function cartsLast(a: OrderSlot, b: OrderSlot): number {
  return Number(isCart(a)) - Number(isCart(b)) || orderCollection.order(a, b);
}

/** The orders that meet all criteria, in the order of the collection; given a scope, none outside it need be found. */
export function ordersFound(
  store: Store,
  { criteria }: OrderTextSearch,
  within?: Selection<OrderSlot>,
): Listed<OrderSlot> {
  const known = criteria.map(criterion => ordersMeeting(store, criterion));
  const chosen = mostSelective([within, ...known]);
  const rest = criteria.filter((_, index) => chosen === undefined || known[index] !== chosen);
  const orders = chosen?.records() ?? listedOrders(store).all;
  if (rest.length === 0) return orders;
  return recordsIn<Order>(orders)
    .slice()
    .filter(order => {
      const found = withParties(order, store);
      return rest.every(({ isMetBy }) => isMetBy(found));
    });
}

/** The orders of the query's shopper, or of the header's account. */
function scope({ store, query: { profileId }, context: { namedAccount } }: Search): Selection<OrderSlot> | undefined {
  const { by } = store.orders.slots;
  if (profileId !== undefined) return selected(by.profile.equal(profileId));
  return namedAccount === undefined ? undefined : selected(by.account.equal(namedAccount.id));
}

/** Of some orders those that the query's shopper and the header's account leave in question. */
function inQuestion(
  { query: { profileId }, context: { namedAccount } }: Search,
  orders: Listed<OrderSlot>,
): Listed<OrderSlot> {
  if (profileId === undefined && namedAccount === undefined) return orders;
  return orders
    .slice()
    .filter(
      order =>
        (profileId === undefined || order.profileId === profileId) &&
        (namedAccount === undefined || order.organizationId === namedAccount.id),
    );
}

function withParties(order: Order, { profiles, organizations }: Store): FoundOrder {
  return {
    order,
    profile: order.profileId === undefined ? undefined : profiles.get(order.profileId),
    organization: order.organizationId === undefined ? undefined : organizations.get(order.organizationId),
  };
}
