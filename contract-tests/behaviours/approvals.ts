/** Orders of accounts that need an approver. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { card } from './placing.ts';

/** A priced cart of an account's buyer. */
async function cartOfBuyer(
  { desk, subjects: { accountBuyer, shippingAddress, shippingMethodId } }: Workbench,
  { productId, skuId }: { readonly productId: string; readonly skuId: string },
) {
  const { orders } = desk(accountBuyer.profileId);
  // the buyer may have a cart already, which `create` would go on with
  const orderId = orderIdOf(await orders.createCart({ profileId: accountBuyer.profileId }));
  const { priceInfo } = await orders.price({
    orderId,
    shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 1 }] },
    shippingAddress,
    shippingMethod: { value: shippingMethodId },
  });
  return { id: orderId, total: priceInfo?.total ?? 0, orders };
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
        const { id, total, orders } = await cartOfBuyer(bench, bench.subjects.accountBuyer);
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
        const { id, total, orders } = await cartOfBuyer(bench, bench.subjects.accountBuyer);
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '28347');
      },
    },
    {
      name: 'given an order within the limit of its account, when it is placed, then nobody is asked',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, bench.subjects);
        await orders.submit({ id, payments: [invoice(total)] });
        assert.equal((await orders.get(id)).state, 'QUEUED');
      },
    },
  ],
};
