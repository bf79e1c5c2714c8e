import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, orderOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Order } from '../../orders/records.ts';
import { type Amount, sum } from '../../wire/money.ts';
import type { RefundParts, ReturnRequest } from '../records.ts';
import { adjustRefund, closeReturn, startRefund } from './refund.ts';
import { refundDue } from './refund-due.ts';
import { costOf } from './refund-shares.ts';

const cents = fc.integer({ min: 0, max: 100_000 });
const anyLine = (id: string) =>
  fc
    .record({
      quantity: fc.integer({ min: 1, max: 12 }),
      unitPrice: cents,
      tax: cents,
      surcharge: cents,
      off: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ quantity, unitPrice, tax, surcharge, off }) =>
      lineOf({
        id,
        quantity,
        unitPrice,
        taxShare: tax,
        surcharge,
        discountShare: Math.floor(quantity * unitPrice * off),
      }),
    );
const anyOrder = fc
  .tuple(anyLine('ci1'), anyLine('ci2'), cents)
  .map(([first, second, shipping]) => orderOf([first, second], { shipping }));

describe('what a return gives back', () => {
  it('given any order, when all of it comes back at once, then it is what the order cost', () => {
    fc.assert(
      fc.property(anyOrder, order => {
        expect(refundDue(returnOf(order, everythingOf(order)))).toBe(order.priceInfo.total);
      }),
    );
  });

  it('given any order, when it comes back unit by unit, then the parts are in sum those of the whole', () => {
    fc.assert(
      fc.property(anyOrder, fc.boolean(), (order, receivedAtOnce) => {
        const { requests } = returnedUnitByUnit(order, receivedAtOnce);
        for (const part of ['item', 'surcharge', 'tax', 'shipping'] as const) {
          const whole = returnOf(order, everythingOf(order)).items.map(item => item.suggested[part]);
          expect(total(requests, part)).toBe(sum(whole));
        }
        expect(sum(requests.map(refundDue))).toBe(order.priceInfo.total);
      }),
    );
  });

  it('given any order, when a request in between is closed before its goods came, then nothing is lost', () => {
    fc.assert(
      fc.property(anyOrder, order => {
        const abandoned = closeReturn(returnOf(order, [{ lineId: 'ci1', quantity: 1 }], { id: 'abandoned' }));
        const { requests } = returnedUnitByUnit(order, true, [abandoned]);
        expect(sum(requests.slice(1).map(refundDue))).toBe(order.priceInfo.total);
      }),
    );
  });

  it('given any order, when its goods arrive in any portions, then the refund ends as it was suggested', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 4 }), (order, portion) => {
        const opened = returnOf(order, everythingOf(order));
        let now = { request: opened, order };
        while (now.request.state !== 'FULL_RETURN') {
          const arrivals = now.request.items.map(({ id, quantityToReturn, quantityReceived }) => ({
            itemId: id,
            quantity: Math.min(portion, quantityToReturn - quantityReceived),
            disposition: 'acceptedWithRefund',
          }));
          now = receive(now.request, now.order, arrivals);
        }
        expect(refundDue(now.request)).toBe(refundDue(opened));
        expect(now.order.lines.map(line => line.returnedQuantity)).toEqual(order.lines.map(line => line.quantity));
      }),
    );
  });

  it('given a partly received request that was refunded, when the missing unit comes back later, then it earns the rest', () => {
    const order = orderOf([lineOf({ quantity: 3, unitPrice: 333, taxShare: 100 })]);
    const part = receive(returnOf(order, [{ lineId: 'ci1', quantity: 3 }]), order, [{ itemId: 'rr1-1', quantity: 2 }]);
    const refunded = startRefund(part.request, { order: part.order, others: [] });
    const rest = returnOf(part.order, [{ lineId: 'ci1', quantity: 1 }], { id: 'rr2', others: [refunded] });
    expect(sum([refundDue(refunded), refundDue(rest)])).toBe(order.priceInfo.total);
  });

  it('given shipping, when only a part comes back, then none of it is suggested', () => {
    const order = orderOf([lineOf({ quantity: 2 })], { shipping: 500 });
    const first = returnOf(order, [{ lineId: 'ci1', quantity: 1 }]);
    const second = returnOf(order, [{ lineId: 'ci1', quantity: 1 }], { id: 'rr2', others: [first] });
    expect([first, second].map(({ actual }) => actual.shipping)).toEqual([0, 500]);
  });

  it('given shipping of 5.00 that a part of a return gave back, when the rest comes back, then 2.50 + 2.50 = 5.00', () => {
    const order = orderOf([lineOf({ quantity: 2 })], { shipping: 500 });
    const part = receive(returnOf(order, everythingOf(order)), order, [{ itemId: 'rr1-1', quantity: 1 }]);
    const refunded = startRefund(part.request, { order: part.order, others: [] });
    const rest = returnOf(part.order, [{ lineId: 'ci1', quantity: 1 }], { id: 'rr2', others: [refunded] });
    expect([refunded, rest].map(({ actual }) => actual.shipping)).toEqual([250, 250]);
    expect(sum([refundDue(refunded), refundDue(rest)])).toBe(order.priceInfo.total);
  });

  it.each([
    ['1.20 of it', 1.2, 380],
    ['all of it', 5, 0],
  ])(
    'given shipping of 5.00, when a supervisor gives %s back with the first goods, then the last ones earn what is left',
    (_, given, left) => {
      const order = orderOf([lineOf({ quantity: 2 })], { shipping: 500 });
      const part = receive(returnOf(order, [{ lineId: 'ci1', quantity: 1 }]), order, [
        { itemId: 'rr1-1', quantity: 1 },
      ]);
      const context = { order: part.order, others: [] };
      const refunded = startRefund(adjustRefund(part.request, { shipping: given }, context), context);
      const last = returnOf(part.order, [{ lineId: 'ci1', quantity: 1 }], { id: 'rr2', others: [refunded] });
      expect(last.actual.shipping).toBe(left);
    },
  );

  it('given shipping of 5.00, when the return that would have given it back is closed unpaid, then the next one earns it', () => {
    const order = orderOf([lineOf({ quantity: 2 })], { shipping: 500 });
    const unpaid = closeReturn(returnOf(order, everythingOf(order)));
    expect(unpaid.actual.shipping).toBe(500);
    const next = returnOf(order, everythingOf(order), { id: 'rr2', others: [unpaid] });
    expect(next.actual.shipping).toBe(500);
  });

  it('given free goods, when all of them come back, then shipping comes back too', () => {
    const order = orderOf([lineOf({ quantity: 2, unitPrice: 0 })], { shipping: 500 });
    expect(refundDue(returnOf(order, everythingOf(order)))).toBe(500);
  });

  it('given a discount, when a line comes back, then its share is not given back', () => {
    expect(costOf(lineOf({ quantity: 2, discountShare: 150 }))).toBe(1_850);
  });
});

function everythingOf(order: Order) {
  return order.lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
}

function total(requests: readonly ReturnRequest[], part: keyof RefundParts): Amount {
  return sum(requests.flatMap(({ items }) => items.map(({ suggested }) => suggested[part])));
}

function returnedUnitByUnit(order: Order, receivedAtOnce: boolean, before: readonly ReturnRequest[] = []) {
  const units = order.lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));
  let now = { requests: [...before], order };
  units.forEach((lineId, index) => {
    const opened = returnOf(now.order, [{ lineId, quantity: 1 }], { id: `rr${index}`, others: now.requests });
    const next = receivedAtOnce
      ? receive(opened, now.order, [{ itemId: `rr${index}-1`, quantity: 1 }])
      : { request: opened, order: now.order };
    now = { requests: [...now.requests, next.request], order: next.order };
  });
  return now;
}
