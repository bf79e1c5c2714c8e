import { describe, expect, test } from 'vitest';
import { json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { withId } from './with-id.ts';

describe('given a response that leaves its id out', () => {
  test.each([
    ['an order that was read', { state: 'QUEUED' }, 'orders', { state: 'QUEUED', id: 'x1' }],
    ['a return request', { orderId: 'o1' }, 'returns', { orderId: 'o1', returnRequestId: 'x1' }],
    ['a shopper', { profileDetail: { email: 'a@b.c' } }, 'profiles', { profileDetail: { email: 'a@b.c', id: 'x1' } }],
  ] as const)('when it is %s, then it has the id it was asked for by', async (_, body, resource, expected) => {
    const { agent } = scriptedAgent([json(body)]);

    expect(await agent[resource].get('x1')).toEqual(expected);
  });

  test('when it is a product, then it has the id it was asked for by', async () => {
    const { agent } = scriptedAgent([json({ displayName: 'Mug' })]);

    const { id }: { id: string } = await agent.catalog.product('mug');

    expect(id).toBe('mug');
  });

  test('when it is a priced order, then id is what OCC calls orderId', async () => {
    const { agent } = scriptedAgent([json({ orderId: 'o30412', priceInfo: { total: 5 } })]);

    expect(await agent.orders.price({ orderId: 'o30412' })).toMatchObject({ id: 'o30412', orderId: 'o30412' });
  });
});

test('given a response with its id, then it stays the same object', () => {
  const record = { id: 'o1' };

  expect(withId(record, 'o2')).toBe(record);
});
