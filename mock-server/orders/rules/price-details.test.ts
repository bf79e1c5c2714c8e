import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refusalOf,
  sampleGroup,
  samplePricing,
  sampleProduct,
  sampleProductPrices,
  sampleSku,
} from '../../../tests/support/order-samples.ts';
import { sum, times } from '../../wire/money.ts';
import { checkExternalPrice } from './external-price.ts';
import { priceDetails } from './price-details.ts';
import { priceLines } from './pricing.ts';

describe('price details', () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      surcharge: fc.nat(500),
      list: fc.nat(5000),
      external: fc.option(fc.record({ cents: fc.nat(5000), quantity: fc.integer({ min: -1, max: 25 }) })),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('given external prices for some units, discounts, taxes and surcharges, then the rows of a line add up to it', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom([], ['WELCOME10']), (drawn, coupons) => {
        const toPrice = drawn.map(({ quantity, surcharge, list, external }, index) => ({
          id: `ci${index}`,
          product: sampleProduct('shirt', { prices: sampleProductPrices(list, { surcharge }) }),
          sku: sampleSku('shirt'),
          quantity,
          properties:
            external === null ? {} : { externalPrice: external.cents / 100, externalPriceQuantity: external.quantity },
        }));
        const destination = { country: 'US', state: 'NY' };
        const deliveries = [{ shippingMethod: undefined, destination }];
        const order = priceLines(toPrice, { ...samplePricing, deliveries, coupons });
        for (const line of order.lines) {
          const rows = priceDetails(line, sampleGroup.currencyCode);
          expect(rows.reduce((units, { quantity }) => units + quantity, 0)).toBe(line.quantity);
          expect(sum(rows.map(({ rawTotal }) => rawTotal))).toBe(line.rawTotal);
          expect(sum(rows.map(({ discountShare }) => discountShare))).toBe(line.discountShare);
          expect(sum(rows.map(({ tax }) => tax))).toBe(line.taxShare);
          for (const row of rows) expect(row.rawTotal).toBe(times(row.unitPrice, row.quantity));
        }
      }),
    );
  });
});

describe('an external price', () => {
  const shirt = { product: sampleProduct('shirt'), sku: sampleSku('shirt') };
  const limits = { ...sampleGroup, externalPrices: { lowestPercent: 50, highestPercent: 200 } };
  const refused = (item: object) => refusalOf(() => checkExternalPrice(item, shirt, 'items.0', limits));

  it('given a list price of 20.00, then from half to twice of it is confirmed', () => {
    expect([10, 20, 40].map(externalPrice => refused({ externalPrice }))).toEqual([[], [], []]);
    expect([0, 0.01, 9.99, 40.01].map(externalPrice => refused({ externalPrice }))).toEqual(
      Array.from({ length: 4 }, () => ['51003']),
    );
  });

  it.each([{ externalPrice: 0.005 }, { externalPrice: 1e300 }, { externalPrice: 15, externalPriceQuantity: -2 }])(
    'given %j, then 13001',
    item => {
      expect(refused(item)).toEqual(['13001']);
    },
  );

  it('given what is not sold in the price list group, then it is left to pricing', () => {
    const elsewhere = { ...limits, priceListGroupId: 'other' };
    expect(refusalOf(() => checkExternalPrice({ externalPrice: 15 }, shirt, 'items.0', elsewhere))).toEqual([]);
  });
});
