/** The state a reference server starts with. @module */

import { seedAppeasements } from '../appeasements/seed.ts';
import { roles } from '../auth/rules/roles.ts';
import { applications, users } from '../auth/seed.ts';
import { seedCatalog } from '../catalog/seed.ts';
import { locations } from '../locations/seed.ts';
import { settings, shippingMethods, sites } from '../merchant/seed.ts';
import type { Order } from '../orders/records.ts';
import { seedOrderWithExtras } from '../orders/seed/extras.ts';
import { seedOrders } from '../orders/seed/orders.ts';
import type { PlannedOrder } from '../orders/seed/planned-order.ts';
import { funds, pointsOf } from '../payments/seed.ts';
import { seedCustomers } from '../people/seed.ts';
import { seedRegistrationRequests } from '../people/seed-requests.ts';
import { couponsIn, offersOf } from '../promotions/rules/offers.ts';
import { coupons, promotions } from '../promotions/seed.ts';
import { seedReturns } from '../returns/seed.ts';
import { seedScheduledOrders } from '../scheduled-orders/seed.ts';
import { PlannedRecords } from '../store/planned.ts';
import { type State, stateOf } from '../store/store.ts';

/** What decides the state. */
export interface SeedOptions {
  /** The same number gives the same state. */
  readonly seed: number;
  /** Present, in epoch milliseconds; every date is relative to it. */
  readonly now: number;
  /** How many times the usual number of customers and orders. */
  readonly scale: number;
}

// last numbers before the first seeded record, so that ids look like those of a shop that has been open for years
const firstNumbers = [
  ['', 110_000],
  ['bb-', 110_000],
  ['or-', 100_000],
  ['pq', 100_000],
  ['oq', 100_000],
  ['iuser', 260_014],
  ['ad', 130_000],
  ['o', 30_411],
  ['ci', 3_000_411],
  ['sg', 3_000_411],
  ['pg', 3_000_411],
  ['rr', 200_000],
  ['ri', 300_000],
  ['ap', 400_000],
  ['ar', 500_000],
  ['so', 10_000],
  ['se', 10_000],
  ['usercc', 10_000],
  ['tok-', 10_000],
] as const;

// earns a head lamp
const giftCoupon = 'LAMPGIFT';

/** The merchant alone: sign-ins, sites, stores, ways of shipping, gift cards and settings, and nothing that is sold or bought. */
export function createBareState(): State {
  return {
    users: byId(users),
    applications: byId(applications),
    sessions: new Map(),
    firstStages: new Map(),
    failedSignIns: new Map(),
    profiles: new Map(),
    organizations: new Map(),
    registrationRequests: new Map(),
    sites: byId(sites),
    products: new Map(),
    skus: new Map(),
    shippingMethods: byId(shippingMethods),
    locations: byId(locations),
    orders: new Map(),
    returns: new Map(),
    appeasements: new Map(),
    promotions: new Map(),
    coupons: new Map(),
    funds: byId(funds),
    scheduledOrders: new Map(),
    settings: new Map([['settings', settings]]),
    counters: new Map(firstNumbers),
  };
}

/**
 * Plans the state; its counters go on after the last id it uses. Orders and returns are made when somebody asks for them, and
 * are the same whoever asks first.
 */
export function createSeedState({ seed, now, scale }: SeedOptions): State {
  const counters = new Map<string, number>(firstNumbers);
  const numbers = (prefix: string, count: number) => {
    const last = counters.get(prefix) ?? 0;
    if (count > 0) counters.set(prefix, last + count);
    return last + 1;
  };
  const nextId = (prefix: string) => `${prefix}${numbers(prefix, 1)}`;
  const catalog = seedCatalog(now);
  const products = byId(catalog.products);
  const people = seedCustomers({ seed, now, scale, nextId });
  const organizations = byId(people.organizations);
  // the agents with a second factor are for signing in; whose orders the others took stays as it is
  const agentIds = users
    .filter(user => user.active && user.mfa === 'none' && user.roles.includes(roles.agent))
    .map(({ id }) => id);
  const skus = byId(catalog.skus);
  const offers = offersOf({ promotions: byId(promotions), coupons: couponsIn(coupons) }, now);
  const orders = seedOrders({
    seed,
    now,
    scale,
    numbers,
    profiles: people.profiles,
    organizations,
    products,
    skus: catalog.skus,
    shippingMethods,
    agentIds,
    settings,
    offers,
  });
  const returns = seedReturns({
    seed,
    now,
    scale,
    nextId,
    orders,
    catalog: { products, skus },
    agentIds,
    reasons: settings.reasons,
  });
  const registered = seedRegistrationRequests({ now, nextId, organizations: people.organizations });
  const appeasements = seedAppeasements({
    orders: orders.filter(({ changed }) => changed === undefined),
    agentId: agentIds[0] ?? '',
    settings,
    now,
    newId: nextId,
  });
  const withExtras = seedOrderWithExtras({
    orders,
    products,
    skus,
    shippingMethods: byId(shippingMethods),
    settings,
    offers,
    coupon: giftCoupon,
    gift: promotions.find(({ id }) => coupons.some(each => each.id === giftCoupon && each.promotionIds.includes(id))),
    nextId,
  });
  const { templates, scheduledOrders } = seedScheduledOrders({ orders, nextId });
  return stateOf({
    ...createBareState(),
    profiles: byId([...people.profiles, ...registered.profiles]),
    registrationRequests: byId(registered.registrationRequests),
    organizations,
    products,
    skus,
    orders: new PlannedRecords<Order>(byId<Order | PlannedOrder>([...orders, ...withExtras, ...templates])),
    returns: new PlannedRecords(byId(returns)),
    appeasements: byId(appeasements),
    scheduledOrders: byId(scheduledOrders),
    promotions: byId(promotions),
    coupons: byId(coupons),
    funds: byId([
      ...funds,
      ...pointsOf(people.profiles.filter(({ active, type }) => active && type === 'b2c_user').map(({ id }) => id)),
    ]),
    counters,
  });
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) map.set(record.id, record);
  return map;
}
