/** Prices that agents set. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { delivery } from '../subjects/deliveries.ts';
import { product } from '../subjects/products.ts';
import { card, newShopper } from './placing.ts';

const priceOverrideReason = 'appeasement';

export const pricing: BehaviourGroup = {
  resource: 'pricing',
  behaviours: [
    {
      name: 'given a supervisor, when the price of a line is overridden, then the line costs that much',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const items = [{ productId, catRefId: skuId, quantity: 3, overriddenPrice: 4.25, priceOverrideReason }];
        const cart = await bench.desk(shopperId, 'supervisor').orders.create({
          profileId: shopperId,
          shoppingCart: { items },
        });
        assert.equal(cents(cart.priceInfo?.subTotal), 3 * 425);
      },
    },
    {
      name: 'given a plain agent, when the price of a line is overridden, then 403 100091 and nothing changes',
      needs: ['state', 'plainAgent'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const items = [{ productId, catRefId: skuId, quantity: 3, overriddenPrice: 4.25, priceOverrideReason }];
        const cart = { profileId: shopperId, shoppingCart: { items } };
        await refusedWithoutTrace(bench, () => bench.desk(shopperId).orders.create(cart), 403, '100091');
      },
    },
    {
      name: 'given a price of a supervisor, when an agent sends the line back, then it holds as it was given',
      needs: ['state', 'roles'],
      writes: true,
      async run(bench) {
        const { orders, orderId, overridden, price } = await pricedBySupervisor(bench);
        await refusedWithoutTrace(bench, () => price({ overriddenPrice: 4 }), 403, '100091');
        const { priceInfo } = await price({});
        assert.equal(cents(priceInfo?.subTotal), 3 * 425);
        const placed = await orders.submit({ id: orderId, payments: [card(priceInfo?.total ?? 0)] });
        const [line] = placed.shoppingCart?.items ?? [];
        for (const name of ['isPriceOverridden', 'priceOverridenBy', 'priceOverrideReason'] as const)
          assert.deepEqual(line?.[name], overridden[name], name);
      },
    },
    {
      name: 'given a price of a supervisor, when an agent asks for more of the line, then 403 100091 and nothing changes',
      needs: ['state', 'roles'],
      writes: true,
      // that only supervisors override is documented, for how many units an override holds is not
      evidence: 'inferred',
      async run(bench) {
        const { price } = await pricedBySupervisor(bench);
        await refusedWithoutTrace(bench, () => price({ quantity: 4 }), 403, '100091');
      },
    },
    {
      name: 'given a supervisor, when a price is overridden without a known reason, then 400 13001 and nothing changes',
      needs: ['state', 'supervisor'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId, 'supervisor');
        for (const reason of [{}, { priceOverrideReason: 'friendship' }]) {
          const items = [{ productId, catRefId: skuId, quantity: 1, overriddenPrice: 4.25, ...reason }];
          const cart = { profileId: shopperId, shoppingCart: { items } };
          await refusedWithoutTrace(bench, () => orders.create(cart), 400, '13001');
        }
      },
    },
  ],
};

/** A cart with one line, whose price a supervisor has overridden, and how an agent prices that line with changes of their own. */
async function pricedBySupervisor(bench: Workbench) {
  const { productId, skuId } = await bench.find(product);
  const { address, methodId } = await bench.find(delivery);
  const shopperId = await newShopper(bench);
  const given = { productId, catRefId: skuId, quantity: 3, overriddenPrice: 4.25 };
  const cart = await bench.desk(shopperId, 'supervisor').orders.create({
    profileId: shopperId,
    shoppingCart: { items: [{ ...given, priceOverrideReason }] },
    shippingAddress: address,
    shippingMethod: { value: methodId },
  });
  const orderId = orderIdOf(cart);
  const [overridden] = cart.shoppingCart?.items ?? [];
  assert.ok(overridden?.isPriceOverridden && overridden.priceOverridenBy && overridden.priceOverrideReason);
  const line = { ...given, commerceItemId: overridden.commerceItemId ?? overridden.id };
  const { orders } = bench.desk(shopperId);
  const price = (changes: object) => orders.price({ orderId, shoppingCart: { items: [{ ...line, ...changes }] } });
  return { orders, orderId, overridden, price };
}
