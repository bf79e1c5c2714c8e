/** Orders whose items go to several places, or are picked up in a store. @module */

import { strict as assert } from 'node:assert';
import type { Order } from '../../src/index.ts';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { delivery } from '../subjects/deliveries.ts';
import { pickupLocation } from '../subjects/locations.ts';
import { product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { unitsOf } from './order-lines.ts';
import { card, home, newShopper } from './placing.ts';

/** A cart of three units, one of which goes to another address than the others. */
async function splitCart(bench: Workbench) {
  const { productId, skuId } = await bench.find(product);
  const { address, methodId } = await bench.find(delivery);
  const shopperId = await newShopper(bench);
  const { orders } = bench.desk(shopperId);
  const items = (quantity: number) => [{ productId, catRefId: skuId, quantity }];
  const shippingMethod = { value: methodId };
  const first = { shippingAddress: address, shippingMethod, items: items(2) };
  const second = { ...first, shippingAddress: { ...address, address1: home.address1 }, items: items(1) };
  const cart = await orders.create({
    profileId: shopperId,
    shoppingCart: { items: items(3) },
    shippingGroups: [first, second],
  });
  needs((cart.shippingGroups?.length ?? 0) > 1, 'carts of several shipping groups');
  return { id: orderIdOf(cart), cart, orders, items, first, second };
}

/** Groups hold what the order does, and cost together what it costs. */
function assertAddsUp(order: Order): void {
  const { priceInfo, shippingGroups = [] } = order;
  const sum = (of: (group: (typeof shippingGroups)[number]) => number) =>
    shippingGroups.reduce((all, group) => all + of(group), 0);
  for (const name of ['amount', 'shipping', 'shippingSurchargeValue', 'tax', 'total'] as const) {
    assert.equal(
      sum(group => cents(group.priceInfo?.[name])),
      cents(priceInfo?.[name]),
      `${name} of the groups`,
    );
  }
  const units = sum(({ items = [] }) => items.reduce((all, { quantity }) => all + quantity, 0));
  assert.equal(units, unitsOf(order));
}

export const shippingGroups: BehaviourGroup = {
  resource: 'shipping groups',
  behaviours: [
    {
      name: 'given a cart of two shipping groups, when it is priced and placed, then one line goes to both, and the groups add up to the order',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, cart, orders } = await splitCart(bench);
        assert.equal(cart.shoppingCart?.items?.length, 1);
        assert.deepEqual(
          cart.shippingGroups?.map(({ items }) => items?.map(({ quantity }) => quantity)),
          [[2], [1]],
        );
        assertAddsUp(cart);
        const { priceInfo } = await orders.price({ orderId: id });
        assert.equal(cents(priceInfo?.total), cents(cart.priceInfo?.total));
        const placed = await orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
        assertAddsUp(placed);
        const [line] = placed.shoppingCart?.items ?? [];
        const ids = placed.shippingGroups?.flatMap(({ items = [] }) =>
          items.map(({ commerceItemId }) => commerceItemId),
        );
        assert.deepEqual(ids, [line?.commerceItemId, line?.commerceItemId]);
      },
    },
    {
      name: 'given groups that want more than the cart has, when it is priced, then 13001 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, items, first, second } = await splitCart(bench);
        const shippingGroups = [first, { ...second, items: items(2) }];
        const price = () => orders.price({ orderId: id, shoppingCart: { items: items(3) }, shippingGroups });
        await refusedWithoutTrace(bench, price, 400, '13001');
      },
    },
    {
      name: 'given a cart that goes to two places, when it is priced with one address, then all goes there',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, items, second } = await splitCart(bench);
        const { shippingAddress } = second;
        const together = await orders.price({ orderId: id, shoppingCart: { items: items(3) }, shippingAddress });
        assert.deepEqual(
          together.shippingGroups?.map(group => group.items?.map(({ quantity }) => quantity)),
          [[3]],
        );
        assertAddsUp(together);
      },
    },
    {
      name: 'given a held order, when its amendment is split and paid, then the order is split',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, first, second } = await splitCart(bench);
        const all = await orders.price({ orderId: id, shippingAddress: first.shippingAddress });
        await orders.submit({ id, payments: [card(all.priceInfo?.total ?? 0)] });
        const { amendments } = bench.agent();
        await bench.find(remorsePeriod);
        await amendments.begin(id);
        const copy = await amendments.price(id, { shippingGroups: [first, second] });
        assertAddsUp(copy);
        const due = cents(copy.priceInfo?.total) - cents(all.priceInfo?.total);
        if (due > 0) await amendments.pay(id, { amountRemaining: due / 100, payments: [card(due / 100)] });
        const amended = await amendments.submit(id);
        assert.equal(amended.shippingGroups?.length, 2);
        assertAddsUp(amended);
      },
    },
    {
      name: 'given a store, when an order is picked up there, then nothing is shipped, and with the last item it is fulfilled; before and after 20140',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { locationId } = await bench.find(pickupLocation);
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const items = [{ productId, catRefId: skuId, quantity: 2 }];
        const pickup = { type: 'inStorePickupShippingGroup', locationId, firstName: 'Ana', items };
        const cart = await orders.create({ profileId: shopperId, shoppingCart: { items }, shippingGroups: [pickup] });
        const [group] = cart.shippingGroups ?? [];
        assert.deepEqual(
          [group?.type, group?.locationId, group?.firstName, cents(cart.priceInfo?.shipping)],
          ['inStorePickupShippingGroup', locationId, 'Ana', 0],
        );
        const id = orderIdOf(cart);
        await orders.submit({ id, payments: [card(cart.priceInfo?.total ?? 0)] });
        const pickUp = () => orders.pickUp(id, group?.shippingGroupId ?? '');
        await refusedWithoutTrace(bench, pickUp, 400, '20140');
        await bench.advanceClock({ minutes: 24 * 60 });
        assert.equal((await orders.get(id)).state, 'SUBMITTED');
        await refusedWithoutTrace(bench, () => orders.pickUp(id, 'no-such-group'), 400, '13001');
        await pickUp();
        const picked = await orders.get(id);
        assert.deepEqual(
          [picked.state, picked.shippingGroups?.[0]?.status],
          ['NO_PENDING_ACTION', 'NO_PENDING_ACTION'],
        );
        await refusedWithoutTrace(bench, pickUp, 400, '20140');
      },
    },
    {
      name: 'given no such store or order, when something is to be picked up, then 28088 and 210105',
      needs: ['state'],
      evidence: 'inferred',
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
        const nowhere = { type: 'inStorePickupShippingGroup', locationId: 'no-such-location', items };
        await refusedWithoutTrace(
          bench,
          () => orders.create({ profileId: shopperId, shoppingCart: { items }, shippingGroups: [nowhere] }),
          400,
          '28088',
        );
        await refused(orders.pickUp('no-such-order', 'sg1'), 404, '210105');
      },
    },
    {
      name: 'given stores, when one of the list is read, then it is the same; one that there is not is 13001',
      needs: ['state'],
      async run(bench) {
        const { locationId } = await bench.find(pickupLocation);
        const { catalog } = bench.agent();
        const read = await catalog.location(locationId);
        assert.deepEqual([read.locationId, read.pickUp], [locationId, true]);
        await refused(catalog.location('no-such-location'), 400, '13001');
      },
    },
  ],
};
