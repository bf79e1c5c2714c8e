import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceData } from '../index.ts';
import { settings } from '../merchant/seed.ts';
import type { OrderState } from '../orders/rules/order-lifecycle.ts';
import type { ReturnState } from '../returns/rules/return-lifecycle.ts';

const shop: ReferenceData = {
  settings: { remorsePeriod: { enabled: false, hours: 0, minutes: 0 } },
  sites: [{ id: 'siteMugs', isDefault: true }],
  shippingMethods: [{ id: 'pigeon', ranges: [{ amount: 4 }] }],
  agents: [{ username: 'kim@example.com', password: 'Own-desk-11', roles: ['supervisor'] }],
  products: [
    {
      id: 'mug',
      displayName: 'Mug',
      listPrice: 10,
      salePrice: 8.5,
      x_glaze: 'matt',
      skus: [
        { id: 'mug-red', variant: { color: 'Red' }, inStockQuantity: 3 },
        { id: 'mug-blue', variant: { color: 'Blue' }, listPrice: 12, inStockQuantity: 0 },
      ],
    },
  ],
  accounts: [{ id: 'or-9', name: 'Nine Labs', orderPriceLimit: 100 }],
  profiles: [
    { id: 'p1', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' },
    { id: 'p2', email: 'grace@example.com', organizationId: 'or-9', roles: [{ function: 'approver' }] },
  ],
  orders: [
    {
      id: 'o1',
      profileId: 'p1',
      items: [{ skuId: 'mug-red', quantity: 2 }],
      state: 'NO_PENDING_ACTION',
      shippingMethod: 'pigeon',
    },
    {
      id: 'o2',
      profileId: 'p2',
      items: [{ skuId: 'mug-red' }],
      state: 'PENDING_APPROVAL',
      payments: [{ type: 'invoice' }],
    },
  ],
  returns: [{ id: 'rr1', orderId: 'o1', items: [{ skuId: 'mug-red', quantity: 1 }] }],
};

describe('data of one’s own', () => {
  it('given it alone, when the API is asked, then there is that and nothing else', async () => {
    const server = createReferenceServer({ seed: false, data: shop });
    const desk = await checkedDesk(server);
    expect((await desk<Schemas['Product']>('GET', '/products/mug')).body).toMatchObject({
      displayName: 'Mug',
      listPrice: 10,
      salePrice: 8.5,
      x_glaze: 'matt',
      childSKUs: [{ color: 'Red' }, { color: 'Blue', listPrice: 12 }],
    });
    expect((await desk<Schemas['StockStatus']>('GET', '/stockStatus/mug?skuId=mug-red')).body.orderableQuantity).toBe(
      3,
    );
    // 17.00 of goods, 8.875 % of tax in Albany, 4.00 by pigeon
    expect((await desk('GET', '/orders/o1')).body).toMatchObject({
      state: 'NO_PENDING_ACTION',
      siteId: 'siteMugs',
      shippingMethod: { value: 'pigeon', cost: 4 },
      priceInfo: { amount: 17, tax: 1.51, shipping: 4, total: 22.51 },
      paymentGroups: [{ amount: 22.51, type: 'card' }],
      returnRequests: [{ returnRequestId: 'rr1' }],
    });
    expect((await desk('GET', '/orders/o2')).body).toMatchObject({
      organizationId: 'or-9',
      approvers: [{ approverId: 'p2' }],
    });
    expect(server.snapshot().orders.size).toBe(2);
    expect(() => server.fixtures).toThrow('this server has none');
  });

  it('given it on top of the seed, when it has a record of the seed’s id, then that takes its place', async () => {
    const { heldOrder, product } = createReferenceServer().fixtures;
    const server = createReferenceServer({
      data: {
        orders: [
          { id: heldOrder.id, profileId: heldOrder.profileId, items: [{ skuId: product.skuId }], state: 'FAILED' },
        ],
      },
    });
    const desk = await checkedDesk(server);
    expect((await desk('GET', `/orders/${heldOrder.id}`)).body.state).toBe('FAILED');
    expect(server.snapshot().orders.size).toBe(createReferenceServer().snapshot().orders.size);
  });

  it('given its agent, when they sign in, then they are a supervisor', async () => {
    const server = createReferenceServer({ seed: false, data: shop });
    const form = new URLSearchParams({ grant_type: 'password', username: 'kim@example.com', password: 'Own-desk-11' });
    const signedIn = await server.fetch(
      new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body: form }),
    );
    expect(signedIn.status).toBe(200);
  });

  it('given ids that the server would hand out, when it hands out more, then they are others', async () => {
    const server = createReferenceServer({
      seed: false,
      data: { ...shop, orders: [...(shop.orders ?? []), { id: 'o30412', items: [{ skuId: 'mug-red' }] }] },
    });
    const desk = await checkedDesk(server);
    const { body } = await desk('POST', '/orders', { body: { op: 'createOrder', profileId: 'p1' } });
    expect(body.id).not.toBe('o30412');
  });

  it.each(Object.keys(settings.stateNames.order) as OrderState[])(
    'given an order %s, when it is read, then it is as specified',
    async state => {
      const server = createReferenceServer({ seed: false, data: { ...shop, settings: {} } });
      const { id } = server.seed.order({ state });
      expect((await (await checkedDesk(server))('GET', `/orders/${id}`)).body.state).toBe(state);
    },
  );

  it.each(Object.keys(settings.stateNames.return) as ReturnState[])(
    'given a return %s, when it is read, then it is as specified',
    async state => {
      const server = createReferenceServer({ seed: false });
      server.seed.product({ id: 'lamp' });
      const { id } = server.seed.order({
        state: 'NO_PENDING_ACTION',
        items: [{ skuId: 'lamp-sku', quantity: 2 }],
        payments: [{ type: state === 'PENDING_REFUND' ? 'cash' : 'card' }],
      });
      const { returnRequestId } = server.seed.return({ orderId: id, state });
      const { body } = await (await checkedDesk(server))<Schemas['ReturnRequest']>(
        'GET',
        `/returnRequests/${returnRequestId}`,
      );
      expect(body.state).toMatchObject({ displayKey: state });
    },
  );

  it.each([
    ['PENDING_CUSTOMER_ACTION', 'PENDING_CUSTOMER_RETURN'],
    ['PARTIAL_RETURN', 'PENDING_CUSTOMER_RETURN'],
    ['FULL_RETURN', 'PENDING_CUSTOMER_RETURN'],
    ['PENDING_REFUND', 'REMOVED'],
    ['COMPLETE', 'SUBMITTED'],
  ] as const)(
    'given an exchange %s of a variant for another, when it and its replacement order are read, then both are as specified',
    async (state, orderState) => {
      const payments = [{ type: state === 'PENDING_REFUND' ? 'cash' : 'card' }];
      const server = createReferenceServer({
        seed: false,
        data: {
          products: [{ id: 'mug', skus: [{ id: 'red' }, { id: 'blue' }] }],
          profiles: [{ id: 'p1' }],
          orders: [
            {
              id: 'o1',
              profileId: 'p1',
              state: 'NO_PENDING_ACTION',
              items: [{ skuId: 'red', quantity: 2 }],
              payments,
            },
          ],
          returns: [
            {
              id: 'rr1',
              orderId: 'o1',
              state,
              isExchangeRequest: true,
              replacementOrderId: 'o2',
              items: [{ skuId: 'red', replacementSkuId: 'blue' }],
            },
          ],
        },
      });
      const desk = await checkedDesk(server);
      const { body: request } = await desk<Schemas['ReturnRequest']>('GET', '/returnRequests/rr1');
      expect(request).toMatchObject({
        state: { displayKey: state },
        isExchangeRequest: true,
        isSubmitExchangeOrderAllowed: state === 'FULL_RETURN',
        replacementOrderId: 'o2',
      });
      const { body: replacement } = await desk<Schemas['Order']>('GET', '/orders/o2');
      expect(replacement).toMatchObject({
        state: orderState,
        originalOrderId: 'o1',
        shoppingCart: { items: [{ catRefId: 'blue', quantity: 2 }] },
      });
    },
  );

  it('given a received exchange of a builder, when it is submitted, then its replacement is sent', async () => {
    const server = createReferenceServer({ seed: false });
    const { returnRequestId, replacementOrderId } = server.seed.return({
      state: 'FULL_RETURN',
      isExchangeRequest: true,
    });
    const desk = await checkedDesk(server);
    const body = { op: 'submitExchangeOrder', returnRequestId };
    expect((await desk<Schemas['ReturnRequest']>('POST', '/exchanges', { body })).body.isSetteled).toBe(true);
    expect((await desk('GET', `/orders/${replacementOrderId}`)).body.state).toBe('SUBMITTED');
  });
});

