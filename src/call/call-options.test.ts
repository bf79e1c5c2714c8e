import { describe, expect, test } from 'vitest';
import {
  failureOf,
  json,
  optionsOf,
  recordingFetch,
  scriptedAgent,
  status,
} from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';
import type { CallOptions } from './call.ts';

describe('given a name that does not exist', () => {
  test.each([
    [{ timeOut: 5 }, 'timeOut', 'did you mean timeout?'],
    [{ retries: 2 }, 'retries', 'did you mean retry?'],
    [{ retry: { limits: 2 } }, 'retry.limits', 'did you mean retry.limit?'],
    [{ retry: { budget: 2 } }, 'retry.budget', 'known are limit, backoffLimit, maxRetryAfter'],
  ])(
    'when it is an option of a call (%j), then nothing is sent and the nearest is named',
    async (wrong, field, hint) => {
      const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

      const error = await failureOf(agent.orders.get('o1', wrong as CallOptions));

      expect(error).toMatchObject({ kind: 'validation', field, message: expect.stringContaining(hint) });
      expect(sent).toEqual([]);
    },
  );

  test.each([
    ['orders', { sate: 'QUEUED' }, 'state'],
    ['profiles', { phone: '1' }, 'phoneNumber'],
    ['returns', { orderID: 'o1' }, 'orderId'],
  ] as const)('when it is a criterion of %s, then the listing rejects', async (resource, wrong, nearest) => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    const error = await failureOf(agent[resource].search(wrong as never).collect({ limit: 1 }));

    expect(error).toMatchObject({ kind: 'validation', field: Object.keys(wrong)[0] });
    expect(String(error)).toContain(`did you mean ${nearest}?`);
    expect(sent).toEqual([]);
  });

  test.each([[5], ['fast'], [null]])('when the options of a call are %j, then nothing is sent', async wrong => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    for (const call of [agent.orders.get('o1', wrong as never), agent.orders.search({}, wrong as never)])
      expect(await failureOf(call)).toMatchObject({ kind: 'validation', field: 'options' });
    expect(sent).toEqual([]);
  });

  test('when it is a criterion of contacts, a context or an option of a sign-out, then it is refused as well', async () => {
    const { agent } = scriptedAgent([json({ id: 'x1' })]);
    const desk = agent.forShopper('7');

    expect(await failureOf(desk.members.list({ roleId: 'r' } as never))).toMatchObject({ field: 'roleId' });
    expect(await failureOf(() => agent.forShopper('7', { sites: 's' } as never))).toMatchObject({ field: 'sites' });
    expect(await failureOf(agent.signOut({ timeOut: 1 } as never))).toMatchObject({ field: 'timeOut' });
  });
});

describe('query', () => {
  test('adds parameters to those of the method, on every page', async () => {
    const { agent, sent } = scriptedAgent([json({ items: [{ id: 'o1' }], totalResults: 2 }), json({ items: [] })]);

    await agent.orders
      .search({ pageSize: 1 }, { query: { fields: 'items.id', flag: true, nothing: undefined } })
      .collect({ limit: 5 });

    expect(sent.map(({ query }) => [query.offset, query.fields, query.flag])).toEqual([
      ['0', 'items.id', 'true'],
      ['1', 'items.id', 'true'],
    ]);
    expect(sent[0]?.query).not.toHaveProperty('nothing');
  });

  test('goes with api as well', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    await agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o1' } }, query: { expand: 'all' } });

    expect(sent[0]?.query).toEqual({ expand: 'all' });
  });

  test('is refused where the method sends the parameter itself, so that no listing loses its place', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    const error = await failureOf(agent.orders.search({}, { query: { offset: 0 } }));

    expect(error).toMatchObject({ kind: 'validation', field: 'query.offset' });
    expect(sent).toEqual([]);
  });
});

describe('retry of a call', () => {
  const failing = (retry: CallOptions['retry'], ofClient = {}) => {
    const { fetch, sent } = recordingFetch(status(500));
    const agent = new OccAgent(optionsOf({ fetch, retry: { backoffLimit: 0, ...ofClient } }));
    return failureOf(agent.orders.get('o1', { retry })).then(() => sent.length);
  };

  test.each([
    [false, {}, 1],
    [{ limit: 1 }, {}, 2],
    [{ limit: 4 }, { limit: 0 }, 5],
    // what it leaves out is the client's: without its back-off of 0 this would take seconds
    [{}, { limit: 3 }, 4],
    [undefined, { limit: 3 }, 4],
  ] as const)('%j, with %j of the client, makes %i attempts', async (retry, ofClient, attempts) => {
    expect(await failing(retry, ofClient)).toBe(attempts);
  });
});
