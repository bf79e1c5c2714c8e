import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { orderIdOf } from './order-id.ts';
import type { Orders } from './orders.ts';

const path = '/ccagent/v1/orders';
const cart = deepFreeze({
  profileId: '7',
  shoppingCart: { items: [{ productId: 'p1', catRefId: 's1', quantity: 2, x_engraving: 'A&B' }] },
  x_source: 'phone',
});

describe('each method is one operation on the wire', () => {
  const owner = { shopperProfileId: '9', site: 'siteDE' };
  const ownerHeaders = { 'x-ccagentcontext': '{"shopperProfileId":"9"}', 'x-ccsite': 'siteDE' };

  test.each<[string, (orders: Orders) => unknown, object, Record<string, string>?]>([
    ['create', orders => orders.create(cart), { method: 'POST', path, body: { ...cart, op: 'createOrder' } }],
    ['createCart', orders => orders.createCart(cart), { method: 'POST', path, body: { ...cart, op: 'createNewCart' } }],
    [
      'price',
      orders => orders.price(deepFreeze({ ...cart, orderId: 'o1' })),
      { method: 'POST', path, body: { ...cart, orderId: 'o1', op: 'priceOrder' } },
    ],
    [
      'preAuthorize',
      orders => orders.preAuthorize(deepFreeze({ id: 'o1', payments: [] })),
      { method: 'POST', path, body: { id: 'o1', payments: [], op: 'preAuthorizeOrder' } },
    ],
    [
      'submit',
      orders => orders.submit(deepFreeze({ id: 'o1', payments: [], x_source: 'phone' })),
      { method: 'POST', path, body: { id: 'o1', payments: [], x_source: 'phone', op: 'submitOrder' } },
    ],
    [
      'resend',
      orders => orders.resend(deepFreeze(['o1', 'o2'])),
      { method: 'POST', path, body: { op: 'resendOrdersForFulfillment', orders: ['o1', 'o2'] } },
    ],
    ['get', orders => orders.get('o/1'), { method: 'GET', path: `${path}/o%2F1`, query: {}, body: undefined }],
    ['cart', orders => orders.cart('7'), { method: 'GET', path, query: { profileId: '7', status: 'incomplete' } }],
    [
      'initiateCancel',
      orders => orders.initiateCancel('o1', deepFreeze({ reason: 'changeOfMind' })),
      { method: 'POST', path: `${path}/initiateCancelOrder`, body: { orderId: 'o1', cancelReason: 'changeOfMind' } },
    ],
    [
      'initiateCancel for an owner',
      orders => orders.initiateCancel('o1', deepFreeze({ reason: 'changeOfMind', ...owner })),
      { method: 'POST', path: `${path}/initiateCancelOrder`, body: { orderId: 'o1', cancelReason: 'changeOfMind' } },
      ownerHeaders,
    ],
    [
      'submitCancel',
      orders => orders.submitCancel('c1'),
      { method: 'PUT', path: `${path}/submitCancelOrder`, body: { id: 'c1' } },
    ],
    [
      'submitCancel for an owner',
      orders => orders.submitCancel('c1', deepFreeze(owner)),
      { method: 'PUT', path: `${path}/submitCancelOrder`, body: { id: 'c1' } },
      ownerHeaders,
    ],
  ])(
    '%s',
    async (_, call, wire, headers = { 'x-ccagentcontext': '{"shopperProfileId":"7"}', 'x-ccsite': 'siteUS' }) => {
      const { agent, sent } = scriptedAgent([json({ id: 'o1' })], { site: 'siteUS' });

      await call(agent.forShopper('7').orders);

      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject(wire);
      expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject(headers);
    },
  );

  test('search', async () => {
    const { agent, sent } = scriptedAgent([json({ items: [], totalResults: 0 })]);

    await agent.orders.search(deepFreeze({ email: 'a@', pageSize: 5, offset: 10 }));
    await agent.orders.search(deepFreeze({ sort: 'id:asc' }));

    const query = { queryFormat: 'SCIM', totalResults: 'true' };
    expect(sent).toMatchObject([
      {
        method: 'GET',
        path,
        query: { ...query, q: 'profile.email sw "a@"', sort: 'submittedDate:desc', limit: '5', offset: '10' },
      },
      { query: { ...query, q: 'id pr', sort: 'id:asc', limit: '40', offset: '0' } },
    ]);
  });

  test('search in text mode', async () => {
    const { agent, sent } = scriptedAgent([json({ totalOrders: 0 })]);

    await agent.orders.search({ mode: 'text', email: 'a@', pageSize: 10, offset: 20 });

    expect(sent).toMatchObject([{ method: 'GET', path }]);
    expect(Object.keys(sent[0]?.query ?? {})).toEqual(['q']);
    expect(JSON.parse(sent[0]?.query.q ?? '')).toEqual({ email: 'a@', pageNumber: 2, limit: 10, requireCount: true });
  });
});

