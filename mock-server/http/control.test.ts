import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { createManualClock, createReferenceServer, type ReferenceServer } from '../index.ts';
import { isLoopback } from './control.ts';
import type { ListeningServer } from './listening-server.ts';

const start2026 = Date.UTC(2026, 0, 15, 9);

let listening: ListeningServer | undefined;
afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

function post(server: ReferenceServer, what: string, body: unknown = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return server.fetch(new Request(`${server.baseUrl}/__reference/${what}`, { method: 'POST', body: text }));
}

async function fingerprint(server: ReferenceServer): Promise<string> {
  return ((await (await post(server, 'fingerprint')).json()) as { fingerprint: string }).fingerprint;
}

test('given data, clock and faults that have changed, when it is reset, then all are as at the start', async () => {
  const server = createReferenceServer({ clock: createManualClock(start2026) });
  const [start, startTime] = [await fingerprint(server), server.clock.now()];
  const { profiles } = server.snapshot();
  profiles.clear();
  server.restore({ ...server.snapshot(), profiles });
  server.clock.advance({ hours: 30 });
  server.faults.add({ kind: 'resetBefore' });
  expect(await fingerprint(server)).not.toBe(start);

  expect(await (await post(server, 'reset')).json()).toEqual({ status: 'reset' });
  expect([await fingerprint(server), server.clock.now()]).toEqual([start, startTime]);
  const health = await server.fetch(new Request(`${server.baseUrl}/__reference/health`));
  expect(await health.json()).toEqual({ status: 'ready', now: '2026-01-15T09:00:00.000Z' });
  const login = new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST' });
  expect((await server.fetch(login)).status, 'the fault is gone').toBe(400);
});

test('given a session, when the data are fingerprinted, then signing in has not changed them', async () => {
  const server = createReferenceServer();
  const before = await fingerprint(server);
  const body = new URLSearchParams({ grant_type: 'password', ...server.credentials.agent });
  await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
  expect(server.snapshot().sessions.size).toBe(1);
  expect(await fingerprint(server)).toBe(before);
});

test('given milliseconds, when the clock is moved, then it is that much later', async () => {
  const server = createReferenceServer({ clock: createManualClock(start2026) });
  const response = await post(server, 'clock', { advanceMs: 61_000 });
  expect(await response.json()).toEqual({ now: '2026-01-15T09:01:01.000Z' });
});

test.each([
  '',
  'not JSON',
  'null',
  '[]',
  '7',
  '{"advanceMs":"60000"}',
  '{"advanceMs":-1}',
  '{"advanceMs":1e999}',
  '{"advanceMs":1e300}',
])('given %s, when the clock is moved by it, then 400 and it stands still', async body => {
  const server = createReferenceServer();
  const before = server.clock.now();
  expect((await post(server, 'clock', body)).status).toBe(400);
  expect(server.clock.now()).toBe(before);
});

test.each(['', 'null', '[]', '{"kind":"earthquake"}', '{"kind":"latency"}', '{"kind":"status","status":0}'])(
  'given %s, when a fault is armed with it, then 400 and nothing is armed',
  async body => {
    const server = createReferenceServer();
    expect((await post(server, 'faults', body)).status).toBe(400);
    const login = new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST' });
    expect((await server.fetch(login)).status).toBe(400);
  },
);

test('given a fault whose kind, property or operation does not exist, when it is added, then the nearest that does is named', async () => {
  const server = createReferenceServer();
  const faults = [
    [{ kind: 'latnecy', ms: 1 }, 'there is no fault kind latnecy; did you mean latency?'],
    [{ kind: 'latency', ms: 1, tims: 2 }, 'there is no property of a latency fault tims; did you mean times?'],
    [{ kind: 'resetBefore', operationId: 'getOrders' }, 'there is no operation getOrders; did you mean getOrder?'],
  ] as const;
  for (const [fault, message] of faults) {
    expect(() => server.faults.add(fault as never)).toThrow(message);
    const response = await post(server, 'faults', fault);
    expect([response.status, await response.json()]).toEqual([400, { message }]);
  }
});

