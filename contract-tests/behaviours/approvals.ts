/** Orders of accounts that need an approver. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { delivery } from '../subjects/deliveries.ts';
import { accountBuyer, administratorBeside } from '../subjects/people.ts';
import { orderAboveLimit, orderableUnits } from '../subjects/products.ts';
import { assertPlaced, card, newBuyer } from './placing.ts';

/** A priced cart of an account's buyer, of some units or of so many that an approver is asked. */
export async function cartOfBuyer(bench: Workbench, units?: number) {
  const { profileId, productId, skuId, quantity } = await bench.find(orderAboveLimit);
  const { address, methodId } = await bench.find(delivery);
  const { orders } = bench.desk(profileId);
  // the buyer may have a cart already, which `create` would go on with
  const id = orderIdOf(await orders.createCart({ profileId }));
  const totalOf = async (wanted: number) => {
    const items = [{ productId, catRefId: skuId, quantity: wanted }];
    const shippingMethod = { value: methodId };
    const cart = await orders.price({ orderId: id, shoppingCart: { items }, shippingAddress: address, shippingMethod });
    return cart.priceInfo?.total ?? 0;
  };
  let total = await totalOf(units ?? quantity);
  const buyer = await bench.find(accountBuyer);
  if (units === undefined && buyer.id === profileId && total <= buyer.limit) {
    // the account may have prices of its own, or get a discount for so many
    const enough = Math.ceil((2 * quantity * buyer.limit) / total);
    needs(enough <= (await orderableUnits(bench, { productId, skuId })), `${enough} units of the product`);
    total = await totalOf(enough);
    needs(total > buyer.limit, 'an order above the limit of the account');
  }
  return { id, total, orders, profileId };
}

function invoice(amount: number) {
  return { type: 'invoice' as const, PONumber: 'PO-1007', amount };
}

/** An approver whom the run adds to the account of a contact, where an order does not say whom it has asked. */
async function newApprover(bench: Workbench, contactId: string): Promise<string> {
  const { id } = await bench.find(administratorBeside(contactId));
  return newBuyer(bench, bench.desk(id), 'approver');
}

export const approvals: BehaviourGroup = {
  resource: 'approvals',
  behaviours: [
    {
      name: 'given an order above the limit of its account, when it is placed, then it waits for approval, remorse period or not',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench);
        await orders.submit({ id, payments: [invoice(total)] });
        assert.equal((await orders.get(id)).state, 'PENDING_APPROVAL');
        await bench.advanceClock({ minutes: 24 * 60 });
        assert.equal((await orders.get(id)).state, 'PENDING_APPROVAL');
      },
    },
    {
      name: 'given an order above the limit of its account, when it is paid by card, then 28347 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench);
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '28347');
      },
    },
    {
      name: 'given an order within the limit of its account, when it is placed, then nobody is asked',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench, 1);
        await orders.submit({ id, payments: [invoice(total)] });
        assert.notEqual((await orders.get(id)).state, 'PENDING_APPROVAL');
      },
    },
    {
      name: 'given an order that waits for approval, when it is searched by its approver, then it is found, its payment deferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench);
        const { approvers = [], payments = [] } = await orders.submit({ id, payments: [invoice(total)] });
        assert.deepEqual(
          [payments].flat().map(({ paymentState }) => paymentState),
          ['PAYMENT_DEFERRED'],
        );
        const [{ lastName = '' } = {}] = approvers;
        needs(lastName !== '', 'an order that names its approvers');
        const found = await bench.agent().orders.search({ orderId: id, approver: { lastName } });
        assert.deepEqual(
          found.items.map(row => row.id),
          [id],
        );
      },
    },
    {
      name: 'given an order that waits for approval, when an approver approves it, then it goes on; when who only buys decides on it, 100091',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders, profileId } = await cartOfBuyer(bench);
        assert.equal((await orders.requiresApproval(id)).requiresApproval, true);
        const { approvers = [] } = await orders.submit({ id, payments: [invoice(total)] });
        // an approver may decide on orders of their own, too
        const { roles = [] } = (await bench.agent().profiles.get(profileId)).profileDetail;
        const mayDecide = roles.some(role => role.function === 'approver');
        for (const decide of mayDecide ? [] : [orders.approve, orders.reject])
          await refusedWithoutTrace(bench, () => decide(id), 403, '100091');
        const approver = bench.desk(approvers[0]?.approverId ?? (await newApprover(bench, profileId)));
        const approved = await approver.orders.approve(id, { approverMessage: 'Fine.' });
        // some say it as text
        assert.deepEqual([approved.state, [approved.approverMessages].flat()], ['SUBMITTED', ['Fine.']]);
        await refusedWithoutTrace(bench, () => approver.orders.reject(id), 400, '20140');
      },
    },
    {
      name: 'given an order that waits for approval and is not paid, when it is approved, then it waits for its payment, and a card pays it',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfBuyer(bench);
        assert.equal((await orders.submit({ id })).state, 'PENDING_APPROVAL');
        assert.equal((await bench.agent().orders.approve(id)).state, 'PENDING_PAYMENT');
        assertPlaced((await orders.submit({ id, payments: [card(total)] })).state);
      },
    },
    {
      name: 'given an order that waits for approval, when it is rejected, then its goods are back and it is at its end, but can be copied',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(orderAboveLimit);
        const { orders } = bench.agent();
        const before = await orderableUnits(bench, goods);
        const cart = await cartOfBuyer(bench);
        await cart.orders.submit({ id: cart.id, payments: [invoice(cart.total)] });
        assert.equal((await orders.reject(cart.id, 'Too dear.')).state, 'FAILED_APPROVAL');
        assert.equal(await orderableUnits(bench, goods), before);
        await refusedWithoutTrace(bench, () => orders.approve(cart.id), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.submit({ id: cart.id }), 400, '20140');
        // a cart that the buyer may have would be copied over
        const incompleteOrderId = orderIdOf(await orders.createCart({ profileId: goods.profileId }));
        assert.equal((await orders.copy(cart.id, { incompleteOrderId })).state, 'INCOMPLETE');
        await refused(orders.approve('no-such-order'), 404, '20107');
      },
    },
    {
      name: 'given agents who may not pass on approvals, when one approves or rejects an order, then 100091 and it waits on',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders, profileId } = await cartOfBuyer(bench);
        await orders.submit({ id, payments: [invoice(total)] });
        const { merchant } = bench.agent('supervisor');
        const approver = bench.desk(await newApprover(bench, profileId));
        const { orderApprovalsAllowedThroughAgent = true } = await merchant.agentConfiguration();
        await merchant.setAgentConfiguration({ orderApprovalsAllowedThroughAgent: false });
        try {
          for (const decide of [approver.orders.approve, approver.orders.reject])
            await refusedWithoutTrace(bench, () => decide(id), 403, '100091');
        } finally {
          // at once: others decide on theirs
          await merchant.setAgentConfiguration({ orderApprovalsAllowedThroughAgent });
        }
        assert.equal((await bench.agent().orders.get(id)).state, 'PENDING_APPROVAL');
        assert.equal((await approver.orders.reject(id)).state, 'FAILED_APPROVAL');
      },
    },
    {
      name: 'given an order within the limit of its account, when it is asked, then it needs no approval',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await cartOfBuyer(bench, 1);
        assert.equal((await orders.requiresApproval(id)).requiresApproval, false);
        await refused(orders.requiresApproval('no-such-order'), 404, '20107');
      },
    },
  ],
};
