/** State in memory, with transactions and snapshots. @module */

import { appeasementCollection } from '../appeasements/collection.ts';
import {
  applicationCollection,
  failedSignInCollection,
  firstStageCollection,
  sessionCollection,
  userCollection,
} from '../auth/collections.ts';
import { productCollection, shippingMethodCollection, skuCollection } from '../catalog/collections.ts';
import { locationCollection } from '../locations/collection.ts';
import { settingsCollection, siteCollection } from '../merchant/collections.ts';
import type { Settings } from '../merchant/records.ts';
import { orderCollection } from '../orders/collection.ts';
import { fundCollection } from '../payments/collection.ts';
import { organizationCollection, profileCollection, registrationRequestCollection } from '../people/collections.ts';
import { couponCollection, promotionCollection } from '../promotions/collections.ts';
import { returnCollection } from '../returns/collection.ts';
import { scheduledOrderCollection } from '../scheduled-orders/collection.ts';
import { collectionOf, type Records } from './collection.ts';
import { createRendering, type Render } from './rendering.ts';
import {
  type ChangesOf,
  type CollectionsOf,
  createCollections,
  type ReadingOf,
  type RecordsOf,
  type SharedOf,
  type Transactional,
} from './transactions.ts';
import { copiedWhenSeen } from './unseen.ts';

const kinds = {
  users: userCollection,
  applications: applicationCollection,
  sessions: sessionCollection,
  firstStages: firstStageCollection,
  failedSignIns: failedSignInCollection,
  profiles: profileCollection,
  organizations: organizationCollection,
  registrationRequests: registrationRequestCollection,
  sites: siteCollection,
  products: productCollection,
  skus: skuCollection,
  shippingMethods: shippingMethodCollection,
  locations: locationCollection,
  orders: orderCollection,
  returns: returnCollection,
  appeasements: appeasementCollection,
  promotions: promotionCollection,
  coupons: couponCollection,
  funds: fundCollection,
  scheduledOrders: scheduledOrderCollection,
  settings: settingsCollection,
  /** Last number handed out, by prefix of the id. */
  counters: collectionOf<number>()({ order: (a, b) => a - b, indexes: {} }),
};

/** Names of the collections. */
export const collectionNames: readonly string[] = Object.keys(kinds);

/** Everything that is remembered, as plain data. */
export type State = RecordsOf<typeof kinds>;

/** Everything that is remembered, as the collections share it: nobody may change it. */
export type SharedState = SharedOf<typeof kinds>;

/** A state with a copy of each collection, made when somebody looks at it. */
export function stateOf(shared: SharedState): State {
  // of the same names and records
  return copiedWhenSeen(shared) as State;
}

/** The shop's data in a state, by collection: sessions, sign-ins under way and id counters are none, and change with every sign-in. */
export function shopDataOf({
  sessions: _s,
  firstStages: _f,
  failedSignIns: _n,
  counters: _c,
  ...data
}: SharedState): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  return new Map(Object.entries(data));
}

/** What a transaction has changed of a {@link State}. */
export type Changes = ChangesOf<typeof kinds>;

/** Hears of a transaction that has changed something; what, it may ask at once. */
export type Committed = (changes: () => Changes) => void;

/** The collections of a {@link State}, to read. */
export interface Reading extends Omit<ReadingOf<typeof kinds>, 'counters' | 'settings'> {
  readonly settings: Settings;
}

/** The collections of a {@link State}, and what changes them safely. */
export interface Store
  extends Omit<CollectionsOf<typeof kinds>, 'counters' | 'settings'>,
    Omit<Transactional<typeof kinds>, 'collections' | 'version'> {
  settings: Settings;
  /** The next id with a prefix, for instance `o` → `o30412`. */
  nextId(prefix: string): string;
  /** Sees to it that an id which a record brought along is not handed out. */
  reserveId(id: string): void;
  /** The JSON of a view of a record, written anew only when something it was made of has changed. */
  readonly render: Render<Reading>;
}

/** Makes a store of a state, which it leaves as it is. */
export function createStore(initial: State): Store {
  const { collections, version, ...whole } = createCollections(kinds, initial);
  const { counters, settings, ...rest } = collections;
  return {
    ...rest,
    ...whole,
    render: createRendering<ReadingOf<typeof kinds>, Reading>(collections, readingOf, version),
    get settings() {
      return settingsIn(settings);
    },
    set settings(value) {
      settings.put('settings', value);
    },
    nextId(prefix) {
      const next = (counters.get(prefix) ?? 0) + 1;
      counters.put(prefix, next);
      return `${prefix}${next}`;
    },
    reserveId(id) {
      // longer numbers than the server will ever count to cannot collide
      const [, prefix = '', number = ''] = /^(.*?)(\d{1,15})$/.exec(id) ?? [];
      if (Number(number) > (counters.get(prefix) ?? 0)) counters.put(prefix, Number(number));
    },
  };
}

function readingOf({ settings, counters: _, ...rest }: ReadingOf<typeof kinds>): Reading {
  return {
    ...rest,
    get settings() {
      return settingsIn(settings);
    },
  };
}

function settingsIn(settings: Records<Settings>): Settings {
  const value = settings.get('settings');
  if (value === undefined) throw new Error('a state always has settings');
  return value;
}
