/** Puts the parts of the reference server together. @module */

import { readDocument } from '../spec/read-document.ts';
import { oneTimeCode } from './auth/handlers.ts';
import { type Credentials, credentials } from './auth/seed.ts';
import { passwordResetToken } from './auth/user-handlers.ts';
import { clockThatTells, createManualClock, type ManualClock } from './clock.ts';
import { type Builders, createBuilders } from './data/builders.ts';
import type { AgentData, ReferenceData } from './data/format.ts';
import { loadData, loadSettings, loadUsers } from './data/load.ts';
import { handlers } from './handlers.ts';
import { createApi } from './http/api.ts';
import { createControl } from './http/control.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { createFaults, type Faults } from './http/faults.ts';
import { listen } from './http/listen.ts';
import type { ListeningServer, ListenOptions } from './http/listening-server.ts';
import type { SettingsChanges } from './merchant/settings.ts';
import { releaseHeldOrders } from './orders/handlers/held-orders.ts';
import { createOrderManagement, type OrderManagement } from './orders/order-management.ts';
import { type Fixtures, fixturesOf } from './seed/fixtures.ts';
import { packagedSeed } from './seed/packaged-seed.ts';
import { createBareState } from './seed/seed.ts';
import { seedState } from './seed/seed-state.ts';
import { checkSnapshot } from './store/snapshot-file.ts';
import { type Committed, createStore, type State } from './store/store.ts';
import { happeningsIn } from './webhooks/webhook-events.ts';
import { createWebhooks, type Webhooks } from './webhooks/webhooks.ts';
import { checkNames } from './wire/nearest.ts';

export type { ListeningServer };

/** Options of a reference server. */
export interface ReferenceServerOptions {
  /**
   * Decides names, orders and everything else that is made up; the same number gives the same data. `false`: nothing is made
   * up, there are just the merchant's sign-ins, sites, stores, ways of shipping, gift cards and settings. @default 1
   */
  readonly seed?: number | false | undefined;
  /** Records of your own, on top of the seed's or with `seed: false` alone; those with the id of another take its place. */
  readonly data?: ReferenceData | undefined;
  /** The state of another server, instead of a seed. */
  readonly snapshot?: State | undefined;
  /** Multiplies the number of customers and orders. @default 1 */
  readonly scale?: number | undefined;
  /** The sense of time; dates of the seed are relative to it. @default one that stands still at the beginning of today (UTC) until it is moved */
  readonly clock?: ManualClock | undefined;
  /** People who can sign in besides the seed's. */
  readonly users?: readonly AgentData[] | undefined;
  /** The merchant's lists and settings that differ from the seed's; omitted ones keep their values. */
  readonly settings?: SettingsChanges | undefined;
  /** Whether the control routes under `/__reference/` exist. @default true */
  readonly control?: boolean | undefined;
}

/** A reference server. */
export interface ReferenceServer {
  /** Handles a request in process: pass it to the client as `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address for the client; nothing listens there until `listen`. */
  readonly baseUrl: string;
  /** Credentials of the seed's users, one of each role. */
  readonly credentials: Credentials;
  /**
   * Ids of seed records worth knowing: a shopper, a fulfilled order and the like.
   *
   * @throws {Error} There is no seed.
   */
  readonly fixtures: Fixtures;
  /** Adds single records. */
  readonly seed: Builders;
  /**
   * Loads records and settings on top of what the server has; those with the id of another take its place.
   *
   * @throws {Error} The data is not in its format, or names what does not exist; nothing of it is kept.
   */
  load(data: ReferenceData): void;
  /** Events of placed orders outside the Agent API: they are shipped, paid, or need approval. */
  readonly orders: OrderManagement;
  readonly clock: ManualClock;
  readonly faults: Faults;
  /** What the server tells others: who is told, and what became of it. */
  readonly webhooks: Webhooks;
  /** What a user's authenticator shows now, or the code last mailed to them; `undefined` when there is none. */
  oneTimeCode(username: string): string | undefined;
  /** The token in the link to set a password that was last mailed to a user; `undefined` when there is none. */
  passwordResetToken(username: string): string | undefined;
  /**
   * Starts listening on a port of the loopback interface. It rejects with a `TypeError` where an option does not exist or is
   * invalid, and with the system's error where the port is taken.
   */
  listen(options?: ListenOptions): Promise<ListeningServer>;
  /** A copy of the server's state. */
  snapshot(): State;
  /**
   * Restores a copy of the state.
   *
   * @throws {TypeError} It is not a snapshot.
   */
  restore(state: State): void;
}

