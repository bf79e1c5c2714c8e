/** Products, SKUs, stock and shipping. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { type DeliverySubject, delivery, deliveryAbroad } from '../subjects/deliveries.ts';
import { otherSite } from '../subjects/merchant.ts';
import { shopper } from '../subjects/people.ts';
import { aheadProduct, bulkyProduct, outOfStockProduct, product } from '../subjects/products.ts';

export const catalog: BehaviourGroup = {
  resource: 'catalog',
  behaviours: [
    {
      name: 'given a product, when it and its SKU are read, then both are returned',
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const { catalog } = agent();
        assert.equal(typeof (await catalog.product(productId)).displayName, 'string');
        assert.ok((await catalog.sku(skuId)) !== undefined);
      },
    },
    {
      name: 'given a product, when it and its SKU are read, then they are the ones asked for',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const { catalog } = agent();
        const { id, childSKUs } = await catalog.product(productId);
        assert.equal(id, productId);
        assert.ok(childSKUs?.some(sku => sku.repositoryId === skuId));
        assert.equal((await catalog.sku(skuId)).repositoryId, skuId);
      },
    },
    {
      name: 'given products in and out of stock, when their status is read, then it says which is which',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const outOfStock = await find(outOfStockProduct);
        const { catalog } = agent();
        assert.equal((await catalog.stockStatus(productId, { skuId })).stockStatus, 'IN_STOCK');
        const none = await catalog.stockStatus(outOfStock.productId, { skuId: outOfStock.skuId });
        assert.deepEqual([none.stockStatus, none.orderableQuantity], ['OUT_OF_STOCK', 0]);
      },
    },
    {
      name: 'given a product, when its stock status is read, then it has a quantity',
      async run({ agent, find }) {
        const { productId } = await find(product);
        assert.equal(typeof (await agent().catalog.stockStatus(productId)).orderableQuantity, 'number');
      },
    },
    {
      name: 'given a cart and an address, when shipping methods are listed, then there is one',
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const { address } = await find(delivery);
        const { id: profileId } = await find(shopper);
        const methods = await agent().catalog.shippingMethods({
          profileId,
          populateShippingMethods: true,
          shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 1 }] },
          shippingAddress: address,
        });
        assert.ok(methods.length > 0);
      },
    },
    {
      name: 'given ids nobody knows, when product, SKU and stock are read, then each is refused with its code',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const { catalog, api } = agent();
        await refused(catalog.product('no-such-product'), 400, '20031');
        await refused(catalog.sku('no-such-sku'), 400, '26060');
        await refused(catalog.stockStatus('no-such-product'), 400, '20031');
        await assumed(async () => {
          await refused(catalog.stockStatus(productId, { skuId: 'no-such-sku' }), 400, '26060');
          const elsewhere = { path: { id: productId }, query: { catalogId: 'no-such-catalog' } };
          await refused(api.GET('/ccagent/v1/products/{id}', { params: elsewhere }), 400, '20031');
          const another = { path: { id: skuId }, query: { skuId: 'no-such-sku' } };
          await refused(api.GET('/ccagent/v1/skus/{id}', { params: another }), 400, '26060');
        });
      },
    },
    {
      name: 'given a product, when each of its SKUs is read, then it is that SKU and names the product as its parent',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId } = await find(product);
        const { catalog, api } = agent();
        const { childSKUs = [] } = await catalog.product(productId);
        assert.ok(childSKUs.length > 0);
        for (const { repositoryId: id = '' } of childSKUs) {
          const { data } = await api.GET('/ccagent/v1/skus/{id}', { params: { path: { id } } });
          assert.deepEqual(
            ['items' in data ? data.items : data]
              .flat()
              .map(sku => [sku.repositoryId, [sku.parentProducts ?? []].flat()[0]?.id]),
            [[id, productId]],
          );
        }
      },
    },
    {
      name: 'given parameters, when a product or a SKU is read, then they decide what is shown of it',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(product);
        const { api } = agent();
        const read = async (query: object) => {
          const { data } = await api.GET('/ccagent/v1/products/{id}', { params: { path: { id: productId }, query } });
          const shown: Readonly<Record<string, unknown>> & Pick<typeof data, 'childSKUs'> = { ...data };
          return shown;
        };
        assert.ok(!('listPrice' in (await read({ withPrices: false }))));
        assert.ok(!('listPrices' in (await read({ includePrices: false }))));
        assert.ok(!('listPrices' in (await read({ minimalPrices: true }))));
        assert.ok('directCatalogs' in (await read({ showCatalogsInfo: true })));
        const unpriced = await read({ priceListGroupId: 'none' });
        assert.deepEqual([unpriced.listPrice, unpriced.salePrice], [null, null]);
        const shallow = (await read({ depth: '0' })).childSKUs ?? [];
        assert.ok(shallow.length > 0 && shallow.every(sku => Object.keys(sku).join() === 'repositoryId'));
        const [listed] = (await read({ includeChildSKUsListingIds: true })).childSKUs ?? [];
        assert.equal(listed?.listingSKUId, listed?.repositoryId);
        const { links: _, ...narrowed } = await read({ fields: 'id,childSKUs.repositoryId', include: 'brand' });
        assert.deepEqual(Object.keys(narrowed).sort(), ['brand', 'childSKUs', 'id']);
        assert.ok(!('childSKUs' in (await read({ exclude: 'childSKUs,parentCategory.route' }))));
        for (const fields of ['items.id', 'id']) {
          const params = { path: { id: skuId }, query: { fields } };
          const { data } = await api.GET('/ccagent/v1/skus/{id}', { params });
          assert.deepEqual('items' in data ? data.items : [], [{ id: skuId }]);
        }
      },
    },
    {
      name: 'given a site of another currency, when a product is read on it, then its prices are those of that site',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId } = await find(product);
        const { id: site, priceGroupId } = await find(otherSite);
        const params = { path: { id: productId }, header: { 'X-CCSite': site } };
        const { data } = await agent().api.GET('/ccagent/v1/products/{id}', { params });
        assert.equal(data.derivedListPriceFrom, priceGroupId);
      },
    },
    {
      name: 'given what is out of stock, when its actual status is not asked for, then it is shown as in stock',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(outOfStockProduct);
        assert.equal((await agent().catalog.stockStatus(productId, { skuId, actual: false })).stockStatus, 'IN_STOCK');
      },
    },
    {
      name: 'given an address, when shipping methods are listed, then they are enabled, serve its country and come in their order',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { address } = await find(delivery);
        const { catalog } = agent();
        const methods = await catalog.shippingMethods({ shoppingCart: { items: [] }, shippingAddress: address });
        assert.ok(methods.length > 0);
        assert.ok(methods.every(({ enabled }) => enabled));
        const serves = methods.map(({ shipToLocations = [] }) => shipToLocations.map(place => place.repositoryId));
        assert.ok(serves.every(places => places.includes(address.country ?? '')));
        const sequence = methods.map(({ displaySequence = 0 }) => displaySequence);
        assert.deepEqual(
          sequence,
          [...sequence].sort((a, b) => a - b),
        );
      },
    },
    {
      name: 'given what costs a surcharge to ship, when shipping methods are listed for it, then each may carry such goods',
      needs: ['state'],
      async run({ agent, find }) {
        const { productId, skuId } = await find(bulkyProduct);
        const { address } = await find(delivery);
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
        const query = { productIdForShippingSurcharge: [productId], items, shippingAddress: address };
        const methods = await agent().catalog.shippingMethods(query);
        const wrong = methods.find(({ eligibleForProductWithSurcharges: isEligible }) => isEligible === false);
        assert.equal(wrong?.repositoryId, undefined, 'is offered for what it may not carry');
      },
    },
    {
      name: 'given products with nothing in stock, some of which can be ordered ahead, when their status is asked for as it is and as it is shown, then one is another',
      needs: ['state'],
      async run({ agent, find }) {
        const nothing = await find(outOfStockProduct);
        // whether such a one is in stock is told by no document, but that asking says something else is
        const subjects = [nothing, await find(aheadProduct)];
        const statuses = async (actual: boolean) => {
          const found: (string | undefined)[] = [];
          for (const { productId, skuId } of subjects)
            found.push((await agent().catalog.stockStatus(productId, { skuId, actual })).stockStatus);
          return found;
        };
        assert.notDeepEqual(
          await statuses(true),
          await statuses(false),
          'whether the actual status is asked for is ignored',
        );
      },
    },
    {
      name: 'given addresses in two countries, when shipping methods for both are listed, then there are only those that serve both',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { address } = await find(delivery);
        const { address: abroad } = await find(deliveryAbroad);
        const { catalog } = agent();
        const idsFor = async (...addresses: DeliverySubject['address'][]) => {
          const shippingGroups = addresses.map(shippingAddress => ({ shippingAddress }));
          const query = { productIdForShippingSurcharge: [], items: [], shippingGroups };
          return (await catalog.shippingMethods(query)).map(({ id }) => id);
        };
        const [here, there] = [await idsFor(address), await idsFor(abroad)];
        assert.ok(here.length > 0 && there.length > 0);
        assert.deepEqual(
          await idsFor(address, abroad),
          here.filter(id => there.includes(id)),
        );
      },
    },
    {
      name: 'given a country or a region that nothing is shipped to, when shipping methods are listed, then 28128',
      needs: ['state'],
      async run({ agent, find }) {
        const { address } = await find(delivery);
        for (const change of [{ country: 'AQ' }, { state: 'ZZ' }]) {
          const shippingAddress = { ...address, ...change };
          const listed = agent().catalog.shippingMethods({ shoppingCart: { items: [] }, shippingAddress });
          await refused(listed, 500, '28128');
        }
      },
    },
  ],
};
