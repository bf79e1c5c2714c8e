/** What agents do with orders after they were made. @module */

import { strict as assert } from 'node:assert';
import { type OccAgent, orderIdOf } from '../../src/index.ts';
import { ifTaken, refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { isRecord } from '../engine/reading.ts';
import { fulfilledOrder, quotedOrder, unpaidOrder } from '../subjects/orders.ts';
import { orderableUnits, product } from '../subjects/products.ts';
import { propertiesOf, validValue } from '../subjects/properties.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { partsNotRemoved, paymentsOf, unitsOf } from './order-lines.ts';
import { newShopper, placedOrder, pricedCart } from './placing.ts';

/** Whether an order may be cancelled, amended and returned. */
async function flagsOf({ validActions }: Pick<OccAgent['orders'], 'validActions'>, id: string) {
  const { isCancelOrder, isEditOrder, isReturnOrder } = await validActions(id);
  return [isCancelOrder, isEditOrder, isReturnOrder];
}

export const orderActions: BehaviourGroup = {
  resource: 'order actions',
  behaviours: [
    {
      name: 'given a held and a fulfilled order, when it is asked what may be done, then each allows what its state does',
      needs: ['state'],
      writes: true,
      async run(bench) {
        await bench.find(remorsePeriod);
        const { id } = await placedOrder(bench);
        const { orders } = bench.agent();
        assert.deepEqual(await flagsOf(orders, id), [true, true, false]);
        // how long a return is possible is the merchant's to say
        const [cancel, edit] = await flagsOf(orders, (await bench.find(fulfilledOrder)).id);
        assert.deepEqual([cancel, edit], [false, false]);
        await refused(orders.validActions('no-such-order'), 404, '210105');
      },
    },
    {
      name: 'given a submitted and a fulfilled order, when it is asked what may be done, then it cannot be cancelled any more, and what has arrived can be returned',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        const { orders } = bench.agent();
        await bench.advanceClock({ minutes: 24 * 60 });
        assert.deepEqual(await flagsOf(orders, id), [false, false, false]);
        assert.deepEqual(await flagsOf(orders, (await bench.find(fulfilledOrder)).id), [false, false, true]);
      },
    },
    {
      name: 'given a held order, when it is cancelled in one step, then it is removed with its reason, and its goods are back',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(product);
        const { orders } = bench.agent();
        await bench.find(remorsePeriod);
        const before = await orderableUnits(bench, goods);
        const { id } = await placedOrder(bench);
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'boredom'), 400, '200218');
        await orders.cancelDirectly(id, 'changeOfMind');
        const order = await orders.get(id);
        assert.deepEqual([order.state, order.orderCancelReason], ['REMOVED', 'Change of mind']);
        assert.deepEqual(partsNotRemoved(order), []);
        assert.equal(await orderableUnits(bench, goods), before);
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'changeOfMind'), 400, '200101');
      },
    },
    {
      name: 'given a cart, when it is cancelled, then 200101, and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await pricedCart(bench);
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'changeOfMind'), 400, '200101');
      },
    },
    {
      name: 'given a submitted order, when it is cancelled, then 200139, and nothing changes',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        await bench.advanceClock({ minutes: 24 * 60 });
        const { orders } = bench.agent();
        assert.equal((await orders.get(id)).state, 'SUBMITTED');
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'changeOfMind'), 400, '200139');
      },
    },
    {
      name: 'given a cart and a placed order, when they are validated, then the order is authorised and its e-mail is sent; of the cart 20140',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const cart = await pricedCart(bench);
        const { id } = await placedOrder(bench);
        const { orders } = bench.agent();
        assert.deepEqual([await orders.isValid(id), await orders.isAuthorized(id)], [true, true]);
        assert.deepEqual([await orders.isValid(cart.id), await orders.isAuthorized(cart.id)], [true, false]);
        assert.equal((await orders.invalidate(id)).id, id);
        assert.ok((await orders.resendEmail(id)).message);
        await refused(orders.resendEmail(cart.id), 400, '20140');
      },
    },
    {
      name: 'given a cart, when it is assigned to another shopper, then it is theirs; a placed order stays: 20140',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const other = await newShopper(bench);
        const { orders } = bench.agent();
        assert.equal((await orders.assign(id, other)).profileId, other);
        assert.ok(await orders.cart(other));
        const placed = await placedOrder(bench);
        await refused(orders.assign(placed.id, 'nobody'), 400, '22000');
        await refused(orders.assign('no-such-order', other), 404, '20107');
        // which orders cannot be updated is told by no document
        await assumed(() => refusedWithoutTrace(bench, () => orders.assign(placed.id, other), 400, '20140'));
      },
    },
    {
      name: 'given a placed order, when it is copied, then the cart has its items and no payment; a second copy adds to the same cart',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, placed, shopperId } = await placedOrder(bench);
        const copy = await orders.copy(id, { mergeShippingGroups: true });
        const cart = await orders.cart(shopperId);
        assert.equal(cart && orderIdOf(cart), orderIdOf(copy), 'the cart of who placed the order');
        assert.deepEqual([copy.state, unitsOf(copy), paymentsOf(copy)], ['INCOMPLETE', 2, []]);
        assert.equal(cents(copy.priceInfo?.total), cents(placed.priceInfo?.total));
        const again = await orders.copy(id);
        assert.deepEqual([again.id, unitsOf(again)], [copy.id, 4]);
        await refusedWithoutTrace(bench, () => orders.copy(id, { incompleteOrderId: id }), 400, '20140');
        await refused(orders.copy('no-such-order'), 404, '20107');
      },
    },
    {
      name: 'given a cart, when it is priced anew, then it costs what it did; frozen prices stay, and placed orders are 20140',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await pricedCart(bench);
        assert.equal(cents((await orders.reprice(id)).priceInfo?.total), cents(total));
        const waiting = await bench.find(unpaidOrder);
        const agent = bench.agent().orders;
        const { priceInfo } = await agent.get(waiting.id);
        assert.deepEqual((await agent.reprice(waiting.id)).priceInfo, priceInfo);
        const placed = await placedOrder(bench);
        await refusedWithoutTrace(bench, () => placed.orders.reprice(placed.id), 400, '20140');
      },
    },
    {
      name: 'given a cart, when a quote is asked for, then nothing else can be done with it: 20140; without a cart 28313',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await pricedCart(bench);
        const asked = await orders.requestQuote({ profileId: shopperId, note: 'A better price for two hundred?' });
        assert.deepEqual(
          [asked.id, asked.state, asked.quoteInfo?.notes?.[0]?.requesterNote],
          [id, 'PENDING_QUOTE', 'A better price for two hundred?'],
        );
        for (const change of [orders.submit, orders.price])
          await refusedWithoutTrace(bench, () => change({ id }), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.requestQuote({ id }), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.rejectQuote(id), 400, '20140');
        await refused(orders.requestQuote({ profileId: shopperId }), 400, '28313');
        await refused(bench.agent().orders.requestQuote({ profileId: 'nobody' }), 400, '22000');
      },
    },
    // an instance may have one quote alone, and its note is seen by no other check
    {
      name: 'given a quote, when it is rejected, then that is its end: 20140',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await bench.find(quotedOrder);
        const { orders } = bench.agent();
        const rejected = await orders.rejectQuote(id, 'Too dear.');
        assert.deepEqual([rejected.state, (await orders.get(id)).state], ['REJECTED_QUOTE', 'REJECTED_QUOTE']);
        await refusedWithoutTrace(bench, () => orders.rejectQuote(id), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.submit({ id }), 400, '20140');
      },
    },
    {
      name: 'given a quote, when another is asked for, then the order waits for that, and cannot be rejected: 20140',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await bench.find(quotedOrder);
        const { orders } = bench.agent();
        const again = await orders.requestQuote({ orderId: id, note: 'And for three hundred?' });
        assert.deepEqual([again.id, again.state], [id, 'PENDING_QUOTE']);
        await refusedWithoutTrace(bench, () => orders.rejectQuote(id), 400, '20140');
      },
    },
    {
      name: 'given an order, when it is read with every detail, then it has all that it has without',
      needs: ['state'],
      async run(bench) {
        const { id } = await bench.find(fulfilledOrder);
        const { orders } = bench.agent();
        const full = await orders.get(id, { query: { includeResult: 'full' } });
        const missing = Object.keys(await orders.get(id)).filter(name => !(name in full));
        assert.deepEqual(missing, []);
      },
    },
    {
      name: 'given what an order consists of, what it is known by and where it stands, when that is redacted, then it is refused, and the order stays as it was',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await pricedCart(bench);
        const read = async () => Object.entries(await orders.get(id)).filter(([name]) => !/^last|^links$/.test(name));
        const before = await read();
        const items = before.flatMap(([name, value]) => ([value].flat().some(isRecord) ? [name] : []));
        const done: string[] = [];
        for (const name of ['id', 'state', 'profileId', 'siteId', ...items]) {
          for (const which of [id, [id]])
            if ((await ifTaken(orders.redact(which, [name]).then(() => true))) === true) done.push(name);
        }
        assert.deepEqual(done, [], 'what was redacted');
        assert.deepEqual(await read(), before);
      },
    },
    {
      name: 'given a custom property, when it is redacted, then it is blank, and the others stay; what OCC needs is 28403, what is not there 28405',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const own = (await propertiesOf('order', bench.agent())).flatMap(property => {
          const isFree = property.type !== 'enumerated' && property.writable !== false;
          const value = isFree ? validValue(property) : undefined;
          return value === undefined ? [] : [[property.id, value] as const];
        });
        const [[property] = ['']] = own;
        if (property === '') return;
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const { id } = await orders.create({ profileId: shopperId, ...Object.fromEntries(own) });
        const read = async () => new Map<string, unknown>(Object.entries(await orders.get(id)));
        const before = await read();
        await refusedWithoutTrace(bench, () => orders.redact(id, ['state']), 400, '28403');
        await refusedWithoutTrace(bench, () => orders.redact(id, [property, 'x_other']), 400, '28405');
        await refused(orders.redact([id, 'no-such-order'], [property]), 404, '28404');
        await refusedWithoutTrace(bench, () => orders.redact([id], ['state']), 400, '28403');
        await refusedWithoutTrace(bench, () => orders.redact([id], ['x_other']), 400, '28405');
        await orders.redact([id], [property]);
        const after = await read();
        // blank, or not there
        assert.equal(after.get(property) ?? null, null);
        for (const [name] of own.slice(1)) assert.deepEqual(after.get(name), before.get(name), `${name} stays`);
        await orders.redact(id, [property]);
      },
    },
  ],
};