/**
 * Makes a reference server with its own state.
 *
 * @throws {TypeError} There is no such option or setting, or its value is invalid; the message names it.
 * @throws {Error} `data` or `users` is not in its format, or names what does not exist; the message says where.
 */
export function createReferenceServer(options: ReferenceServerOptions = {}): ReferenceServer {
  checkOptions(options);
  const clock = clockThatTells(options.clock ?? createManualClock(), () => webhooks.timePasses());
  const state = startingState(options, clock.now());
  const store = createStore(state);
  if (options.snapshot !== undefined) store.restore(options.snapshot);
  loadSettings(store, options.settings ?? {});
  loadUsers(store, options.users ?? [], clock.now());
  if (options.data !== undefined) loadData(store, options.data, clock.now());
  const committed: Committed = changes => webhooks.send(() => happeningsIn(changes(), store));
  const webhooks = createWebhooks(clock, () => {
    store.transaction(() => releaseHeldOrders(store, clock.now()), committed);
  });
  const orders = createOrderManagement(store, clock, committed);
  const faults = createFaults(Object.keys(handlers));
  const api = crossOrigin(store, createApi({ document: readDocument, handlers, store, clock, faults, committed }));
  const control = options.control === false ? api : createControl({ store, clock, faults, orders, webhooks }, api);
  const answer = async (request: Request, connection?: object) => {
    // a clock that runs, or that its owner moves, tells nobody
    webhooks.timePasses();
    return request.url.includes('/__reference/') ? control(request, connection) : api(request, connection);
  };
  return {
    fetch: async request => answer(request),
    baseUrl: 'http://reference.invalid',
    credentials,
    get fixtures() {
      return seededFixtures(state, options);
    },
    seed: createBuilders(store, clock),
    load: data => loadData(store, data, clock.now()),
    orders,
    clock,
    faults,
    webhooks,
    oneTimeCode: username => oneTimeCode(store, username, clock.now()),
    passwordResetToken: username => passwordResetToken(store, username),
    listen: listenOptions => listen(answer, listenOptions),
    snapshot: store.snapshot,
    restore(snapshot) {
      checkSnapshot(snapshot);
      store.restore(snapshot);
    },
  };
}

const optionNames: Readonly<Record<keyof ReferenceServerOptions, true>> = {
  seed: true,
  data: true,
  snapshot: true,
  scale: true,
  clock: true,
  users: true,
  settings: true,
  control: true,
};

function checkOptions(options: ReferenceServerOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('the options must be an object');
  checkNames('option', options, Object.keys(optionNames));
  const { seed = packagedSeed.seed, scale = packagedSeed.scale, clock, control = true, snapshot } = options;
  if (seed !== false && !(Number.isSafeInteger(seed) && seed >= 0))
    throw new TypeError(`the option seed must be a whole number of 0 or more, not ${String(seed)}`);
  if (!(Number.isFinite(scale) && scale > 0))
    throw new TypeError(`the option scale must be a number above 0, not ${String(scale)}`);
  if (clock !== undefined && !isClock(clock))
    throw new TypeError('the option clock must be what createManualClock() or createRunningClock() makes');
  if (typeof control !== 'boolean')
    throw new TypeError(`the option control must be true or false, not ${String(control)}`);
  if (snapshot !== undefined) checkSnapshot(snapshot);
}

function isClock(clock: Readonly<Record<keyof ManualClock, unknown>>): boolean {
  return [clock.now, clock.advance, clock.set].every(method => typeof method === 'function');
}

/** What nobody changes: a server that starts from a snapshot begins with the merchant alone. */
function startingState(options: ReferenceServerOptions, now: number): State {
  const { seed = packagedSeed.seed, scale = packagedSeed.scale, snapshot } = options;
  return seed === false || snapshot !== undefined ? createBareState() : seedState({ seed, scale, now });
}

/** Fixtures are those of the start, whatever happens to their records later. */
function seededFixtures(state: State, { seed, snapshot }: ReferenceServerOptions): Fixtures {
  if (seed !== false && snapshot === undefined) return fixturesOf(state);
  throw new Error('fixtures are records of the seed, and this server has none');
}
