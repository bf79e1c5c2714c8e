/** What tests in other processes may do to the server, under `/__reference/` and from this machine only. @module */

import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { parseJson } from '../../spec/schema-check.ts';
import { oneTimeCode } from '../auth/handlers.ts';
import { passwordResetToken } from '../auth/user-handlers.ts';
import { latestInstant, type ManualClock } from '../clock.ts';
import type { ReferenceData } from '../data/format.ts';
import { loadData } from '../data/load.ts';
import type { OrderManagement } from '../orders/order-management.ts';
import { serializeSnapshot } from '../store/snapshot-file.ts';
import { type Store, shopDataOf } from '../store/store.ts';
import type { Webhooks, WebhookTarget } from '../webhooks/webhooks.ts';
import { checkNames, unknownName } from '../wire/nearest.ts';
import { responseToDefect } from './api.ts';
import type { Fault } from './fault.ts';
import type { Faults } from './faults.ts';

/** What is controlled. */
export interface Controlled {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly faults: Faults;
  readonly orders: OrderManagement;
  readonly webhooks: Webhooks;
}

/** What a reset goes back to. */
interface Start {
  readonly state: ReturnType<Store['share']>;
  readonly time: number;
}

/** Makes the control routes; what is at none of them goes to the API. */
export function createControl(controlled: Controlled, api: (request: Request) => Promise<Response>) {
  const start = { state: controlled.store.share(), time: controlled.clock.now() };
  // most servers are never controlled, and making the routes is a sixth of making a server
  let app: Hono | undefined;
  return async (request: Request, connection?: object): Promise<Response> => {
    app ??= routesOf(controlled, start, api);
    return app.fetch(request, connection);
  };
}

function routesOf(
  { store, clock, faults, orders, webhooks }: Controlled,
  start: Start,
  api: (request: Request) => Promise<Response>,
): Hono {
  const app = new Hono().onError((error, context) =>
    error instanceof Mistake ? context.json({ message: error.message }, 400) : responseToDefect(error, context.req.raw),
  );

  app.use('/__reference/*', async (context, next) => {
    if (isFromHere(context)) return next();
    return context.json({ message: 'The control routes are available only on the loopback interface.' }, 403);
  });
  app.get('/__reference/health', context =>
    context.json({ status: 'ready', now: new Date(clock.now()).toISOString() }),
  );
  app.post('/__reference/reset', context => {
    store.reset(start.state);
    clock.set(start.time);
    faults.clear();
    webhooks.clear();
    return context.json({ status: 'reset' });
  });
  app.post('/__reference/fingerprint', context => context.json({ fingerprint: fingerprint(store) }));
  app.post('/__reference/clock', async context => {
    const { advanceMs } = await bodyOf(context, ['advanceMs']);
    if (typeof advanceMs !== 'number' || !(advanceMs >= 0 && clock.now() + advanceMs <= latestInstant))
      throw new Mistake('advanceMs must be a non-negative number of milliseconds');
    clock.advance({ ms: advanceMs });
    return context.json({ now: new Date(clock.now()).toISOString() });
  });
  app.post('/__reference/data', async context => {
    const data = await bodyOf(context);
    // what the format does not allow is refused by name
    attempt(() => loadData(store, data as ReferenceData, clock.now()));
    return context.json({ status: 'loaded' });
  });
  app.post('/__reference/accounts/:id/delete', context => {
    const { id } = context.req.param();
    if (!store.organizations.has(id)) throw new Mistake(`there is no account ${id}`);
    store.transaction(() => store.organizations.remove(id));
    return context.json({ status: 'deleted' });
  });
  app.post('/__reference/oneTimeCode', async context =>
    context.json({ code: oneTimeCode(store, await usernameOf(context), clock.now()) ?? null }),
  );
  app.post('/__reference/passwordResetToken', async context =>
    context.json({ token: passwordResetToken(store, await usernameOf(context)) ?? null }),
  );
  const reports: Record<keyof OrderManagement, (id: string, details: object) => object> = {
    fulfil: orders.fulfil,
    process: orders.process,
    failFulfilment: orders.failFulfilment,
    settlePayment: orders.settlePayment,
    requireApproval: orders.requireApproval,
    provideQuote: orders.provideQuote,
  };
  for (const [name, report] of Object.entries(reports)) {
    app.post(`/__reference/orders/:id/${name}`, async context => {
      const details = await bodyOf(context);
      return context.json(attempt(() => report(context.req.param('id'), details)));
    });
  }
  app.get('/__reference/webhooks', context => context.json({ deliveries: webhooks.deliveries }));
  app.post('/__reference/webhooks', async context => {
    const target = await bodyOf(context);
    attempt(() => webhooks.add(target as unknown as WebhookTarget));
    return context.json({ status: 'added' });
  });
  app.post('/__reference/webhooks/:id/resend', context => {
    attempt(() => webhooks.resend(context.req.param('id')));
    return context.json({ status: 'resent' });
  });
  app.delete('/__reference/webhooks', context => {
    webhooks.clear();
    return context.json({ status: 'cleared' });
  });
  app.get('/__reference/snapshot', context => context.body(serializeSnapshot(store.snapshot()), 200, json));
  app.post('/__reference/faults', async context => {
    const fault = await bodyOf(context);
    attempt(() => faults.add(fault as unknown as Fault));
    return context.json({ status: 'armed' });
  });
  app.delete('/__reference/faults', context => {
    faults.clear();
    return context.json({ status: 'cleared' });
  });
  return app.notFound(context =>
    context.req.path.startsWith('/__reference/') ? noSuchRoute(app, context) : api(context.req.raw),
  );
}

const json = { 'content-type': 'application/json' };

/** Whether an address is one of this machine's own, which no other machine can send from. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address);
}

/** Asked in process there is no connection, and nobody else to ask. */
function isFromHere(context: Context): boolean {
  const isConnected = context.env !== undefined && 'incoming' in context.env;
  return !isConnected || isLoopback(getConnInfo(context).remote.address);
}

/** A request that the caller has to mend. */
class Mistake extends Error {}

/** Does what throws only when it is asked for something wrong. */
function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Mistake(error instanceof Error ? error.message : String(error));
  }
}

/** The JSON object of a body, empty where there is none; with `known`, of no other properties. */
async function bodyOf(context: Context, known?: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const text = await context.req.text();
  const body: unknown = text === '' ? {} : parseJson(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Mistake('the body must be a JSON object');
  if (known !== undefined) attempt(() => checkNames('property', body, known));
  return { ...body };
}

async function usernameOf(context: Context): Promise<string> {
  const { username } = await bodyOf(context, ['username']);
  if (typeof username !== 'string') throw new Mistake('username must be a string');
  return username;
}

/** Names the control route that was meant. */
function noSuchRoute(app: Hono, { req }: Context): Response {
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  return Response.json({ message: unknownName('control route', `${req.method} ${req.path}`, routes) }, { status: 404 });
}

/** A digest of the shop's data. */
function fingerprint(store: Store): string {
  // a record that was removed and put back stands elsewhere, and is the same all the same
  const text = JSON.stringify([...shopDataOf(store.share())].map(([name, records]) => [name, sortedById(records)]));
  return createHash('sha256').update(text).digest('hex');
}

function sortedById(records: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1));
}
