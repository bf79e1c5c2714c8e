/** What a verification that only reads sends, as an instance sees it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createReader, type Reading } from '../engine/reading.ts';
import { unanswered } from '../engine/recorder.ts';
import { verify } from '../verify.ts';

const server = createReferenceServer();
const read = createReader(readDocument());
const readings: Reading[] = [];
const unknown = new Set<string>();

// what a response has shown, or the form of an id does not allow
const shown = new Set(['no-such-id']);
const ids = /\b(?:o\d{4,}|bb-\d+|or-\d+|11\d{4}|rr\d+|prod\d+|sku\d+|user\w*\d+)\b/g;

beforeAll(async () => {
  await verify({
    baseUrl: server.baseUrl,
    auth: server.credentials.agent,
    site: 'siteDE',
    only: ['every operation', 'every refusal', 'auth', 'merchant', 'returns'],
    async fetch(request) {
      const sent = unanswered(request, await request.clone().text());
      readings.push(read(sent));
      const { 'x-ccagentcontext': shopper = '', 'x-ccorganization': account = '' } = sent.requestHeaders;
      const names = decodeURIComponent([request.url, sent.requestBody, shopper, account].join(' '));
      for (const [id] of names.matchAll(ids)) if (!shown.has(id)) unknown.add(`${request.method} ${request.url} ${id}`);
      const response = await server.fetch(request);
      for (const [id] of (await response.clone().text()).matchAll(ids)) shown.add(id);
      return response;
    },
  });
});

const isSession = ({ exchange }: Reading) =>
  /\/(login|login\/sendVerificationCode|logout|refresh|verify)$/.test(exchange.url);

describe('given a verification that only reads', () => {
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

  test('when it has run, then every request but sign-ins was for the site that was given', () => {
    const elsewhere = readings.filter(
      reading => !isSession(reading) && reading.exchange.requestHeaders['x-ccsite'] !== 'siteDE',
    );
    expect(elsewhere.map(({ exchange }) => exchange.url)).toEqual([]);
  });

  test('when it has run, then nobody is signed in any more', () => expect(server.snapshot().sessions.size).toBe(0));
});
