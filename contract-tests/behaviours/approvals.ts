/** Orders of accounts that need an approver. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { delivery } from '../subjects/deliveries.ts';
import { orderAboveLimit } from '../subjects/products.ts';
import { card } from './placing.ts';

/** A priced cart of an account's buyer, of one unit or of so many that an approver is asked. */
async function cartOfBuyer(bench: Workbench, size: 'small' | 'aboveLimit') {
  const { profileId, productId, skuId, quantity } = await bench.find(orderAboveLimit);
  const { address, methodId } = await bench.find(delivery);
  const { orders } = bench.desk(profileId);
  // the buyer may have a cart already, which `create` would go on with
  const id = orderIdOf(await orders.createCart({ profileId }));
  const { priceInfo } = await orders.price({
    orderId: id,
    shoppingCart: { items: [{ productId, catRefId: skuId, quantity: size === 'small' ? 1 : quantity }] },
    shippingAddress: address,
    shippingMethod: { value: methodId },
  });
  return { id, total: priceInfo?.total ?? 0, orders };
}

function invoice(amount: number) {
  return { type: 'invoice' as const, PONumber: 'PO-1007', amount };
}

export const approvals: BehaviourGroup = {
  resource: 'approvals',
  behaviours: [
    {
      name: 'given an order above the limit of its account, when it is placed, then it waits for approval, remorse period or not',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, 'aboveLimit');
        await orders.submit({ id, payments: [invoice(total)] });
        assert.equal((await orders.get(id)).state, 'PENDING_APPROVAL');
        await bench.advanceClock({ minutes: 24 * 60 });
        assert.equal((await orders.get(id)).state, 'PENDING_APPROVAL');
      },
    },
    {
      name: 'given an order above the limit of its account, when it is paid by card, then 28347 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, 'aboveLimit');
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '28347');
      },
    },
    {
      name: 'given an order within the limit of its account, when it is placed, then nobody is asked',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, 'small');
        await orders.submit({ id, payments: [invoice(total)] });
        assert.equal((await orders.get(id)).state, 'QUEUED');
      },
    },
    {
      name: 'given an order that waits for approval, when it is searched by its approver, then it is found, its payment deferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, 'aboveLimit');
        const { approvers = [], payments = [] } = await orders.submit({ id, payments: [invoice(total)] });
        assert.deepEqual(
          [payments].flat().map(({ paymentState }) => paymentState),
          ['PAYMENT_DEFERRED'],
        );
        const lastName = approvers[0]?.lastName ?? '';
        assert.notEqual(lastName, '');
        const found = await bench.agent().orders.search({ orderId: id, approver: { lastName } });
        assert.deepEqual(
          found.items.map(row => row.id),
          [id],
        );
      },
    },
  ],
};
