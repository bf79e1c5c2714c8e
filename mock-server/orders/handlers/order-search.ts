/** The three ways of finding orders. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { type Call, type HandlersOf, noContent } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { largestPage, pageOf } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { matchesScim, parseScim } from '../../wire/scim.ts';
import { ordersOf } from '../orders-of.ts';
import type { Order } from '../records.ts';
import { openCartOf } from '../rules/cart.ts';
import { type FoundOrder, parseOrderCriteria } from '../rules/order-search.ts';
import { orderRecord } from '../views/order-record.ts';
import { orderSummary, orderView } from '../views/order-view.ts';
import { attributesIn, searchableOrder } from '../views/searchable-order.ts';
import { cartPlace } from './cart-place.ts';

type Search = Call<'searchOrders'>;

const newestFirst = { sort: 'submittedDate:desc' };

/** Finds orders. Cancel orders are the server's own affair and never found. */
export const searchOrders: HandlersOf<'searchOrders'>['searchOrders'] = call => {
  const { q, queryFormat, profileId, status } = call.query;
  if (profileId !== undefined && status === 'incomplete') return openCart(call, profileId);
  if (q === undefined) {
    if (profileId === undefined) return refuse('85000', { path: 'q', message: 'Either q or profileId is needed.' });
    return page(call, [...found(call)]);
  }
  return queryFormat === 'SCIM' ? filtered(call, q) : textSearch(call, q);
};

function openCart({ store, context }: Search, profileId: string): Schemas['IncompleteOrder'] | typeof noContent {
  const cart = openCartOf(ordersOf(store, profileId), { profileId, ...cartPlace(context) });
  return cart === undefined ? noContent : orderView(cart, store);
}

function filtered(call: Search, q: string): Schemas['OrderPage'] {
  const filter = parseScim(q);
  const names = attributesIn(filter);
  return page(
    call,
    [...found(call)].filter(order => matchesScim(filter, searchableOrder(order, call.store, names))),
  );
}

function page({ query, store }: Search, orders: readonly Order[]): Schemas['OrderPage'] {
  return pageOf(
    orders.map(order => orderRecord(order, store)),
    query,
    newestFirst,
  );
}

function textSearch(call: Search, q: string): Schemas['OrderTextResult'] {
  const { store, query } = call;
  const { matches, pageNumber, requireCount, limit: wanted } = parseOrderCriteria(q);
  const hits = [...found(call)].filter(order => matches(withParties(order, store)));
  if (hits.length === 0) return { totalOrders: 0 };
  hits.sort((a, b) => (b.submittedAt ?? 0) - (a.submittedAt ?? 0));
  const limit = Math.min(wanted ?? query.limit ?? largestPage, largestPage);
  const ordersList = hits.slice(pageNumber * limit, (pageNumber + 1) * limit).map(order => orderSummary(order, store));
  return { ordersList, ...(requireCount ? { totalOrders: hits.length } : {}) };
}

/** Orders that the query's shopper and the header's account leave in question. */
function* found({ store, query: { profileId }, context: { namedAccount } }: Search): Generator<Order> {
  for (const order of store.orders.values()) {
    const isTheirs = profileId === undefined || order.profileId === profileId;
    const isOfAccount = namedAccount === undefined || order.organizationId === namedAccount.id;
    if (isTheirs && isOfAccount && order.cancels === undefined) yield order;
  }
}

function withParties(order: Order, { profiles, organizations }: Store): FoundOrder {
  return {
    order,
    profile: order.profileId === undefined ? undefined : profiles.get(order.profileId),
    organization: order.organizationId === undefined ? undefined : organizations.get(order.organizationId),
  };
}
