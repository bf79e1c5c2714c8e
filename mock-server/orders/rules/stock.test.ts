import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, samplePricing, sampleProduct, sampleSku, sampleStock } from '../../../tests/support/order-samples.ts';
import { stockOf } from '../../catalog/rules/stock-status.ts';
import { priceLines } from './pricing.ts';
import { allocate, type Goods, orderableQuantity, reserve, restock, takeFromStock } from './stock.ts';

const amount = fc.nat(1000);
const stocks = fc.record({ inStock: amount, preOrderable: amount, backOrderable: amount });

describe('allocation', () => {
  it('takes stock first, then pre-orders, then back-orders', () => {
    const stock = sampleStock(3, { preOrderable: 2, backOrderable: 5 });
    expect(allocate(stock, 3)).toEqual({ quantity: 3, preOrderQuantity: 0, backOrderQuantity: 0 });
    expect(allocate(stock, 7)).toEqual({ quantity: 7, preOrderQuantity: 2, backOrderQuantity: 2 });
  });

  it('uses stock up and puts it back without losing a unit, whatever is ordered', () => {
    fc.assert(
      fc.property(stocks, fc.nat(3000), (stock, wanted) => {
        const line = allocate(stock, Math.min(wanted, orderableQuantity(stock)));
        const after = takeFromStock(stock, line);
        expect(orderableQuantity(after)).toBe(orderableQuantity(stock) - line.quantity);
        expect(Math.min(after.inStock, after.preOrderable, after.backOrderable)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('serves two lines of one SKU from the same stock', () => {
    const product = sampleProduct('shirt');
    const sku = sampleSku('shirt', { stock: sampleStock(3, { backOrderable: 5 }) });
    const toPrice = ['ci1', 'ci2'].map(id => ({ id, product, sku, quantity: 2 }));
    const { lines } = priceLines(toPrice, samplePricing);
    expect(lines.map(({ backOrderQuantity }) => backOrderQuantity)).toEqual([0, 1]);
    const order: Goods = { lines, shippingGroups: [{ id: 'sg1', state: 'INITIAL' }] };
    const reserved = reserve(order, byId(sku));
    const [taken] = 'skus' in reserved ? reserved.skus : [];
    expect(taken?.stock).toEqual(sampleStock(0, { backOrderable: 4 }));
    expect(restock(order, byId(taken ?? sku))).toEqual([sku]);
    expect(reserve(order, byId({ ...sku, stock: sampleStock(3) }))).toEqual({ skuId: sku.id, orderable: 3 });
  });
});

describe('stockOf', () => {
  const product = sampleProduct('shoe', { skuIds: ['s8', 's9', 'old'] });
  const skus = byId(
    sampleSku('shoe', { id: 's8', stock: sampleStock(4, { availableAt: 50 }) }),
    sampleSku('shoe', { id: 's9', stock: sampleStock(0, { backOrderable: 2, availableAt: 20 }) }),
    sampleSku('shoe', { id: 'old', active: false, stock: sampleStock(9) }),
  );

  it('adds up the active SKUs of a product', () => {
    expect(stockOf(product, skus, {})).toMatchObject({
      skuId: undefined,
      inStock: 4,
      backOrderable: 2,
      orderable: 6,
      availableAt: 20,
    });
  });

  it('answers one SKU when asked', () => {
    expect(stockOf(product, skus, { skuId: 's9' })).toMatchObject({ skuId: 's9', inStock: 0, orderable: 2 });
  });

  it('tells that nothing is left only when the actual status is asked for', () => {
    const empty = { ...sampleProduct('mug'), skuIds: ['sku-mug'] };
    const none = byId(sampleSku('mug', { stock: sampleStock(0) }));
    expect(stockOf(empty, none, {}).status).toBe('IN_STOCK');
    expect(stockOf(empty, none, { actualStockStatus: true }).status).toBe('OUT_OF_STOCK');
  });

  it('knows the default inventory alone', () => {
    expect(stockOf(product, skus, { locationId: 'NULL' }).orderable).toBe(6);
    expect(stockOf(product, skus, { locationId: 'loc1' }).orderable).toBe(0);
  });
});
