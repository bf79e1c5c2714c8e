import { beforeEach, describe, expect, it } from 'vitest';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

let server: ReferenceServer;

beforeEach(() => {
  server = createReferenceServer({ seed: false });
});

function order(more: Parameters<ReferenceServer['seed']['order']>[0] = {}) {
  server.seed.product({ id: 'mug' });
  server.seed.product({ id: 'pot' });
  const placed = server.seed.order({ items: [{ skuId: 'mug-sku', quantity: 3 }, { skuId: 'pot-sku' }], ...more });
  const [mugs, pot] = (placed.shoppingCart?.items ?? []).map(({ commerceItemId = '' }) => commerceItemId);
  return { id: placed.id, mugs: mugs ?? '', pot: pot ?? '' };
}

describe('fulfilling an order', () => {
  it('given a submitted one, when all of it is shipped, then it is fulfilled and can be returned', () => {
    const { id } = order();
    expect(server.orders.fulfil(id, { trackingNumber: '1Z9' })).toMatchObject({
      state: 'NO_PENDING_ACTION',
      trackingNumber: '1Z9',
      paymentGroups: [{ paymentState: 2 }],
      shoppingCart: { items: [{ stateKey: 'DELIVERED' }, { stateKey: 'DELIVERED' }] },
    });
    expect(server.seed.return({ orderId: id }).returnItems).toHaveLength(2);
  });

  it('given parts, when they are shipped one by one, then it is fulfilled with the last unit', () => {
    const { id, mugs, pot } = order();
    const first = server.orders.fulfil(id, { items: [{ commerceItemId: mugs, quantity: 2 }] });
    expect(first).toMatchObject({ state: 'PROCESSING', shoppingCart: { items: [{ stateKey: 'INITIAL' }, {}] } });
    const second = server.orders.fulfil(id, { items: [{ commerceItemId: pot }] });
    expect(second).toMatchObject({ state: 'PROCESSING', shoppingCart: { items: [{}, { stateKey: 'DELIVERED' }] } });
    expect(server.orders.fulfil(id, { items: [{ commerceItemId: mugs }] }).state).toBe('NO_PENDING_ACTION');
  });

  it('given what cannot be, when it is asked for, then it says why and nothing changes', () => {
    const { id, mugs } = order();
    const before = server.snapshot().orders;
    expect(() => server.orders.fulfil(id, { items: [{ commerceItemId: mugs, quantity: 4 }] })).toThrow(
      '3 are left to ship',
    );
    expect(() => server.orders.fulfil(id, { items: [{ commerceItemId: 'ci0' }] })).toThrow('no item ci0');
    expect(() => server.orders.fulfil('o0')).toThrow('no order o0');
    // @ts-expect-error: there is no such property
    expect(() => server.orders.fulfil(id, { item: [] })).toThrow(
      'fulfil.item: there is no property item; did you mean items?',
    );
    expect(server.snapshot().orders).toEqual(before);
  });

  it('given a held one, when it is shipped, then the remorse period must be over', () => {
    const { id } = order({ state: 'QUEUED' });
    expect(() => server.orders.fulfil(id)).toThrow('remorse period');
    server.clock.advance({ hours: 2 });
    expect(server.orders.fulfil(id).state).toBe('NO_PENDING_ACTION');
  });
});

describe('what else happens to an order', () => {
  it('given one that cannot be shipped, then it has failed', () => {
    expect(server.orders.failFulfilment(order().id).state).toBe('FAILED');
  });

  it('given one that waits for its payment, when it comes in, then it is submitted', () => {
    const { id } = order({ state: 'PENDING_PAYMENT' });
    expect(server.orders.settlePayment(id)).toMatchObject({ state: 'SUBMITTED', paymentGroups: [{ paymentState: 2 }] });
    expect(() => server.orders.settlePayment(id, { paymentGroupId: 'pg0' })).toThrow('no payment pg0');
  });

  it('given one of an account, when it needs approval, then the account’s approvers are asked', () => {
    const account = server.seed.account();
    const boss = server.seed.profile({ organizationId: account.id, roles: [{ function: 'approver' }] });
    const { id } = order({ organizationId: account.id });
    expect(server.orders.requireApproval(id)).toMatchObject({
      state: 'PENDING_APPROVAL',
      approvers: [{ approverId: boss.id }],
    });
  });
});

describe('from another process', () => {
  const report = async (path: string, body: object = {}) => {
    const request = new Request(`${server.baseUrl}/__reference/orders/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const answer = await server.fetch(request);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('given an order, when it is shipped, then the order is given', async () => {
    const { id, pot } = order();
    const partly = await report(`${id}/fulfil`, { items: [{ commerceItemId: pot }] });
    expect(partly).toMatchObject({ status: 200, body: { id, state: 'PROCESSING' } });
    expect((await report(`${id}/failFulfilment`)).body.state).toBe('FAILED');
  });

  it('given what cannot be, when it is asked for, then 400 says why', async () => {
    const { id } = order();
    expect(await report(`${id}/fulfil`, { itmes: [] })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('did you mean items?') },
    });
    expect(await report('o0/settlePayment')).toMatchObject({ status: 400, body: { message: 'there is no order o0' } });
    await report(`${id}/requireApproval`, { approverIds: [] });
    expect((await report(`${id}/fulfil`)).body.message).toContain('PENDING_APPROVAL');
  });
});
