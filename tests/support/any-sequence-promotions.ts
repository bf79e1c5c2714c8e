/** What sequences claim, give away and pay with points, and what then holds of every order. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ReferenceData } from '../../mock-server/data/format.ts';
import type { Order } from '../../mock-server/orders/records.ts';
import type { State } from '../../mock-server/store/store.ts';
import { unitsOf } from '../../mock-server/wire/money.ts';

/** Promotions that meet one another in the same carts, a coupon for two orders, a gift that takes from the same stock, and points. */
export const marketing = {
  promotions: [
    { id: 'mugs', level: 'item', percentOff: 13, items: { productIds: ['mug'] }, minimumQuantity: 2 },
    { id: 'ten', level: 'order', percentOff: 10, priority: 5 },
    { id: 'five', level: 'order', amountOff: 5, minimumSpend: 9 },
    { id: 'postage', level: 'shipping', percentOff: 50, excludes: ['ten'] },
    {
      id: 'gift',
      level: 'gift',
      gift: { skuId: 'mug-sku' },
      minimumSpend: 60,
      qualifyingItems: { productIds: ['pot'] },
    },
  ],
  coupons: [
    { id: 'TEN', promotions: ['ten'] },
    { id: 'TWICE', promotions: ['five', 'postage'], maxUses: 2 },
  ],
  funds: [
    { id: 'LP1', type: 'loyaltyPoints', balance: 4_000, profileId: 'shopper' },
    { id: 'LP2', type: 'loyaltyPoints', balance: 7_000, profileId: 'buyer' },
  ],
} as const satisfies ReferenceData;

/** Ways to pay with points: all they may, and some. */
export const byPoints = [{ type: 'loyaltyPoints' }, { type: 'loyaltyPoints', amount: 777 }];

/** Commands of the sequences: `named` makes one that acts on some order. */
export function promotionCommands<Command>(
  named: (name: string, act: (id: string, order: Order) => unknown) => fc.Arbitrary<Command>,
  post: (path: string, body: object) => Promise<unknown>,
): fc.Arbitrary<Command>[] {
  const codes = fc.constantFrom(['TEN'], ['TWICE'], ['TEN', 'TWICE'], [], ['NONE']);
  const coupons = (wanted: readonly string[]) => ({ coupons: wanted.map(code => ({ code })) });
  const card = { type: 'card', cardNumber: '4111111111111111', expiryMonth: '08', expiryYear: '2999' };
  return [
    codes.chain(wanted =>
      named(`claim ${wanted}`, id => post('/orders', { op: 'priceOrder', id, shoppingCart: coupons(wanted) })),
    ),
    codes.chain(wanted =>
      named(`claim ${wanted} for the amendment`, id =>
        post(`/orderAmendments/${id}`, { op: 'priceOrderAmendment', shoppingCart: coupons(wanted) }),
      ),
    ),
    codes.chain(wanted =>
      named(`submit with ${wanted}`, id =>
        post('/orders', { op: 'submitOrder', id, shoppingCart: coupons(wanted), payments: [card] }),
      ),
    ),
    fc
      .integer({ min: 0, max: 40 })
      .chain(dollars =>
        named(`submit with ${dollars}00 points`, id =>
          post('/orders', { op: 'submitOrder', id, payments: [{ ...byPoints[0], amount: dollars * 100 }, card] }),
        ),
      ),
  ];
}

const met = new Set<string>();

/** What has been met in some order; a run that met nothing would have proved nothing. */
export function metPromotions(): readonly string[] {
  return [...met];
}

/** Discounts add up: of promotions, of lines and of the order; gifts cost nothing; points pay for goods only. */
export function checkPromotions(order: Order): void {
  const { id, lines, priceInfo, promotions, payments, submittedAt, coupons } = order;
  const total = (amounts: readonly { readonly amount: typeof priceInfo.total }[]) =>
    amounts.reduce((all, { amount }) => all + unitsOf(amount), 0);
  for (const line of lines) {
    expect(total(line.discounts), id).toBe(unitsOf(line.discountShare));
    expect(unitsOf(line.discountShare), id).toBeLessThanOrEqual(unitsOf(line.rawTotal));
    if (line.gift !== undefined) expect(unitsOf(line.discountShare), id).toBe(unitsOf(line.rawTotal));
  }
  const onGoods = promotions.filter(({ level }) => level !== 'shipping');
  expect(total(onGoods), id).toBe(unitsOf(priceInfo.discount));
  expect(total(promotions) - total(onGoods), id).toBe(unitsOf(priceInfo.shippingDiscount));
  for (const one of promotions) {
    for (const code of one.coupons) expect(coupons, id).toContain(code);
    if (one.isApplied && submittedAt !== undefined) met.add(one.id);
  }
  if (submittedAt === undefined || order.state === 'REMOVED') return;
  const inPoints = payments.filter(({ points, state }) => points !== undefined && state === 'AUTHORIZED');
  expect(total(inPoints), id).toBeLessThanOrEqual(unitsOf(priceInfo.amount));
  if (inPoints.length > 0) met.add('points');
}

/** No coupon is used more often than it may be. */
export function checkUses({ orders }: Pick<State, 'orders'>): void {
  const placed = [...orders.values()].filter(({ submittedAt }) => submittedAt !== undefined);
  for (const { id, maxUses } of marketing.coupons.filter(coupon => 'maxUses' in coupon)) {
    expect(placed.filter(({ coupons }) => coupons.includes(id)).length).toBeLessThanOrEqual(maxUses);
  }
}
