/** Refunds worked out by hand: every amount in major units, with its sum beside it. */
import { expect, it } from 'vitest';
import { lineOf, orderOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
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
  /** Parts and their sum. */
  readonly suggested: { order: number; shipping?: number; surcharge?: number; tax?: number; total: number };
  readonly actual: { items: number; shipping?: number; surcharge?: number; tax?: number; other?: number };
  readonly kept?: { fee?: number; appeasement?: number };
  readonly due: number;
}

const lamp = lineOf({ id: 'lamp', unitPrice: 1_000 });
const desk = lineOf({ id: 'desk', unitPrice: 2_000 });

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

it.each(examples)('given $name', ({ order, back, adjusted, appeased, suggested, actual, kept = {}, due }) => {
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
  const paid = startRefund(request, context).refundMethods.reduce((sum, { amount }) => sum + Number(amount), 0);
  expect(paid).toBe(Math.round(due * 100));
});

it('given three at 3.33 less 0.99 with 0.64 tax in two returns: 3.00 + 0.21, then 6.00 + 0.43 = 9.64', () => {
  const order = orderOf([lineOf({ id: 'lamp', quantity: 3, unitPrice: 333, discountShare: 99, taxShare: 64 })]);
  const first = returnOf(order, [{ lineId: 'lamp', quantity: 1 }]);
  const second = returnOf(order, [{ lineId: 'lamp', quantity: 2 }], { id: 'rr2', others: [first] });
  expect([refundInfoView(first).refundDue, refundInfoView(second).refundDue]).toEqual([3.21, 6.43]);
  expect(order.priceInfo.total).toBe(964);
});
