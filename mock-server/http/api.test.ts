import { afterEach, expect, test, vi } from 'vitest';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import type { ListeningServer } from './listening-server.ts';

let listening: ListeningServer | undefined;
afterEach(async () => {
  await listening?.close();
  listening = undefined;
  vi.restoreAllMocks();
});

async function desk(server: ReferenceServer = createReferenceServer()) {
  const at = (path: string, init?: RequestInit) => server.fetch(new Request(`${server.baseUrl}${path}`, init));
  const form = new URLSearchParams({ grant_type: 'password', ...server.credentials.agent });
  const signedIn = await at('/ccagent/v1/login', { method: 'POST', body: form });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;
  return {
    server,
    authorization,
    send: (path: string, { headers, ...init }: RequestInit = {}) =>
      at(`/ccagent/v1${path}`, { ...init, headers: { authorization, ...(headers as Record<string, string>) } }),
  };
}

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

const json = { 'content-type': 'application/json' };

test('given an address that is none, when it is called, then 404 with an error body', async () => {
  const { send } = await desk();
  const response = await send('/nowhere');
  expect(response.status).toBe(404);
  expect(await bodyOf(response)).toMatchObject({ status: '404', errorCode: '404', message: expect.any(String) });
});

test.each([
  ['DELETE', '/merchant/orderStates', 'GET, HEAD'],
  ['OPTIONS', '/merchant/orderStates', 'GET, HEAD'],
  ['GET', '/orders/submitCancelOrder', 'PUT'],
  ['PATCH', '/login', 'POST'],
])(
  'given %s %s, which is no operation of this path, when it is called, then 405 names %s',
  async (method, path, allow) => {
    const { send } = await desk();
    const response = await send(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(await bodyOf(response)).toMatchObject({ status: '405', errorCode: '405', message: expect.any(String) });
  },
);

test.each(['/merchant/orderStates/', '/orders/o30412/?includeResult=full', '/profiles/?q=%7B%7D'])(
  'given %s with a slash before its end, when it is read, then it is that without one',
  async path => {
    const { send } = await desk();
    const [given, without] = await Promise.all([send(path), send(path.replace(/\/(?=\?|$)/, ''))]);
    expect(given.status).toBe(200);
    const { links: _, ...body } = await bodyOf(without);
    expect(await bodyOf(given)).toMatchObject(body);
  },
);

test('given a page, when it is read, then its links are absolute: the address asked, and that of the rest', async () => {
  const { server, send } = await desk();
  const { links, totalResults } = await bodyOf(await send('/orders?queryFormat=SCIM&q=state+pr&limit=100'));
  const here = `${server.baseUrl}/ccagent/v1/orders?queryFormat=SCIM&q=state+pr&limit`;
  expect(links).toEqual([
    { rel: 'self', href: `${here}=100` },
    { rel: 'next', href: `${here}=${Number(totalResults) - 100}&offset=100` },
  ]);
});

test('given HEAD, when an operation is called, then status and headers of GET without a body', async () => {
  const { send } = await desk();
  const response = await send('/merchant/orderStates', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each(['{"email": "half', 'email=june', '"text"', '[]', 'null', ''])(
  'given the body %s, when a profile is created, then 400 and nothing changes',
  async body => {
    const { server, send } = await desk();
    const before = server.snapshot().profiles.size;
    const response = await send('/profiles', { method: 'POST', headers: json, body });
    expect(response.status).toBe(400);
    expect(await bodyOf(response)).toMatchObject({ status: '400', message: expect.any(String) });
    expect(server.snapshot().profiles.size).toBe(before);
  },
);

test.each([
  [
    '/appeasements/submit',
    { appeasementRefunds: [{ refundType: 'externalRefund', amount: 1 }] },
    '13001',
    'reason: is missing',
  ],
  ['/appeasements/submit', { reason: 'itemArrivedDamaged' }, '13001', 'appeasementRefunds: is missing'],
  ['/appeasements', { type: 7 }, '13001', 'type: must be string'],
  ['/orders/o30412/redact', {}, '13037', 'properties: is missing'],
])(
  'given %s with %j, which a code for any invalid input covers, when it is posted, then %s names the property: %s',
  async (path, body, errorCode, message) => {
    const call = await checkedDesk(createReferenceServer(), 'supervisor');
    const response = await call('POST', path, { body });
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errorCode, message, 'o:errorPath': message.split(':')[0] });
  },
);

test('given a property that has a code of its own, when it is not valid, then the words are those of the code', async () => {
  const call = await checkedDesk(createReferenceServer());
  const { body } = await call('POST', '/comments', { body: { orderId: 'o30412', comment: 7 } });
  expect(body).toMatchObject({ errorCode: '200005', message: 'The comment is not valid.', 'o:errorPath': 'comment' });
});

test.each(['<a/>', '{}'])('given %s as text/xml, when it is posted, then 415, whatever it holds', async body => {
  const { send } = await desk();
  const response = await send('/profiles', { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
  expect(response.status).toBe(415);
  expect(await bodyOf(response)).toMatchObject({ status: '415', message: 'The body must be application/json.' });
});

test('given a body that is not UTF-8, when it is posted, then 400 and nothing is kept', async () => {
  const { server, send } = await desk();
  const profile = { email: 'a@b.example', firstName: 'Zo\u00eb', lastName: 'Osei', receiveEmail: 'no' };
  const before = server.snapshot().profiles.size;
  const body = Buffer.from(JSON.stringify(profile), 'latin1');
  const response = await send('/profiles', { method: 'POST', headers: json, body });
  expect([response.status, (await bodyOf(response)).errorCode]).toEqual([400, '13001']);
  expect(server.snapshot().profiles.size).toBe(before);
});

test.each([
  ['orders', '{"orderId":null}'],
  ['profiles', '{"lastName":null}'],
  ['returnRequests', '{"orderId":null}'],
])('given %s and the criterion null, when they are searched, then it is refused', async (resource, q) => {
  const { send } = await desk();
  const response = await send(`/${resource}?q=${encodeURIComponent(q)}`);
  expect([response.status, (await bodyOf(response)).errorCode]).toEqual([400, '85000']);
});

test('given a login as JSON in place of a form, when it is posted, then 415', async () => {
  const { server, send } = await desk();
  const body = JSON.stringify({ grant_type: 'password', ...server.credentials.agent });
  expect((await send('/login', { method: 'POST', headers: json, body })).status).toBe(415);
});

test('given a percent-encoded id, when it is read, then it is decoded once', async () => {
  const { server, send } = await desk();
  const { id } = server.fixtures.fulfilledOrder;
  const encoded = [...id].map(character => `%${character.charCodeAt(0).toString(16)}`).join('');
  expect((await send(`/orders/${encoded}`)).status).toBe(200);
  expect((await send(`/orders/${encoded.replaceAll('%', '%25')}`)).status).toBe(404);
});

test.each(['%', '%zz', 'a%2Fb', '..%2Fo1', '%00', 'o1'.repeat(5_000), '💡'])(
  'given the id %s, when it is read, then there is no such order',
  async id => {
    const { send } = await desk();
    const response = await send(`/orders/${id}`);
    expect([response.status, (await bodyOf(response)).errorCode]).toEqual([404, '210105']);
  },
);

test('given a query key twice, when profiles are listed, then the first one counts', async () => {
  const { send } = await desk();
  const page = await bodyOf(await send('/profiles?q=id%20pr&queryFormat=SCIM&limit=1&limit=2'));
  expect(page.limit).toBe(1);
});

test('given a body of megabytes, when it is posted, then it is read whole and judged like any other', async () => {
  const { send } = await desk();
  const body = JSON.stringify({
    email: 'nowhere',
    firstName: 'x'.repeat(3_000_000),
    lastName: 'Osei',
    receiveEmail: 'no',
  });
  const response = await send('/profiles', { method: 'POST', headers: json, body });
  expect([response.status, (await bodyOf(response)).errorCode]).toEqual([400, '23006']);
});

test('given a server that fails, when it answers, then 500 tells nothing of the runtime, which is told on the console', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { server, send } = await desk();
  // an order without lines is more than its view can bear
  const state = server.snapshot();
  const order = state.orders.get('o30412');
  state.orders.set('o30412', { ...order, lines: undefined } as never);
  server.restore(state);
  const response = await send('/orders/o30412');
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status: '500', errorCode: '500' });
  expect(text).not.toMatch(/\bat .*:\d+|\.ts|stack|node_modules|undefined/);
  expect(told).toHaveBeenCalledWith(expect.any(String), expect.any(TypeError));
});

test('given a server on a port, when an id is longer than a header may be, then it refuses and goes on serving', async () => {
  const { server, authorization } = await desk();
  listening = await server.listen();
  const headers = { authorization };
  const tooLong = await fetch(`${listening.url}/ccagent/v1/orders/${'o'.repeat(100_000)}`, { headers });
  expect(tooLong.status).toBe(431);
  expect((await fetch(`${listening.url}/ccagent/v1/merchant/orderStates`, { headers })).status).toBe(200);
});

test('given a server on a port, when another wants the same port, then it cannot listen', async () => {
  listening = await createReferenceServer().listen();
  const port = Number(new URL(listening.url).port);
  await expect(createReferenceServer().listen({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
