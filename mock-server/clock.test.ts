import { afterEach, expect, test, vi } from 'vitest';
import { OccAgent } from '../src/index.ts';
import { createManualClock, createReferenceServer, createRunningClock } from './index.ts';

afterEach(() => void vi.useRealTimers());

test('given no start, when clocks are made on one day, then all stand at its beginning and none is ahead of the machine', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-01T23:59:59.999Z') });
  expect(new Date(createManualClock().now()).toISOString()).toBe('2031-03-01T00:00:00.000Z');

  vi.setSystemTime(new Date('2031-03-02T00:00:00.000Z'));
  expect(new Date(createManualClock().now()).toISOString()).toBe('2031-03-02T00:00:00.000Z');
});

test.each([
  [{ hour: 1 }, 'there is no unit of time hour; did you mean hours?'],
  [{ minuets: 5 }, 'did you mean minutes?'],
  [{ hours: '1' }, 'hours of a clock must be a number from 0'],
  [{ days: -1 }, 'days of a clock must be a number from 0'],
  [{ ms: Number.NaN }, 'ms of a clock must be a number from 0'],
  [{ days: 1e9 }, 'no date is that late'],
  [60_000, 'a clock is advanced by an object such as { hours: 1 }'],
  [undefined, 'a clock is advanced by an object such as { hours: 1 }'],
])('given %j, when a clock is advanced by it, then it is refused and the clock stands still', (by, message) => {
  for (const clock of [createManualClock(0), createReferenceServer({ clock: createManualClock(0) }).clock]) {
    expect(() => clock.advance(by as never)).toThrow(message);
    expect(clock.now()).toBe(0);
  }
  expect(() => createRunningClock().advance(by as never)).toThrow(message);
});

test.each(['2026-01-15', null, new Date('never'), Number.POSITIVE_INFINITY])(
  'given %j, when a clock is to start there or to be set to it, then it is refused',
  instant => {
    const message = 'a clock needs a Date or epoch milliseconds';
    expect(() => createManualClock(instant as never)).toThrow(message);
    expect(() => createManualClock(0).set(instant as never)).toThrow(message);
    expect(() => createRunningClock().set(instant as never)).toThrow(message);
  },
);

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
