/** Refunds worked out by hand: every amount in major units, with its sum beside it. */
import { expect, it } from 'vitest';
import { lineOf, orderOf, paymentOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Order } from '../../orders/records.ts';
import { minor } from '../../wire/money.ts';
import { refundInfoView } from '../views/refund-view.ts';
import { adjustRefund, type RefundAdjustment, startRefund } from './refund.ts';

interface Example {
  readonly name: string;
  readonly order: Order;
  /** Units of each line that go back, and of them those that are rejected without refund. */
  readonly back: readonly { readonly lineId: string; readonly quantity: number; readonly rejected?: boolean }[];
  readonly adjusted?: RefundAdjustment;
  /** Minor units. */
  readonly appeased?: number;
  /** Points that go back, beside what goes back in money. */
  readonly points?: { readonly points: number; readonly money: number };
  /** Parts and their sum. */
  readonly suggested: { order: number; shipping?: number; surcharge?: number; tax?: number; total: number };
  readonly actual: { items: number; shipping?: number; surcharge?: number; tax?: number; other?: number };
  readonly kept?: { fee?: number; appeasement?: number };
  readonly due: number;
}

const lamp = lineOf({ id: 'lamp', unitPrice: 1_000 });
const desk = lineOf({ id: 'desk', unitPrice: 2_000 });

/** Points and what they are worth, and a card for the rest. */
function byPoints(count: number, worth: number, rest: number) {
  const points = { currencyCode: 'PTS', amount: minor(count) };
  return [paymentOf({ id: 'points', type: 'loyaltyPoints', amount: worth, points }), paymentOf({ amount: rest })];
}

/** Lamps that went to two places, each with its own shipping and tax. */
function toTwoPlaces(...groups: readonly { quantity: number; shipping: number; tax: number }[]): Order {
  const total = (of: 'quantity' | 'shipping' | 'tax') => groups.reduce((units, group) => units + group[of], 0);
  const order = orderOf([lineOf({ id: 'lamp', quantity: total('quantity'), taxShare: total('tax') })], {
    shipping: total('shipping'),
  });
  const [first, ...others] = groups.map(({ quantity, shipping, tax }, index): Order['shippingGroups'][number] => {
    const { id: lineId, ...part } = lineOf({ id: 'lamp', quantity, taxShare: tax, shippingShare: shipping });
    return { id: `sg${index + 1}`, state: 'NO_PENDING_ACTION', parts: [{ ...part, lineId }] };
  });
  return first === undefined ? order : { ...order, shippingGroups: [first, ...others] };
}

const lampsAtTwoPlaces = toTwoPlaces({ quantity: 1, shipping: 595, tax: 85 }, { quantity: 2, shipping: 400, tax: 152 });

function withShippingDiscount(order: Order, discount: number): Order {
  return { ...order, priceInfo: { ...order.priceInfo, shippingDiscount: minor(discount) } };
}

