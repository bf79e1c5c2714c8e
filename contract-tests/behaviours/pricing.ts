/** Prices that agents set. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { product } from '../subjects/products.ts';
import { newShopper } from './placing.ts';

export const pricing: BehaviourGroup = {
  resource: 'pricing',
  behaviours: [
    {
      name: 'given a supervisor, when the price of a line is overridden, then the line costs that much',
      needs: ['state', 'roles'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const items = [{ productId, catRefId: skuId, quantity: 3, overriddenPrice: 4.25 }];
        const cart = await bench.desk(shopperId, 'supervisor').orders.create({
          profileId: shopperId,
          shoppingCart: { items },
        });
        assert.equal(cents(cart.priceInfo?.subTotal), 3 * 425);
      },
    },
    {
      name: 'given a plain agent, when the price of a line is overridden, then 403 100091 and nothing changes',
      needs: ['state', 'roles', 'control'],
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const items = [{ productId, catRefId: skuId, quantity: 3, overriddenPrice: 4.25 }];
        const cart = { profileId: shopperId, shoppingCart: { items } };
        await refusedWithoutTrace(bench, () => bench.desk(shopperId).orders.create(cart), 403, '100091');
      },
    },
  ],
};
