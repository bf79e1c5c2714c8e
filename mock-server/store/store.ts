/** State in memory, with transactions and snapshots. @module */

import type { AgentUser, Application, FirstStage, Session } from '../auth/records.ts';
import type { Product, ShippingMethod, Sku } from '../catalog/records.ts';
import type { Settings, Site } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import type { Organization, Profile } from '../people/records.ts';
import type { ReturnRequest } from '../returns/records.ts';

/** Everything that is remembered, as plain data. */
export interface State {
  readonly users: Map<string, AgentUser>;
  readonly applications: Map<string, Application>;
  readonly sessions: Map<string, Session>;
  readonly firstStages: Map<string, FirstStage>;
  readonly profiles: Map<string, Profile>;
  readonly organizations: Map<string, Organization>;
  readonly sites: Map<string, Site>;
  readonly products: Map<string, Product>;
  readonly skus: Map<string, Sku>;
  readonly shippingMethods: Map<string, ShippingMethod>;
  readonly orders: Map<string, Order>;
  readonly returns: Map<string, ReturnRequest>;
  readonly settings: Map<'settings', Settings>;
  /** Last number handed out, by prefix of the id. */
  readonly counters: Map<string, number>;
}

/** A collection that a transaction can undo. */
export interface Collection<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  values(): IterableIterator<V>;
  readonly size: number;
  put(key: K, value: V): void;
  remove(key: K): void;
}

/** The collections of a {@link State}, and what changes them safely. */
export interface Store
  extends Readonly<{ [K in Exclude<keyof State, 'counters' | 'settings'>]: CollectionOf<State[K]> }> {
  settings: Settings;
  /** Grows with every change of data; signing in and handing out ids are none. */
  readonly version: number;
  /** The next id with a prefix, for instance `o` → `o30412`. */
  nextId(prefix: string): string;
  /** Runs a change; when it throws, nothing of it is kept. */
  transaction<T>(change: () => T): T;
  /** A copy of everything. */
  snapshot(): State;
  /** Goes back to a copy. */
  restore(state: State): void;
}

type CollectionOf<M> = M extends Map<infer K, infer V> ? Collection<K, V> : never;

/** Makes a store of a state, which it takes over. */
export function createStore(initial: State): Store {
  let state = initial;
  let undo: (() => void)[] | undefined;
  let version = 0;

  function collection<Name extends keyof State>(name: Name): CollectionOf<State[Name]> {
    type K = Parameters<State[Name]['get']>[0];
    const map = () => state[name] as unknown as Map<K, unknown>;
    const isData = !['sessions', 'firstStages', 'counters'].includes(name);
    const remember = (key: K) => {
      if (isData) version += 1;
      if (undefined === undo) return;
      const target = map();
      const had = target.has(key);
      const before = target.get(key);
      undo.push(() => (had ? target.set(key, before) : target.delete(key)));
    };
    return {
      get: (key: K) => map().get(key),
      has: (key: K) => map().has(key),
      values: () => map().values(),
      get size() {
        return map().size;
      },
      put(key: K, value: unknown) {
        remember(key);
        map().set(key, value);
      },
      remove(key: K) {
        remember(key);
        map().delete(key);
      },
    } as unknown as CollectionOf<State[Name]>;
  }

  const counters = collection('counters');
  const settings = collection('settings');

  return {
    users: collection('users'),
    applications: collection('applications'),
    sessions: collection('sessions'),
    firstStages: collection('firstStages'),
    profiles: collection('profiles'),
    organizations: collection('organizations'),
    sites: collection('sites'),
    products: collection('products'),
    skus: collection('skus'),
    shippingMethods: collection('shippingMethods'),
    orders: collection('orders'),
    returns: collection('returns'),
    get version() {
      return version;
    },
    get settings() {
      const value = settings.get('settings');
      if (value === undefined) throw new Error('a state always has settings');
      return value;
    },
    set settings(value) {
      settings.put('settings', value);
    },
    nextId(prefix) {
      const next = (counters.get(prefix) ?? 0) + 1;
      counters.put(prefix, next);
      return `${prefix}${next}`;
    },
    transaction(change) {
      const log: (() => void)[] = [];
      undo = log;
      try {
        return change();
      } catch (error) {
        for (const step of log.reverse()) step();
        throw error;
      } finally {
        undo = undefined;
      }
    },
    snapshot: () => structuredClone(state),
    restore(copy) {
      state = structuredClone(copy);
      version += 1;
    },
  };
}
