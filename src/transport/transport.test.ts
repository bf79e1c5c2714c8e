import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OccAgent } from '../client.ts';
import { OccApiError, OccAuthenticationError } from '../errors.ts';
import {
  failureOf,
  json,
  networkError,
  optionsOf,
  recordingFetch,
  type Scripted,
  scriptedAgent,
} from '../test-support.ts';

const order = { id: 'o1' };
const status = (code: number, headers?: HeadersInit) =>
  new Response('{}', { status: code, ...(headers && { headers }) });
const truncated = () => new Response('{"id": "o', { headers: { 'content-type': 'application/json' } });

/** An answer whose body breaks off after the first bytes. */
function brokenOff(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      controller.error(networkError('ECONNRESET'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** Never answers, but obeys the signal of the request, as a fetch does. */
const silence: Scripted = (_, request) =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  });

/** Answers the head and never finishes the body. */
const stalledBody: Scripted = (_, request) => {
  const body = new ReadableStream({
    start(controller) {
      request.signal.addEventListener('abort', () => controller.error(request.signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

const passing: [string, Scripted][] = [
  ['500', status(500)],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
  ['408', status(408)],
  ['429', status(429)],
  ['a reset connection', networkError('ECONNRESET')],
  ['a refused connection', networkError('ECONNREFUSED')],
  ['JSON that is cut off', () => truncated()],
  ['a body that breaks off', () => brokenOff()],
];

describe('a read', () => {
  test.each(passing)('is sent again after %s', async (_, answer) => {
    const { agent, sent } = scriptedAgent([answer, json(order)]);

    expect(await agent.orders.get('o1')).toEqual(order);
    expect(sent).toHaveLength(2);
  });

  test.each(passing)('is given up after three attempts that end in %s', async (_, answer) => {
    const { agent, sent } = scriptedAgent([answer]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ attempts: 3, operationId: 'getOrder' });
    expect(sent).toHaveLength(3);
  });

  test.each([400, 403, 404, 405, 409, 413, 501])('is sent once when the answer is %i', async code => {
    const { agent, sent } = scriptedAgent([status(code)]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ status: code, attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  test('is repeated as often as the client says', async () => {
    const { agent, sent } = scriptedAgent([status(500)], { retry: { limit: 4, backoffLimit: 0 } });

    await failureOf(agent.orders.get('o1'));

    expect(sent).toHaveLength(5);
  });

  test('is sent once when repeating is off', async () => {
    const { agent, sent } = scriptedAgent([status(500)], { retry: false });

    await failureOf(agent.orders.get('o1'));

    expect(sent).toHaveLength(1);
  });

  test('is sent once when its caller says that repeating it does harm', async () => {
    const { agent, sent } = scriptedAgent([status(500)]);

    await failureOf(agent.orders.get('o1', { idempotent: false }));

    expect(sent).toHaveLength(1);
  });
});

describe.each([
  [
    'POST',
    (agent: OccAgent, idempotent?: true) => agent.profiles.create(profile, { ...(idempotent && { idempotent }) }),
  ],
  [
    'PUT',
    (agent: OccAgent, idempotent?: true) => agent.profiles.update('7', {}, { ...(idempotent && { idempotent }) }),
  ],
] as const)('a %s', (_, write) => {
  test.each([
    ['a refused connection', networkError('ECONNREFUSED')],
    ['429', status(429)],
    ['503 with Retry-After', status(503, { 'retry-after': '0' })],
  ])('is sent again after %s: the server has not processed it', async (_, answer) => {
    const { agent, sent } = scriptedAgent([answer, json({ id: '7' })]);

    await write(agent);

    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
  });

  test.each(passing.filter(([name]) => name !== '429' && name !== 'a refused connection'))(
    'is sent once when it ends in %s: the server may have processed it',
    async (_, answer) => {
      const { agent, sent } = scriptedAgent([answer]);

      expect(await failureOf(write(agent))).toMatchObject({ attempts: 1 });
      expect(sent).toHaveLength(1);
    },
  );

  test.each(passing)('is sent again after %s when its caller says that this is harmless', async (_, answer) => {
    const { agent, sent } = scriptedAgent([answer, json({ id: '7' })]);

    await write(agent, true);

    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
  });
});

const profile = { email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', receiveEmail: 'yes' } as const;

describe('with the clock in hand', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The instants at which the attempts left, in milliseconds after the first. */
  async function departures(answer: Response, retry = {}): Promise<number[]> {
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

describe('401', () => {
  const signIn = (...tokens: string[]) => ({ accessToken: () => tokens.shift() ?? 'none' });
  const bearers = (sent: readonly { headers: Headers }[]) => sent.map(({ headers }) => headers.get('authorization'));

  test.each(['GET', 'POST'])('renews the token and sends a %s once more', async method => {
    const { agent, sent } = scriptedAgent([status(401), json({ id: '7' })], { auth: signIn('old', 'new') });

    await (method === 'GET' ? agent.orders.get('o1') : agent.profiles.create(profile));

    expect(bearers(sent)).toEqual(['Bearer old', 'Bearer new']);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
  });

  test('a second time is an authentication error', async () => {
    const { agent, sent } = scriptedAgent([json({ errorCode: '60011', message: 'No' }, 401)], {
      auth: signIn('a', 'b', 'c'),
    });

    const error = await failureOf(agent.orders.get('o1'));

    expect(error).toBeInstanceOf(OccAuthenticationError);
    expect(error).toMatchObject({ attempts: 2, errorCode: '60011' });
    expect(String(error)).toContain('CS Agent');
    expect(bearers(sent)).toEqual(['Bearer a', 'Bearer b']);
  });

  test('for many calls at once renews the token once', async () => {
    let signIns = 0;
    const fetch = async (request: Request) =>
      request.headers.get('authorization') === 'Bearer t1' ? status(401) : json(order);
    const agent = new OccAgent(optionsOf({ fetch, auth: { accessToken: () => `t${++signIns}` } }));

    await Promise.all(Array.from({ length: 20 }, () => agent.orders.get('o1')));

    expect(signIns).toBe(2);
  });
});

describe('an answer', () => {
  test('that is empty with 204 is no data', async () => {
    const { agent } = scriptedAgent([new Response(null, { status: 204 })]);

    expect(await agent.orders.get('o1')).toBeUndefined();
  });

  test('that is empty with 200 is no data', async () => {
    const { agent } = scriptedAgent([new Response('', { headers: { 'content-type': 'application/json' } })]);

    expect(await agent.orders.get('o1')).toBeUndefined();
  });

  test('with a content length is read as one without', async () => {
    const { agent } = scriptedAgent([json(order, 200, { 'content-length': '11' })]);

    expect(await agent.orders.get('o1')).toEqual(order);
  });

  test('that is JSON without saying so is read', async () => {
    const { agent } = scriptedAgent([new Response('{"id":"o1"}')]);

    expect(await agent.orders.get('o1')).toEqual(order);
  });

  test('that is a page with 200 is a failure that keeps the page', async () => {
    const page = '<html>Sign in</html>';
    const { agent, sent } = scriptedAgent([new Response(page, { headers: { 'content-type': 'text/html' } })]);

    const error = await failureOf(agent.orders.get('o1'));

    expect(error).toBeInstanceOf(OccApiError);
    expect(error).toMatchObject({ status: 200, body: page, operationId: 'getOrder', attempts: 1 });
    expect(String(error)).toContain('proxy');
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['a page', '<h1>Bad gateway</h1>', 'text/html'],
    ['JSON by its content type only', '{"message": "cut o', 'application/json'],
  ])('of failure keeps its body: %s', async (_, body, type) => {
    const { agent } = scriptedAgent([new Response(body, { status: 502, headers: { 'content-type': type } })], {
      retry: false,
    });

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ name: 'OccServerError', status: 502, body });
  });

  test('of failure whose body breaks off still is that failure', async () => {
    const { body } = brokenOff();
    const { agent } = scriptedAgent([() => new Response(body, { status: 404 })]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ status: 404, body: undefined });
  });

  test('of failure is read as JSON whatever its content type says', async () => {
    const { agent } = scriptedAgent([new Response('{"errorCode":"20107","message":"No"}', { status: 404 })]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ errorCode: '20107', serverMessage: 'No' });
  });

  test('of failure keeps its headers', async () => {
    const { agent } = scriptedAgent([json({}, 404, { 'x-request-id': 'r-7' })]);

    const error = await failureOf(agent.orders.get('o1'));

    expect((error as OccApiError).headers.get('x-request-id')).toBe('r-7');
  });

  test('that refuses for asking too much says what to do', async () => {
    const { agent } = scriptedAgent([json({ errorCode: '60012', message: 'Too expensive' }, 403)]);

    expect(String(await failureOf(agent.orders.get('o1')))).toContain('lower limit');
  });
});

describe('a connection that fails', () => {
  test('is named by its code, with the cause kept', async () => {
    const { agent } = scriptedAgent([networkError('ECONNREFUSED')], { retry: false });

    const error = await failureOf(agent.orders.get('o1'));

    expect(error).toMatchObject({ name: 'OccConnectionError', method: 'GET', path: '/ccagent/v1/orders/{id}' });
    expect(String(error)).toContain('(ECONNREFUSED)');
    expect(JSON.stringify(error)).toContain('ECONNREFUSED');
  });

  test('never shows the values of the path', async () => {
    const { agent } = scriptedAgent([networkError('ECONNREFUSED')], { retry: false });

    expect(String(await failureOf(agent.orders.get('o-secret')))).not.toContain('o-secret');
  });
});

describe('the signal of a caller', () => {
  test.each([
    ['success', [json(order)]],
    ['a failure', [status(404)]],
    ['a repeat', [status(500), json(order)]],
    ['a renewed token', [status(401), json(order)]],
    ['a broken connection', [networkError('ECONNRESET')]],
  ] as [string, Scripted[]][])('has no listener left after %s', async (_, script) => {
    const { signal } = new AbortController();
    const { agent } = scriptedAgent(script);

    await agent.orders.get('o1', { signal }).catch(() => undefined);

    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('that is aborted already lets nothing out', async () => {
    const { agent, sent } = scriptedAgent([json(order)]);

    expect(await failureOf(agent.orders.get('o1', { signal: AbortSignal.abort('early') }))).toMatchObject({
      kind: 'abort',
      cause: 'early',
    });
    expect(sent).toEqual([]);
  });

  test('ends an attempt under way', async () => {
    const controller = new AbortController();
    const leave: Scripted = (sent, request) => {
      queueMicrotask(() => controller.abort('user left'));
      return (silence as (...args: unknown[]) => Promise<Response>)(sent, request);
    };
    const { agent, sent } = scriptedAgent([leave]);

    expect(await failureOf(agent.orders.get('o1', { signal: controller.signal }))).toMatchObject({
      cause: 'user left',
    });
    expect(sent).toHaveLength(1);
  });
});

describe('the headers of a call', () => {
  test('are added, and null removes what the client would send', async () => {
    const { agent, sent } = scriptedAgent([json(order)], { site: 'siteUS', language: 'de' });

    await agent.orders.get('o1', { headers: { 'X-Trace': 't-1', 'X-CCSite': null } });

    expect(sent[0]?.headers.get('x-trace')).toBe('t-1');
    expect(sent[0]?.headers.has('x-ccsite')).toBe(false);
    expect(sent[0]?.headers.get('x-ccasset-language')).toBe('de');
  });

  test('that cannot be sent are refused by name', async () => {
    const { agent, sent } = scriptedAgent([json(order)]);

    const error = await failureOf(agent.orders.get('o1', { headers: { 'X-Trace': 'a\r\nX-Evil: 1' } }));

    expect(error).toMatchObject({ kind: 'validation', field: 'headers.X-Trace' });
    expect(sent).toEqual([]);
  });
});

describe('a body that is not JSON', () => {
  test('is refused with an error of ours', async () => {
    const { agent, sent } = scriptedAgent([json({})]);
    const ring: Record<string, unknown> = {};
    ring.self = ring;

    expect(await failureOf(agent.profiles.update('7', ring))).toMatchObject({ kind: 'validation', field: 'request' });
    expect(sent).toEqual([]);
  });
});

test('two clients share nothing', async () => {
  const one = recordingFetch(status(401), json(order));
  const other = recordingFetch(json(order));
  const first = new OccAgent(optionsOf({ fetch: one.fetch, auth: { accessToken: 'one' }, site: 'siteA' }));
  const second = new OccAgent(optionsOf({ fetch: other.fetch, auth: { accessToken: 'two' } }));

  await Promise.all([first.orders.get('o1'), second.orders.get('o1')]);

  expect(other.sent.map(({ headers }) => [headers.get('authorization'), headers.get('x-ccsite')])).toEqual([
    ['Bearer two', null],
  ]);
  expect(one.sent.every(({ headers }) => headers.get('x-ccsite') === 'siteA')).toBe(true);
});
