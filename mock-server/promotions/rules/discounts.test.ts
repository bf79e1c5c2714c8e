import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sampleMethod,
  samplePricing,
  sampleProduct,
  sampleProductPrices,
  sampleSku,
} from '../../../tests/support/order-samples.ts';
import { type LineToPrice, priceLines } from '../../orders/rules/pricing.ts';
import { minor, unitsOf } from '../../wire/money.ts';
import type { Coupon, Discount, Promotion } from '../records.ts';
import { couponsIn, offersOf } from './offers.ts';

const everything = { productIds: [], skuIds: [], categoryIds: [] };
const of = (productId: string) => ({ ...everything, productIds: [productId] });
const percent = (part: number): Discount => ({ millionths: part * 10_000 });
const off = (units: number): Discount => ({ amountOff: { [samplePricing.priceListGroupId]: minor(units) } });

const promotion = (id: string, offer: Promotion['offer'], more: Partial<Promotion> = {}): Promotion => ({
  id,
  name: id,
  description: id,
  offer,
  condition: { items: everything },
  priority: 10,
  enabled: true,
  excludes: [],
  ...more,
});
const onItems = (id: string, discount: Discount, more: Partial<Promotion> & { productId?: string } = {}) => {
  const { productId, ...rest } = more;
  return promotion(id, { level: 'item', discount, items: productId === undefined ? everything : of(productId) }, rest);
};
const onOrder = (id: string, discount: Discount, more: Partial<Promotion> = {}) =>
  promotion(id, { level: 'order', discount }, more);
const onShipping = (id: string, discount: Discount, methodIds: readonly string[] = []) =>
  promotion(id, { level: 'shipping', discount, methodIds });

const line = (productId: string, price: number, quantity: number, more: Partial<LineToPrice> = {}): LineToPrice => ({
  id: `ci-${productId}`,
  product: sampleProduct(productId, { prices: sampleProductPrices(price) }),
  sku: sampleSku(productId),
  quantity,
  ...more,
});

function price(
  lines: readonly LineToPrice[],
  promotions: readonly Promotion[],
  { coupons = [], known = [], ...more }: { coupons?: string[]; known?: Coupon[]; siteId?: string; now?: number } = {},
) {
  const offers = offersOf(
    { promotions: new Map(promotions.map(one => [one.id, one])), coupons: couponsIn(known) },
    more.now ?? 1000,
  );
  const deliveries = [{ shippingMethod: sampleMethod('ground'), destination: undefined }];
  const context = { ...samplePricing, ...more, deliveries, coupons, offers };
  const priced = priceLines(lines, context);
  const { amount, shipping, discount, shippingDiscount } = priced.priceInfo;
  return {
    ...priced,
    units: { amount, shipping, discount, shippingDiscount },
    applied: priced.promotions.filter(({ isApplied }) => isApplied).map(({ id }) => id),
  };
}

describe('what is discounted', () => {
  it('an item: the line, by a part or an amount of each unit, and never below nothing', () => {
    expect(price([line('mug', 999, 3)], [onItems('a', percent(10))]).units.discount).toBe(300);
    expect(price([line('mug', 999, 3)], [onItems('a', off(100))]).units.discount).toBe(300);
    expect(price([line('mug', 999, 3)], [onItems('a', off(5_000))]).units.amount).toBe(0);
  });

  it('only items of the selection, and none whose price a supervisor set', () => {
    const override = { price: minor(500), reason: 'appeasement', supervisorId: 'ag2' };
    const lines = [line('mug', 1_000, 1), line('pot', 1_000, 1), line('cup', 1_000, 1, { override })];
    const { lines: priced } = price(lines, [
      onItems('a', percent(50), { productId: 'mug' }),
      onItems('b', percent(50), { productId: 'cup' }),
    ]);
    expect(priced.map(({ discountShare }) => discountShare)).toEqual([500, 0, 0]);
  });

  it('an order: what is left after item discounts, shared out over the lines by what they still cost', () => {
    const lines = [line('mug', 1_000, 1), line('pot', 1_000, 1)];
    const priced = price(lines, [onItems('a', percent(50), { productId: 'mug' }), onOrder('b', off(300))]);
    expect(priced.units.discount).toBe(800);
    expect(
      priced.lines.map(({ discounts }) => discounts.map(({ promotionId, amount }) => [promotionId, amount])),
    ).toEqual([
      [
        ['a', 500],
        ['b', 100],
      ],
      [['b', 200]],
    ]);
  });

  it('shipping: of the methods named, and it does not change the merchandise', () => {
    const lines = [line('mug', 1_000, 1)];
    expect(price(lines, [onShipping('a', percent(100))]).units).toMatchObject({
      shipping: 0,
      shippingDiscount: 500,
      amount: 1_000,
    });
    expect(price(lines, [onShipping('a', percent(100), ['other'])]).units).toMatchObject({
      shipping: 500,
      shippingDiscount: 0,
    });
  });
});

