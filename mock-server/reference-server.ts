/** Puts the parts of the reference server together. @module */

import { readDocument } from '../spec/read-document.ts';
import { oneTimeCode } from './auth/handlers.ts';
import { roles } from './auth/rules/roles.ts';
import { type Credentials, credentials } from './auth/seed.ts';
import { createManualClock, type ManualClock } from './clock.ts';
import { handlers } from './handlers.ts';
import { createApp } from './http/app.ts';
import { addControl } from './http/control.ts';
import { createFaults, type Faults } from './http/faults.ts';
import { listen } from './http/listen.ts';
import type { ListeningServer, ListenOptions } from './http/listening-server.ts';
import { changedSettings, type SettingsChanges } from './merchant/settings.ts';
import { createFixtures, type Fixtures } from './seed/fixtures.ts';
import { createSeedState } from './seed/seed.ts';
import { createStore, type State, type Store } from './store/store.ts';
import { folded } from './wire/folded.ts';
import { unknownName } from './wire/nearest.ts';

export type { ListeningServer };

/** Options of a reference server. */
export interface ReferenceServerOptions {
  /** Decides names, orders and everything else that is made up; the same number gives the same data. @default 1 */
  readonly seed?: number;
  /** How many times the usual number of customers and orders. @default 1 */
  readonly scale?: number;
  /** The sense of time. @default one that stands still at 2026-01-15T09:00Z until it is moved */
  readonly clock?: ManualClock;
  /** People who can sign in besides the seed's. */
  readonly users?: readonly NewUser[];
  /** The merchant's lists and settings that differ from the seed's; what is left out stays. */
  readonly settings?: SettingsChanges;
  /** Whether the control routes under `/__reference/` exist. @default true */
  readonly control?: boolean;
}

/** Somebody who can sign in. */
export interface NewUser {
  /** An e-mail address. */
  readonly username: string;
  readonly password: string;
  /** @default ['agent'] */
  readonly roles?: readonly (keyof typeof roles)[];
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
  /** What a user's authenticator shows now, or the code last mailed to them; `undefined` when there is none. */
  oneTimeCode(username: string): string | undefined;
  /** Starts listening on a port of the loopback interface. */
  listen(options?: ListenOptions): Promise<ListeningServer>;
  /** A copy of everything the server remembers. */
  snapshot(): State;
  /** Goes back to a copy. */
  restore(state: State): void;
}

/**
 * Makes a reference server with its own state.
 *
 * @throws {TypeError} There is no such option, setting or role, or its value is not usable; the message names it.
 * @throws {Error} A user of `users` is taken or incomplete.
 */
export function createReferenceServer(options: ReferenceServerOptions = {}): ReferenceServer {
  checkOptions(options);
  const clock: ManualClock = options.clock ?? createManualClock();
  const state = createSeedState({ seed: options.seed ?? 1, scale: options.scale ?? 1, now: clock.now() });
  const store = createStore(state);
  store.settings = changedSettings(store.settings, options.settings ?? {});
  for (const user of options.users ?? []) addUser(store, user);
  const faults = createFaults(Object.keys(handlers));
  const app = createApp({ document: readDocument(), handlers, store, clock, faults });
  if (options.control !== false) addControl(app, { store, clock, faults });
  return {
    fetch: async request => app.fetch(request),
    baseUrl: 'http://reference.invalid',
    credentials,
    fixtures: createFixtures(store),
    clock,
    faults,
    oneTimeCode: username => oneTimeCode(store, username, clock.now()),
    listen: listenOptions => listen(async (request, connection) => app.fetch(request, connection), listenOptions),
    snapshot: store.snapshot,
    restore: store.restore,
  };
}

const optionNames: Readonly<Record<keyof ReferenceServerOptions, true>> = {
  seed: true,
  scale: true,
  clock: true,
  users: true,
  settings: true,
  control: true,
};
const userNames: Readonly<Record<keyof NewUser, true>> = { username: true, password: true, roles: true };

function checkOptions(options: ReferenceServerOptions): void {
  checkNames('option', options, optionNames);
  const { seed = 1, scale = 1, users = [] } = options;
  if (!Number.isSafeInteger(seed)) throw new TypeError(`the option seed must be a whole number, not ${String(seed)}`);
  if (!(Number.isFinite(scale) && scale > 0))
    throw new TypeError(`the option scale must be a number above 0, not ${String(scale)}`);
  for (const user of users) {
    checkNames('property of a user', user, userNames);
    for (const role of user.roles ?? [])
      if (!Object.hasOwn(roles, role)) throw new TypeError(unknownName('role', role, Object.keys(roles)));
  }
}

function checkNames(what: string, value: object, known: object): void {
  const unknown = Object.keys(value).find(name => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new TypeError(unknownName(what, unknown, Object.keys(known)));
}

function addUser(store: Store, { username, password, roles: held = ['agent'] }: NewUser): void {
  const isTaken = store.users.by.email.equal(folded(username)).length > 0;
  if (username === '' || password === '') throw new Error('a user needs a username and a password');
  if (isTaken) throw new Error(`there is a user ${username} already`);
  const id = `iuser${100_001 + store.users.size}`;
  const [firstName = username] = username.split('@');
  store.users.put(id, {
    id,
    email: username,
    password,
    firstName,
    lastName: '',
    roles: held.map(role => roles[role]),
    active: true,
    mfa: 'none',
  });
}
