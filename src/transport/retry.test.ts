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
