import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSeedState } from '../../seed/seed.ts';
import { createStore, type Store } from '../../store/store.ts';
import { type ScimFilter, scimMatcher } from '../../wire/scim.ts';
import { orderCollection } from '../collection.ts';
import type { Order } from '../records.ts';
import { parseOrderCriteria } from '../rules/order-search.ts';
import { orderRecord } from '../views/order-record.ts';
import { attributesIn, searchableOrder } from '../views/searchable-order.ts';
import { allOrdersBy } from './order-lookups.ts';
import { ordersFound, ordersMatching } from './order-search.ts';

const state = createSeedState({ seed: 3, scale: 1, now: Date.UTC(2026, 0, 15) });
let store: Store;

beforeEach(() => {
  store = createStore(state);
});

// of what there is, so that filters find something, and of what there is not
const [sample, ...others] = [...state.orders.values()];
const people = [...state.profiles.values()];
const emails = people.slice(0, 4).map(({ email }) => email);
const words = fc.constantFrom(
  ...[sample?.id, others[9]?.id, 'o', 'O3', 'queued', 'PROC', 'siteUS', 'SITE', '', ' ', 'zz'].map(String),
  ...[...emails, emails[0]?.toUpperCase(), emails[1]?.slice(0, 3), '@example', 'a', 'n'].map(String),
  ...people.slice(0, 3).flatMap(({ lastName, firstName }) => [lastName, firstName.slice(0, 1)]),
  ...[...state.organizations.values()]
    .slice(0, 2)
    .flatMap(({ id, name }) => [id, name, name.slice(0, 2).toUpperCase()]),
  ...[...state.skus.values()].slice(0, 3).flatMap(({ id, productId }) => [id, productId]),
  ...others.slice(0, 3).map(({ createdAt }) => new Date(createdAt).toISOString()),
  ...['2025-12-01', '2025-06-01T12:00', '2030-01-01'],
);
const paths = fc.constantFrom(
  ...['id', 'state', 'siteId', 'profileId', 'organizationId', 'submittedDate', 'creationTime', 'lastModifiedDate'],
  ...['lastModifiedTime', 'commerceItems.catalogRefId', 'commerceItems.productId', 'profile.email', 'profile.login'],
  ...['profile.firstName', 'profile.lastName', 'organization.name', 'shippingGroups.email', 'shippingGroups.lastName'],
  // these are in no index
  ...['shippingGroups.firstName', 'cartName', 'priceInfo.total', 'x_giftMessage', 'commerceItems.quantity', 'toString'],
);
const value = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom<string | number>(...others.map(({ createdAt }) => createdAt), 0, 2) },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
);
const operator = fc.constantFrom('eq', 'ne', 'co', 'sw', 'gt', 'ge', 'lt', 'le');
const path = paths.map(name => name.split('.'));
const { filter } = fc.letrec<{ filter: ScimFilter; leaf: ScimFilter }>(tie => ({
  leaf: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('compare'), path, operator, value }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('present'), path }) },
  ) as fc.Arbitrary<ScimFilter>,
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      filters: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<ScimFilter>,
  ),
}));

