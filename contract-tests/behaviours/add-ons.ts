/** Items that are ordered with add-ons, and add-ons that cannot be ordered. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { delivery } from '../subjects/deliveries.ts';
import { addOn, orderableUnits } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { card, newShopper, placedOrder } from './placing.ts';
import { itemOf, somebodyBuying } from './refused-carts.ts';

export const addOns: BehaviourGroup = {
  resource: 'add-ons',
  behaviours: [
    {
      name: 'given an item with an add-on, when it is placed, then it holds the add-on, costs both, and both are taken from stock',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { base, extra } = await bench.find(addOn);
        const { address, methodId } = await bench.find(delivery);
        const profileId = await newShopper(bench);
        const { orders } = bench.desk(profileId);
        const left = async () => [await orderableUnits(bench, base), await orderableUnits(bench, extra)];
        const before = await left();
        const cart = await orders.create({
          profileId,
          shoppingCart: { items: [{ ...itemOf(base, 2), childItems: [{ ...itemOf(extra, 2), addOnItem: true }] }] },
          shippingAddress: address,
          shippingMethod: { value: methodId },
        });
        const id = orderIdOf(cart);
        const placed = await orders.submit({ id, payments: [card(cart.priceInfo?.total ?? 0)] });
        const [item, ...others] = placed.shoppingCart?.items ?? [];
        const [child] = item?.childItems ?? [];
        assert.deepEqual([others.length, child?.productId, child?.quantity], [0, extra.productId, 2]);
        assert.equal(cents(placed.priceInfo?.amount), cents(item?.price) + cents(child?.price));
        assert.deepEqual(
          await left(),
          before.map(units => units - 2),
        );
        const shown = (await orders.get(id)).shoppingCart?.items?.[0]?.childItems?.[0];
        assert.deepEqual([shown?.productId, shown?.catRefId], [extra.productId, extra.skuId]);
      },
    },
    {
      name: 'given an add-on of another product or of none, when it is ordered, priced, or wanted in an amendment or a quote, then each is refused with its code',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { base, extra } = await bench.find(addOn);
        const { usual, taking } = await somebodyBuying(bench);
        const parts = (...childItems: object[]) => ({ ...itemOf(usual, 1), childItems });
        const wrong = {
          '28155': itemOf(extra, 1),
          // the product that was found may be the one that takes the add-on
          ...(usual.productId === base.productId ? {} : { '28410': parts({ ...itemOf(extra, 1), addOnItem: true }) }),
          '28360': parts(itemOf(base, 1)),
        };
        for (const take of taking) {
          for (const [code, item] of Object.entries(wrong))
            await refusedWithoutTrace(bench, () => take({ items: [item] }), 400, code);
        }
      },
    },
    {
      name: 'given an external price far from the list price, when it is ordered, priced, or wanted in an amendment or a quote, then 51003; half a cent is 13001',
      needs: ['state'],
      writes: true,
      evidence: 'inferred',
      async run(bench) {
        const { usual, taking } = await somebodyBuying(bench);
        for (const take of taking) {
          const at = (externalPrice: number) => () => take({ items: [{ ...itemOf(usual, 1), externalPrice }] });
          await refusedWithoutTrace(bench, at(0.01), 400, '51003');
          await refusedWithoutTrace(bench, at(1e9), 400, '51003');
          await refusedWithoutTrace(bench, at(0.005), 400, '13001');
        }
      },
    },
    {
      name: 'given an address where there is no such state, when a cart, an amendment or a quote goes there, then 28128, and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { address } = await bench.find(delivery);
        const { id, shopperId, orders } = await placedOrder(bench);
        const shippingAddress = { ...address, country: 'ZZ' };
        const { amendments } = bench.agent();
        await bench.find(remorsePeriod);
        await amendments.begin(id);
        const cart = () => orders.create({ profileId: shopperId, shippingAddress });
        await refusedWithoutTrace(bench, cart, 500, '28128');
        await refusedWithoutTrace(bench, () => amendments.price(id, { shippingAddress }), 500, '28128');
        const byPigeon = { shippingMethod: { value: 'byPigeon' } };
        await refusedWithoutTrace(bench, () => amendments.price(id, byPigeon), 400, '28088');
        const cartId = orderIdOf(await orders.create({ profileId: shopperId }));
        const quote = (more: object) => () => orders.requestQuote({ orderId: cartId, ...more });
        await refusedWithoutTrace(bench, quote({ shippingAddress }), 500, '28128');
        await refusedWithoutTrace(bench, quote(byPigeon), 400, '28088');
      },
    },
  ],
};