describe('the answer', () => {
  test('keeps custom properties at every depth', async () => {
    const order = { id: 'o1', x_source: 'phone', commerceItems: [{ x_engraving: 'A' }] };
    const { agent } = scriptedAgent([json(order)]);

    expect(await agent.orders.get('o1')).toEqual(order);
  });

  test('of a search is a page', async () => {
    const { agent } = scriptedAgent([json({ items: [{ id: 'o1' }], totalResults: '1' })]);

    expect(await agent.orders.search()).toMatchObject({
      items: [{ id: 'o1' }],
      totalResults: 1,
      resumeFrom: undefined,
    });
  });

  test('of a text search is brought into the form of the other one', async () => {
    const hit = {
      id: 'o1',
      submittedDate: '2026-01-01T00:00:00.000Z',
      stateDetailsAsUser: 'Queued',
      profile: { firstName: 'Ana', customerEmail: 'a@example.com' },
      priceInfo: { total: 7, currencyCode: 'USD', amount: 6 },
    };
    const { agent } = scriptedAgent([json({ ordersList: [hit, { id: 'o2', profile: null }], totalOrders: 2 })]);

    const { items, totalResults } = await agent.orders.search({ mode: 'text' });

    expect(totalResults).toBe(2);
    expect(items).toEqual([
      {
        id: 'o1',
        submittedDate: '2026-01-01T00:00:00.000Z',
        stateDetailsAsUser: 'Queued',
        profile: { firstName: 'Ana', email: 'a@example.com' },
        priceInfo: { total: 7, currencyCode: 'USD' },
      },
      { id: 'o2' },
    ]);
  });

  test('of a text search without hits may be a count without a list', async () => {
    const { agent } = scriptedAgent([json({ totalOrders: 0 })]);

    expect((await agent.orders.search({ mode: 'text' })).items).toEqual([]);
  });

  test.each([
    ['the cart', json({ id: 'o1' }), { id: 'o1' }],
    ['undefined when empty', new Response(''), undefined],
  ])('of the cart look-up is %s', async (_, answer, cartFound) => {
    const { agent } = scriptedAgent([answer]);

    expect(await agent.orders.cart('7')).toEqual(cartFound);
  });

  test.each([
    [{ success: true }, true],
    [{ success: false }, false],
    [{ orders: [] }, true],
  ])('of a resend %j is success: %s', async (answer, success) => {
    const { agent } = scriptedAgent([json(answer)]);

    expect(await agent.orders.resend(['o1'])).toEqual({ success });
  });
});

describe('cancelling by hand', () => {
  test('is rejected without a shopper', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })], { site: 'siteUS' });

    await expect(agent.orders.initiateCancel('o1', { reason: 'x' })).rejects.toMatchObject({
      field: 'shopperProfileId',
    });
    expect(sent).toEqual([]);
  });

  test('is rejected without a site', async () => {
    const { agent } = scriptedAgent([json({ id: 'x1' })]);

    await expect(agent.orders.submitCancel('c1', { shopperProfileId: '7' })).rejects.toMatchObject({ field: 'site' });
  });

  test('is rejected when the site cannot be sent', async () => {
    const { agent } = scriptedAgent([json({ id: 'x1' })]);
    const owner = { shopperProfileId: '7', site: 'a\r\nb' };

    expect(await failureOf(agent.orders.submitCancel('c1', owner))).toMatchObject({
      kind: 'validation',
      field: 'site',
    });
  });
});

test('the id of an order is read from id or orderId', async () => {
  expect([orderIdOf({ id: 'o1' }), orderIdOf({ orderId: 'o2' }), orderIdOf({ id: 'o1', orderId: 'o2' })]).toEqual([
    'o1',
    'o2',
    'o1',
  ]);
  expect(await failureOf(() => orderIdOf({}))).toMatchObject({ kind: 'validation', field: 'id' });
});
