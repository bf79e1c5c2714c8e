import { getEventListeners } from 'node:events';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  failureOf,
  json,
  optionsOf,
  profile,
  type Scripted,
  scriptedAgent,
  silence,
  stalledBody,
  status,
} from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';

const order = { id: 'o1' };

describe('with the clock in hand', () => {
  // the clock stands still while a file is loaded
  beforeAll(() => import('./retried.ts'));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** The instants at which the attempts left, in milliseconds after the first. */
  async function departures(answer: Response, retry = {}, random = 0): Promise<number[]> {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      return times.length === 1 ? answer : json(order);
    };
    const call = new OccAgent(optionsOf({ fetch, retry })).orders.get('o1');
    await vi.runAllTimersAsync();
    await call;
    return times.map(time => time - (times[0] ?? 0));
  }

  test('Retry-After in seconds is obeyed', async () => {
    expect(await departures(status(429, { 'retry-after': '7' }))).toEqual([0, 7000]);
  });

  test('Retry-After as a date is obeyed', async () => {
    expect(await departures(status(503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }))).toEqual([0, 9000]);
  });

  test('Retry-After is cut to 30 seconds', async () => {
    expect(await departures(status(429, { 'retry-after': '3600' }))).toEqual([0, 30_000]);
  });

  test('Retry-After is cut to what the client says', async () => {
    expect(await departures(status(429, { 'retry-after': '3600' }), { maxRetryAfter: 1500 })).toEqual([0, 1500]);
  });

  test.each([
    ['2', 0.5, 3_000],
    ['30', 0.5, 32_500],
    ['3600', 0.999, 34_995],
  ])(
    'Retry-After %s and a draw of %d: the retry comes up to twice as late, at most five seconds',
    async (told, random, at) => {
      expect(await departures(status(429, { 'retry-after': told }), {}, random)).toEqual([0, at]);
    },
  );

  test('a token that never comes ends the call, and the next one, with the total timeout', async () => {
    vi.useFakeTimers();
    const accessToken = () => new Promise<string>(() => undefined);
    const { agent, sent } = scriptedAgent([json(order)], { auth: { accessToken }, totalTimeout: 1_000 });

    const failures = [failureOf(agent.orders.get('o1')), failureOf(agent.orders.get('o1'))];
    await vi.advanceTimersByTimeAsync(1_000);

    expect(await Promise.all(failures)).toMatchObject([{ kind: 'timeout', attempts: 0 }, { kind: 'timeout' }]);
    expect(sent).toEqual([]);
  });

  test('a token that does not come after a 401 ends the call with what is left of the total timeout', async () => {
    vi.useFakeTimers();
    const tokens = [async () => 'old', () => new Promise<string>(() => undefined)];
    const auth = { accessToken: () => tokens.shift()?.() ?? 'none' };
    const { agent, sent } = scriptedAgent([status(401)], { auth, totalTimeout: 1_000 });

    const failure = failureOf(agent.orders.get('o1'));
    await vi.advanceTimersByTimeAsync(1_000);

    expect(await failure).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  test('a call waits no longer for a token than its own timeout', async () => {
    vi.useFakeTimers();
    const accessToken = () => new Promise<string>(() => undefined);
    const { agent } = scriptedAgent([json(order)], { auth: { accessToken } });

    const failure = failureOf(agent.orders.get('o1', { timeout: 50 }));
    await vi.advanceTimersByTimeAsync(50);

    expect(await failure).toMatchObject({ kind: 'timeout', attempts: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a turn that does not come ends the call with its own timeout, or with the total one', async () => {
    vi.useFakeTimers();
    const { agent, sent } = scriptedAgent([silence], { maxConcurrent: 1, totalTimeout: 1_000, retry: false });
    const first = failureOf(agent.orders.get('o1'));
    await vi.advanceTimersByTimeAsync(500);

    const [second, third] = [failureOf(agent.orders.get('o2', { timeout: 100 })), failureOf(agent.orders.get('o3'))];
    await vi.advanceTimersByTimeAsync(100);
    expect(await second).toMatchObject({ kind: 'timeout', attempts: 0, message: expect.stringContaining('turn') });
    await vi.advanceTimersByTimeAsync(900);

    expect(await first).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(await third).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(sent).toHaveLength(2);
  });

  test('back-off stays below its limit', async () => {
    const [, second] = await departures(status(500), { backoffLimit: 20 });

    expect(second).toBeLessThanOrEqual(20);
  });

  test.each([
    ['an answer that never comes', silence],
    ['a body that never ends', stalledBody],
  ])('%s is a timeout, after every attempt of a read had its time', async (_, answer) => {
    vi.useFakeTimers();
    const { agent, sent } = scriptedAgent([answer], { timeout: 100 });

    const failure = failureOf(agent.orders.get('o1'));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ name: 'OccTimeoutError', operationId: 'getOrder', attempts: 3 });
    expect(sent).toHaveLength(3);
  });

  test('a write that times out is not sent again', async () => {
    vi.useFakeTimers();
    const { agent, sent } = scriptedAgent([silence], { timeout: 100 });

    const failure = failureOf(agent.profiles.create(profile));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  test('a call has the timeout its caller gives it', async () => {
    vi.useFakeTimers();
    const { agent } = scriptedAgent([silence], { retry: false });
    const start = Date.now();

    const failure = failureOf(agent.orders.get('o1', { timeout: 50 }));
    await vi.runAllTimersAsync();
    await failure;

    expect(Date.now() - start).toBeLessThan(30_000);
  });

  test('the whole call ends at its total timeout, whatever is left of the attempts', async () => {
    vi.useFakeTimers();
    const { agent, sent } = scriptedAgent([silence], {
      timeout: 1000,
      totalTimeout: 1500,
      retry: { limit: 9, backoffLimit: 0 },
    });
    const start = Date.now();

    const failure = failureOf(agent.orders.get('o1')).then(error => ({ error, after: Date.now() - start }));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ error: { kind: 'timeout' }, after: 1500 });
    expect(sent).toHaveLength(2);
  });

  test('the repeat after a renewed token gets what the first round left of the total timeout', async () => {
    vi.useFakeTimers();
    const late401: Scripted = async () => {
      await new Promise(resolve => setTimeout(resolve, 900));
      return status(401);
    };
    const { agent } = scriptedAgent([late401, silence], { timeout: 5000, totalTimeout: 1000, retry: false });
    const start = Date.now();

    const failure = failureOf(agent.orders.get('o1')).then(error => ({ error, after: Date.now() - start }));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ error: { kind: 'timeout' }, after: 1000 });
  });

  test('an abort during back-off ends the call at once', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const { agent, sent } = scriptedAgent([status(429, { 'retry-after': '20' })]);

    const failure = failureOf(agent.orders.get('o1', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort('user left');

    expect(await failure).toMatchObject({ name: 'OccAbortError', cause: 'user left' });
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});

describe('a timeout that is not usable', () => {
  test.each([0, -1, Number.NaN, 2 ** 31])('is refused before anything is sent: %d', async timeout => {
    const { agent, sent } = scriptedAgent([json(order)]);

    expect(await failureOf(agent.orders.get('o1', { timeout }))).toMatchObject({
      kind: 'validation',
      field: 'timeout',
    });
    expect(sent).toEqual([]);
  });
});
