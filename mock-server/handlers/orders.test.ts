import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import type { Order } from '../store/model.ts';
import { type CallParts, checkedDesk, type Desk } from './checked-desk.ts';

type Page = Schemas['OrderPage'];
type TextResult = Schemas['OrderTextResult'];

let server: ReferenceServer;
let call: Desk;
let shopper: string;

beforeEach(async () => {
  server = createReferenceServer();
  call = await checkedDesk(server);
  shopper = server.fixtures.shopper.id;
});

const post = (body: object, parts: CallParts = {}) => call('POST', '/orders', { ...parts, body });
const items = (quantity: number | string, more = {}) => {
  const { id, skuId } = server.fixtures.product;
  return { items: [{ productId: id, catRefId: skuId, quantity, ...more }] };
};
const shipping = () => ({
  shippingAddress: server.fixtures.address,
  shippingMethod: { value: server.fixtures.shippingMethod.id },
});
const card = {
  type: 'card',
  cardNumber: '4111111111111111',
  cardCVV: '123',
  cardType: 'visa',
  endMonth: '08',
  endYear: 2030,
};
const stored = (id: string) => server.snapshot().orders.get(id);

async function cart(more: object = {}): Promise<string> {
  const { body } = await post({
    op: 'createOrder',
    profileId: shopper,
    shoppingCart: items(2),
    ...shipping(),
    ...more,
  });
  return body.orderId ?? '';
}

async function heldOrder(): Promise<string> {
  const { body } = await post({ op: 'submitOrder', id: await cart(), payments: [card] });
  expect(body.state).toBe('QUEUED');
  return body.id ?? '';
}

async function inStock(): Promise<number | undefined> {
  const { id, skuId } = server.fixtures.product;
  const { body } = await call<Schemas['StockStatus']>('GET', `/stockStatus/${id}?skuId=${skuId}`);
  return body.orderableQuantity;
}

