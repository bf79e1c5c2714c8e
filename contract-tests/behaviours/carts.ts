/** Carts of shoppers: made, gone on with, and dropped. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { delivery } from '../subjects/deliveries.ts';
import { otherSite } from '../subjects/merchant.ts';
import { outOfStockProduct, product } from '../subjects/products.ts';
import { unitsOf } from './order-lines.ts';
import { newShopper, pricedCart } from './placing.ts';

// shoppers of each kind that are asked for
const mostShoppers = 2;

export const carts: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a cart, when the shopper goes on with it, then it is found as the open cart; without one there is none',
      needs: ['state'],
      writes: true,
      async run(bench) {
        assert.equal(await bench.agent().orders.cart(await newShopper(bench)), undefined);
        const { id, shopperId, orders } = await pricedCart(bench);
        const cart = await orders.cart(shopperId);
        assert.equal(cart === undefined ? undefined : orderIdOf(cart), id);
      },
    },
    {
      name: 'given shoppers with a cart and without, when the open cart of each is asked for, then it is there as told, and a search finds it',
      needs: ['state'],
      async run({ agent }) {
        const { api, orders } = agent();
        const query = { q: 'id pr', queryFormat: 'SCIM' as const, includeOrderDetails: true, limit: 100 };
        const { data } = await api.GET('/ccagent/v1/profiles', { params: { query } });
        assert.ok('items' in data && data.items !== undefined);
        // a contact has a cart in each account
        const shoppers = data.items.filter(({ parentOrganization }) => parentOrganization === null);
        for (const hasCart of [true, false])
          for (const { id = '' } of shoppers.filter(row => row.hasIncompleteOrder === hasCart).slice(0, mostShoppers)) {
            const cart = await orders.cart(id);
            assert.equal(cart !== undefined, hasCart, `the open cart of ${id}`);
            if (cart === undefined) continue;
            const orderId = orderIdOf(cart);
            const found = (await orders.search({ orderId })).items.map(order => [order.id, order.state]);
            assert.deepEqual(found, [[orderId, 'INCOMPLETE']], `the search for ${orderId}`);
          }
      },
    },
    {
      name: 'given a shopper, when a cart is dropped, then that succeeds',
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await pricedCart(bench);
        assert.equal(typeof (await orders.removeCart(shopperId, id)).orderId, 'string');
      },
    },
    {
      name: 'given a cart, when it is dropped, then it is gone, and dropping it again is 28313',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await pricedCart(bench);
        await orders.removeCart(shopperId);
        assert.equal(await orders.cart(shopperId), undefined);
        await refused(orders.get(id), 404, '210105');
        await refusedWithoutTrace(bench, () => orders.removeCart(shopperId, id), 400, '28313');
        await refusedWithoutTrace(bench, () => orders.removeCart('nobody'), 400, '22000');
      },
    },
    {
      name: 'given the cart of somebody else, when a shopper drops it, then 28313 and it stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await pricedCart(bench);
        const other = await newShopper(bench);
        await refusedWithoutTrace(bench, () => bench.desk(other).orders.removeCart(other, id), 400, '28313');
        assert.equal((await orders.get(id)).state, 'INCOMPLETE');
      },
    },
    {
      name: 'given an open cart, when another is created, then createOrder goes on with it and createNewCart does not',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, shopperId } = await pricedCart(bench);
        const again = await orders.create({ profileId: shopperId });
        // a shopper has one open cart per site; whether it is the same or another in its place is told by no document
        const open = await orders.cart(shopperId);
        assert.equal(open && orderIdOf(open), orderIdOf(again));
        await assumed(async () => {
          assert.deepEqual([orderIdOf(again), unitsOf(again)], [id, 2]);
          assert.notEqual(orderIdOf(await orders.createCart({ profileId: shopperId })), id);
        });
      },
    },
    {
      name: 'given two lines of one product, when they are not to be combined, then each stays; either way all units are there',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const items = [1, 2].map(quantity => ({ productId, catRefId: skuId, quantity }));
        for (const combineLineItems of ['yes', 'no'] as const) {
          const profileId = await newShopper(bench);
          const { orders } = bench.desk(profileId);
          const id = orderIdOf(await orders.create({ profileId, combineLineItems, shoppingCart: { items } }));
          const order = await orders.get(id);
          assert.equal(unitsOf(order), 3);
          const lines = (order.shoppingCart?.items ?? []).map(({ quantity }) => quantity).sort();
          if (combineLineItems === 'no') assert.deepEqual(lines, [1, 2]);
        }
      },
    },
    {
      name: 'given a site of another currency, when a cart is created on it, then it is priced in that currency',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: siteId, priceGroupId } = await bench.find(otherSite);
        const shopperId = await newShopper(bench);
        const { orders } = bench.agent().forShopper(shopperId, { site: siteId });
        const cart = await orders.create({ profileId: shopperId });
        assert.deepEqual([cart.siteId, cart.priceListGroup?.id], [siteId, priceGroupId]);
        assert.equal(
          (await bench.desk(shopperId).orders.cart(shopperId, { headers: { 'X-CCSite': siteId } })) === undefined,
          false,
        );
      },
    },
    {
      name: 'given custom properties on order and line, when the order is read, then they have survived',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const line = { productId, catRefId: skuId, quantity: 1, ...{ x_engraving: 'For June' } };
        const cart = await orders.create({
          profileId: shopperId,
          shoppingCart: { items: [line] },
          ...{ x_giftWrap: true },
        });
        const read: Readonly<Record<string, unknown>> = { ...(await orders.get(orderIdOf(cart))) };
        assert.equal(read.x_giftWrap, true);
        const { items } = read.shoppingCart as { items: Record<string, unknown>[] };
        assert.equal(items[0]?.x_engraving, 'For June');
      },
    },
    {
      name: 'given a product out of stock, when it is ordered, then 28104 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(outOfStockProduct);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
        await refusedWithoutTrace(
          bench,
          () => orders.create({ profileId: shopperId, shoppingCart: { items } }),
          400,
          '28104',
        );
      },
    },
    {
      name: 'given unknown product, SKU, shipping method, shopper or order, when a cart is made of them, then each is refused with its code',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const { address: shippingAddress } = await bench.find(delivery);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const cart =
          (item: object, more: object = {}) =>
          () =>
            orders.create({
              profileId: shopperId,
              shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 1, ...item }] },
              ...more,
            });
        await refusedWithoutTrace(bench, cart({ productId: 'nothing' }), 400, '28102');
        await refusedWithoutTrace(bench, cart({ catRefId: 'nothing' }), 400, '28129');
        await refusedWithoutTrace(
          bench,
          cart({}, { shippingAddress, shippingMethod: { value: 'byPigeon' } }),
          400,
          '28088',
        );
        await refusedWithoutTrace(bench, cart({}, { profileId: 'nobody' }), 400, '22000');
        await refusedWithoutTrace(bench, () => orders.price({ orderId: 'no-such-order' }), 404, '20107');
      },
    },
    {
      name: 'given a cart, when it is priced for another shopper or without naming it, then 404 20107 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const other = await newShopper(bench);
        const { api } = bench.agent();
        const price = (more: object) => () =>
          api.POST('/ccagent/v1/orders', { body: { op: 'priceOrder' as const, ...more } });
        await refusedWithoutTrace(bench, price({ id, profileId: other }), 404, '20107');
        await refusedWithoutTrace(bench, price({}), 404, '20107');
      },
    },
  ],
};
