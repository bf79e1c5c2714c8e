/** Hosts that misbehave, over real HTTP: a run against one ends with a reason, and tells what was seen until then. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer, type ListeningServer } from '../../mock-server/index.ts';
import { type VerifyOptions, verify } from '../verify.ts';
import { changedRecords, unlistedRecords } from './changed-records.ts';

const server = createReferenceServer();
const { agent } = server.credentials;
let listening: ListeningServer;
beforeAll(async () => {
  listening = await server.listen();
});
afterAll(() => listening.close());

type Turn = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly count: number };

/** Does something else than the instance does; nothing: the instance responds. */
type Instead = (turn: Turn) => boolean;

let host: Server | undefined;
afterEach(() => {
  host?.closeAllConnections();
  host?.close();
});

/** A host before the reference server. */
async function hostThat(instead: Instead): Promise<string> {
  let count = 0;
  host = createServer(async (request, response) => {
    count += 1;
    if (instead({ request, response, count })) return;
    const body = Buffer.concat(await request.toArray());
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const said = await fetch(`${listening.url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    });
    response.writeHead(said.status, { 'content-type': said.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await said.arrayBuffer()));
  });
  await new Promise<void>(resolve => host?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
}

const say =
  (status: number, type: string, body: string, headers = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
    return true;
  };
const page = say(200, 'text/html', '<html><form>sign in');
const tooMany = say(429, 'application/json', '{"errorCode":"429","message":"slow down","status":"429"}', {
  'retry-after': '0',
});
const unavailable = say(503, 'application/json', '{"errorCode":"503","message":"maintenance","status":"503"}');
const reset = ({ request }: Turn) => Boolean(request.socket.destroy());
const half = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"items":[', () => response.destroy());
  return true;
};
const redirect = (response: ServerResponse) => say(302, 'text/html', '', { location: '/login' })(response);

const only = ['merchant', 'auth'];
const run = (baseUrl: string, more: Partial<VerifyOptions> = {}) => verify({ baseUrl, auth: agent, only, ...more });
// of those that the runs below send
const some = 12;

async function closedPort(): Promise<number> {
  const probe = createSocketServer().listen(0, '127.0.0.1');
  await new Promise(resolve => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

describe('given a host where nothing can be verified, when it is to be, then the reason is told in one line', () => {
  const token = { auth: { accessToken: 'token-of-nobody' } };
  test.each<[string, Instead, Partial<VerifyOptions>, RegExp]>([
    ['a page for everything', ({ response }) => page(response), {}, /not JSON.*login page/],
    ['a page for everything, and a token', ({ response }) => page(response), token, /nothing at .* responds as/],
    ['a redirect to a page', ({ response }) => redirect(response), {}, /redirects to .*\/login/],
    ['a redirect to a page, and a token', ({ response }) => redirect(response), token, /nothing at .* responds as/],
    ['no response at all', () => true, { timeLimit: 200 }, /the time limit was reached before the sign-in/],
    ['no response to a request', () => true, { requestTimeout: 200 }, /time/],
    ['nothing but 503', ({ response }) => unavailable(response), {}, /503/],
    ['nothing but 429', ({ response }) => tooMany(response), {}, /429/],
    ['a connection that is reset', reset, {}, /Could not reach the server/],
  ])('%s', async (_what, instead, more, words) => {
    const error = await run(await hostThat(instead), more).catch((reason: Error) => reason);
    expect(String(error)).toMatch(words);
    expect(String(error)).not.toContain('\n');
    expect(String(error)).not.toContain(agent.password);
  });

  test.each([
    ['a name that nobody has', async () => 'http://no-such-host.invalid', /ENOTFOUND|EAI_AGAIN/],
    ['a port where nobody listens', async () => `http://127.0.0.1:${await closedPort()}`, /ECONNREFUSED/],
    ['a port that speaks no TLS', async () => listening.url.replace('http:', 'https:'), /SSL|EPROTO/],
    ['another path', async () => `${listening.url}/nowhere`, /404/],
  ])('%s', async (_what, url, words) => {
    await expect(run(await url())).rejects.toThrow(words);
  });
});

