/** A redirect is an error that says where it points; nothing is sent there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';

let elsewhere: Server;
let redirecting: Server;
let visited = 0;
const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    visited += 1;
    response.setHeader('content-type', 'application/json');
    response.end('{"access_token":"stolen","id":"o1"}');
  });
  redirecting = createServer(({ url = '' }, response) => {
    const status = Number(/\d{3}$/.exec(url)?.[0] ?? 307);
    response.writeHead(status, { location: `${urlOf(elsewhere)}/sso/login?token=t-4711` }).end('Moved');
  });
  await Promise.all(
    [elsewhere, redirecting].map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))),
  );
});
afterAll(async () => {
  await Promise.all([elsewhere, redirecting].map(server => new Promise(done => server.close(done))));
});

describe.each([301, 302, 303, 307, 308])('given a server that redirects with %i', status => {
  const agentOf = () =>
    new OccAgent({ baseUrl: urlOf(redirecting), auth: { accessToken: 't' }, retry: { backoffLimit: 0 } });

  test.each<[string, (agent: OccAgent) => Promise<unknown>]>([
    ['read', agent => agent.orders.get(`o${status}`)],
    ['write', agent => agent.profiles.update(`p${status}`, {})],
  ])('when a %s meets it, then it is an error that names the place, and nothing is sent there', async (_, call) => {
    const failure = await failureOf(call(agentOf()));

    expect(failure).toMatchObject({ name: 'OccApiError', status, attempts: 1 });
    expect(String(failure)).toContain(`It redirects to ${urlOf(elsewhere)}/sso/login; nothing was sent there`);
    expect(String(failure)).not.toContain('t-4711');
    expect(visited).toBe(0);
  });
});

test('given a login that is redirected, then no password goes there, and no token comes from there', async () => {
  const auth = { username: 'ana@example.com', password: 'Correct-horse-7' };

  const failure = await failureOf(new OccAgent({ baseUrl: urlOf(redirecting), auth }).orders.get('o1'));

  expect(failure).toMatchObject({ name: 'OccApiError', operationId: 'login', status: 307 });
  expect(visited).toBe(0);
});

test('given a browser, which does not say where a redirect points, then it is an error all the same', async () => {
  const opaque = Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
  });
  const { agent, sent } = scriptedAgent([() => opaque]);

  const failure = await failureOf(agent.orders.get('o1'));

  expect(failure).toMatchObject({ name: 'OccApiError', status: 0, attempts: 1 });
  expect(String(failure)).toContain('redirects to somewhere');
  expect(sent).toHaveLength(1);
});

test('given a fetch of the caller that follows redirects all the same, then what it comes back with is no data', async () => {
  const followed = Object.defineProperties(json({ id: 'o1' }), {
    redirected: { value: true },
    url: { value: 'https://sso.example.com/login?next=1' },
  });
  const { agent } = scriptedAgent([() => followed]);

  const failure = await failureOf(agent.orders.get('o1'));

  expect(String(failure)).toContain('has followed a redirect to https://sso.example.com/login');
});
