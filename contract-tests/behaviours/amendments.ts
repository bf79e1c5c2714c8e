/** Amending orders in their remorse period. @module */

import { strict as assert } from 'node:assert';
import type { Order } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { coupon } from '../subjects/orders.ts';
import { orderableUnits, product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { unitsOf } from './order-lines.ts';
import { card, linesOf, placedOrder, pricedCart, withCoupon } from './placing.ts';

/** A held order of two units, with an amendment of it that wants so many. */
async function amendment(bench: Workbench, quantity: number) {
  await bench.find(remorsePeriod);
  const { id, placed } = await placedOrder(bench);
  const { amendments, orders } = bench.agent();
  const before = await orders.get(id);
  const [line] = (await amendments.begin(id)).shoppingCart?.items ?? [];
  const { productId, skuId } = await bench.find(product);
  const items = [{ commerceItemId: line?.commerceItemId ?? '', productId, catRefId: skuId, quantity }];
  const copy = await amendments.price(id, { shoppingCart: { items } });
  const due = cents(copy.priceInfo?.total) - cents(placed.priceInfo?.total);
  return { id, copy, due, placed, before, amendments, orders };
}

export const amendments: BehaviourGroup = {
  resource: 'amendments',
  behaviours: [
    {
      name: 'given a held order, when more is wanted and paid, then the amendment takes its place, its stock taken once',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(product);
        const before = await orderableUnits(bench, goods);
        const { id, copy, due, placed, amendments, orders } = await amendment(bench, 3);
        assert.equal((await orders.get(id)).state, 'BEING_AMENDED');
        const { amount: _, ...payment } = card(0);
        await amendments.pay(id, { amountRemaining: due / 100, payments: [{ ...payment, amount: due / 100 }] });
        const done = await amendments.submit(id);
        assert.deepEqual([done.state, unitsOf(done)], [placed.state, 3]);
        assert.equal(cents(done.totalAmountAuthorized), cents(copy.priceInfo?.total));
        assert.equal(await orderableUnits(bench, goods), before - 3);
      },
    },
    {
      name: 'given a held order, when more is wanted and not paid, or not what it costs, then 28347 or 28327 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, due, amendments } = await amendment(bench, 3);
        await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '28347');
        const { amount: _, ...payment } = card(0);
        const pay = () => amendments.pay(id, { amountRemaining: 1, payments: [{ ...payment, amount: due / 100 }] });
        await refusedWithoutTrace(bench, pay, 500, '28327');
      },
    },
    {
      name: 'given a held order, when less is wanted, then what was authorised beyond it is released',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, copy, due, amendments } = await amendment(bench, 1);
        assert.ok(due < 0);
        const done = await amendments.submit(id);
        assert.equal(cents(done.totalAmountAuthorized), cents(copy.priceInfo?.total));
        assert.equal(cents(done.priceInfo?.total), cents(copy.priceInfo?.total));
      },
    },
    {
      name: 'given an order with a discount, when its amendment says nothing of coupons, then it costs what it did, and so does the order',
      needs: ['state'],
      writes: true,
      async run(bench) {
        await bench.find(remorsePeriod);
        const { code } = await bench.find(coupon);
        const { id, orders } = await pricedCart(bench);
        const total = cents((await withCoupon({ orders, id }, code)).total);
        await orders.submit({ id, payments: [card(total / 100)] });
        const { amendments } = bench.agent();
        const begun = await amendments.begin(id);
        const priced = await amendments.price(id, { shoppingCart: { items: linesOf(begun) } });
        const amended = await amendments.submit(id);
        for (const each of [begun, priced, amended]) assert.equal(cents(each.priceInfo?.total), total);
      },
    },
    {
      name: 'given an amendment, when it is given up, then the order is as it was, and nothing is in progress: 200120',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, before, amendments, orders } = await amendment(bench, 5);
        const isInProgress = await amendments.isInProgress(id);
        assert.equal((await amendments.remove(id)).cancelAmendSuccess, true);
        const shown = ({ state, priceInfo, shoppingCart, paymentGroups }: Order) => ({
          state,
          priceInfo,
          items: shoppingCart?.items,
          paymentGroups,
        });
        assert.deepEqual(shown(await orders.get(id)), shown(before));
        await refusedWithoutTrace(bench, () => amendments.remove(id), 400, '200120');
        await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '200120');
        await refusedWithoutTrace(bench, () => amendments.price(id, {}), 400, '200120');
        // no response to the question was seen
        await assumed(async () => assert.deepEqual([isInProgress, await amendments.isInProgress(id)], [true, false]));
      },
    },
    {
      name: 'given an amendment in progress, when another begins, then 20140 unless it is gone on with; cancelling is 200101',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, copy, amendments, orders } = await amendment(bench, 3);
        assert.deepEqual((await amendments.begin(id, true)).priceInfo, copy.priceInfo);
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'changeOfMind'), 400, '200101');
        // no page says what becomes of who does not say that it goes on
        await assumed(() => refusedWithoutTrace(bench, () => amendments.begin(id), 400, '20140'));
      },
    },
    {
      name: 'given the remorse period ends, when an order is amended, then 20140; an amendment that was in progress is gone',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, amendments, orders } = await amendment(bench, 3);
        await bench.advanceClock({ minutes: 24 * 60 });
        const order = await orders.get(id);
        assert.deepEqual([order.state, unitsOf(order)], ['SUBMITTED', 2]);
        await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '200120');
        await refusedWithoutTrace(bench, () => amendments.begin(id), 400, '20140');
        await refused(amendments.begin('no-such-order'), 404, '20107');
      },
    },
    {
      name: 'given an order paid by card, when an invoice is to pay for more, then 28347; what is not there cannot be wanted: 28104, 28102',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, due, amendments } = await amendment(bench, 3);
        const payments = [{ type: 'invoice' as const, PONumber: 'PO-7', amount: due / 100 }];
        const pay = () => amendments.pay(id, { amountRemaining: due / 100, payments });
        await refusedWithoutTrace(bench, pay, 400, '28347');
        const want = (item: object) => () => amendments.price(id, { shoppingCart: { items: [item] } });
        const { productId, skuId } = await bench.find(product);
        await refusedWithoutTrace(bench, want({ productId, catRefId: skuId, quantity: 1_000_000 }), 400, '28104');
        await refusedWithoutTrace(bench, want({ productId: 'nothing', catRefId: skuId, quantity: 1 }), 400, '28102');
      },
    },
  ],
};
