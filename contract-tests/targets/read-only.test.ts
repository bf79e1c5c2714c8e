/** What a verification that only reads sends, as an instance sees it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createReader, type Reading } from '../engine/reading.ts';
import { unanswered } from '../engine/recorder.ts';
import { type VerifyOptions, verify } from '../verify.ts';

const server = createReferenceServer();
const { baseUrl, credentials } = server;
const { agent, supervisor, administrator, application } = credentials;
const read = createReader(readDocument());

// what a response has shown, or the form of an id does not allow
const ids = /\b(?:o\d{4,}|bb-\d+|or-\d+|11\d{4}|rr\d+|prod\d+|sku\d+|user\w*\d+)\b/g;

const isSession = ({ exchange }: Reading) =>
  /\/(login|login\/sendVerificationCode|logout|refresh|verify)$/.test(exchange.url);

// the account is one that the instance has, named by its user
const organization = [...server.snapshot().organizations.keys()][0] ?? expect.unreachable();

describe.each<{ readonly with: string } & Partial<VerifyOptions>>([
  {
    with: 'a site',
    site: 'siteDE',
    only: ['every operation', 'every refusal', 'auth', 'merchant', 'returns'],
  },
  {
    with: 'every role',
    auth: supervisor,
    supervisor,
    administrator,
    application,
    only: ['every operation', 'auth', 'users', 'rights', 'orders', 'order cancellation'],
  },
  {
    with: 'an account, a language and a price list group',
    organization,
    language: 'de',
    priceListGroup: 'defaultPriceGroup',
    requestsPerSecond: 10_000,
    only: ['every list', 'every record', 'organizations', 'approvals'],
  },
])('given a verification that only reads, with $with', ({ with: _, ...options }) => {
  const readings: Reading[] = [];
  const unknown = new Set<string>();
  const shown = new Set(['no-such-id', organization]);

  beforeAll(async () => {
    await verify({
      baseUrl,
      auth: agent,
      ...options,
      async fetch(request) {
        const sent = unanswered(request, await request.clone().text());
        readings.push(read(sent));
        const { 'x-ccagentcontext': shopper = '', 'x-ccorganization': account = '' } = sent.requestHeaders;
        const names = decodeURIComponent([request.url, sent.requestBody, shopper, account].join(' '));
        for (const [id] of names.matchAll(ids))
          if (!shown.has(id)) unknown.add(`${request.method} ${request.url} ${id}`);
        const response = await server.fetch(request);
        for (const [id] of (await response.clone().text()).matchAll(ids)) shown.add(id);
        return response;
      },
    });
  });

  test('when it has run, then it sent nothing but reads, sign-ins and sign-outs', () => {
    const others = readings.filter(reading => {
      const { exchange, route, op = '' } = reading;
      if (exchange.method === 'GET' || isSession(reading)) return false;
      return route === undefined || !(route.operation['x-occ-reads'] === true || route.readingOps.includes(op));
    });
    expect(readings.length).toBeGreaterThan(100);
    expect(others.map(({ exchange }) => `${exchange.method} ${exchange.url}`)).toEqual([]);
  });

  test('when it has run, then it named no record that it had not found', () => expect([...unknown]).toEqual([]));

  test('when it has run, then every request but sign-ins had the context that was given', () => {
    const { site, organization: account, priceListGroup } = options;
    const given = { 'x-ccsite': site, 'x-ccorganization': account, 'x-ccpricelistgroup': priceListGroup };
    const elsewhere = readings.filter(
      reading =>
        !isSession(reading) &&
        Object.entries(given).some(
          ([name, value]) => value !== undefined && reading.exchange.requestHeaders[name] !== value,
        ),
    );
    expect(elsewhere.map(({ exchange }) => exchange.url)).toEqual([]);
  });

  test('when it has run, then nobody is signed in any more', () => expect(server.snapshot().sessions.size).toBe(0));
});