test.each([
  ['clock', { advanceMs: 5, advanceHours: 1 }, 'there is no property advanceHours; did you mean advanceMs?'],
  ['oneTimeCode', { user: 'a' }, 'there is no property user; did you mean username?'],
  ['oneTimeCode', {}, 'username must be a string'],
  ['passwordResetToken', { username: 7 }, 'username must be a string'],
  ['orders/o1/fulfil', 'not JSON', 'the body must be a JSON object'],
  ['orders/o1/fulfil', '[]', 'the body must be a JSON object'],
  ['orders/o1/failFulfilment', { reason: 'lost' }, 'failFulfilment.reason: there is no property reason'],
  ['webhooks', 'null', 'the body must be a JSON object'],
  ['webhooks', { event: 'orderSubmited' }, 'did you mean orderSubmit?'],
  ['fault', { kind: 'resetBefore' }, 'did you mean POST /__reference/faults?'],
  ['order/o1/fulfil', {}, 'did you mean POST /__reference/orders/:id/fulfil?'],
])(
  'given a mistake, when %s is asked with %j, then it is refused by name and nothing happens',
  async (what, body, message) => {
    const server = createReferenceServer({
      data: {
        products: [{ id: 'mug', skus: [{ id: 'mug-red' }] }],
        orders: [{ id: 'o1', items: [{ skuId: 'mug-red' }], state: 'SUBMITTED' }],
      },
    });
    const before = [server.snapshot(), server.clock.now()];
    const response = await post(server, what, body);
    expect([400, 404]).toContain(response.status);
    expect(((await response.json()) as { message: string }).message).toContain(message);
    expect([server.snapshot(), server.clock.now()]).toEqual(before);
  },
);

test('given a fault, when it is armed and cleared over HTTP, then it hits in between', async () => {
  const server = createReferenceServer();
  const login = () => server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST' }));
  expect((await post(server, 'faults', { kind: 'status', status: 503, times: 9 })).status).toBe(200);
  expect((await login()).status).toBe(503);
  await server.fetch(new Request(`${server.baseUrl}/__reference/faults`, { method: 'DELETE' }));
  expect((await login()).status).toBe(400);
});

test('given a server without control, when a control route is called, then there is no such address', async () => {
  const server = createReferenceServer({ control: false });
  for (const what of ['reset', 'clock', 'faults', 'fingerprint', 'health']) {
    expect((await post(server, what)).status).toBe(404);
  }
});

test.each([
  [true, '127.0.0.1'],
  [true, '127.8.9.10'],
  [true, '::1'],
  [true, '::ffff:127.0.0.1'],
  [false, '10.0.0.7'],
  [false, '::ffff:10.0.0.7'],
  [false, '1270.0.0.1'],
  [false, 'fe80::1'],
  [false, undefined],
])('it is %s that %s is of the loopback interface', (expected, address) => {
  expect(isLoopback(address)).toBe(expected);
});

// an address of this machine that is not of the loopback interface: what comes from it could come from another machine
const outside = Object.values(networkInterfaces())
  .flatMap(addresses => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test('given a server on every interface, when it is controlled over the loopback interface, then it obeys', async () => {
  listening = await createReferenceServer().listen({ hostname: '0.0.0.0' });
  const { port } = new URL(listening.url);
  expect((await fetch(`http://127.0.0.1:${port}/__reference/health`)).status).toBe(200);
});

test.skipIf(outside === undefined)(
  'given a server on every interface, when it is controlled over another one, then it refuses and serves the API',
  async () => {
    const server = createReferenceServer();
    listening = await server.listen({ hostname: '0.0.0.0' });
    const base = `http://${outside}:${new URL(listening.url).port}`;
    server.clock.advance({ hours: 1 });
    const before = server.clock.now();
    expect((await fetch(`${base}/__reference/reset`, { method: 'POST' })).status).toBe(403);
    expect(server.clock.now()).toBe(before);
    expect((await fetch(`${base}/ccagent/v1/login`, { method: 'POST' })).status).toBe(400);
  },
);

test('given a server with records, when data is loaded and an account deleted over HTTP, then they are on top of the rest, and gone', async () => {
  const server = createReferenceServer({ seed: false, data: { products: [{ id: 'mug', listPrice: 12 }] } });
  const load = (data: object) => post(server, 'data', data);
  const accounts = [{ id: 'acme' }];
  const loaded = await load({ products: [{ id: 'pot' }], accounts, settings: { couponsPerOrder: 7 } });
  expect(await loaded.json()).toEqual({ status: 'loaded' });
  const { products, organizations, settings } = server.snapshot();
  expect([[...products.keys()], [...organizations.keys()]]).toEqual([['mug', 'pot'], ['acme']]);
  expect(settings.get('settings')?.couponsPerOrder).toBe(7);

  expect((await post(server, 'accounts/acme/delete')).status).toBe(200);
  expect(server.snapshot().organizations.size).toBe(0);
  const again = await post(server, 'accounts/acme/delete');
  expect([again.status, await again.json()]).toEqual([400, { message: 'there is no account acme' }]);

  const before = await fingerprint(server);
  const wrong = await load({ accounts: [{ id: 'other' }], orders: [{ items: [{ skuId: 'cup-sku' }] }] });
  expect(wrong.status).toBe(400);
  expect(((await wrong.json()) as { message: string }).message).toContain('data.orders[0].items[0].skuId');
  expect(await fingerprint(server)).toBe(before);
});
