import { describe, expect, it } from 'vitest';
import { codesOf, lineOf, orderOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Arrival } from './receiving.ts';
import { closeReturn, startRefund } from './refund.ts';
import { refundDue } from './refund-due.ts';

const order = orderOf([lineOf({ id: 'ci1', quantity: 2, taxShare: 180 }), lineOf({ id: 'ci2', quantity: 1 })]);
const opened = returnOf(order, [
  { lineId: 'ci1', quantity: 2 },
  { lineId: 'ci2', quantity: 1 },
]);
const arrive = (quantity: number, rest: Partial<Arrival> = {}) =>
  receive(opened, order, [{ itemId: 'rr1-1', quantity, ...rest }]);

describe('receiving goods', () => {
  it('given a part of the goods, when it arrives, then the return is partial and the order knows of it', () => {
    const { request, order: after } = arrive(1, { disposition: 'acceptedWithRefund', comments: 'Box is open' });
    expect(request.state).toBe('PARTIAL_RETURN');
    expect(request.items[0]).toMatchObject({
      quantityReceived: 1,
      state: 'AWAITING_RETURN',
      dispositionReason: 'acceptedWithRefund',
      comments: 'Box is open',
    });
    expect(after.lines.map(line => line.returnedQuantity)).toEqual([1, 0]);
  });

  it('given a part, when it arrives, then only what came back is refunded', () => {
    expect(refundDue(opened)).toBe(3_180);
    expect(refundDue(arrive(1).request)).toBe(1_090);
  });

  it('given the rest, when it arrives later, then it is added to what was received before', () => {
    const part = arrive(1);
    const all = receive(part.request, part.order, [
      { itemId: 'rr1-1', quantity: 1 },
      { itemId: 'rr1-2', quantity: 1 },
    ]);
    expect(all.request.state).toBe('FULL_RETURN');
    expect(all.request.items.map(({ quantityReceived, state }) => [quantityReceived, state])).toEqual([
      [2, 'RETURNED'],
      [1, 'RETURNED'],
    ]);
    expect(refundDue(all.request)).toBe(3_180);
  });

  it('given units rejected without refund, when they arrive, then they earn nothing and yet have come back', () => {
    const rejected = arrive(1, { disposition: 'rejectedWithoutRefund' });
    expect(refundDue(rejected.request)).toBe(0);
    expect(rejected.order.lines[0]?.returnedQuantity).toBe(1);
    const other = receive(rejected.request, rejected.order, [
      { itemId: 'rr1-1', quantity: 1, disposition: 'rejectedWithRefund' },
    ]);
    expect(refundDue(other.request)).toBe(1_090);
  });

  it('given an item that is mentioned with nothing, when others arrive, then only its comment is kept', () => {
    const { request } = receive(opened, order, [
      { itemId: 'rr1-1', quantity: 2 },
      { itemId: 'rr1-2', quantity: 0, disposition: 'acceptedWithRefund', comments: 'Follows' },
    ]);
    expect(request.items[1]).toMatchObject({ quantityReceived: 0, comments: 'Follows' });
    expect(request.items[1]).not.toHaveProperty('dispositionReason');
  });

  it.each([
    ['more than expected', { itemId: 'rr1-1', quantity: 3 }, '200114'],
    ['an unknown item', { itemId: 'rr9', quantity: 1 }, '13001'],
    ['an unknown disposition', { itemId: 'rr1-1', quantity: 1, disposition: 'eaten' }, '13001'],
    ['half a unit', { itemId: 'rr1-1', quantity: 0.5 }, '13001'],
    ['nothing', { itemId: 'rr1-1', quantity: 0 }, '13001'],
    ['a negative quantity', { itemId: 'rr1-1', quantity: -1 }, '13001'],
  ])('given %s, when it arrives, then it is refused', (_, arrival, code) => {
    expect(codesOf(() => receive(opened, order, [arrival]))).toEqual([code]);
  });

  it('given the same item twice, when together they are more than expected, then it is refused', () => {
    const twice = [1, 2].map(quantity => ({ itemId: 'rr1-1', quantity }));
    expect(codesOf(() => receive(opened, order, twice))).toEqual(['200114']);
  });

  it('given a request that waits for nothing, when goods arrive, then they are refused', () => {
    const part = arrive(1);
    const refunded = startRefund(part.request, { order: part.order, others: [] });
    for (const request of [refunded, closeReturn(opened)]) {
      expect(codesOf(() => receive(request, part.order, [{ itemId: 'rr1-1', quantity: 1 }]))).toEqual(['200114']);
    }
  });

  it('given records, when goods arrive, then the records themselves stay as they were', () => {
    const before = structuredClone({ opened, order });
    arrive(2);
    expect({ opened, order }).toEqual(before);
  });
});
