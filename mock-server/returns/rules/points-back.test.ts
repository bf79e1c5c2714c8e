import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, orderOf, paymentOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import { minor, smaller, sum, unitsOf, zero } from '../../wire/money.ts';
import type { ReturnRequest } from '../records.ts';
import { refundMethodsView } from '../views/refund-view.ts';
import { leftInMoney } from './money-back.ts';
import { startRefund } from './refund.ts';
import { remainingRefund } from './remaining-refund.ts';

/** Units that cost anything, paid with points and a card; the points may be worth any part of a cent, or many. */
const boughtWith = (most: number) =>
  fc
    .record({
      quantity: fc.integer({ min: 1, max: 6 }),
      unitPrice: fc.integer({ min: 1, max: 9_999 }),
      share: fc.integer({ min: 0, max: 100 }),
      points: fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: most }),
    })
    .map(({ quantity, unitPrice, share, points }) => {
      const total = quantity * unitPrice;
      const byPoints = Math.ceil((total * share) / 100 / points.length);
      const taken = points.map((count, index) => {
        const amount = Math.min(byPoints, total - index * byPoints);
        const worth = { currencyCode: 'PTS', amount: minor(count) };
        return paymentOf({ id: `points${index}`, type: 'loyaltyPoints', amount, points: worth });
      });
      const rest = total - taken.reduce((all, { amount }) => all + unitsOf(amount), 0);
      const payments = [...taken, paymentOf({ id: 'card', amount: rest })];
      return orderOf([lineOf({ quantity, unitPrice })], { payments });
    });

it('given any order, when its units come back one by one and each split is sent as it is shown, then each is taken, and in the end every point is back', () => {
  fc.assert(
    fc.property(boughtWith(2), bought => {
      let order = bought;
      const done: ReturnRequest[] = [];
      for (let unit = 0; unit < (order.lines[0]?.quantity ?? 0); unit += 1) {
        const opened = returnOf(order, [{ lineId: 'ci1', quantity: 1 }], { id: `rr${unit}`, others: done });
        const arrived = receive(opened, order, [{ itemId: `rr${unit}-1`, quantity: 1 }]);
        ({ order } = arrived);
        const context = { order, others: [...done] };
        const proposed = startRefund(arrived.request, context);
        const shown = refundMethodsView(proposed.refundMethods, context);
        const sent = shown.map(({ amount = 0, ...way }) => ({ ...way, amount }));
        const refunded = startRefund(arrived.request, context, sent);
        const inPoints = ({ refundMethods }: ReturnRequest) => refundMethods.map(({ points }) => points);
        expect(inPoints(refunded)).toEqual(inPoints(proposed));
        done.push(refunded);
      }
      for (const { id, amount, points } of order.payments) {
        const back = done.flatMap(({ refundMethods }) => refundMethods.filter(({ paymentId }) => paymentId === id));
        expect(sum(back.map(one => one.amount))).toBe(amount);
        if (points !== undefined && amount !== zero)
          expect(sum(back.map(one => one.points ?? zero))).toBe(points.amount);
      }
    }),
    { numRuns: 500, examples: [[pointsOfGreatWorth()]] },
  );
});

/** Where a point is worth so much that a cent of the one payment and none of it are told as the same points. */
function pointsOfGreatWorth() {
  const inPoints = (id: string, points: number) =>
    paymentOf({
      id,
      type: 'loyaltyPoints',
      amount: 17_770,
      points: { currencyCode: 'PTS', amount: minor(points) },
    });
  const payments = [inPoints('points0', 1), inPoints('points1', 7_966), paymentOf({ id: 'card', amount: 2_675 })];
  return orderOf([lineOf({ quantity: 5, unitPrice: 7_643 })], { payments });
}

it('given any order, when money is chosen for a part of a refund, then the points that are told to be left complete a split that is taken', () => {
  fc.assert(
    fc.property(boughtWith(1), fc.nat({ max: 1_000 }), (bought, chosen) => {
      const units = Math.ceil((bought.lines[0]?.quantity ?? 0) / 2);
      const opened = returnOf(bought, [{ lineId: 'ci1', quantity: units }]);
      const { request, order } = receive(opened, bought, [{ itemId: 'rr1-1', quantity: units }]);
      const context = { order, others: [] };
      const left = (cents: number) => remainingRefund(request, { primary: cents / 100, secondary: 0 }, context);
      const { total, minimum } = left(0);
      const [least, most] = [unitsOf(minimum.money), unitsOf(smaller(total, leftInMoney(context) ?? total))];
      const money = least + Math.floor(((most - least) * chosen) / 1_000);
      fc.pre(money > 0 && order.payments[0]?.amount !== zero);
      const { remaining } = left(money);
      const ways = [
        { refundType: 'creditCard', amount: money / 100 },
        { refundType: 'loyaltyPoints', amount: unitsOf(remaining.points) },
      ];
      const { refundMethods } = startRefund(request, context, ways);
      expect(sum(refundMethods.map(({ amount }) => amount))).toBe(total);
    }),
    { numRuns: 500 },
  );
});
