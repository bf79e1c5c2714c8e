/** Orders that are paid with loyalty points, in a shop whose points are known, and what goes back of them. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { reported } from './fulfilling.ts';
import { knownShop } from './known-shop.ts';
import { card } from './placing.ts';
import { receiveAll } from './returning.ts';

const needs = ['state', 'roles', 'control'] as const;

function pointsOf(amount?: number) {
  return { type: 'loyaltyPoints' as const, ...(amount === undefined ? {} : { amount }) };
}

/** A shopper with 5,000 points, 100 to the dollar. */
async function pointsShop(bench: Workbench) {
  const alternateCurrency = { code: 'PTS', rate: 100 };
  const shop = await knownShop(bench, { settings: { payments: { allowAlternateCurrency: true, alternateCurrency } } });
  const { profileId } = shop;
  await bench.load({ funds: [{ id: 'known-points', type: 'loyaltyPoints', balance: 5_000, profileId }] });
  return shop;
}

/** Four books for 40.00 and shipping for 7.00, of which 2,500 points have paid 25.00 and a card the rest; shipped. */
async function bought(bench: Workbench) {
  const shop = await pointsShop(bench);
  const { id } = await shop.cart({ book: 4 });
  const placed = await shop.orders.submit({ id, payments: [pointsOf(2_500), card(22)] });
  await bench.advanceClock({ minutes: 24 * 60 });
  await reported(bench, id, 'fulfil');
  return { ...shop, id, placed, agent: bench.agent('supervisor') };
}

/** That a shopper has so many points: a cart takes no more. */
async function assertLeft(bench: Workbench, { cart, orders }: Awaited<ReturnType<typeof pointsShop>>, points: number) {
  const { id, priceInfo } = await cart({ vase: 4 });
  const pay = (amount: number) => {
    const rest = (cents(priceInfo?.total) - amount) / 100;
    return orders.submit({ id, payments: [pointsOf(amount), card(rest)] });
  };
  await refusedWithoutTrace(bench, () => pay(points + 1), 400, '28344');
  assert.equal((await pay(points)).state, 'QUEUED');
}

export const points: BehaviourGroup = {
  resource: 'payments',
  behaviours: [
    {
      name: 'given points for a part of the goods, when an order is placed, shown and cancelled, then both currencies are told, and the points go and come back',
      needs,
      writes: true,
      async run(bench) {
        const shop = await pointsShop(bench);
        const { cart, orders } = shop;
        const { id } = await cart({ book: 4 });
        for (const payments of [[pointsOf(4_001), card(6.99)], [pointsOf(4_700)]])
          await refusedWithoutTrace(bench, () => orders.submit({ id, payments }), 400, '28347');
        const placed = await orders.submit({ id, payments: [card(22), pointsOf()] });
        const paid = [placed.payments ?? []]
          .flat()
          .map(({ type, amount, currencyCode }) => [type, amount, currencyCode]);
        assert.deepEqual(paid, [
          ['card', 22, 'USD'],
          ['loyaltyPoints', 2_500, 'PTS'],
        ]);
        assert.deepEqual(
          [placed.totalAmountAuthorized, placed.totalAmountAuthorizedMap, placed.exchangeRate],
          [47, { PTS: 2_500, USD: 22 }, 0.01],
        );
        await bench.agent().orders.cancelDirectly(id, 'changeOfMind');
        await assertLeft(bench, shop, 5_000);
      },
    },
    {
      name: 'given an order that was paid in part with points, when all of it comes back, then card and points have what they paid',
      needs,
      writes: true,
      async run(bench) {
        const shop = await bought(bench);
        const { id, agent } = shop;
        const { id: returnId, refundInfo, paymentReversalInfo = [] } = await received(shop, 4);
        assert.deepEqual(
          [refundInfo?.refundDue, refundInfo?.refundDuePrimaryCurrency, refundInfo?.refundDueSecondaryCurrency],
          [47, 22, 2_500],
        );
        assert.deepEqual(
          [paymentReversalInfo].flat().map(way => [way.refundType, way.amount, way.currencyCode, way.maxRefundAmount]),
          [
            ['creditCard', 22, 'USD', 22],
            ['loyaltyPoints', 2_500, 'PTS', 2_500],
          ],
        );
        const refunded = await agent.returns.initiateRefund(returnId);
        assert.deepEqual(
          [refunded.state?.displayKey, [refunded.paymentReversalInfo ?? []].flat().map(way => way.state)],
          ['COMPLETE', ['Complete', 'Complete']],
        );
        const [row] = (await agent.returns.search({ orderId: id })).items;
        assert.deepEqual([row?.totalRefund, row?.totalRefundMap], [47, { USD: 22, PTS: 2_500 }]);
        await assertLeft(bench, shop, 5_000);
      },
    },
    {
      name: 'given such an order, when units of it come back, then the supervisor chooses how much goes back in points, up to what was paid in each',
      needs,
      writes: true,
      async run(bench) {
        const shop = await bought(bench);
        const { agent } = shop;
        const { id: returnId } = await received(shop, 1, { shipping: 0 });
        const refund = (ways: readonly (readonly [string, number])[]) => () =>
          agent.returns.initiateRefund(
            returnId,
            ways.map(([refundType, amount]) => ({ refundType, amount })),
          );
        await refusedWithoutTrace(bench, refund([['loyaltyPoints', 2_501]]), 400, '28348');
        await refusedWithoutTrace(bench, refund([['loyaltyPoints', 999]]), 400, '13001');
        await refusedWithoutTrace(
          bench,
          refund([
            ['loyaltyPoints', 600],
            ['creditCard', 4.01],
          ]),
          400,
          '13001',
        );
        await refusedWithoutTrace(bench, refund([['storeCredit', 10]]), 400, '13001');
        const refunded = await refund([
          ['loyaltyPoints', 600],
          ['creditCard', 4],
        ])();
        assert.equal(refunded.state?.displayKey, 'COMPLETE');
        const { id: next, paymentReversalInfo = [] } = await received(shop, 3);
        assert.deepEqual(
          [paymentReversalInfo].flat().map(way => [way.refundType, way.amount, way.maxRefundAmount]),
          [
            ['creditCard', 18, 18],
            ['loyaltyPoints', 1_900, 1_900],
          ],
        );
        assert.equal((await agent.returns.initiateRefund(next)).state?.displayKey, 'COMPLETE');
        await assertLeft(bench, shop, 5_000);
      },
    },
  ],
};

/** A return of some units that have arrived. */
async function received(
  { id, agent }: Awaited<ReturnType<typeof bought>>,
  units: number,
  { shipping }: { readonly shipping?: number } = {},
) {
  const [line] = (await agent.orders.get(id)).shoppingCart?.items ?? [];
  const wanted = [{ commerceItemId: line?.commerceItemId ?? '', quantityToReturn: units, returnReason: 'defective' }];
  const { returnRequestId } = await agent.returns.create(id, wanted);
  await receiveAll(agent, await agent.returns.get(returnRequestId));
  if (shipping !== undefined) await agent.returns.adjustRefund(returnRequestId, { adjustedShippingRefund: shipping });
  return { id: returnRequestId, ...(await agent.returns.get(returnRequestId)) };
}