describe('given a host that fails in the middle, when it is verified, then the run ends with the reason, and what nobody responded to is no finding', () => {
  test.each<[string, (turn: Turn) => boolean, RegExp]>([
    ['by resetting every connection', reset, /^the instance stopped responding after \d+ of \d+ checks$/],
    ['by ending in the middle of bodies', ({ response }) => half(response), /^the instance stopped responding/],
    ['with 503', ({ response }) => unavailable(response), /but with 503 and application\/json after \d+/],
    ['with 429, however long one waits', ({ response }) => tooMany(response), /but with 429/],
    ['with a page to sign in', ({ response }) => page(response), /but with 200 and text\/html/],
  ])('%s', async (_what, fail, words) => {
    const { stopped, conforms, findings, results } = await run(await hostThat(turn => turn.count > some && fail(turn)));
    expect(stopped).toMatch(words);
    expect(conforms).toBe(false);
    expect(findings).toEqual([]);
    expect(results.some(({ outcome }) => outcome === 'passed')).toBe(true);
  });

  test('by hanging, and a time limit, then the run ends at that', async () => {
    const baseUrl = await hostThat(({ count }) => count > some);
    const { stopped, findings } = await run(baseUrl, { timeLimit: 1000 });
    expect(stopped).toMatch(/^the time limit was reached after \d+ of \d+ checks$/);
    expect(findings).toEqual([]);
  });
});

describe('given a host that fails now and then, when it is verified, then it conforms', () => {
  test.each<[string, Instead]>([
    ['a connection is reset', turn => turn.count === some && reset(turn)],
    ['there are too many requests at times', ({ response, count }) => count % 7 === 0 && tooMany(response)],
  ])('%s', async (_what, instead) => {
    const { stopped, findings, conforms } = await run(await hostThat(instead));
    expect({ stopped, findings, conforms }).toEqual({ stopped: undefined, findings: [], conforms: true });
  });

  test('an operation alone does not respond, then that is a violation of it, and the rest is verified', async () => {
    const baseUrl = await hostThat(turn => turn.request.url?.includes('orderCancelReasons') === true && reset(turn));
    const { stopped, findings } = await run(baseUrl);
    expect(stopped).toBeUndefined();
    expect(findings.filter(({ severity }) => severity === 'violation').length).toBeGreaterThan(0);
  });
});

describe('given a run that writes, when its end comes in the middle', () => {
  const writing = { only: ['members'], write: true, auth: server.credentials.supervisor };

  test.each<[string, (turn: Turn) => boolean]>([
    ['since the host is gone', reset],
    ['since the host is not available', ({ response }) => unavailable(response)],
  ])('%s, then what is not as it was is listed', async (_what, fail) => {
    const before = server.snapshot();
    const { left, stopped } = await run(await hostThat(turn => turn.count > 40 && fail(turn)), writing);
    expect(stopped).toBeDefined();
    const unlisted = [...changedRecords(before, server.snapshot())].filter(
      ({ id }) => !left.some(each => each.includes(id)),
    );
    expect(unlisted).toEqual([]);
    server.restore(before);
  });

  test('since it is interrupted, then what it wrote is undone or listed, and everybody is signed out', async () => {
    const before = server.snapshot();
    const interruption = new AbortController();
    const baseUrl = await hostThat(({ count }) => {
      if (count === 40) interruption.abort();
      return false;
    });
    const { left, stopped } = await run(baseUrl, { ...writing, signal: interruption.signal });
    expect(stopped).toMatch(/^it was interrupted after/);
    expect(unlistedRecords(before, server.snapshot(), left)).toEqual([]);
    expect(server.snapshot().sessions.size).toBe(before.sessions.size);
    server.restore(before);
  });
});
