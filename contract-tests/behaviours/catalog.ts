/** Products, SKUs, stock and shipping. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';

export const catalog: BehaviourGroup = {
  resource: 'catalog',
  behaviours: [
    {
      name: 'given a product, when it and its SKU are read, then both are answered',
      async run({ agent, subjects: { productId, skuId } }) {
        const { catalog } = agent();
        assert.equal(typeof (await catalog.product(productId)).displayName, 'string');
        assert.ok((await catalog.sku(skuId)) !== undefined);
      },
    },
    {
      name: 'given a product, when it and its SKU are read, then they are the ones asked for',
      needs: ['state'],
      async run({ agent, subjects: { productId, skuId } }) {
        const { catalog } = agent();
        const product = await catalog.product(productId);
        assert.equal(product.id, productId);
        assert.ok(product.childSKUs?.some(sku => sku.repositoryId === skuId));
        assert.equal((await catalog.sku(skuId)).repositoryId, skuId);
      },
    },
    {
      name: 'given products in and out of stock, when their status is read, then it says which is which',
      needs: ['state'],
      async run({ agent, subjects: { productId, skuId, outOfStock } }) {
        const { catalog } = agent();
        assert.equal((await catalog.stockStatus(productId, { skuId })).stockStatus, 'IN_STOCK');
        const none = await catalog.stockStatus(outOfStock.productId, { skuId: outOfStock.skuId });
        assert.deepEqual([none.stockStatus, none.orderableQuantity], ['OUT_OF_STOCK', 0]);
      },
    },
    {
      name: 'given a product, when its stock status is read, then it has a quantity',
      async run({ agent, subjects: { productId } }) {
        assert.equal(typeof (await agent().catalog.stockStatus(productId)).orderableQuantity, 'number');
      },
    },
    {
      name: 'given a cart and an address, when shipping methods are listed, then there is one',
      async run({ agent, subjects: { shopperId, productId, skuId, shippingAddress } }) {
        const methods = await agent().catalog.shippingMethods({
          profileId: shopperId,
          populateShippingMethods: true,
          shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 1 }] },
          shippingAddress,
        });
        assert.ok(methods.length > 0);
      },
    },
    {
      name: 'given ids nobody knows, when product, SKU and stock are read, then each is refused with its code',
      needs: ['state'],
      async run({ agent }) {
        const { catalog } = agent();
        await refused(catalog.product('no-such-product'), 400, '20031');
        await refused(catalog.sku('no-such-sku'), 404, '26060');
        await refused(catalog.stockStatus('no-such-product'), 404, '20031');
      },
    },
  ],
};