describe('making an order', () => {
  it('given items, when a cart is created, then it is priced and custom properties come back', async () => {
    const { body } = await post({
      op: 'createOrder',
      profileId: shopper,
      shoppingCart: items('2', { x_engraving: 'MN' }),
      x_giftWrap: true,
    });
    expect(body).toMatchObject({
      state: 'INCOMPLETE',
      siteId: 'siteUS',
      profileId: shopper,
      x_giftWrap: true,
      dynamicProperties: [{ id: 'x_giftWrap', value: true }],
      shoppingCart: { numberOfItems: 2, items: [{ x_engraving: 'MN', quantity: 2 }] },
      payments: [],
    });
    expect(body.orderId).toBe(body.id);
  });

  it('given an open cart, when another is created, then createOrder continues it and createNewCart does not', async () => {
    const id = await cart();
    expect((await post({ op: 'createOrder' }, { shopper })).body).toMatchObject({
      orderId: id,
      shoppingCart: { numberOfItems: 2 },
    });
    expect((await post({ op: 'createNewCart' }, { shopper })).body.orderId).not.toBe(id);
    expect((await post({ op: 'createOrder', profileId: shopper }, { site: 'siteDE' })).body).toMatchObject({
      siteId: 'siteDE',
      priceListGroup: { currency: { currencyCode: 'EUR', symbol: '€' } },
    });
  });

  it('given a card, when the order is placed, then it is held, paid for and taken from stock, and no number is kept', async () => {
    const before = await inStock();
    const id = await heldOrder();
    const { body } = await call('GET', `/orders/${id}`);
    expect(body).toMatchObject({
      state: 'QUEUED',
      stateString: 'Queued',
      paymentGroups: [{ paymentState: 1, cardNumber: 'xxxxxxxxxxxx1111' }],
    });
    expect(body.totalAmountAuthorized).toBe(body.priceInfo?.total);
    expect(await inStock()).toBe((before ?? 0) - 2);
    expect(JSON.stringify([...server.snapshot().orders])).not.toContain('411111');
  });

  it('given a remorse period, when it is over, then the order is handed over and can no longer be cancelled', async () => {
    const id = await heldOrder();
    server.clock.advance({ hours: 1 });
    call = await checkedDesk(server);
    expect((await call('GET', `/orders/${id}`)).body.state).toBe('SUBMITTED');
    const cancel = await call('POST', '/orders/initiateCancelOrder', {
      shopper,
      site: 'siteUS',
      body: { orderId: id, cancelReason: 'changeOfMind' },
    });
    expect(cancel).toMatchObject({ status: 400, body: { errorCode: '200139' } });
    expect((await post({ op: 'resendOrdersForFulfillment', orders: [id] })).body).toMatchObject({ success: true });
  });

  it('given a declined card, when the order is placed, then it stays a cart', async () => {
    const id = await cart();
    const before = stored(id);
    const declined = await post({
      op: 'submitOrder',
      id,
      payments: [{ ...card, cardNumber: '4000000000000002' }],
      cartName: 'x',
    });
    expect(declined).toMatchObject({ status: 400, body: { errorCode: '476' } });
    expect(stored(id)).toEqual(before);
  });

  it('given payments that do not cover the total, when the order is placed, then it is refused', async () => {
    const id = await cart();
    for (const payments of [undefined, [], [{ ...card, amount: 1 }]]) {
      expect((await post({ op: 'submitOrder', id, ...(payments ? { payments } : {}) })).body.errorCode).toBe('28347');
    }
  });

  it('given an authorised card, when the order is placed, then it is not needed again', async () => {
    const orderId = await cart();
    const total = stored(orderId)?.priceInfo.total ?? 0;
    const { body } = await post({
      op: 'preAuthorizeOrder',
      orderId,
      amountRemaining: String(total / 100),
      payments: card,
    });
    expect(body).toMatchObject({ state: 'INCOMPLETE', payments: [{ paymentState: 'AUTHORIZED' }] });
    expect((await post({ op: 'submitOrder', orderId })).body.state).toBe('QUEUED');
  });

  it('given a believed price, when it is not the price, then the order is refused', async () => {
    const id = await cart();
    const believed = await post({ op: 'submitOrder', id, payments: [card], shoppingCart: { orderTotal: 1 } });
    expect(believed.body.errorCode).toBe('28327');
    expect((await post({ op: 'submitOrder', id, payments: [card], amountRemaining: 1 })).body.errorCode).toBe('28327');
  });

  it('given an order that is placed or not there, when it is changed, then it is refused', async () => {
    const id = await heldOrder();
    expect(await post({ op: 'priceOrder', id })).toMatchObject({ status: 400, body: { errorCode: '20140' } });
    expect(await post({ op: 'priceOrder', orderId: 'none' })).toMatchObject({
      status: 404,
      body: { errorCode: '20107' },
    });
    expect(await post({ op: 'priceOrder' })).toMatchObject({ status: 404, body: { errorCode: '20107' } });
    expect(await post({ op: 'priceOrder', id: await cart(), profileId: 'other' })).toMatchObject({
      body: { errorCode: '20107' },
    });
    expect(await post({ op: 'createOrder', profileId: 'none' })).toMatchObject({
      status: 400,
      body: { errorCode: '22000' },
    });
    expect(await post({ op: 'resendOrdersForFulfillment', orders: [id] })).toMatchObject({
      body: { errorCode: '20140' },
    });
    expect(await post({ op: 'resendOrdersForFulfillment', orders: ['none'] })).toMatchObject({
      body: { errorCode: '20107' },
    });
  });

  it('given an order that waits for its payment, when a card pays for it, then it is placed, and nothing else may change', async () => {
    const { id = '' } = [...server.snapshot().orders.values()].find(({ state }) => state === 'PENDING_PAYMENT') ?? {};
    expect((await post({ op: 'submitOrder', id })).body.errorCode).toBe('476');
    expect((await post({ op: 'priceOrder', id, shoppingCart: items(1) })).body.errorCode).toBe('20140');
    expect((await post({ op: 'submitOrder', id, payments: [card] })).body).toMatchObject({
      state: 'QUEUED',
      payments: [{ paymentState: 'AUTHORIZED' }],
    });
  });

  it('given a price of the supervisor, when an agent sends it, then only the supervisor may', async () => {
    const body = { op: 'createOrder', profileId: shopper, shoppingCart: items(1, { overriddenPrice: 5 }) };
    expect(await post(body)).toMatchObject({ status: 403, body: { errorCode: '100091' } });
    const supervisor = await checkedDesk(server, 'supervisor');
    const { body: priced } = await supervisor('POST', '/orders', { body });
    expect(priced).toMatchObject({
      priceInfo: { amount: 5 },
      shoppingCart: { items: [{ isPriceOverridden: true, overriddenPrice: 5 }] },
    });
  });
});

