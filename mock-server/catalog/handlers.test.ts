import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

type Product = Schemas['Product'];
type Skus = Schemas['WrappedSkus'];
type Stock = Schemas['StockStatus'];
type Methods = Schemas['WrappedShippingMethods'];

let server: ReferenceServer;
let call: Desk;

beforeEach(async () => {
  server = createReferenceServer();
  call = await checkedDesk(server);
});

describe('products', () => {
  const read = (query = '', site?: string) =>
    call<Product>('GET', `/products/${server.fixtures.product.id}${query}`, site === undefined ? {} : { site });

  it('given any product, when it is read, then it shows its SKUs', async () => {
    for (const { id, skuIds } of server.snapshot().products.values()) {
      const { body } = await call<Product>('GET', `/products/${id}`);
      expect(body.childSKUs?.map(({ repositoryId }) => repositoryId)).toEqual(skuIds);
    }
  });

  it('given parameters, when a product is read, then they decide what it shows', async () => {
    expect((await read('?withPrices=false')).body).not.toHaveProperty('listPrice');
    expect((await read('?includePrices=false')).body).not.toHaveProperty('listPrices');
    expect((await read('?minimalPrices=true')).body).not.toHaveProperty('listPrices');
    expect((await read('?priceListGroupId=none')).body).toMatchObject({ listPrice: null, salePrice: null });
    expect((await read('', 'siteDE')).body.derivedListPriceFrom).toBe('euroPriceGroup');
    expect((await read('?showCatalogsInfo=true')).body).toHaveProperty('directCatalogs');
    expect((await read('?depth=0')).body.childSKUs?.map(sku => Object.keys(sku))).toContainEqual(['repositoryId']);
    expect((await read('?includeChildSKUsListingIds=true')).body.childSKUs?.[0]?.listingSKUId).toBe(
      server.fixtures.product.skuId,
    );
    expect((await read('?fields=id,childSKUs.repositoryId&include=brand')).body).toEqual({
      id: server.fixtures.product.id,
      brand: expect.any(String),
      childSKUs: expect.arrayContaining([{ repositoryId: server.fixtures.product.skuId }]),
      links: expect.anything(),
    });
    expect((await read('?exclude=childSKUs,parentCategory.route')).body).not.toHaveProperty('childSKUs');
  });

  it('given an unknown product or catalog, when it is read, then it is not found', async () => {
    expect((await call('GET', '/products/none')).body.errorCode).toBe('20031');
    expect((await read('?catalogId=none')).body).toMatchObject({ errorCode: '20031' });
    expect((await read('?catalogId=cloudCatalog')).status).toBe(200);
  });
});

describe('SKUs', () => {
  const path = () => `/skus/${server.fixtures.product.skuId}`;

  it('given any SKU, when it is read, then it comes wrapped with its product', async () => {
    for (const { id, productId } of server.snapshot().skus.values()) {
      const { body } = await call<Skus>('GET', `/skus/${id}`);
      expect(body).toMatchObject({
        autoWrap: true,
        items: [{ id, repositoryId: id, parentProducts: [{ id: productId }] }],
      });
    }
  });

  it('given fields, when it is read, then both ways of naming them are understood', async () => {
    const narrowed = { items: [{ id: server.fixtures.product.skuId }] };
    expect((await call<Skus>('GET', `${path()}?fields=items.id`)).body).toMatchObject(narrowed);
    expect(Object.keys((await call<Skus>('GET', `${path()}?fields=id`)).body.items[0] ?? {})).toEqual(['id']);
  });

  it('given what is not sold by itself, when only such SKUs are wanted, then it is not found', async () => {
    const bound = [...server.snapshot().products.values()].find(({ notForIndividualSale }) => notForIndividualSale);
    const skuId = bound?.skuIds[0];
    expect((await call('GET', `/skus/${skuId}`)).status).toBe(200);
    expect((await call('GET', `/skus/${skuId}?showNotForIndividualSale=false`)).body.errorCode).toBe('26060');
  });

  it('given an unknown SKU, when it is read, then it is not found', async () => {
    expect(await call('GET', '/skus/none')).toMatchObject({ status: 404, body: { errorCode: '26060' } });
    expect((await call('GET', `${path()}?skuId=other`)).body.errorCode).toBe('26060');
  });
});

describe('stock', () => {
  it('given a SKU out of stock, when its actual status is asked for, then it says so', async () => {
    const { id, skuId } = server.fixtures.outOfStockProduct;
    const actual = await call<Stock>('GET', `/stockStatus/${id}?skuId=${skuId}&actualStockStatus=true`);
    expect(actual.body).toMatchObject({
      productId: id,
      catRefId: skuId,
      stockStatus: 'OUT_OF_STOCK',
      orderableQuantity: 0,
      locationId: null,
    });
    expect((await call<Stock>('GET', `/stockStatus/${id}?skuId=${skuId}`)).body.stockStatus).toBe('IN_STOCK');
  });

  it('given a product or SKU that is not there, when its stock is read, then it is not found', async () => {
    expect(await call('GET', '/stockStatus/none')).toMatchObject({ status: 404, body: { errorCode: '20031' } });
    const other = await call('GET', `/stockStatus/${server.fixtures.product.id}?skuId=none`);
    expect(other).toMatchObject({ status: 404, body: { errorCode: '26060' } });
  });
});

describe('shipping methods', () => {
  const list = (body: object) => call<Methods>('POST', '/shippingMethods', { body });
  const german = { address1: 'Hafenstr. 1', city: 'Hamburg', country: 'Germany' };

  it('given an address, when methods are listed, then they are those that serve it, in order', async () => {
    const { body } = await list({ shoppingCart: { items: [] }, shippingAddress: server.fixtures.address });
    expect(body.autoWrap).toBe(true);
    expect(
      body.items.every(
        ({ enabled, shipToLocations = [] }) =>
          enabled && shipToLocations.some(({ repositoryId }) => repositoryId === 'US'),
      ),
    ).toBe(true);
    const sequence = body.items.map(({ displaySequence = 0 }) => displaySequence);
    expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
  });

  it('given the forms of the documents, when methods are listed, then each is understood', async () => {
    expect(
      (await list({ productIdForShippingSurcharge: [], shippingAddress: german })).body.items.map(({ id }) => id),
    ).toEqual(['paketShipping']);
    const shippingGroups = [{ shippingAddress: german }, { shippingAddress: { ...german, country: 'United States' } }];
    expect((await list({ productIdForShippingSurcharge: [], items: [], shippingGroups })).body.items).toEqual([]);
    expect((await list({ profileId: '110001', productIdForShippingSurcharge: [] })).body.items.length).toBeGreaterThan(
      1,
    );
  });

  it('given a place out of reach, when methods are listed, then it is refused', async () => {
    for (const change of [{ country: 'FR' }, { state: 'ZZ' }]) {
      const { body } = await list({
        shoppingCart: { items: [] },
        shippingAddress: { ...server.fixtures.address, ...change },
      });
      expect(body).toMatchObject({ errorCode: '28128' });
    }
  });
});
