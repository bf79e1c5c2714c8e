import { expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';

type Request = Schemas['ReturnRequest'];

/** A fulfilled order of which one mug is exchanged and another returned; everything that can be done with them. */
async function shop() {
  const server = createReferenceServer({
    seed: false,
    data: { sites: [{ id: 'usual', isDefault: true }, { id: 'other' }] },
  });
  server.seed.product({ id: 'mug' });
  const { id: orderId, shoppingCart } = server.seed.order({
    siteId: 'other',
    state: 'NO_PENDING_ACTION',
    items: [{ skuId: 'mug-sku', quantity: 3 }],
  });
  const call = await checkedDesk(server, 'supervisor');
  const commerceItemId = shoppingCart?.items?.[0]?.commerceItemId ?? '';
  const returnItems = [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
  const made = (path: string, op: string) => call<Request>('POST', path, { body: { op, orderId, returnItems } });
  const { returnRequestId: id, returnItems: [item] = [] } = (await made('/returnRequests', 'createReturnRequest')).body;
  const { returnRequestId } = (await made('/exchanges', 'createExchangeRequest')).body;
  const received = [{ returnItemId: item?.returnItemId, quantityReceived: 1 }];
  const put = (op: string, items: readonly object[] = []) =>
    ['PUT', `/returnRequests/${id}`, { op, returnItems: items }] as const;
  const exchange = (op: string) => ['POST', '/exchanges', { op, returnRequestId }] as const;
  const calls: readonly (readonly ['POST' | 'PUT', string, object])[] = [
    ['POST', '/returnRequests', { op: 'initiateReturn', orderId }],
    ['POST', '/returnRequests', { op: 'initiateExchange', orderId }],
    ['POST', '/returnRequests', { op: 'calculateRefundAmounts', orderId, returnItems }],
    ['POST', '/returnRequests', { op: 'createReturnRequest', orderId, returnItems }],
    ['POST', '/exchanges', { op: 'initiateExchange', orderId }],
    ['POST', '/exchanges', { op: 'createExchangeRequest', orderId, returnItems }],
    exchange('processExchangeRequest'),
    exchange('processExchangeOrder'),
    exchange('submitExchangeOrder'),
    put('receiveReturns', received),
    put('adjustRefundAmounts'),
    put('initiateRefund'),
    put('markManualRefund'),
    put('markAsComplete'),
    ['PUT', `/returnRequests/${id}/receive`, { returnItems: received }],
  ];
  return { server, call, calls, siteId: server.snapshot().orders.get(orderId)?.siteId ?? '', orderId };
}

it.each([
  ['is gone', '30020'],
  ['is no longer active', '30021'],
])(
  'given a site of an order that %s, when anything is done with its returns and exchanges, then %s and nothing changes',
  async (_, code) => {
    const { server, call, calls, siteId } = await shop();
    const state = server.snapshot();
    const site = state.sites.get(siteId);
    if (site === undefined) throw new Error('the order is of a site');
    if (code === '30020') state.sites.delete(siteId);
    else state.sites.set(siteId, { ...site, active: false });
    server.restore(state);
    for (const [method, path, body] of calls) {
      const answer = await call(method, path, { body });
      expect([answer.status, answer.body.errorCode], JSON.stringify(body)).toEqual([400, code]);
    }
    const after = server.snapshot();
    expect([after.returns, after.orders]).toEqual([state.returns, state.orders]);
  },
);

it('given a site of an order that is gone, when a call names another, then it is done there', async () => {
  const { server, call, siteId, orderId } = await shop();
  const state = server.snapshot();
  state.sites.delete(siteId);
  server.restore(state);
  const body = { op: 'initiateReturn', orderId };
  expect((await call('POST', '/returnRequests', { body, site: 'usual' })).status).toBe(200);
});