describe('data that is wrong', () => {
  const wrong = (data: object) => () => createReferenceServer({ seed: false, data: { ...shop, ...data } });

  it.each<[string, object, string]>([
    ['an unknown kind', { order: [] }, 'data.order: there is no property order; did you mean orders?'],
    [
      'an unknown property',
      { products: [{ id: 'mug', listPirce: 3 }] },
      'data.products[0].listPirce: there is no property listPirce; did you mean listPrice?',
    ],
    [
      'an unknown state',
      { orders: [{ items: [], state: 'FULFILED' }] },
      'data.orders[0].state: there is no value FULFILED; ',
    ],
    ['a missing property', { agents: [{ username: 'x' }] }, 'data.agents[0].password: is missing'],
    [
      'an unknown SKU',
      { orders: [{ items: [{ skuId: 'mug-rd' }] }] },
      'data.orders[0].items[0].skuId: there is no SKU mug-rd; did you mean mug-red?',
    ],
    [
      'an unknown profile',
      { orders: [{ profileId: 'nobody-here', items: [] }] },
      'data.orders[0].profileId: there is no profile nobody-here; known are p',
    ],
    [
      'an unknown account',
      { profiles: [{ organizationId: 'or-8' }] },
      'data.profiles[0].organizationId: there is no account or-8; did you mean or-9?',
    ],
    [
      'an unknown price list group',
      { products: [{ listPrices: { euroPriceGrup: 1 } }] },
      'data.products[0].listPrices.euroPriceGrup: there is no price list group euroPriceGrup; did you mean euroPriceGroup?',
    ],
    ['half a cent', { products: [{ listPrice: 0.005 }] }, 'data.products[0].listPrice: 0.005 is no amount in USD'],
    [
      'a date in words',
      { profiles: [{ registrationDate: 'yesterday' }] },
      'data.profiles[0].registrationDate: must match format "date-time"',
    ],
    [
      'two of one id',
      { profiles: [{ id: 'p1' }, { id: 'p1' }] },
      'data.profiles[1].id: data.profiles[0] has the id "p1" already',
    ],
    [
      'two of one e-mail address',
      {
        profiles: [
          { id: 'p1', email: 'a@b.org' },
          { id: 'p2', email: 'A@b.org' },
        ],
      },
      'data.profiles[1].email: there is a profile with the e-mail address "A@b.org" already',
    ],
    [
      'payments that do not add up',
      { orders: [{ items: [{ skuId: 'mug-red' }], payments: [{ type: 'card', amount: 1 }] }] },
      'data.orders[0].payments: they come to 1, and the order to',
    ],
    [
      'a currency without prices',
      {
        orders: [{ items: [{ skuId: 'mug-red' }], priceListGroup: 'yenPriceGroup' }],
        shippingMethods: [{ id: 'pigeon', priceListGroup: 'yenPriceGroup' }],
      },
      'mug-red has no price in the price list group yenPriceGroup',
    ],
    [
      'a return of an order on its way',
      { orders: [{ id: 'o1', items: [{ skuId: 'mug-red' }] }] },
      'data.returns[0] (orderId): Order o1 is not fulfilled',
    ],
    [
      'more than can be returned',
      { returns: [{ orderId: 'o1', items: [{ skuId: 'mug-red', quantity: 3 }] }] },
      'data.returns[0] (returnItems.0.quantityToReturn): Of item',
    ],
    [
      'a replacement without an exchange',
      { returns: [{ orderId: 'o1', items: [{ skuId: 'mug-red', replacementSkuId: 'mug-blue' }] }] },
      'data.returns[0].items[0].replacementSkuId: only exchanges have replacements',
    ],
    [
      'a replacement that there is not',
      {
        returns: [
          { orderId: 'o1', isExchangeRequest: true, items: [{ skuId: 'mug-red', replacementSkuId: 'mug-rde' }] },
        ],
      },
      'data.returns[0].items[0].replacementSkuId: there is no SKU mug-rde; did you mean mug-red?',
    ],
    [
      'a return that cannot be so far',
      { returns: [{ orderId: 'o1', state: 'PENDING_REFUND' }] },
      'data.returns[0].state: what the return is said to hold makes it COMPLETE, not PENDING_REFUND',
    ],
  ])('given %s, then the place is named', (_, data, message) => {
    expect(wrong(data)).toThrow(message);
  });

  it('given several mistakes, then all of them are named', () => {
    expect(wrong({ sites: [{ name: 3 }], prodcuts: [] })).toThrow(
      /data\.prodcuts: .*products\?[\s\S]*data\.sites\[0\]\.id: is missing[\s\S]*data\.sites\[0\]\.name: must be string/,
    );
  });

  it('given a user who is wrong, then the option is named', () => {
    const user = { username: 'kim@example.com', password: 'Own-desk-11', roles: ['supervizor'] };
    expect(() => createReferenceServer({ users: [user as never] })).toThrow(
      'users[0].roles[0]: there is no value supervizor; did you mean supervisor?',
    );
  });
});