describe('orders of an account', () => {
  let contact: string;
  let organization: string;

  beforeEach(() => {
    const state = server.snapshot();
    const account = [...state.organizations.values()].find(
      ({ active, approvalRequired }) => active && approvalRequired,
    );
    organization = account?.id ?? '';
    contact =
      [...state.profiles.values()].find(
        ({ active, parentOrganizationId }) => active && parentOrganizationId === organization,
      )?.id ?? '';
  });

  it('given a limit, when an order is above it, then it waits for an approver and takes an invoice only', async () => {
    const expensive = { op: 'createNewCart', profileId: contact, shoppingCart: items(100), ...shipping() };
    const { body: made } = await post(expensive);
    expect(made.organizationId).toBe(organization);
    const id = made.id ?? '';
    expect((await post({ op: 'submitOrder', id, payments: [card] })).body.errorCode).toBe('28347');
    const { body } = await post({ op: 'submitOrder', id, payments: [{ type: 'invoice', PONumber: 'PO-1' }] });
    expect(body).toMatchObject({
      state: 'PENDING_APPROVAL',
      payments: [{ paymentState: 'PAYMENT_DEFERRED', PONumber: 'PO-1' }],
    });
    expect(body.approvers?.length).toBeGreaterThan(0);
    const approver = body.approvers?.[0]?.lastName;
    const q = encodeURIComponent(`id eq "${id}" and approvers.lastName eq "${approver}"`);
    expect((await call<Page>('GET', `/orders?queryFormat=SCIM&q=${q}`)).body.totalResults).toBe(1);
  });

  it('given a header, when it is not of the shopper, then the organization codes say why', async () => {
    expect((await post({ op: 'createOrder', profileId: shopper }, { organization })).body.errorCode).toBe('100098');
    expect((await post({ op: 'createOrder', profileId: contact }, { organization: 'none' })).body.errorCode).toBe(
      '100094',
    );
    const { body } = await post({ op: 'createNewCart', profileId: contact });
    expect((await call('GET', `/orders/${body.id}`, { shopper })).body.errorCode).toBe('100095');
    expect((await call('GET', `/orders/${await cart()}`, { shopper: contact, organization })).body.errorCode).toBe(
      '100099',
    );
  });

  it('given a header, when orders are searched, then only those of the account are found', async () => {
    const { body } = await call<Page>('GET', '/orders?queryFormat=SCIM&q=id%20pr', { organization });
    expect(new Set(body.items.map(({ organizationId }) => organizationId))).toEqual(new Set([organization]));
  });
});

