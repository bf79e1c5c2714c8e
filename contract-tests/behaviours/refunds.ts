/** Refunds, and who may start them. @module */

import { strict as assert } from 'node:assert';
import type { OccAgent, ReturnRequest } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { handPaidOrder, returnableOrder } from '../subjects/orders.ts';
import { openReturn, receivedReturn } from './returning.ts';

/** How a return request comes to where its amounts stand, and what may be done with it then. */
interface End {
  readonly what: string;
  readonly order: typeof returnableOrder;
  readonly may: readonly string[];
  reach(returns: OccAgent['returns'], id: string): PromiseLike<unknown>;
}

const ends: readonly End[] = [
  { what: 'closed', order: returnableOrder, may: [], reach: (returns, id) => returns.complete(id, 'Nothing is owed') },
  { what: 'refunded', order: returnableOrder, may: [], reach: (returns, id) => returns.initiateRefund(id) },
  {
    what: 'left to the merchant to pay',
    order: handPaidOrder,
    may: ['marked', 'closed'],
    reach: (returns, id) => returns.initiateRefund(id),
  },
];

export const refunds: BehaviourGroup = {
  resource: 'refunds',
  behaviours: [
    {
      name: 'given any return request, when a supervisor adjusts, refunds, marks and closes it, then the requests are well formed',
      needs: ['examples'],
      writes: true,
      async run({ agent }) {
        const { returns } = agent('supervisor');
        await returns.adjustRefund('200417', { adjustedShippingRefund: 0, comment: 'Goodwill' });
        await returns.initiateRefund('200417');
        await returns.markManualRefund('200417', 12.5);
        await returns.complete('200417', 'Done');
      },
    },
    {
      name: 'given a received return of a card order, when a supervisor refunds it, then it is complete and goes back to the card, to the cent',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, id } = await toRefund(bench);
        const { refundInfo: promised } = await returns.get(id);
        await returns.initiateRefund(id);
        const { state, refundInfo, paymentReversalInfo } = await returns.get(id);
        assert.equal(state?.displayKey, 'COMPLETE');
        assert.ok(cents(refundInfo?.refundDue) > 0);
        assert.equal(refundInfo?.refundDue, promised?.refundDue);
        const reversals = [paymentReversalInfo ?? []].flat();
        assert.equal(sumOf(reversals), cents(refundInfo?.refundDue));
        assert.ok(reversals.every(({ refundType }) => refundType === 'creditCard'));
      },
    },
    {
      name: 'given a received return of a cash order, when a supervisor refunds it, then it waits for the merchant, and is complete once that is marked',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, id } = await toRefund(bench, handPaidOrder);
        await returns.initiateRefund(id);
        const waiting = await returns.get(id);
        assert.equal(waiting.state?.displayKey, 'PENDING_REFUND');
        const byHand = [waiting.paymentReversalInfo ?? []].flat();
        assert.deepEqual(
          byHand.map(({ refundType }) => refundType),
          ['manualRefund'],
        );
        const due = waiting.refundInfo?.refundDue ?? 0;
        assert.equal(sumOf(byHand), cents(due));
        await refusedWithoutTrace(bench, () => returns.markManualRefund(id, due + 1), 400, '13001');
        await returns.markManualRefund(id, due);
        assert.equal((await returns.get(id)).state?.displayKey, 'COMPLETE');
        await refusedWithoutTrace(bench, () => returns.markManualRefund(id, due), 400, '28347');
      },
    },
    {
      name: 'given a received return, when a plain agent adjusts or refunds it, then 403 100091 and nothing changes',
      needs: ['state', 'plainAgent'],
      writes: true,
      async run(bench) {
        const plain = bench.agent();
        const { id } = await receivedReturn(plain, (await bench.find(returnableOrder)).id);
        await refusedWithoutTrace(bench, () => plain.returns.initiateRefund(id), 403, '100091');
        await refusedWithoutTrace(bench, () => plain.returns.adjustRefund(id, { otherRefund: 5 }), 403, '100091');
      },
    },
    {
      name: 'given a received return, when more shipping, surcharge or tax is refunded than was paid, then 13001 and nothing changes',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, orders, orderId, id } = await toRefund(bench);
        const { priceInfo } = await orders.get(orderId);
        // as little as possible for the items, so that it is not the sum that is too much
        const returnItems = (await returns.get(id)).returnItems?.map(({ returnItemId = '' }) => ({
          returnItemId,
          adjustedItemRefund: 0,
        }));
        const oneMore = (paid: number | undefined) => (cents(paid) + 1) / 100;
        for (const tooMuch of [
          { adjustedShippingRefund: oneMore(priceInfo?.shipping) },
          { adjustedShippingSurchargeRefund: oneMore(priceInfo?.shippingSurchargeValue) },
          { adjustedTaxRefund: oneMore(priceInfo?.tax) },
        ]) {
          const adjustment = { ...tooMuch, ...(returnItems === undefined ? {} : { returnItems }) };
          await refusedWithoutTrace(bench, () => returns.adjustRefund(id, adjustment), 400, '13001');
        }
      },
    },
    {
      name: 'given a received return, when its refund is split over the card and a manual refund, then each has its part, to the cent',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, id } = await toRefund(bench);
        const due = cents((await returns.get(id)).refundInfo?.refundDue);
        const refunded = await returns.initiateRefund(id, [
          { refundType: 'creditCard', amount: (due - 1) / 100 },
          { refundType: 'manualRefund', amount: 0.01 },
        ]);
        assert.equal(refunded.state?.displayKey, 'PENDING_REFUND');
        const parts = [refunded.paymentReversalInfo ?? []].flat();
        assert.deepEqual(
          parts.map(({ refundType, amount }) => [refundType, cents(amount)]),
          [
            ['creditCard', due - 1],
            ['manualRefund', 1],
          ],
        );
        await returns.markManualRefund(id, 0.01);
        assert.equal((await returns.get(id)).state?.displayKey, 'COMPLETE');
      },
    },
    {
      name: 'given a received return, when more is to go back to the card than it paid, then 28348; not all of what is due, then 13001; and nothing changes',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, orders, orderId, id } = await toRefund(bench);
        const paid = cents((await orders.get(orderId)).priceInfo?.total);
        const due = cents((await returns.get(id)).refundInfo?.refundDue);
        const toCard = (units: number) => () =>
          returns.initiateRefund(id, [{ refundType: 'creditCard', amount: units / 100 }]);
        await refusedWithoutTrace(bench, toCard(paid + 1), 400, '28348');
        await refusedWithoutTrace(bench, toCard(due - 1), 400, '13001');
      },
    },
    {
      name: 'given a received return of which nothing is due, when a supervisor refunds it, then 28347 and nothing changes',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, id } = await toRefund(bench);
        const due = (await returns.get(id)).refundInfo?.refundDue ?? 0;
        await returns.adjustRefund(id, { returnFee: due });
        await refusedWithoutTrace(bench, () => returns.initiateRefund(id), 400, '28347');
      },
    },
    {
      name: 'given goods that have not arrived, when a supervisor refunds, then 28347 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const supervisor = bench.agent('supervisor');
        const { id } = await openReturn(supervisor, (await bench.find(returnableOrder)).id);
        await refusedWithoutTrace(bench, () => supervisor.returns.initiateRefund(id), 400, '28347');
      },
    },
    {
      name: 'given a supervisor, when shipping and another amount are refunded and a fee is kept, then the sum due follows to the cent',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent('supervisor');
        const { id } = await receivedReturn(agent('supervisor'), orderId);
        const before = (await returns.get(id)).refundInfo;
        const after = (await returns.adjustRefund(id, { otherRefund: 1.1, returnFee: 0.3 })).refundInfo;
        assert.equal(cents(after?.refundDue) - cents(before?.refundDue), 80);
        assert.equal((await returns.get(id)).isManuallyAdjusted, true);
      },
    },
    {
      name: 'given a received return, when a supervisor adjusts each of its amounts by itself, then each is what was sent, and the sum due follows',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { returns, id } = await toRefund(bench);
        const { refundInfo: info = {}, returnItems: [item] = [] } = await returns.get(id);
        const half = (amount: number | undefined) => Math.floor(cents(amount ?? 0) / 2) / 100;
        const adjustedItemRefund = half(item?.actualRefundAmount);
        for (const adjustment of [
          { adjustedShippingRefund: half(info.actualShippingRefund) },
          { adjustedShippingSurchargeRefund: half(info.actualShippingSurchargeRefund) },
          { adjustedTaxRefund: half(info.actualTaxRefund) },
          { returnItems: [{ returnItemId: item?.returnItemId ?? '', adjustedItemRefund }] },
          { otherRefund: 0.4 },
          { returnFee: 0.1 },
        ])
          await returns.adjustRefund(id, adjustment);
        assertSums(await returns.get(id));
      },
    },
    ...ends.map(isOver),
    {
      name: 'given a return that goes all its way, when each step is done, then its amounts add up to the cent and it is read as it was returned',
      needs: ['state', 'supervisor'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent('supervisor');
        const { id, returnItemId } = await openReturn(agent(), orderId);
        const opened = await agent().returns.get(id);
        const items = [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
        const received = await agent().returns.receive(id, items);
        assert.deepEqual([received.operation, received.isManuallyAdjusted], ['refund', false]);
        const adjusted = await returns.adjustRefund(id, { returnFee: 0.5 });
        const refunded = await returns.initiateRefund(id);
        const read = await returns.get(id);
        assert.deepEqual({ ...read, links: undefined }, { ...refunded, links: undefined });
        for (const answer of [opened, received, adjusted, refunded]) assertSums(answer);
      },
    },
  ],
};

