import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refusalOf,
  sampleGroup,
  sampleMethod,
  sampleOffers,
  samplePrices,
  samplePricing,
  sampleProduct,
  sampleProductPrices,
  sampleSku,
} from '../../../tests/support/order-samples.ts';
import { largestAmount, minor, minus, sum, zero } from '../../wire/money.ts';
import { type LineToPrice, priceLines, shippingCost } from './pricing.ts';

const line = (price: number, quantity: number, properties = {}): LineToPrice => ({
  id: 'ci1',
  product: sampleProduct('shirt', { prices: sampleProductPrices(price) }),
  sku: sampleSku('shirt'),
  quantity,
  properties,
});

const lines = fc.array(
  fc.record({ price: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 50 }), surcharge: fc.nat(2000) }),
  { maxLength: 8 },
);
const context = fc.record({
  priceListGroupId: fc.constant(sampleGroup.priceListGroupId),
  siteId: fc.constant('siteUS'),
  offers: fc.constant(sampleOffers),
  // what a minor unit is worth makes no difference to shares and sums
  currencyCode: fc.constantFrom('JPY', 'USD', 'KWD'),
  shippingMethod: fc.constantFrom(undefined, sampleMethod('ground')),
  destination: fc.constantFrom(undefined, { country: 'US', state: 'NY' }, { country: 'DE', state: '' }),
  coupons: fc.subarray([...sampleOffers.coupons.keys()]),
});

describe('priceLines', () => {
  it('adds up to the cent: parts to the total, and shares of lines to the parts', () => {
    fc.assert(
      fc.property(lines, context, (drawn, circumstances) => {
        const toPrice = drawn.map(({ price, quantity, surcharge }, index) => ({
          ...line(price, quantity),
          id: `ci${index}`,
          product: sampleProduct('shirt', { prices: sampleProductPrices(price, { surcharge }) }),
        }));
        const { priceInfo, lines: priced } = priceLines(toPrice, circumstances);
        expect(priceInfo.total).toBe(sum([priceInfo.amount, priceInfo.shipping, priceInfo.surcharge, priceInfo.tax]));
        expect(priceInfo.amount).toBe(minus(priceInfo.rawSubtotal, priceInfo.discount));
        expect(sum(priced.map(({ rawTotal }) => rawTotal))).toBe(priceInfo.rawSubtotal);
        expect(sum(priced.map(({ discountShare }) => discountShare))).toBe(priceInfo.discount);
        expect(sum(priced.map(({ shippingShare }) => shippingShare))).toBe(priceInfo.shipping);
        expect(sum(priced.map(({ taxShare }) => taxShare))).toBe(priceInfo.tax);
        expect(sum(priced.map(({ surcharge }) => surcharge))).toBe(priceInfo.surcharge);
      }),
    );
  });

  it('prefers the sale price of the SKU, then that of the product', () => {
    const product = sampleProduct('shirt', { prices: sampleProductPrices(2000, { sale: 1500 }) });
    const price = (sku: ReturnType<typeof sampleSku>) =>
      priceLines([{ id: 'ci1', product, sku, quantity: 1 }], samplePricing).lines[0];
    expect(price(sampleSku('shirt'))).toMatchObject({ unitPrice: 1500, onSale: true });
    expect(price(sampleSku('shirt', { prices: samplePrices(2000, 1200) }))).toMatchObject({
      unitPrice: 1200,
      onSale: true,
    });
  });

  it('lets a supervisor price go before an external one, and that before the catalog', () => {
    const override = { price: minor(1000), reason: 'appeasement', supervisorId: 'ag2' };
    const total = (properties: object, more = {}) =>
      priceLines([{ ...line(2000, 3, properties), ...more }], samplePricing).priceInfo.total;
    expect(total({ externalPrice: 15 }, { override })).toBe(3000);
    expect(total({ externalPrice: 15 })).toBe(4500);
    expect(total({ externalPrice: 15, externalPriceQuantity: -1 })).toBe(4500);
    expect(total({ externalPrice: 15, externalPriceQuantity: 1 })).toBe(1500 + 2 * 2000);
  });

  it('taxes merchandise after discount, and surcharges, by destination', () => {
    const destination = { country: 'US', state: 'NY' };
    const { priceInfo } = priceLines([line(10_000, 1)], { ...samplePricing, destination, coupons: ['WELCOME10'] });
    expect(priceInfo).toMatchObject({ discount: 1000, amount: 9000, tax: 799, total: 9799 });
  });

  it('reads the price that a line brings along in the currency of the order', () => {
    const unitPrice = (currencyCode: string, externalPrice: number) =>
      priceLines([line(2000, 1, { externalPrice })], { ...samplePricing, currencyCode }).lines[0]?.unitPrice;
    expect([unitPrice('JPY', 15), unitPrice('USD', 15), unitPrice('KWD', 1.005)]).toEqual([15, 1500, 1005]);
  });

  it('refuses what has no price in the price list group, and what comes to more than can be counted', () => {
    expect(refusalOf(() => priceLines([line(2000, 1)], { ...samplePricing, priceListGroupId: 'other' }))).toEqual([
      '13001',
    ]);
    expect(refusalOf(() => priceLines([line(largestAmount, 2)], samplePricing))).toEqual(['13001']);
  });

  it('ships an empty cart for nothing', () => {
    expect(priceLines([], { ...samplePricing, shippingMethod: sampleMethod('ground') }).priceInfo.total).toBe(0);
  });

  it('tells what is not in stock', () => {
    const sku = sampleSku('shirt', { stock: { inStock: 1, preOrderable: 0, backOrderable: 5 } });
    const [priced] = priceLines(
      [{ id: 'ci1', product: sampleProduct('shirt'), sku, quantity: 2 }],
      samplePricing,
    ).lines;
    expect(priced).toMatchObject({ backOrderQuantity: 1, state: 'BACK_ORDERED' });
  });
});

describe('shippingCost', () => {
  it('goes by the value of the merchandise, the upper bound excluded', () => {
    const method = sampleMethod('ground', {
      ranges: {
        g: [
          { low: zero, high: minor(5000), amount: minor(695) },
          { low: minor(5000), amount: zero },
        ],
      },
    });
    expect([0, 4999, 5000, 90_000].map(value => shippingCost(method, 'g', minor(value)))).toEqual([695, 695, 0, 0]);
  });
});
