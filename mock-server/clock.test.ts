import { afterEach, expect, test, vi } from 'vitest';
import { OccAgent } from '../src/index.ts';
import { createManualClock, createReferenceServer } from './index.ts';

afterEach(() => void vi.useRealTimers());

test('given no start, when clocks are made on one day, then all stand at its beginning and none is ahead of the machine', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-01T23:59:59.999Z') });
  expect(new Date(createManualClock().now()).toISOString()).toBe('2031-03-01T00:00:00.000Z');

  vi.setSystemTime(new Date('2031-03-02T00:00:00.000Z'));
  expect(new Date(createManualClock().now()).toISOString()).toBe('2031-03-02T00:00:00.000Z');
});

test('given the data of the seed, when a client that knows of no clock asks for the last 60 days, then it finds orders', async () => {
  const server = createReferenceServer();
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });

  const { totalResults = 0 } = await agent.orders.search({ submittedWithinDays: 60 });

  expect(totalResults).toBeGreaterThan(0);
});

test('given a server in another year, when the client is given its clock, then it finds the same orders', async () => {
  const server = createReferenceServer({ clock: createManualClock(Date.UTC(2020, 5, 1)) });
  const options = { baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent };
  const found = async (now?: () => number) =>
    (await new OccAgent({ ...options, now }).orders.search({ submittedWithinDays: 60 })).totalResults;

  expect(await found()).toBe(0);
  expect(await found(server.clock.now)).toBeGreaterThan(0);
});
