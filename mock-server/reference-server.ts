/** Puts the parts of the reference server together. @module */

import { readDocument } from '../spec/read-document.ts';
import { createManualClock, type ManualClock } from './clock.ts';
import { handlers } from './handlers/index.ts';
import { createApp } from './http/app.ts';
import { addControl } from './http/control.ts';
import { createFaults, type Faults } from './http/faults.ts';
import { type ListeningServer, type ListenOptions, listen } from './http/listen.ts';
import { createFixtures, type Fixtures } from './store/fixtures.ts';
import type { Settings } from './store/model.ts';
import { createSeedState } from './store/seed/seed.ts';
import { type Credentials, credentials } from './store/seed/users.ts';
import { createStore, type State } from './store/store.ts';

export type { ListeningServer };

/** Options of a reference server. */
export interface ReferenceServerOptions {
  /** Decides names, orders and everything else that is made up; the same number gives the same data. @default 1 */
  readonly seed?: number;
  /** How many times the usual number of customers and orders. @default 1 */
  readonly scale?: number;
  /** The sense of time. @default one that stands still at 2026-01-15T09:00Z until it is moved */
  readonly clock?: ManualClock;
  /** Merchant settings that differ from the seed's. */
  readonly settings?: Partial<Settings>;
}

/** A reference server. */
export interface ReferenceServer {
  /** Answers a request in process: pass it to the client as `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address for the client; nothing listens there until `listen`. */
  readonly baseUrl: string;
  /** Sign-in data of the seed's users, one of each role. */
  readonly credentials: Credentials;
  /** Ids of seed records worth knowing: a shopper, a fulfilled order and the like. */
  readonly fixtures: Fixtures;
  readonly clock: ManualClock;
  readonly faults: Faults;
  /** Starts listening on a port of the loopback interface. */
  listen(options?: ListenOptions): Promise<ListeningServer>;
  /** A copy of everything the server remembers. */
  snapshot(): State;
  /** Goes back to a copy. */
  restore(state: State): void;
}

/** Makes a reference server with its own state. */
export function createReferenceServer(options: ReferenceServerOptions = {}): ReferenceServer {
  const clock: ManualClock = options.clock ?? createManualClock();
  const state = createSeedState({ seed: options.seed ?? 1, scale: options.scale ?? 1, now: clock.now() });
  const store = createStore(state);
  store.settings = { ...store.settings, ...options.settings };
  const faults = createFaults();
  const app = createApp({ document: readDocument(), handlers, store, clock, faults });
  addControl(app, { store, clock, faults });
  const fetch = async (request: Request) => app.fetch(request);
  return {
    fetch,
    baseUrl: 'http://reference.invalid',
    credentials,
    fixtures: createFixtures(store),
    clock,
    faults,
    listen: listenOptions => listen(fetch, listenOptions),
    snapshot: store.snapshot,
    restore: store.restore,
  };
}