const examples: readonly Example[] = [
  {
    name: 'a lamp of 10.00: 10.00',
    order: orderOf([lamp]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 10, total: 10 },
    actual: { items: 10 },
    due: 10,
  },
  {
    name: 'two of three at 10.00 with 2.47 tax: 20.00 + 1.65 (2.47 × 2/3 = 1.6467) = 21.65',
    order: orderOf([lineOf({ id: 'lamp', quantity: 3, taxShare: 247 })]),
    back: [{ lineId: 'lamp', quantity: 2 }],
    suggested: { order: 20, tax: 1.65, total: 21.65 },
    actual: { items: 20, tax: 1.65 },
    due: 21.65,
  },
  {
    name: 'a whole order gives its shipping back: 10.00 + 5.95 + 0.80 = 16.75',
    order: orderOf([{ ...lamp, taxShare: minor(80) }], { shipping: 595 }),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 10, shipping: 5.95, tax: 0.8, total: 16.75 },
    actual: { items: 10, shipping: 5.95, tax: 0.8 },
    due: 16.75,
  },
  {
    name: 'one of two lines leaves the shipping paid: 10.00',
    order: orderOf([lamp, desk], { shipping: 595 }),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 10, total: 10 },
    actual: { items: 10 },
    due: 10,
  },
  {
    name: 'one of two at 15.00 less 3.00 of discount: (30.00 - 3.00) / 2 = 13.50',
    order: orderOf([lineOf({ id: 'lamp', quantity: 2, unitPrice: 1_500, discountShare: 300 })]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 13.5, total: 13.5 },
    actual: { items: 13.5 },
    due: 13.5,
  },
  {
    name: 'one of two with 3.01 of surcharge: 10.00 + 1.51 (3.01 / 2 = 1.505) = 11.51',
    order: orderOf([lineOf({ id: 'lamp', quantity: 2, surcharge: 301 })]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 10, surcharge: 1.51, total: 11.51 },
    actual: { items: 10, surcharge: 1.51 },
    due: 11.51,
  },
  {
    name: 'a fee of 1.50 is kept: 10.00 - 1.50 = 8.50',
    order: orderOf([lamp]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    adjusted: { returnFee: 1.5 },
    suggested: { order: 10, total: 10 },
    actual: { items: 10 },
    kept: { fee: 1.5 },
    due: 8.5,
  },
  {
    name: 'another refund of 2.25: 10.00 + 2.25 = 12.25',
    order: orderOf([lamp, desk]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    adjusted: { otherRefund: 2.25 },
    suggested: { order: 10, total: 10 },
    actual: { items: 10, other: 2.25 },
    due: 12.25,
  },
  {
    name: 'every amount set by hand: 7.00 + 1.00 + 0.50 + 0.30 + 0.20 - 0.75 = 8.25',
    order: orderOf([{ ...lamp, taxShare: minor(80), surcharge: minor(100) }, desk], { shipping: 595 }),
    back: [{ lineId: 'lamp', quantity: 1 }],
    adjusted: {
      items: [{ itemId: 'rr1-1', amount: 7 }],
      shipping: 1,
      surcharge: 0.5,
      tax: 0.3,
      otherRefund: 0.2,
      returnFee: 0.75,
    },
    suggested: { order: 10, surcharge: 1, tax: 0.8, total: 11.8 },
    actual: { items: 7, shipping: 1, surcharge: 0.5, tax: 0.3, other: 0.2 },
    kept: { fee: 0.75 },
    due: 8.25,
  },
  {
    name: 'an appeasement of 4.00 is taken off: 10.00 - 4.00 = 6.00',
    order: orderOf([lamp]),
    back: [{ lineId: 'lamp', quantity: 1 }],
    appeased: 400,
    adjusted: { appeasement: 4 },
    suggested: { order: 10, total: 10 },
    actual: { items: 10 },
    kept: { appeasement: 4 },
    due: 6,
  },
  {
    name: 'one of two at 10.00, of which 500 points paid 5.00: 10.00 + 0.80 = 10.80, all of it to the card, which paid 16.60',
    order: orderOf([lineOf({ id: 'lamp', quantity: 2, taxShare: 160 })], { payments: byPoints(500, 500, 1_660) }),
    back: [{ lineId: 'lamp', quantity: 1 }],
    suggested: { order: 10, tax: 0.8, total: 10.8 },
    actual: { items: 10, tax: 0.8 },
    points: { points: 0, money: 10.8 },
    due: 10.8,
  },
  {
    name: 'both of two, of which 2,000 points paid 20.00: 20.00 + 1.60 + 5.95 - 2.00 of fee = 25.55 = 7.55 on the card + 18.00 (2,000 × 18/20) in points',
    order: orderOf([lineOf({ id: 'lamp', quantity: 2, taxShare: 160 })], {
      shipping: 595,
      payments: byPoints(2_000, 2_000, 755),
    }),
    back: [{ lineId: 'lamp', quantity: 2 }],
    adjusted: { returnFee: 2 },
    suggested: { order: 20, shipping: 5.95, tax: 1.6, total: 27.55 },
    actual: { items: 20, shipping: 5.95, tax: 1.6 },
    kept: { fee: 2 },
    points: { points: 1_800, money: 7.55 },
    due: 25.55,
  },
  {
    name: 'a shipping discount is not paid, so it is not given back: 20.00 + (5.95 - 2.00) = 23.95',
    order: withShippingDiscount(orderOf([lineOf({ id: 'lamp', quantity: 2 })], { shipping: 395 }), 200),
    back: [{ lineId: 'lamp', quantity: 2 }],
    suggested: { order: 20, shipping: 3.95, total: 23.95 },
    actual: { items: 20, shipping: 3.95 },
    due: 23.95,
  },
  {
    name: 'two of three at 3.33 less 1.00 of the order’s discount, 0.47 of surcharge and 0.76 of tax: 5.99 (8.99 × 2/3 = 5.9933) + 0.31 + 0.51 = 6.81',
    order: orderOf([
      lineOf({ id: 'lamp', quantity: 3, unitPrice: 333, discountShare: 100, surcharge: 47, taxShare: 76 }),
    ]),
    back: [{ lineId: 'lamp', quantity: 2 }],
    suggested: { order: 5.99, surcharge: 0.31, tax: 0.51, total: 6.81 },
    actual: { items: 5.99, surcharge: 0.31, tax: 0.51 },
    due: 6.81,
  },
  {
    name: 'two of three lamps, of which one went to one place (5.95, tax 0.85) and two to another (4.00, tax 1.52): 20.00 + 1.58 (2.37 × 2/3) = 21.58',
    order: lampsAtTwoPlaces,
    back: [{ lineId: 'lamp', quantity: 2 }],
    suggested: { order: 20, tax: 1.58, total: 21.58 },
    actual: { items: 20, tax: 1.58 },
    due: 21.58,
  },
  {
    name: 'all three of them, from both places: 30.00 + (5.95 + 4.00) + (0.85 + 1.52) = 42.32',
    order: lampsAtTwoPlaces,
    back: [{ lineId: 'lamp', quantity: 3 }],
    suggested: { order: 30, shipping: 9.95, tax: 2.37, total: 42.32 },
    actual: { items: 30, shipping: 9.95, tax: 2.37 },
    due: 42.32,
  },
  {
    name: 'an appeasement of 12.00 came before all of 20.00 goes back: 20.00 - 12.00 = 8.00, for otherwise 32.00 of 20.00 would',
    order: orderOf([lineOf({ id: 'lamp', quantity: 2 })]),
    back: [{ lineId: 'lamp', quantity: 2 }],
    appeased: 1_200,
    adjusted: { appeasement: 12 },
    suggested: { order: 20, total: 20 },
    actual: { items: 20 },
    kept: { appeasement: 12 },
    due: 8,
  },
  {
    name: 'a rejected desk earns nothing: 10.00 + 0.80, and 20.00 + 1.60 not = 10.80',
    order: orderOf([
      { ...lamp, quantity: 2, rawTotal: minor(2_000), taxShare: minor(160) },
      { ...desk, taxShare: minor(160) },
    ]),
    back: [
      { lineId: 'lamp', quantity: 1 },
      { lineId: 'desk', quantity: 1, rejected: true },
    ],
    suggested: { order: 30, tax: 2.4, total: 32.4 },
    actual: { items: 10, tax: 0.8 },
    due: 10.8,
  },
];

it.each(examples)('given $name', ({ order, back, adjusted, appeased, points, suggested, actual, kept = {}, due }) => {
  const opened = returnOf(order, back);
  const arrivals = opened.items.map(({ id }, index) => ({
    itemId: id,
    quantity: back[index]?.quantity ?? 0,
    disposition: back[index]?.rejected === true ? 'rejectedWithoutRefund' : 'acceptedWithRefund',
  }));
  const arrived = receive(opened, order, arrivals);
  const context = {
    order: arrived.order,
    others: [],
    appeased: appeased === undefined ? [] : [{ amount: minor(appeased) }],
  };
  const request = adjusted === undefined ? arrived.request : adjustRefund(arrived.request, adjusted, context);
  const info = refundInfoView(request);
  expect(info).toMatchObject({
    suggestedOrderRefund: suggested.order,
    suggestedShippingRefund: suggested.shipping ?? 0,
    suggestedShippingSurchargeRefund: suggested.surcharge ?? 0,
    suggestedTaxRefund: suggested.tax ?? 0,
    suggestedOtherRefund: 0,
    suggestedTotalRefund: suggested.total,
    actualShippingRefund: actual.shipping ?? 0,
    actualShippingSurchargeRefund: actual.surcharge ?? 0,
    actualTaxRefund: actual.tax ?? 0,
    otherRefund: actual.other ?? 0,
    returnFee: kept.fee ?? 0,
    appeasementRefundAdjustment: kept.appeasement ?? 0,
    refundDue: due,
  });
  expect(request.items.reduce((sum, { actualItemRefund }) => sum + Number(actualItemRefund), 0)).toBe(
    Math.round(actual.items * 100),
  );
  const { refundMethods } = startRefund(request, context);
  expect(refundMethods.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Math.round(due * 100));
  if (points === undefined) return;
  const inPoints = refundMethods.reduce((all, method) => all + Number(method.points ?? 0), 0);
  const inMoney = refundMethods.filter(method => method.points === undefined);
  expect(inPoints).toBe(points.points);
  expect(inMoney.reduce((all, { amount }) => all + Number(amount), 0)).toBe(Math.round(points.money * 100));
});

it('given three at 3.33 less 0.99 with 0.64 tax in two returns: 3.00 + 0.21, then 6.00 + 0.43 = 9.64', () => {
  const order = orderOf([lineOf({ id: 'lamp', quantity: 3, unitPrice: 333, discountShare: 99, taxShare: 64 })]);
  const first = returnOf(order, [{ lineId: 'lamp', quantity: 1 }]);
  const second = returnOf(order, [{ lineId: 'lamp', quantity: 2 }], { id: 'rr2', others: [first] });
  expect([refundInfoView(first).refundDue, refundInfoView(second).refundDue]).toEqual([3.21, 6.43]);
  expect(order.priceInfo.total).toBe(964);
});
