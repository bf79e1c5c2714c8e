import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { type OrderDesk, orderDesk } from '../../../tests/support/order-desk.ts';
import type { Order } from '../records.ts';

type Page = Schemas['OrderPage'];
type TextResult = Schemas['OrderTextResult'];

let desk: OrderDesk;

beforeEach(async () => {
  desk = await orderDesk();
});

describe('searching orders', () => {
  const scim = (q: string, more = '') =>
    desk.call<Page>('GET', `/orders?queryFormat=SCIM&q=${encodeURIComponent(q)}${more}`);
  const text = (criteria: object) =>
    desk.call<TextResult>('GET', `/orders?q=${encodeURIComponent(JSON.stringify(criteria))}`);
  const all = () => [...desk.server.snapshot().orders.values()];
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
    const { lastName } = desk.server.fixtures.shopper;
    await desk.heldOrder();
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
    const path = `/orders?profileId=${desk.shopper}&status=incomplete`;
    expect(await desk.call('GET', path)).toEqual({ status: 204, body: undefined });
    const id = await desk.cart();
    expect((await desk.call('GET', path)).body).toMatchObject({ id, priceListGroup: { id: 'defaultPriceGroup' } });
    expect((await desk.call('GET', path, { site: 'siteDE' })).status).toBe(204);
  });

  it("given a shopper alone, when orders are asked for, then the shopper's come", async () => {
    const id = await desk.cart();
    const { body } = await desk.call<Page>('GET', `/orders?profileId=${desk.shopper}`);
    expect(body.items.map(order => order.id)).toContain(id);
    expect(new Set(body.items.map(({ profileId }) => profileId))).toEqual(new Set([desk.shopper]));
  });

  it('given neither q nor shopper, when orders are asked for, then it is refused', async () => {
    expect((await desk.call('GET', '/orders')).body.errorCode).toBe('85000');
  });
});
