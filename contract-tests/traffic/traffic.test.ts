/** Traffic that is kept, judged again, and judged as it passes. */

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { isOccApiError, OccAgent } from '../../src/index.ts';
import { createRecorder, type Exchange } from '../engine/recorder.ts';
import { verify } from '../verify.ts';
import { exchangesOf, harOf } from './har.ts';
import { judgeTraffic } from './judge-traffic.ts';
import { createJudgingProxy } from './judging-proxy.ts';

const server = createReferenceServer();
const { baseUrl, credentials } = server;

async function session(): Promise<readonly Exchange[]> {
  const recorder = createRecorder(server.fetch);
  const agent = new OccAgent({ baseUrl, auth: credentials.agent, fetch: recorder.fetch });
  const [found] = (await agent.orders.search({ pageSize: 2 })).items;
  await agent.orders.get(found?.id ?? '');
  await agent.signOut();
  return recorder.exchanges;
}

let exchanges: readonly Exchange[];
beforeAll(async () => {
  exchanges = await session();
});

describe('given the exchanges of a session', () => {
  test('when they are archived and judged again, then nothing is found and nothing secret is in the archive', () => {
    const tokens = exchanges.flatMap(
      ({ requestHeaders }) => requestHeaders.authorization?.slice('Bearer '.length) ?? [],
    );
    const archive = JSON.stringify(harOf(exchanges, tokens));
    for (const secret of [credentials.agent.password, ...tokens]) expect(archive).not.toContain(secret);
    const { conforms, findings, coverage } = judgeTraffic(exchangesOf(JSON.parse(archive)));
    expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
    expect(conforms).toBe(true);
    expect(coverage.operations.seen).toBe(4);
  });

  test('when a total in them is another, then that is found, for its operation', () => {
    const wrong = exchanges.map(each => ({
      ...each,
      responseBody: each.responseBody.replace('"total":', '"total":1'),
    }));
    const { conforms, findings } = judgeTraffic(wrong);
    expect(conforms).toBe(false);
    expect(findings.some(({ operationId, rule }) => operationId === 'getOrder' && rule === 'sum')).toBe(true);
  });
});

test('given what a browser exports, when it is judged, then only what went to the API counts, whatever the case and encoding', () => {
  const [search] = exchanges.filter(({ url }) => url.includes('/orders?'));
  expect(search).toBeDefined();
  const browser = (request: object, response: object) => ({
    startedDateTime: '2026-11-27T00:00:00Z',
    time: 1,
    request,
    response,
  });
  const headers = (values: object) =>
    Object.entries(values).map(([name, value]) => ({ name: name.toUpperCase(), value }));
  const har = {
    log: {
      entries: [
        browser({ method: 'GET', url: 'https://example.com/logo.png', headers: [] }, { status: 200, headers: [] }),
        browser({ method: 'OPTIONS', url: search?.url, headers: [] }, { status: 204, headers: [] }),
        browser({ method: 'GET', url: search?.url, headers: [] }, { status: 0, headers: [] }),
        browser(
          { method: 'GET', url: search?.url, headers: headers(search?.requestHeaders ?? {}) },
          {
            status: 200,
            headers: headers(search?.responseHeaders ?? {}),
            content: { encoding: 'base64', text: Buffer.from(search?.responseBody ?? '').toString('base64') },
          },
        ),
      ],
    },
  };
  expect(exchangesOf(har)).toEqual([search]);
  expect(judgeTraffic(exchangesOf(har)).findings).toEqual([]);
});

test('given any exchange without secrets, when it is archived and read again, then it is the same', () => {
  const text = fc.string({ maxLength: 40 });
  const exchange = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    url: fc.webPath().map(path => `https://example.com/ccagent/v1/orders${path}`),
    requestHeaders: fc.constant({ 'content-type': 'application/json' }),
    requestBody: text,
    status: fc.integer({ min: 200, max: 599 }),
    responseHeaders: fc.constant({ 'content-type': 'application/json' }),
    responseBody: text,
  });
  fc.assert(
    fc.property(fc.array(exchange, { maxLength: 4 }), all => {
      expect(exchangesOf(JSON.parse(JSON.stringify(harOf(all, []))))).toEqual(all);
    }),
    { numRuns: 30 },
  );
});

test.each([[undefined], [[]], [{ log: 1 }], ['text']])(
  'given %j, when it is read as an archive, then it is refused',
  what => {
    expect(() => exchangesOf(what)).toThrow('no HTTP archive');
  },
);

test('given a verification that is recorded, when its archive is judged, then nothing breaks the contract', async () => {
  const harFile = join(mkdtempSync(join(tmpdir(), 'occ-har-')), 'traffic.har');
  await verify({ baseUrl, fetch: server.fetch, auth: credentials.agent, only: ['merchant'], harFile });
  const archive = readFileSync(harFile, 'utf8');
  expect(archive).not.toContain(credentials.agent.password);
  expect(judgeTraffic(exchangesOf(JSON.parse(archive))).conforms).toBe(true);
});

describe('given a proxy before an instance', () => {
  test('when an application works through it, then it gets what the instance says, and each exchange is judged', async () => {
    const told: string[] = [];
    const proxy = createJudgingProxy({
      url: `${baseUrl}/`,
      fetch: async request => {
        const response = await server.fetch(request);
        return request.url.includes('orderCancelReasons') ? Response.json({ items: null }) : response;
      },
      onJudged: (_, findings) =>
        told.push(...findings.map(({ operationId, severity }) => `${severity} ${operationId}`)),
    });
    const agent = new OccAgent({ baseUrl: 'http://localhost:4010', auth: credentials.agent, fetch: proxy.fetch });
    expect((await agent.orders.search({ pageSize: 2 })).items).toHaveLength(2);
    await agent.merchant.cancelReasons().catch(() => undefined);
    expect(new Set(told)).toEqual(new Set(['violation listCancelReasons']));
    expect(proxy.report()).toMatchObject({ conforms: false, mode: 'traffic', baseUrl });
  });

  test('when the instance does not respond, then the application gets 502 with the reason', async () => {
    const proxy = createJudgingProxy({ url: baseUrl, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const agent = new OccAgent({ baseUrl, auth: { accessToken: 't' }, fetch: proxy.fetch, retry: false });
    const error = await agent.merchant.orderStates().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(isOccApiError(error) && error.status).toBe(502);
  });
});