describe('which promotions apply', () => {
  const lines = [line('mug', 1_000, 2)];

  it('of one level the lowest priority first, then by id; an item has one item discount', () => {
    expect(price(lines, [onItems('a', percent(10)), onItems('b', percent(50), { priority: 1 })]).applied).toEqual([
      'b',
    ]);
    expect(price(lines, [onItems('b', percent(50)), onItems('a', percent(10))]).applied).toEqual(['a']);
    // 50 % of 2,000, then 500 off what is left; the other way around it would be 750
    expect(
      price(lines, [onOrder('a', off(500), { priority: 2 }), onOrder('b', percent(50), { priority: 1 })]).units
        .discount,
    ).toBe(1_500);
    expect(
      price(lines, [onOrder('a', off(500), { priority: 1 }), onOrder('b', percent(50), { priority: 2 })]).units
        .discount,
    ).toBe(1_250);
  });

  it('none that is excluded, whichever of the two names the other', () => {
    const first = onOrder('a', percent(10));
    expect(price(lines, [first, onOrder('b', percent(10), { excludes: ['a'] })]).applied).toEqual(['a']);
    expect(price(lines, [{ ...first, excludes: ['b'] }, onOrder('b', percent(10))]).applied).toEqual(['a']);
    expect(price(lines, [{ ...first, enabled: false, excludes: ['b'] }, onOrder('b', percent(10))]).applied).toEqual([
      'b',
    ]);
  });

  it('none that is switched off, has not begun, is over, or is for another site', () => {
    const sale = (more: Partial<Promotion>) => price(lines, [onOrder('a', percent(10), more)]).applied.length;
    expect([{ enabled: false }, { startsAt: 1_001 }, { endsAt: 1_000 }, { siteIds: ['siteDE'] }].map(sale)).toEqual([
      0, 0, 0, 0,
    ]);
    expect([{}, { startsAt: 1_000 }, { endsAt: 1_001 }, { siteIds: ['siteUS'] }].map(sale)).toEqual([1, 1, 1, 1]);
  });

  it('none whose condition is not met: of what is named enough must be bought, in money and in units', () => {
    const group = samplePricing.priceListGroupId;
    const sale = (condition: Partial<Promotion['condition']>) =>
      price(lines, [onOrder('a', percent(10), { condition: { items: everything, ...condition } })]).applied.length;
    expect([{ spend: { [group]: minor(2_000) } }, { quantity: 2 }, { items: of('mug') }].map(sale)).toEqual([1, 1, 1]);
    expect(
      [{ spend: { [group]: minor(2_001) } }, { quantity: 3 }, { items: of('pot') }, { spend: { other: minor(1) } }].map(
        sale,
      ),
    ).toEqual([0, 0, 0, 0]);
  });

  it('one that a coupon names only with the coupon, and until then it is open for claiming', () => {
    const known = [{ id: 'TEN', promotionIds: ['a', 'b'] }];
    const all = [
      onOrder('a', percent(10)),
      onOrder('b', percent(10), { condition: { items: everything, quantity: 9 } }),
    ];
    expect(price(lines, all, { known }).promotions).toEqual([]);
    expect(price(lines, all, { known, coupons: ['ten'] }).promotions).toEqual([]);
    expect(price(lines, all, { known, coupons: ['TEN'] }).promotions).toMatchObject([
      { id: 'a', isApplied: true, amount: 200, coupons: ['TEN'] },
      { id: 'b', isApplied: false, amount: 0, coupons: ['TEN'] },
    ]);
  });
});

describe('whatever is on offer', () => {
  const discount = fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }).map(millionths => ({ millionths })),
    fc.integer({ min: 1, max: 50_000 }).map(off),
  );
  const any = fc
    .record({
      discount,
      priority: fc.nat(3),
      level: fc.constantFrom('item' as const, 'order' as const, 'shipping' as const),
      productId: fc.constantFrom('mug', 'pot', undefined),
      quantity: fc.nat(6),
      excludes: fc.subarray(['0', '1', '2']),
    })
    .map(({ level, productId, quantity, ...more }) => (id: string) => {
      const rest = { priority: more.priority, excludes: more.excludes, condition: { items: everything, quantity } };
      const items = productId === undefined ? everything : of(productId);
      if (level === 'item') return promotion(id, { level, discount: more.discount, items }, rest);
      if (level === 'order') return promotion(id, { level, discount: more.discount }, rest);
      return promotion(id, { level, discount: more.discount, methodIds: [] }, rest);
    });
  const lines = fc.array(
    fc.record({
      productId: fc.constantFrom('mug', 'pot', 'cup'),
      price: fc.nat(20_000),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 5 },
  );

  it('no line costs less than nothing, and discounts add up: of lines to the order, of promotions to both', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), lines, (make, drawn) => {
        const promotions = make.map((one, index) => one(String(index)));
        const priced = price(
          drawn.map((one, index) => ({ ...line(one.productId, one.price, one.quantity), id: `ci${index}` })),
          promotions,
        );
        const units = (amounts: readonly { readonly amount: ReturnType<typeof minor> }[]) =>
          amounts.reduce((total, { amount }) => total + unitsOf(amount), 0);
        for (const { rawTotal, discountShare, discounts } of priced.lines) {
          expect(units(discounts)).toBe(unitsOf(discountShare));
          expect(unitsOf(discountShare)).toBeGreaterThanOrEqual(0);
          expect(unitsOf(discountShare)).toBeLessThanOrEqual(unitsOf(rawTotal));
          expect(discounts.filter(({ level }) => level === 'item').length).toBeLessThanOrEqual(1);
        }
        const ofLevel = (wanted: boolean) => priced.promotions.filter(({ level }) => (level === 'shipping') === wanted);
        expect(units(ofLevel(false))).toBe(unitsOf(priced.priceInfo.discount));
        expect(units(ofLevel(true))).toBe(unitsOf(priced.priceInfo.shippingDiscount));
        for (const { id, amount } of ofLevel(false)) {
          expect(
            units(priced.lines.flatMap(one => one.discounts.filter(({ promotionId }) => promotionId === id))),
          ).toBe(unitsOf(amount));
        }
        for (const one of promotions) {
          if (!priced.applied.includes(one.id)) continue;
          expect(priced.applied.filter(id => one.excludes.includes(id) && id !== one.id)).toEqual([]);
        }
      }),
    );
  });
});
