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
import { coupons } from '../../promotions/seed.ts';
import { largestAmount, minor, minus, sum, unitsOf, zero } from '../../wire/money.ts';
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
const delivery = fc.record({
  shippingMethod: fc.constantFrom(undefined, sampleMethod('ground')),
  destination: fc.constantFrom(undefined, { country: 'US', state: 'NY' }, { country: 'DE', state: '' }),
});
const context = fc.record({
  priceListGroupId: fc.constant(sampleGroup.priceListGroupId),
  siteId: fc.constant('siteUS'),
  offers: fc.constant(sampleOffers),
  // what a minor unit is worth makes no difference to shares and sums
  currencyCode: fc.constantFrom('JPY', 'USD', 'KWD'),
  deliveries: fc.array(delivery, { minLength: 1, maxLength: 3 }),
  coupons: fc.subarray(coupons.map(({ id }) => id)),
  taxRates: fc.constant(samplePricing.taxRates),
});

/** Deliveries with units of the lines as cuts have them. */
function splitAtRandom<D extends object>(
  deliveries: readonly D[],
  toPrice: readonly LineToPrice[],
  cuts: Iterator<number>,
): (D & { units: ReadonlyMap<string, number> })[] {
  const left = new Map(toPrice.map(({ id, quantity }) => [id, quantity]));
  return deliveries.map((delivery, place) => {
    const isLast = place === deliveries.length - 1;
    const units = [...left].map(([id, quantity]) => {
      const taken = isLast ? quantity : cuts.next().value % (quantity + 1);
      left.set(id, quantity - taken);
      return [id, taken] as const;
    });
    return { ...delivery, units: new Map(units) };
  });
}

describe('priceLines', () => {
  it('adds up to the cent: parts to the total, and shares of lines to the parts', () => {
    fc.assert(
      fc.property(lines, context, fc.infiniteStream(fc.nat()), (drawn, { deliveries, ...circumstances }, cuts) => {
        const toPrice = drawn.map(({ price, quantity, surcharge }, index) => ({
          ...line(price, quantity),
          id: `ci${index}`,
          product: sampleProduct('shirt', { prices: sampleProductPrices(price, { surcharge }) }),
        }));
        const inParts = splitAtRandom(deliveries, toPrice, cuts);
        const {
          priceInfo,
          lines: priced,
          split: loads,
        } = priceLines(toPrice, { ...circumstances, deliveries: inParts });
        expect(priceInfo.total).toBe(sum([priceInfo.amount, priceInfo.shipping, priceInfo.surcharge, priceInfo.tax]));
        expect(priceInfo.amount).toBe(minus(priceInfo.rawSubtotal, priceInfo.discount));
        expect(sum(priced.map(({ rawTotal }) => rawTotal))).toBe(priceInfo.rawSubtotal);
        expect(sum(priced.map(({ discountShare }) => discountShare))).toBe(priceInfo.discount);
        expect(sum(priced.map(({ shippingShare }) => shippingShare))).toBe(priceInfo.shipping);
        expect(sum(priced.map(({ taxShare }) => taxShare))).toBe(priceInfo.tax);
        expect(sum(priced.map(({ surcharge }) => surcharge))).toBe(priceInfo.surcharge);
        const groups = loads?.map(({ parts }) => parts) ?? [priced.map(({ id, ...rest }) => ({ ...rest, lineId: id }))];
        for (const { id, ...whole } of priced) {
          const ofLine = groups.flat().filter(({ lineId }) => lineId === id);
          expect(ofLine.reduce((units, { quantity }) => units + quantity, 0)).toBe(whole.quantity);
          for (const name of ['rawTotal', 'discountShare', 'taxShare', 'shippingShare', 'surcharge'] as const)
            expect(sum(ofLine.map(part => part[name]))).toBe(whole[name]);
        }
        for (const [place, goods] of groups.entries()) {
          const shipped = sum(goods.map(({ shippingShare }) => shippingShare));
          const costs = goods.length > 0 && deliveries[place]?.shippingMethod !== undefined ? minor(500) : zero;
          expect(shipped).toBe(costs);
          const merchandise = goods.map(({ rawTotal, discountShare }) => minus(rawTotal, discountShare));
          const taxed = unitsOf(sum([...merchandise, ...goods.map(({ surcharge }) => surcharge)]));
          const rate = deliveries[place]?.destination?.state === 'NY' ? 88_750 : 0;
          expect(unitsOf(sum(goods.map(({ taxShare }) => taxShare)))).toBe(Math.round((taxed * rate) / 1_000_000));
        }
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
    const { priceInfo } = priceLines([line(10_000, 1)], {
      ...samplePricing,
      deliveries: [{ shippingMethod: undefined, destination }],
      coupons: ['WELCOME10'],
    });
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
    const deliveries = [{ shippingMethod: sampleMethod('ground'), destination: undefined }];
    expect(priceLines([], { ...samplePricing, deliveries }).priceInfo.total).toBe(0);
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
