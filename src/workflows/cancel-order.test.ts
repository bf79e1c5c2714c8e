import { describe, expect, test } from 'vitest';
import { failureOf, json, type Scripted, scriptedAgent } from '../../tests/support/scripted-fetch.ts';

const order = json({ id: 'o1', profileId: '7', siteId: 'siteUS' });
const begun = json({ cancelOrder: { id: 'c1' }, returnRequest: {} });
const done = json({ id: 'c1', state: 'REMOVED' });
const script: Scripted[] = [order, begun, done];

describe('cancelling an order', () => {
  test('reads whose it is, begins, and carries out, each step for that shopper and site', async () => {
    const { agent, sent } = scriptedAgent(script);

    expect(await agent.orders.cancel('o1', { reason: 'changeOfMind' })).toEqual({ id: 'c1', state: 'REMOVED' });

    expect(sent).toMatchObject([
      { method: 'GET', path: '/ccagent/v1/orders/o1' },
      {
        method: 'POST',
        path: '/ccagent/v1/orders/initiateCancelOrder',
        body: { orderId: 'o1', cancelReason: 'changeOfMind' },
      },
      { method: 'PUT', path: '/ccagent/v1/orders/submitCancelOrder', body: { id: 'c1' } },
    ]);
    for (const { headers } of sent.slice(1)) {
      expect(headers.get('x-ccagentcontext')).toBe('{"shopperProfileId":"7"}');
      expect(headers.get('x-ccsite')).toBe('siteUS');
    }
  });

  test('believes the desk more than the order', async () => {
    const { agent, sent } = scriptedAgent(script);

    await agent.forShopper('9', { site: 'siteDE' }).orders.cancel('o1', { reason: 'changeOfMind' });

    for (const { headers } of sent) {
      expect(headers.get('x-ccagentcontext')).toBe('{"shopperProfileId":"9"}');
      expect(headers.get('x-ccsite')).toBe('siteDE');
    }
  });

  test('carries the options of the call into each step', async () => {
    const { agent, sent } = scriptedAgent(script);

    await agent.orders.cancel('o1', { reason: 'changeOfMind' }, { headers: { 'X-Trace': 't-1' } });

    expect(sent.map(({ headers }) => headers.get('x-trace'))).toEqual(['t-1', 't-1', 't-1']);
  });

  test.each([
    ['the order does not exist', [json({ errorCode: '210105' }, 404)], 1],
    ['the remorse period is over', [order, json({ errorCode: '200139' }, 400)], 2],
    ['carrying out fails', [order, begun, json({ errorCode: '28302' }, 500)], 3],
  ])('stops at the step where %s', async (_, answers, calls) => {
    const { agent, sent } = scriptedAgent(answers);

    expect(await failureOf(agent.orders.cancel('o1', { reason: 'x' }))).toMatchObject({ kind: 'api' });
    expect(sent).toHaveLength(calls);
  });

  test.each([
    ['the site', json({ id: 'o1', profileId: '7' }), 'site'],
    ['the shopper', json({ id: 'o1', siteId: 'siteUS' }), 'shopperProfileId'],
  ])('changes nothing when nobody knows %s', async (_, answer, field) => {
    const { agent, sent } = scriptedAgent([answer]);

    expect(await failureOf(agent.orders.cancel('o1', { reason: 'x' }))).toMatchObject({ kind: 'validation', field });
    expect(sent).toHaveLength(1);
  });

  test('says so when the server names no cancel order', async () => {
    const { agent } = scriptedAgent([order, json({ cancelOrder: {} })]);

    expect(await failureOf(agent.orders.cancel('o1', { reason: 'x' }))).toMatchObject({ field: 'cancelOrder.id' });
  });

  test('rejects a response that is not a cancellation at all', async () => {
    const { agent } = scriptedAgent([order, json({})]);

    const failure = await failureOf(agent.orders.cancel('o1', { reason: 'x' }));
    expect(failure).toMatchObject({ kind: 'api', operationId: 'initiateCancelOrder' });
  });
});
