/** Refunds, and who may start them. @module */

import { strict as assert } from 'node:assert';
import type { OccAgent } from '../../src/index.ts';
import { refusedWithoutTrace } from '../assert-refused.ts';
import type { BehaviourGroup } from '../behaviour.ts';
import { openReturn } from './returns.ts';

async function receivedReturn(agent: OccAgent, orderId: string): Promise<{ id: string; returnItemId: string }> {
  const { id, returnItemId } = await openReturn(agent, orderId);
  await agent.returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }]);
  return { id, returnItemId };
}

export const refunds: BehaviourGroup = {
  resource: 'refunds',
  behaviours: [
    {
      name: 'given a return request, when a supervisor adjusts, refunds, marks and closes it, then every op is answered',
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const supervisor = agent('supervisor');
        const { id } = await receivedReturn(supervisor, fulfilledOrderId);
        const { returns } = supervisor;
        await returns.adjustRefund(id, { adjustedShippingRefund: 0, comment: 'Goodwill' });
        await returns.initiateRefund(id);
        // a refund that went back by itself leaves nothing to mark or close
        for (const answer of await Promise.allSettled([returns.markManualRefund(id), returns.complete(id, 'Done')])) {
          assert.ok(answer.status === 'fulfilled' || answer.reason.status === 400);
        }
      },
    },
    {
      name: 'given a received return of a card order, when a supervisor refunds it, then it is complete and adds up',
      needs: ['state', 'roles'],
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const supervisor = agent('supervisor');
        const { id } = await receivedReturn(agent(), fulfilledOrderId);
        await supervisor.returns.initiateRefund(id);
        const { state, refundInfo, paymentReversalInfo } = await supervisor.returns.get(id);
        assert.ok(['COMPLETE', 'PENDING_REFUND'].includes(state?.displayKey ?? ''));
        const cents = (amount: number | undefined) => Math.round((amount ?? 0) * 100);
        const reversals = [paymentReversalInfo ?? []].flat();
        assert.equal(
          reversals.reduce((total, { amount }) => total + cents(amount), 0),
          cents(refundInfo?.refundDue),
        );
        assert.ok(cents(refundInfo?.refundDue) > 0);
      },
    },
    {
      name: 'given a received return, when a plain agent adjusts or refunds it, then 403 100091 and nothing changes',
      needs: ['state', 'roles', 'control'],
      async run(bench) {
        const plain = bench.agent();
        const { id } = await receivedReturn(plain, bench.subjects.fulfilledOrderId);
        await refusedWithoutTrace(bench, () => plain.returns.initiateRefund(id), 403, '100091');
        await refusedWithoutTrace(bench, () => plain.returns.adjustRefund(id, { otherRefund: 5 }), 403, '100091');
      },
    },
    {
      name: 'given goods that have not arrived, when a supervisor refunds, then 28347 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const supervisor = bench.agent('supervisor');
        const { id } = await openReturn(supervisor, bench.subjects.fulfilledOrderId);
        await refusedWithoutTrace(bench, () => supervisor.returns.initiateRefund(id), 400, '28347');
      },
    },
    {
      name: 'given a supervisor, when shipping and another amount are refunded and a fee is kept, then the sum due follows to the cent',
      needs: ['state'],
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent('supervisor');
        const { id } = await receivedReturn(agent('supervisor'), fulfilledOrderId);
        const before = (await returns.get(id)).refundInfo;
        const after = (await returns.adjustRefund(id, { otherRefund: 1.1, returnFee: 0.3 })).refundInfo;
        const cents = (amount: number | undefined) => Math.round((amount ?? 0) * 100);
        assert.equal(cents(after?.refundDue) - cents(before?.refundDue), 80);
        assert.equal((await returns.get(id)).isManuallyAdjusted, true);
      },
    },
    {
      name: 'given a closed return request, when anything more is done to it, then it is refused and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { returns } = bench.agent('supervisor');
        const { id, returnItemId } = await openReturn(bench.agent('supervisor'), bench.subjects.fulfilledOrderId);
        await returns.complete(id, 'The shopper keeps the item');
        assert.equal((await returns.get(id)).state?.displayKey, 'COMPLETE');
        const items = [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
        await refusedWithoutTrace(bench, () => returns.receive(id, items), 400, '200114');
        await refusedWithoutTrace(bench, () => returns.initiateRefund(id), 400, '28347');
      },
    },
  ],
};
