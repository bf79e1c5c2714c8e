import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import type { Catalog } from './catalog.ts';

const query = deepFreeze({ orderId: 'o1', profileId: '7' }) as never;

describe('each method is one operation on the wire', () => {
  test.each<[string, (catalog: Catalog) => unknown, object]>([
    ['product', catalog => catalog.product('p/1'), { method: 'GET', path: '/ccagent/v1/products/p%2F1', query: {} }],
    ['sku', catalog => catalog.sku('s1'), { method: 'GET', path: '/ccagent/v1/skus/s1', query: {} }],
    [
      'stockStatus',
      catalog => catalog.stockStatus('p1'),
      { method: 'GET', path: '/ccagent/v1/stockStatus/p1', query: { actualStockStatus: 'true' } },
    ],
    [
      'stockStatus of a SKU',
      catalog => catalog.stockStatus('p1', deepFreeze({ skuId: 's1', locationId: 'NULL', actual: false })),
      {
        method: 'GET',
        path: '/ccagent/v1/stockStatus/p1',
        query: { skuId: 's1', locationId: 'NULL', actualStockStatus: 'false' },
      },
    ],
    [
      'shippingMethods',
      catalog => catalog.shippingMethods(query),
      { method: 'POST', path: '/ccagent/v1/shippingMethods', query: {}, body: query },
    ],
  ])('%s', async (_, call, wire) => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1', items: [{}] })]);

    await call(agent.catalog);

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject(wire);
  });
});

describe('a SKU', () => {
  test.each([
    ['bare', { repositoryId: 's1', x_colour: 'red' }],
    ['in items', { items: { repositoryId: 's1', x_colour: 'red' } }],
    ['as the only entry of a wrapped list', { autoWrap: true, items: [{ repositoryId: 's1', x_colour: 'red' }] }],
  ])('is read %s', async (_, answer) => {
    const { agent } = scriptedAgent([json(answer)]);

    expect(await agent.catalog.sku('s1')).toEqual({ repositoryId: 's1', x_colour: 'red' });
  });

  test.each([
    ['an empty list', json({ items: [] })],
    ['an empty body', new Response('')],
  ])('that is not in the answer is a failure: %s', async (_, answer) => {
    const { agent } = scriptedAgent([answer]);

    expect(await failureOf(agent.catalog.sku('s1'))).toMatchObject({ kind: 'api', operationId: 'getSku', status: 200 });
  });
});

describe('shipping methods', () => {
  test.each([
    ['a bare list', json([{ id: 'ground' }])],
    ['a wrapped list', json({ items: [{ id: 'ground' }] })],
    ['a list in object', json({ object: [{ id: 'ground' }] })],
  ])('are read from %s', async (_, answer) => {
    const { agent } = scriptedAgent([answer]);

    expect(await agent.catalog.shippingMethods(query)).toEqual([{ id: 'ground' }]);
  });

  test.each([[{ items: null }], [{ object: {} }], [{ id: 's1' }]])('are not in %j', async body => {
    const { agent } = scriptedAgent([json(body)]);

    expect(await failureOf(agent.catalog.shippingMethods(query))).toMatchObject({
      name: 'OccApiError',
      status: 200,
      body,
    });
  });

  test('are only asked for, so the call is repeated like a read', async () => {
    const { agent, sent } = scriptedAgent([new Response('', { status: 500 }), json([])]);

    await agent.catalog.shippingMethods(query);

    expect(sent).toHaveLength(2);
  });
});
