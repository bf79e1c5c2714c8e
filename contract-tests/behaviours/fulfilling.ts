/** Orders that are shipped and settled by others than agents: what order management reports shows in what agents read. @module */

import { strict as assert } from 'node:assert';
import type { Order } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { knownShop } from './known-shop.ts';
import { paymentsOf } from './order-lines.ts';

const needs = ['state', 'roles', 'control'] as const;
const [near, far] = ['sg-near', 'sg-far'];

/** A submitted order of three vases and two books: two vases go near, the rest far. */
async function submitted(bench: Workbench, more: object = {}) {
  const { profileId } = await knownShop(bench);
  const order = {
    id: 'o-known',
    profileId,
    items: [
      { id: 'ci-vase', skuId: 'known-vase-sku', quantity: 3 },
      { id: 'ci-book', skuId: 'known-book-sku', quantity: 2 },
    ],
    shippingGroups: [{ id: near, items: [{ skuId: 'known-vase-sku', quantity: 2 }] }, { id: far }],
    payments: [{ type: 'card' }],
    ...more,
  };
  await bench.load({ orders: [order] });
  return { id: order.id, agent: bench.agent('supervisor') };
}

/** Has order management report something. */
export async function reported({ send }: Workbench, id: string, what: string, details: object = {}): Promise<void> {
  const response = await send(`/__reference/orders/${id}/${what}`, { method: 'POST', body: JSON.stringify(details) });
  assert.equal(response.status, 200, `${what}: ${await response.text()}`);
}

/** The state of an order and its groups, and of each payment. */
function statesOf(order: Order) {
  const { state, shippingGroups = [] } = order;
  return {
    state,
    groups: shippingGroups.map(({ status }) => status),
    payments: paymentsOf(order).map(payment => payment.state),
  };
}

export const fulfilling: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given an order to two places, when it is taken up and shipped bit by bit, then each group is done with its last unit, and paid for with the last of all',
      needs,
      writes: true,
      async run(bench) {
        const { id, agent } = await submitted(bench);
        const now = async () => statesOf(await agent.orders.get(id));
        const ship = (shippingGroupId: string, more: object) =>
          reported(bench, id, 'fulfil', { shippingGroupId, ...more });
        const waiting = 'PENDING_SHIPMENT';
        const payments = ['AUTHORIZED'];
        assert.deepEqual(await now(), { state: 'SUBMITTED', groups: ['INITIAL', 'INITIAL'], payments });
        await reported(bench, id, 'process', { shippingGroupId: near });
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: ['PROCESSING', 'INITIAL'], payments });
        await reported(bench, id, 'process');
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: ['PROCESSING', 'PROCESSING'], payments });
        await ship(near, { items: [{ commerceItemId: 'ci-vase', quantity: 1 }] });
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: [waiting, 'PROCESSING'], payments });
        await ship(near, { trackingNumber: 'T-NEAR' });
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: ['NO_PENDING_ACTION', 'PROCESSING'], payments });
        const [first, second] = (await agent.orders.get(id)).shippingGroups ?? [];
        assert.deepEqual([first?.trackingNumber, second?.trackingNumber ?? undefined], ['T-NEAR', undefined]);
        assert.ok(typeof first?.actualShipDate === 'string' && second?.actualShipDate == null);
        await bench.advanceClock({ minutes: 90 });
        await ship(far, { items: [{ commerceItemId: 'ci-book' }] });
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: ['NO_PENDING_ACTION', waiting], payments });
        await reported(bench, id, 'fulfil', { trackingNumber: 'T-FAR' });
        assert.deepEqual(await now(), {
          state: 'NO_PENDING_ACTION',
          groups: ['NO_PENDING_ACTION', 'NO_PENDING_ACTION'],
          payments: ['SETTLED'],
        });
        const [, last] = (await agent.orders.get(id)).shippingGroups ?? [];
        assert.equal(Date.parse(last?.actualShipDate ?? '') - Date.parse(first?.actualShipDate ?? ''), 90 * 60_000);
      },
    },
    {
      name: 'given an order to two places, when one cannot be shipped, then the other goes on; when nothing can, the order has failed',
      needs,
      writes: true,
      async run(bench) {
        const { id, agent } = await submitted(bench);
        const now = async () => statesOf(await agent.orders.get(id));
        const payments = ['AUTHORIZED'];
        await reported(bench, id, 'failFulfilment', { shippingGroupId: near });
        assert.deepEqual(await now(), { state: 'PROCESSING', groups: ['FAILED', 'INITIAL'], payments });
        const states = (await agent.orders.get(id)).shippingGroups?.map(({ items = [] }) =>
          items.map(item => item.status),
        );
        assert.deepEqual(states, [['FAILED'], ['INITIAL', 'INITIAL']]);
        await reported(bench, id, 'fulfil', { shippingGroupId: far });
        assert.deepEqual((await now()).state, 'PENDING_MERCHANT_ACTION');
        const { id: failing } = await submitted(bench, { id: 'o-failing' });
        await reported(bench, failing, 'failFulfilment');
        assert.deepEqual(statesOf(await agent.orders.get(failing)), {
          state: 'FAILED',
          groups: ['FAILED', 'FAILED'],
          payments,
        });
      },
    },
    {
      name: 'given an order that was shipped in part, when goods of it are returned, then only those that were shipped can be, where the merchant allows it',
      needs,
      writes: true,
      async run(bench) {
        const { id, agent } = await submitted(bench);
        await reported(bench, id, 'fulfil', { shippingGroupId: far, items: [{ commerceItemId: 'ci-book' }] });
        await reported(bench, id, 'fulfil', {
          shippingGroupId: near,
          items: [{ commerceItemId: 'ci-vase', quantity: 1 }],
        });
        const wanted = [{ commerceItemId: 'ci-book', quantityToReturn: 2, returnReason: 'defective' }];
        await bench.load({ settings: { allowReturnOnPartiallyFulfilledOrder: false } });
        await refusedWithoutTrace(bench, () => agent.returns.create(id, wanted), 400, '200114');
        await bench.load({ settings: { allowReturnOnPartiallyFulfilledOrder: true } });
        const { returnItems = [] } = await agent.returns.initiate(id);
        const able = returnItems.map(item => [item.commerceItemId, item.quantityAvailableForReturn]);
        assert.deepEqual(able, [
          ['ci-vase', 0],
          ['ci-book', 2],
        ]);
        const { returnRequestId } = await agent.returns.create(id, wanted);
        assert.equal((await agent.returns.get(returnRequestId)).returnItems?.[0]?.quantityToReturn, 2);
      },
    },
    {
      name: 'given an order that waits for its payments, when they come in, then it goes on with the last of them',
      needs,
      writes: true,
      async run(bench) {
        const { id, agent } = await submitted(bench, {
          state: 'PENDING_PAYMENT',
          payments: [
            { id: 'pg-cash', type: 'cash', amount: 50 },
            { id: 'pg-invoice', type: 'invoice', PONumber: 'PO-1' },
          ],
        });
        const now = async () => statesOf(await agent.orders.get(id));
        assert.equal((await now()).state, 'PENDING_PAYMENT');
        await reported(bench, id, 'settlePayment', { paymentGroupId: 'pg-cash' });
        const half = await now();
        assert.deepEqual([half.state, half.payments[0]], ['PENDING_PAYMENT', 'SETTLED']);
        await reported(bench, id, 'settlePayment');
        assert.deepEqual(await now(), {
          state: 'SUBMITTED',
          groups: ['INITIAL', 'INITIAL'],
          payments: ['SETTLED', 'SETTLED'],
        });
      },
    },
  ],
};
