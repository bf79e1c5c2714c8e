import { describe, expect, it } from 'vitest';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServerOptions } from '../../index.ts';

/** An account with an approver, and an order of its buyer that is ready to be placed. */
async function shop(settings: ReferenceServerOptions['settings'] = {}) {
  const server = createReferenceServer({ seed: false, settings });
  server.seed.product({ id: 'mug', listPrice: 20 });
  const account = server.seed.account({ orderPriceLimit: 1000 });
  const buyer = server.seed.profile({ organizationId: account.id });
  server.seed.profile({ organizationId: account.id, roles: [{ function: 'approver' }] });
  const cart = server.seed.order({ state: 'INCOMPLETE', profileId: buyer.id, items: [{ skuId: 'mug-sku' }] });
  const call = await checkedDesk(server);
  const submit = async (id: string, total?: number) =>
    (
      await call('POST', '/orders', {
        body: {
          op: 'submitOrder',
          id,
          payments: [{ type: 'invoice', PONumber: 'PO-1', ...(total && { amount: total }) }],
        },
      })
    ).body;
  return { server, call, cart, submit };
}

describe('an external approval service', () => {
  it.each([
    ['approves', 'approved', 'QUEUED', []],
    ['asks for approval', 'needsApproval', 'PENDING_APPROVAL', ['The external approval service asks for approval.']],
    ['is unavailable', 'unavailable', 'PENDING_APPROVAL', ['The external approval service is unavailable.']],
  ] as const)(
    'given it %s, when an order within the limit is placed, then it decides',
    async (_, externalApproval, state, messages) => {
      const { cart, submit } = await shop({ externalApproval });
      expect(await submit(cart.id)).toMatchObject({ state, approvalSystemMessages: messages });
    },
  );
});

describe('the extended remorse period', () => {
  const settings = { extendedRemorsePeriod: { enabled: true, days: 2 } };

  it.each([
    [1, 200, 'REMOVED'],
    [3, 400, 'SUBMITTED'],
  ])('given %i days after placing, when an order is cancelled, then %i', async (days, status, state) => {
    const { server, cart, submit } = await shop(settings);
    await submit(cart.id);
    server.clock.advance({ days });
    const call = await checkedDesk(server);
    const body = { op: 'cancel', cancelReason: 'changeOfMind' };
    expect((await call('POST', `/orders/${cart.id}`, { body })).status).toBe(status);
    expect((await call('GET', `/orders/${cart.id}`)).body.state).toBe(state);
  });
});

describe('a quote', () => {
  it('given it was asked for, when it is provided, then it can be placed at its prices, or asked for again, or rejected', async () => {
    for (const end of ['submit', 'again', 'reject']) {
      const { server, call, cart, submit } = await shop();
      await call('POST', '/orders/quote', { body: { id: cart.id, note: 'Cheaper?' } });
      const quoted = server.orders.provideQuote(cart.id, { note: 'No.', expirationDate: '2099-01-01T00:00:00.000Z' });
      expect(quoted).toMatchObject({ state: 'QUOTED', quoteInfo: { providerNote: 'No.' } });
      if (end === 'submit') expect((await submit(cart.id)).state).toBe('QUEUED');
      else if (end === 'again') {
        const { body } = await call('POST', '/orders/quote', { body: { orderId: cart.id, note: 'Sure?' } });
        expect(body.quoteInfo?.notes).toHaveLength(2);
      } else {
        const { body } = await call('POST', '/orders/quote/reject', { body: { id: cart.id, note: 'Too dear.' } });
        expect(body).toMatchObject({ state: 'REJECTED_QUOTE', quoteInfo: { rejectionNote: 'Too dear.' } });
      }
    }
  });
});

describe('the row of an order', () => {
  it('given a cart without method for which a quote is asked, when it is searched, then its row has both as the cart itself', async () => {
    const { call, cart } = await shop();
    await call('POST', '/orders/quote', { body: { id: cart.id, note: 'Cheaper?' } });
    const { body } = await call('GET', `/orders/${cart.id}`);
    const query = new URLSearchParams({ q: `id eq "${cart.id}"`, queryFormat: 'SCIM' });
    const [group] = body.shippingGroups ?? [];
    const row = { quoteInfo: body.quoteInfo, shippingGroups: [{ shippingMethod: group?.shippingMethod?.value }] };
    expect((await call('GET', `/orders?${query}`)).body).toMatchObject({ items: [row] });
  });
});

describe('an approval', () => {
  it('given the price has risen meanwhile, when it is given, then 28327 unless that is ignored', async () => {
    const { server, call, cart, submit } = await shop({ externalApproval: 'needsApproval' });
    await submit(cart.id);
    server.seed.product({ id: 'mug', listPrice: 30 });
    const approve = (more: object) => call('POST', '/orders/approve', { body: { orderId: cart.id, ...more } });
    expect((await approve({})).body.errorCode).toBe('28327');
    expect((await approve({ ignorePriceWarnings: true })).body.state).toBe('SUBMITTED');
  });

  it('given the merchant does not let agents pass it on, when it is given, then 100091', async () => {
    const { call, cart, submit } = await shop({
      externalApproval: 'unavailable',
      agentConfiguration: { orderApprovalsAllowedThroughAgent: false },
    });
    await submit(cart.id);
    expect((await call('POST', '/orders/approve', { body: { orderId: cart.id } })).body.errorCode).toBe('100091');
  });
});

describe('assigning a cart', () => {
  it('given its prices have changed, when it is assigned to another shopper, then it has those of now and no payment', async () => {
    const server = createReferenceServer({ seed: false });
    server.seed.product({ id: 'mug', listPrice: 20 });
    const [first, second] = [server.seed.profile(), server.seed.profile()];
    const cart = server.seed.order({ state: 'INCOMPLETE', profileId: first.id, items: [{ skuId: 'mug-sku' }] });
    server.seed.product({ id: 'mug', listPrice: 25 });
    const call = await checkedDesk(server);
    const assigned = (profileId: string) => call('PUT', `/orders/${cart.id}?profileId=${profileId}`);
    expect((await assigned(first.id)).body.priceInfo?.amount).toBe(20);
    const { body } = await assigned(second.id);
    expect(body).toMatchObject({ profileId: second.id, priceInfo: { amount: 25 }, paymentGroups: [] });
  });
});