// writes between searches: orders change state, owner and contents, are made, cancelled and removed; shoppers change names
const write = fc.record({
  target: fc.nat(),
  from: fc.nat(),
  kind: fc.constantFrom('change', 'copy', 'cancel', 'remove', 'rename', 'orphan'),
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

function carryOut({ target, from, kind }: Write): void {
  const orders = [...store.orders.values()];
  const order = orders[target % orders.length] as Order;
  const other = orders[from % orders.length] as Order;
  const profiles = [...store.profiles.values()];
  const profile = profiles[target % profiles.length];
  const namesake = profiles[from % profiles.length];
  if (kind === 'change') store.orders.put(order.id, { ...other, id: order.id });
  else if (kind === 'copy') store.orders.put(`o${target % 5}`, { ...order, id: `o${target % 5}` });
  else if (kind === 'cancel')
    store.orders.put(order.id, { ...order, cancels: { orderId: other.id, reason: 'changeOfMind' } });
  else if (kind === 'remove') store.orders.remove(order.id);
  else if (kind === 'orphan')
    store.orders.put(order.id, { ...order, profileId: from % 2 === 0 ? undefined : 'nobody' });
  else if (profile !== undefined && namesake !== undefined)
    store.profiles.put(profile.id, { ...namesake, id: profile.id });
}

function listed(): Order[] {
  return [...store.orders.values()].filter(({ cancels }) => cancels === undefined).sort(orderCollection.order);
}

const idsOf = (orders: { slice(): readonly { readonly id: string }[] }) => orders.slice().map(({ id }) => id);

describe('given any filter and any writes before it', () => {
  test('when orders are searched through indexes, then those are found that a look at every order finds', () => {
    fc.assert(
      fc.property(filter, fc.array(write, { maxLength: 4 }), (wanted, writes) => {
        writes.forEach(carryOut);
        const matches = scimMatcher(wanted);
        const naive = listed().filter(order => matches(searchableOrder(order, store, attributesIn(wanted))));
        const found = ordersMatching(store, wanted);
        expect(idsOf(found)).toEqual(idsOf(naive));
        expect(found.length).toBe(naive.length);
      }),
      { numRuns: 150 },
    );
  });

  test('when they are searched by criteria, then the same holds', () => {
    const names = fc.constantFrom(
      ...[
        'orderId',
        'email',
        'firstName',
        'lastName',
        'profileId',
        'state',
        'skuId',
        'productId',
        'account',
        'comment',
      ],
      ...[
        'startDate',
        'endDate',
        'shippingAddressCity',
        'shippingAddressLastName,billingAddressLastName',
        'orderId,email',
      ],
    );
    const dates = fc.constantFrom('2025-12-01', '2025-06-01T00:00:00Z', '2026-01-14');
    const criteria = fc.dictionary(names, words, { minKeys: 1, maxKeys: 3 });
    fc.assert(
      fc.property(criteria, dates, fc.array(write, { maxLength: 4 }), (given, date, writes) => {
        writes.forEach(carryOut);
        const dated = Object.entries(given).map(([name, text]) => [name, name.endsWith('Date') ? date : text]);
        const search = parseOrderCriteria(JSON.stringify(Object.fromEntries(dated)));
        const naive = listed().filter(order =>
          search.matches({
            order,
            profile: store.profiles.get(order.profileId ?? ''),
            organization: store.organizations.get(order.organizationId ?? ''),
          }),
        );
        expect(idsOf(ordersFound(store, search))).toEqual(idsOf(naive));
      }),
      { numRuns: 100 },
    );
  });
});

describe('given a property that all orders are sorted by through an index', () => {
  test.each([...['id', 'state', 'siteId', 'submittedDate', 'creationTime', 'lastModifiedDate', 'lastModifiedTime']])(
    '%s',
    property => {
      for (const direction of ['asc', 'desc'] as const) {
        const keyOf = (order: Order) => {
          const key = Object.entries(orderRecord(order, store)).find(([name]) => name === property)?.[1];
          // of what has not been submitted there is none, and it comes last
          return typeof key === 'number' ? key : String(key ?? '\uffff').toLowerCase();
        };
        const sorted = listed().sort((a, b) => {
          const [first, second] = direction === 'asc' ? [keyOf(a), keyOf(b)] : [keyOf(b), keyOf(a)];
          return first === second ? 0 : first < second ? -1 : 1;
        });
        const all = allOrdersBy(store, { property, order: direction });
        expect(all?.slice().map(({ id }) => id)).toEqual(idsOf(sorted));
        expect(all?.slice(20, 30).map(({ id }) => id)).toEqual(idsOf(sorted.slice(20, 30)));
      }
    },
  );
});

test('given any order, when its groups are searched, then by what is shown of them', () => {
  for (const order of state.orders.values()) {
    const { paymentGroups, shippingGroups } = orderRecord(order, store);
    expect(searchableOrder(order, store, ['paymentGroups', 'shippingGroups'])).toMatchObject({
      paymentGroups,
      shippingGroups,
    });
  }
});
