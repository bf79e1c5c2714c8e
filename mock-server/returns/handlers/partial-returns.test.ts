import { expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';

/** An order of which three mugs are delivered, of two pots one, and the pan not at all. */
async function partlyShipped(settings: { readonly allowReturnOnPartiallyFulfilledOrder?: boolean }) {
  const server = createReferenceServer({ seed: false, settings });
  for (const id of ['mug', 'pot', 'pan']) server.seed.product({ id });
  const { id: orderId, shoppingCart } = server.seed.order({
    items: [{ skuId: 'mug-sku', quantity: 3 }, { skuId: 'pot-sku', quantity: 2 }, { skuId: 'pan-sku' }],
  });
  const [mugs = '', pots = '', pan = ''] = (shoppingCart?.items ?? []).map(({ commerceItemId }) => commerceItemId);
  server.orders.fulfil(orderId, { items: [{ commerceItemId: mugs }, { commerceItemId: pots, quantity: 1 }] });
  const call = await checkedDesk(server, 'supervisor');
  const post = (body: object) =>
    call<Schemas['ReturnRequest']>('POST', '/returnRequests', { body: { orderId, ...body } });
  const goBack = (commerceItemId: string, quantityToReturn: number) =>
    post({
      op: 'createReturnRequest',
      returnItems: [{ commerceItemId, quantityToReturn, returnReason: 'defective' }],
    });
  const put = (id: string | undefined, body: object) =>
    call<Schemas['ReturnRequest']>('PUT', `/returnRequests/${id}`, { body });
  return { server, orderId, mugs, pots, pan, post, goBack, put };
}

const allowed = { allowReturnOnPartiallyFulfilledOrder: true };

it('given a merchant who does not allow it, when a partly shipped order is returned, then 200114', async () => {
  const { post, goBack, mugs } = await partlyShipped({});
  expect((await post({ op: 'initiateReturn' })).body.errorCode).toBe('200114');
  expect((await goBack(mugs, 1)).body.errorCode).toBe('200114');
});

it('given a merchant who allows it, when a partly shipped order is looked at, then delivered items can go back', async () => {
  const { post } = await partlyShipped(allowed);
  const { body } = await post({ op: 'initiateReturn' });
  const quantities = body.returnItems?.map(item => [item.quantityShipped, item.quantityAvailableForReturn]);
  expect(quantities).toEqual([
    [3, 3],
    [0, 0],
    [0, 0],
  ]);
});

it('given no op, when an order is sent alone, then it is told what can go back', async () => {
  const { post } = await partlyShipped(allowed);
  const { body: named } = await post({ op: 'initiateReturn' });
  const { status, body } = await post({});
  expect(status).toBe(200);
  expect(body.returnItems).toEqual(named.returnItems);
});

it('given a merchant who allows it, when items that are not wholly delivered go back, then 200114', async () => {
  const { goBack, mugs, pots, pan } = await partlyShipped(allowed);
  for (const [line, units] of [
    [pots, 1],
    [pan, 1],
    [mugs, 4],
  ] as const)
    expect((await goBack(line, units)).body.errorCode).toBe('200114');
});

it('given a merchant who allows it, when delivered items go back, then they are refunded and the rest ships', async () => {
  const { server, orderId, goBack, put, mugs, pan } = await partlyShipped(allowed);
  const { body: opened } = await goBack(mugs, 2);
  const returnItems = opened.returnItems?.map(({ returnItemId }) => ({ returnItemId, quantityReceived: 2 }));
  await put(opened.returnRequestId, { op: 'receiveReturns', returnItems });
  const { body: refunded } = await put(opened.returnRequestId, { op: 'initiateRefund', returnItems: [] });
  expect(refunded).toMatchObject({ state: { displayKey: 'COMPLETE' } });
  expect(refunded.refundInfo?.refundDue).toBeGreaterThan(0);
  expect((await goBack(mugs, 2)).body.errorCode).toBe('200114');
  expect(server.orders.fulfil(orderId).state).toBe('NO_PENDING_ACTION');
  expect((await goBack(mugs, 1)).status).toBe(200);
  expect((await goBack(pan, 1)).status).toBe(200);
});

it('given an order of which no item is wholly delivered, when it is returned, then 200114 whatever the merchant allows', async () => {
  const { server } = await partlyShipped(allowed);
  const { id: orderId, shoppingCart } = server.seed.order({ items: [{ skuId: 'mug-sku', quantity: 2 }] });
  const [line = ''] = (shoppingCart?.items ?? []).map(({ commerceItemId }) => commerceItemId);
  expect(server.orders.fulfil(orderId, { items: [{ commerceItemId: line, quantity: 1 }] }).state).toBe('PROCESSING');
  const call = await checkedDesk(server);
  const body = { op: 'initiateReturn', orderId };
  expect((await call('POST', '/returnRequests', { body })).body.errorCode).toBe('200114');
});

it('given an order of which nothing is shipped, when it is returned, then 200114 whatever the merchant allows', async () => {
  const { server, post } = await partlyShipped(allowed);
  const { id: orderId } = server.seed.order({ items: [{ skuId: 'mug-sku' }] });
  expect((await post({ op: 'initiateReturn', orderId })).body.errorCode).toBe('200114');
});
