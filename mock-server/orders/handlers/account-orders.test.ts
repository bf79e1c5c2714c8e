import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { card, type OrderDesk, orderDesk } from '../../../tests/support/order-desk.ts';

type Page = Schemas['OrderPage'];

let desk: OrderDesk;

beforeEach(async () => {
  desk = await orderDesk();
});

describe('orders of an account', () => {
  let contact: string;
  let organization: string;

  beforeEach(() => {
    const state = desk.server.snapshot();
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
    const expensive = { op: 'createNewCart', profileId: contact, shoppingCart: desk.items(100), ...desk.shipping() };
    const { body: made } = await desk.post(expensive);
    expect(made.organizationId).toBe(organization);
    const id = made.id ?? '';
    expect((await desk.post({ op: 'submitOrder', id, payments: [card] })).body.errorCode).toBe('28347');
    const { body } = await desk.post({ op: 'submitOrder', id, payments: [{ type: 'invoice', PONumber: 'PO-1' }] });
    expect(body).toMatchObject({
      state: 'PENDING_APPROVAL',
      payments: [{ paymentState: 'PAYMENT_DEFERRED', PONumber: 'PO-1' }],
    });
    expect(body.approvers?.length).toBeGreaterThan(0);
    const approver = body.approvers?.[0]?.lastName;
    const q = encodeURIComponent(`id eq "${id}" and approvers.lastName eq "${approver}"`);
    expect((await desk.call<Page>('GET', `/orders?queryFormat=SCIM&q=${q}`)).body.totalResults).toBe(1);
  });

  it('given a header, when it is not of the shopper, then the organization codes say why', async () => {
    expect((await desk.post({ op: 'createOrder', profileId: desk.shopper }, { organization })).body.errorCode).toBe(
      '100098',
    );
    expect((await desk.post({ op: 'createOrder', profileId: contact }, { organization: 'none' })).body.errorCode).toBe(
      '100094',
    );
    const { body } = await desk.post({ op: 'createNewCart', profileId: contact });
    expect((await desk.call('GET', `/orders/${body.id}`, { shopper: desk.shopper })).body.errorCode).toBe('100095');
    expect(
      (await desk.call('GET', `/orders/${await desk.cart()}`, { shopper: contact, organization })).body.errorCode,
    ).toBe('100099');
  });

  it('given a header, when orders are searched, then only those of the account are found', async () => {
    const { body } = await desk.call<Page>('GET', '/orders?queryFormat=SCIM&q=id%20pr', { organization });
    expect(new Set(body.items.map(({ organizationId }) => organizationId))).toEqual(new Set([organization]));
  });
});