function isOver({ what, order, may, reach }: End): Behaviour {
  return {
    name: `given a return request that is ${what}, when anything more is done to it, then it is refused and nothing changes`,
    needs: ['state', 'supervisor'],
    writes: true,
    async run(bench) {
      const { returns } = bench.agent('supervisor');
      const { id, returnItemId } = await receivedReturn(bench.agent('supervisor'), (await bench.find(order)).id);
      await reach(returns, id);
      const before = await returns.get(id);
      assert.equal(before.state?.displayKey, may.length === 0 ? 'COMPLETE' : 'PENDING_REFUND');
      const items = [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
      for (const [step, code, call] of [
        ['received', '200114', () => returns.receive(id, items)],
        ['adjusted', '28347', () => returns.adjustRefund(id, { returnFee: 0.01 })],
        ['refunded', '28347', () => returns.initiateRefund(id)],
        ['marked', '28347', () => returns.markManualRefund(id)],
        ['closed', '28347', () => returns.complete(id)],
      ] as const)
        if (!may.includes(step)) await refusedWithoutTrace(bench, call, 400, code);
      assert.deepEqual({ ...(await returns.get(id)), links: undefined }, { ...before, links: undefined });
    },
  };
}

/** A return of one unit that an agent has received, and what a supervisor goes on with. */
async function toRefund({ agent, find }: Workbench, subject = returnableOrder) {
  const { id: orderId } = await find(subject);
  const { id } = await receivedReturn(agent(), orderId);
  const { returns, orders } = agent('supervisor');
  return { orderId, id, returns, orders };
}

function sumOf(parts: readonly { readonly amount?: number | undefined }[]): number {
  return parts.reduce((total, { amount }) => total + cents(amount), 0);
}

/** What is suggested and what is due are each the sum of their parts. */
function assertSums({ refundInfo: info = {}, returnItems = [] }: ReturnRequest): void {
  const total = (...amounts: (number | undefined)[]) => amounts.reduce<number>((sum, amount) => sum + cents(amount), 0);
  assert.equal(
    cents(info.suggestedTotalRefund),
    total(
      info.suggestedOrderRefund,
      info.suggestedShippingRefund,
      info.suggestedShippingSurchargeRefund,
      info.suggestedTaxRefund,
      info.suggestedOtherRefund,
    ),
  );
  assert.equal(
    cents(info.refundDue),
    total(
      ...returnItems.map(({ actualRefundAmount }) => actualRefundAmount),
      info.actualShippingRefund,
      info.actualShippingSurchargeRefund,
      info.actualTaxRefund,
      info.otherRefund,
    ) - cents(info.returnFee),
  );
}