describe('searching orders', () => {
  const scim = (q: string, more = '') =>
    call<Page>('GET', `/orders?queryFormat=SCIM&q=${encodeURIComponent(q)}${more}`);
  const text = (criteria: object) =>
    call<TextResult>('GET', `/orders?q=${encodeURIComponent(JSON.stringify(criteria))}`);
  const all = () => [...server.snapshot().orders.values()];
  const placedOf = (wanted: (order: Order) => boolean) => all().filter(wanted).length;

  it('given a SCIM filter, when orders are searched, then exactly those that match are found, newest first', async () => {
    const { body } = await scim('state eq "QUEUED" or state eq "SUBMITTED"');
    expect(body.totalResults).toBe(placedOf(({ state }) => state === 'QUEUED' || state === 'SUBMITTED'));
    const dates = body.items.map(({ submittedDate }) => submittedDate ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each([
    'profile.email sw "ethan"',
    'commerceItems.productId eq "prod10001"',
    'commerceItems.catalogRefId eq "sku20001"',
    'shippingGroups.phoneNumber sw "(5" or shippingGroups.city sw "B"',
    'paymentGroups.city pr',
    'organization.name pr',
    'x_giftMessage pr',
    'submittedDate ge "2025-12-01T00:00:00.000Z"',
    'priceInfo.total gt 100',
  ])('given %s, when orders are searched, then some are found and others are not', async q => {
    const { body } = await scim(q, '&limit=0');
    expect(body.items).toEqual([]);
    expect(Number(body.totalResults)).toBeGreaterThan(0);
    expect(Number(body.totalResults)).toBeLessThan(all().length);
  });

  it('given fields, when orders are searched, then items hold no more', async () => {
    const { body } = await scim('state eq "QUEUED"', '&fields=id,profile&limit=1');
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(['id', 'profile']);
    expect(body).not.toHaveProperty('totalResults');
  });

  it.each(['', 'state', 'state is "QUEUED"', '(state eq "QUEUED"'])(
    'given the filter "%s", when orders are searched, then it is refused',
    async q => {
      expect(await scim(q)).toMatchObject({ status: 400, body: { errorCode: '85000' } });
    },
  );

  it('given criteria, when orders are searched, then all of them hold', async () => {
    const { lastName } = server.fixtures.shopper;
    await heldOrder();
    const { body } = await text({ lastName: lastName.toLowerCase(), state: 'QUEUED', limit: 1 });
    expect(body.ordersList).toMatchObject([{ stateDetailsAsUser: 'Queued', profile: { lastName } }]);
    expect(body.totalOrders).toBeGreaterThan(0);
    expect((await text({ lastName, requireCount: false })).body).not.toHaveProperty('totalOrders');
    expect((await text({ lastName: 'nobody' })).body).toEqual({ totalOrders: 0, links: expect.anything() });
  });

  it('given pages, when a text search goes through them, then every order comes once', async () => {
    const ids: (string | undefined)[] = [];
    for (let pageNumber = 0; ; pageNumber++) {
      const { ordersList = [], totalOrders } = (await text({ state: 'NO_PENDING', pageNumber, limit: 7 })).body;
      ids.push(...ordersList.map(({ id }) => id));
      if (ordersList.length === 0) {
        expect(ids.length).toBe(totalOrders);
        break;
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('given a shopper, when the open cart is asked for, then it comes, or nothing', async () => {
    const path = `/orders?profileId=${shopper}&status=incomplete`;
    expect(await call('GET', path)).toEqual({ status: 204, body: undefined });
    const id = await cart();
    expect((await call('GET', path)).body).toMatchObject({ id, priceListGroup: { id: 'defaultPriceGroup' } });
    expect((await call('GET', path, { site: 'siteDE' })).status).toBe(204);
  });

  it("given a shopper alone, when orders are asked for, then the shopper's come", async () => {
    const id = await cart();
    const { body } = await call<Page>('GET', `/orders?profileId=${shopper}`);
    expect(body.items.map(order => order.id)).toContain(id);
    expect(new Set(body.items.map(({ profileId }) => profileId))).toEqual(new Set([shopper]));
  });

  it('given neither q nor shopper, when orders are asked for, then it is refused', async () => {
    expect((await call('GET', '/orders')).body.errorCode).toBe('85000');
  });
});

describe('reading an order', () => {
  it('given any order of the seed, when it is read, then its parts add up', async () => {
    for (const { id } of server.snapshot().orders.values()) {
      const { priceInfo, shoppingCart } = (await call('GET', `/orders/${id}`)).body;
      const { total = 0, amount = 0, shipping: cost = 0, shippingSurchargeValue = 0, tax = 0 } = priceInfo ?? {};
      expect(amount + cost + shippingSurchargeValue + tax).toBeCloseTo(total, 6);
      const lines = shoppingCart?.items ?? [];
      expect(lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)).toBeCloseTo(amount, 6);
    }
  });

  it('given an id that is not there, when it is read, then it is not found', async () => {
    expect(await call('GET', '/orders/none')).toMatchObject({ status: 404, body: { errorCode: '210105' } });
  });
});

describe('cancelling an order', () => {
  const initiate = (orderId: string, parts: CallParts = {}, cancelReason = 'changeOfMind') =>
    call<Schemas['CancelOrderInitiated']>('POST', '/orders/initiateCancelOrder', {
      shopper,
      site: 'siteUS',
      ...parts,
      body: { orderId, cancelReason },
    });
  const submit = (body: object, parts: CallParts = {}) =>
    call<Schemas['CancelOrderSubmitted']>('PUT', '/orders/submitCancelOrder', {
      shopper,
      site: 'siteUS',
      ...parts,
      body,
    });

  it('given a held order, when it is cancelled, then it is removed and its stock is back', async () => {
    const before = await inStock();
    const id = await heldOrder();
    const { body } = await initiate(id);
    expect(body.cancelOrder).toMatchObject({
      state: 'INCOMPLETE_CANCEL',
      orderAction: 'cancelOrder',
      paymentGroups: [],
      commerceItems: [{ actionCode: '-' }],
    });
    expect(body.returnRequest).toMatchObject({ originatingOrderId: id, unallocatedAmount: 0 });
    expect((await call('GET', `/orders/${id}`)).body.state).toBe('QUEUED');
    const done = await submit({ id: body.cancelOrder.id });
    expect(done.body).toMatchObject({ orderCancelled: true, orderId: id });
    expect((await call('GET', `/orders/${id}`)).body).toMatchObject({
      state: 'REMOVED',
      cancelReason: 'Change of mind',
      paymentGroups: [{ paymentState: 6 }],
      shippingGroups: [{ status: 'REMOVED' }],
    });
    expect(await inStock()).toBe(before);
  });

  it('given a cancel order, when orders are searched, then it is never found', async () => {
    const { body } = await initiate(await heldOrder());
    const { id = '' } = body.cancelOrder;
    const found = () => call<Page>('GET', `/orders?queryFormat=SCIM&q=${encodeURIComponent(`id eq "${id}"`)}`);
    expect((await found()).body.totalResults).toBe(0);
    await submit({ orderId: id });
    expect((await found()).body.totalResults).toBe(0);
  });

  it('given a cancelled order, when it is cancelled again, then it is refused', async () => {
    const id = await heldOrder();
    const { body } = await initiate(id);
    await submit({ id: body.cancelOrder.id });
    expect((await submit({ id: body.cancelOrder.id })).body.errorCode).toBe('200139');
    expect((await initiate(id)).body.errorCode).toBe('200101');
  });

  it('given a cancel order, when the remorse period ends before it is submitted, then it is refused', async () => {
    const { body } = await initiate(await heldOrder());
    server.clock.advance({ hours: 2 });
    call = await checkedDesk(server);
    expect((await submit({ id: body.cancelOrder.id })).body.errorCode).toBe('200139');
  });

  it('given wrong input, when an order is cancelled, then the codes say what is wrong', async () => {
    const id = await heldOrder();
    expect((await initiate(await cart())).body.errorCode).toBe('200101');
    expect((await initiate('none')).body.errorCode).toBe('210105');
    expect((await initiate(id, { shopper: '110002' })).body.errorCode).toBe('210105');
    expect((await initiate(id, {}, 'Change of mind')).body.errorCode).toBe('200218');
    expect((await submit({ id })).body.errorCode).toBe('210105');
    expect((await submit({ id: 'none' })).body.errorCode).toBe('210105');
    const { body } = await initiate(id);
    expect((await submit({ id: body.cancelOrder.id }, { shopper: '110002' })).body.errorCode).toBe('210105');
  });
});
