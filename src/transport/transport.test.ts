import { describe, expect, test } from 'vitest';
import {
  brokenOff,
  failureOf,
  json,
  networkError,
  optionsOf,
  profile,
  recordingFetch,
  scriptedAgent,
  status,
} from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';
import { OccApiError, OccAuthenticationError } from '../errors/errors.ts';

const order = { id: 'o1' };

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

describe('a call that needs no token', () => {
  const email = 'ana@example.com';

  test('sends none, and takes no other response for its own', async () => {
    const { agent, sent } = scriptedAgent([json(['no', 'response', 'of', 'it'])]);

    expect(await failureOf(agent.adminProfiles.requestPasswordReset(email))).toBeInstanceOf(OccApiError);
    expect(sent[0]?.headers.get('authorization')).toBeNull();
  });

  test('holds no token that the client has, where a server repeats it', async () => {
    const secret = 'tok-Zx81kQ.signature';
    const { agent } = scriptedAgent([json(order), json({ errorCode: '1', message: `No: ${secret}` }, 400)], {
      auth: { accessToken: () => secret },
    });
    await agent.orders.get('o1');

    expect(String(await failureOf(agent.adminProfiles.requestPasswordReset(email)))).not.toContain(secret);
  });
});

describe('an answer', () => {
  test.each([204, 200])(
    'that is empty with %i is no data, where the operation may respond with nothing',
    async code => {
      const { agent } = scriptedAgent([() => new Response(null, { status: code })]);

      expect(await agent.orders.cart('7')).toBeUndefined();
    },
  );

  test.each<[string, Response]>([
    ['nothing', new Response('')],
    ['null', json(null)],
    ['a string', json('o1')],
    ['a number', json(7)],
    ['a list', json([{ id: 'o1' }])],
    ['an empty object', json({})],
    ['a failure', json({ errorCode: '28318', message: 'No' })],
  ])('that is %s is no order, and not retried', async (_, answer) => {
    const { agent, sent } = scriptedAgent([answer]);

    const calls = [
      agent.orders.get('o1'),
      agent.orders.submit({ id: 'o1' }),
      agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o1' } } }),
    ];
    for (const call of calls)
      expect(await failureOf(call)).toMatchObject({ name: 'OccApiError', status: 200, attempts: 1 });
    expect(sent).toHaveLength(3);
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
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);
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
