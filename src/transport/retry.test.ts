import { describe, expect, test } from 'vitest';
import {
  brokenOff,
  failureOf,
  json,
  networkError,
  profile,
  type Scripted,
  scriptedAgent,
  status,
} from '../../tests/support/scripted-fetch.ts';
import type { OccAgent } from '../client.ts';

const truncated = () => new Response('{"id": "o', { headers: { 'content-type': 'application/json' } });
const order = { id: 'o1' };

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

  test.each(['ECONNRESET', 'EPIPE', 'ENOTFOUND', 'UND_ERR_SOCKET'])(
    'is sent again after a plain error with the code %s, as a fetch of its own may throw',
    async code => {
      const { agent, sent } = scriptedAgent([Object.assign(new Error('socket hang up'), { code }), json(order)]);

      expect(await agent.orders.get('o1')).toEqual(order);
      expect(sent).toHaveLength(2);
    },
  );

  test('is sent once after an error that is no failure of the network', async () => {
    const { agent, sent } = scriptedAgent([new RangeError('a mistake')]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ kind: 'connection', attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  test.each([200, 401, 403, 429, 500, 503])('is sent once when it asks for too much (60012), under %i', async code => {
    const { agent, sent } = scriptedAgent([
      json({ errorCode: '60012', message: 'Too much' }, code, { 'retry-after': '0' }),
    ]);

    expect(await failureOf(agent.orders.get('o1'))).toMatchObject({ status: code, errorCode: '60012', attempts: 1 });
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

describe('the budget of a client', () => {
  test('given a server that fails all the time, when it is spent, then failures are final at once', async () => {
    const { agent, sent } = scriptedAgent([status(503)], { retry: { backoffLimit: 0, budget: 10 } });

    for (let call = 0; call < 100; call += 1) await failureOf(agent.orders.get('o1'));

    expect(sent).toHaveLength(110);
  });

  test('given single failures, then it is never spent', async () => {
    let request = 0;
    const { agent } = scriptedAgent([() => (request++ % 2 === 0 ? status(503) : json(order))], {
      retry: { backoffLimit: 0, budget: 2 },
    });

    for (let call = 0; call < 100; call += 1) expect(await agent.orders.get('o1')).toEqual(order);
  });

  test('given a budget that is spent, when calls succeed again, then five of them pay for a retry', async () => {
    const answers = [status(503), status(503), ...Array.from({ length: 5 }, () => json(order)), status(503)];
    const { agent, sent } = scriptedAgent([...answers, json(order)], {
      retry: { limit: 1, backoffLimit: 0, budget: 1 },
    });

    await failureOf(agent.orders.get('o1'));
    for (let call = 0; call < 5; call += 1) await agent.orders.get('o1');
    expect(await agent.orders.get('o1')).toEqual(order);

    expect(sent).toHaveLength(9);
  });
});

describe('given a limit of calls at once', () => {
  test('when one backs off, then another has its place', async () => {
    const order2 = { id: 'o2' };
    const { agent, sent } = scriptedAgent([status(429, { 'retry-after': '1' }), json(order2), json(order)], {
      maxConcurrent: 1,
      retry: { maxRetryAfter: 20 },
    });

    const ends: unknown[] = [];
    await Promise.all(['o1', 'o2'].map(async id => ends.push(await agent.orders.get(id))));

    expect(sent.map(({ path }) => path.at(-1))).toEqual(['1', '2', '1']);
    expect(ends).toEqual([order2, order]);
  });
});
