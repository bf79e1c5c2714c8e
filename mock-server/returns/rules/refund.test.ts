import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, lineOf, orderOf, paymentOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Order, Payment } from '../../orders/records.ts';
import { minor, sum, zero } from '../../wire/money.ts';
import type { ReturnRequest } from '../records.ts';
import { adjustRefund, closeReturn, completeManualRefund, proposedMethods, startRefund } from './refund.ts';
import { refundDue } from './refund-due.ts';
import { refundOptions, spread } from './refund-methods.ts';
import { remainingRefund } from './remaining-refund.ts';

/** A request of which everything has arrived; 60.00 are due of an order of 65.00, since shipping is not given back. */
function received(payments?: readonly Payment[]): { request: ReturnRequest; order: Order; others: ReturnRequest[] } {
  const lines = [lineOf({ id: 'ci1', quantity: 2, unitPrice: 3_000 }), lineOf({ id: 'ci2', unitPrice: 0 })];
  const order = orderOf(lines, { shipping: 500, ...(payments === undefined ? {} : { payments }) });
  const opened = returnOf(order, [{ lineId: 'ci1', quantity: 2 }]);
  return { ...receive(opened, order, [{ itemId: 'rr1-1', quantity: 2 }]), others: [] };
}

const card = (amount: number, id = 'pg1') => paymentOf({ id, amount });
const cash = (amount: number) => paymentOf({ id: 'pg9', type: 'cash', amount, state: 'PAYMENT_DEFERRED' });

describe('starting a refund', () => {
  it('given an order paid by card, when the refund starts, then the card is credited and the request complete', () => {
    const { request, ...context } = received();
    const refunded = startRefund(request, context);
    expect(refunded.state).toBe('COMPLETE');
    expect(refunded.refundMethods).toEqual([
      { refundType: 'creditCard', paymentId: 'pg1', amount: 6_000, state: 'COMPLETE' },
    ]);
  });

  it('given an order paid in cash, when the refund starts, then it waits for the merchant', () => {
    const { request, ...context } = received([cash(6_500)]);
    const refunded = startRefund(request, context);
    expect(refunded.state).toBe('PENDING_REFUND');
    expect(refunded.refundMethods).toEqual([{ refundType: 'manualRefund', amount: 6_000, state: 'INCOMPLETE' }]);
  });

  it('given card and cash, when the refund starts, then the card takes what was paid with it', () => {
    const { request, ...context } = received([card(2_000), cash(4_500)]);
    expect(startRefund(request, context).refundMethods.map(({ amount }) => amount)).toEqual([2_000, 4_000]);
  });

  it('given a card that was declined, when the refund starts, then it takes nothing', () => {
    const { request, ...context } = received([{ ...card(2_000), state: 'AUTHORIZE_FAILED' }, cash(4_500)]);
    expect(startRefund(request, context).refundMethods.map(({ refundType }) => refundType)).toEqual(['manualRefund']);
  });

  it('given an earlier refund to the card, when another starts, then the card takes no more than is left', () => {
    const { order } = received([card(4_000), cash(2_500)]);
    const first = received([card(4_000)]);
    const earlier = startRefund({ ...first.request, id: 'rr0' }, { order, others: [] });
    expect(refundOptions({ order, others: [earlier] }).map(({ maximum }) => maximum)).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [
      'a whole split',
      [
        { refundType: 'creditCard', amount: 50 },
        { refundType: 'manualRefund', amount: 10 },
      ],
      [],
    ],
    ['a payment named by id alone', [{ paymentGroupId: 'pg1', amount: 60 }], []],
    ['too little', [{ refundType: 'creditCard', amount: 59.99 }], ['13001']],
    ['too much', [{ refundType: 'creditCard', amount: 60.01 }], ['13001']],
    ['nothing', [], ['13001']],
    [
      'a negative amount',
      [
        { refundType: 'creditCard', amount: 61 },
        { refundType: 'manualRefund', amount: -1 },
      ],
      ['13001'],
    ],
    ['an unknown way', [{ refundType: 'sweets', amount: 60 }], ['13001']],
    ['an unknown payment', [{ paymentGroupId: 'pg7', amount: 60 }], ['13001']],
  ])('given %s, when the refund starts with it, then it is judged', (_, ways, codes) => {
    const { request, ...context } = received();
    expect(codesOf(() => startRefund(request, context, ways))).toEqual(codes);
  });

  it('given a card that its gateway does not reverse, when the refund starts, then 28348, unless it is paid by hand', () => {
    const { request, ...context } = received([paymentOf({ amount: 6_500, irreversible: true })]);
    expect(codesOf(() => startRefund(request, context))).toEqual(['28348']);
    const byHand = startRefund(request, context, [{ refundType: 'manualRefund', amount: 60 }]);
    expect(byHand.state).toBe('PENDING_REFUND');
  });

  it('given more for a card than was paid with it, when the refund starts, then the reversal fails', () => {
    const { request, ...context } = received([card(2_000), cash(4_500)]);
    expect(codesOf(() => startRefund(request, context, [{ paymentGroupId: 'pg1', amount: 60 }]))).toEqual(['28348']);
  });

  it('given nothing due, when the refund starts, then it is refused, and the return is closed without one', () => {
    const { request, ...context } = received();
    const free = adjustRefund(request, { items: [{ itemId: 'rr1-1', amount: 0 }] }, context);
    expect(codesOf(() => startRefund(free, context))).toEqual(['28347']);
    expect(codesOf(() => startRefund(free, context, []))).toEqual(['28347']);
    expect(closeReturn(free)).toMatchObject({ state: 'COMPLETE', refundMethods: [] });
  });

  it.each([
    ['a card', paymentOf({ amount: 6_500 }), 'creditCard'],
    ['a gift card', paymentOf({ type: 'physicalGiftCard', amount: 6_500 }), 'physicalGiftCard'],
    ['a web checkout', paymentOf({ type: 'paypalCheckout', amount: 6_500 }), 'onlinePaymentGroup'],
  ])('given an order paid with %s, when the refund starts, then it goes back there', (_, payment, refundType) => {
    const { request, ...context } = received([payment]);
    const back = [{ refundType, paymentId: 'pg1', amount: 6_000, state: 'COMPLETE' }];
    expect(startRefund(request, context)).toMatchObject({ state: 'COMPLETE', refundMethods: back });
    expect(startRefund(request, context, [{ refundType, amount: 60 }]).refundMethods).toEqual(back);
    const tooMuch = received([{ ...payment, amount: minor(2_000) }, cash(4_500)]);
    const { request: other, ...more } = tooMuch;
    expect(codesOf(() => startRefund(other, more, [{ refundType, amount: 60 }]))).toEqual(['28348']);
  });

  it('given an order paid by card, when it is refunded as an online payment or with a gift card, then it is', () => {
    const { request, ...context } = received();
    const refunded = startRefund(request, context, [
      { refundType: 'onlinePaymentGroup', amount: 40 },
      { refundType: 'physicalGiftCard', amount: 20 },
    ]);
    expect(refunded).toMatchObject({
      state: 'COMPLETE',
      refundMethods: [
        { refundType: 'creditCard', paymentId: 'pg1', amount: 4_000 },
        { refundType: 'physicalGiftCard', amount: 2_000 },
      ],
    });
  });

  it('given any amounts, when they are spread, then they add up and no card takes more than it can', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 4 }), (due, paid) => {
        const payments = paid.map((amount, index) => card(amount, `pg${index}`));
        const methods = spread(minor(due), { order: orderOf([], { payments }), others: [] });
        expect(sum(methods.map(({ amount }) => amount))).toBe(due);
        for (const { paymentId, amount } of methods) {
          const limit = payments.find(({ id }) => id === paymentId)?.amount ?? minor(due);
          expect(amount > zero && amount <= limit).toBe(true);
        }
      }),
    );
  });
});

describe('adjusting a refund', () => {
  it('given a supervisor, when amounts are set, then the sum follows and the suggestion stays', () => {
    const { request, ...context } = received();
    const adjusted = adjustRefund(
      request,
      { items: [{ itemId: 'rr1-1', amount: 50 }], shipping: 5, otherRefund: 4, returnFee: 2.5, comment: 'Goodwill' },
      context,
    );
    expect(refundDue(adjusted)).toBe(5_650);
    expect(adjusted).toMatchObject({ manuallyAdjusted: true, state: 'FULL_RETURN', comments: ['Goodwill'] });
    expect(adjusted.items[0]?.suggested.item).toBe(6_000);
  });

  it('given amounts with float noise, when they are set, then they count as the cents that are meant', () => {
    const { request, ...context } = received();
    expect(adjustRefund(request, { shipping: 0.1 + 0.2 }, context).actual.shipping).toBe(30);
  });

  it.each([
    ['a negative amount', { tax: -1 }],
    ['a part of a cent', { shipping: 0.005 }],
    ['more than the item cost', { items: [{ itemId: 'rr1-1', amount: 60.01 }] }],
    ['an unknown item', { items: [{ itemId: 'rr9', amount: 1 }] }],
    ['a fee above the refund', { returnFee: 60.01 }],
    ['more than the order cost', { otherRefund: 5.01 }],
    ['more shipping than was paid', { items: [{ itemId: 'rr1-1', amount: 50 }], shipping: 5.01 }],
    ['tax where none was paid', { tax: 0.01 }],
    ['a surcharge where none was paid', { surcharge: 0.01 }],
    ['a split that does not add up', { shipping: 1, ways: [{ refundType: 'creditCard', amount: 60 }] }],
  ])('given %s, when it is set, then it is refused', (_, adjustment) => {
    const { request, ...context } = received();
    expect(codesOf(() => adjustRefund(request, adjustment, context))).toEqual(['13001']);
  });

  it('given an appeasement of 4.00, when returns take it off, then once and not more of it', () => {
    const { request, order } = received();
    const context = { order, others: [], appeased: [{ amount: minor(400) }] };
    expect(codesOf(() => adjustRefund(request, { appeasement: 4.01 }, context))).toEqual(['13001']);
    const first = adjustRefund(request, { appeasement: 3 }, context);
    const second = { ...request, id: 'rr2', items: [] };
    const after = { ...context, others: [first] };
    expect(codesOf(() => adjustRefund(second, { otherRefund: 2, appeasement: 1.01 }, after))).toEqual(['13001']);
    expect(adjustRefund(second, { otherRefund: 2, appeasement: 1 }, after).appeasementAdjustment).toBe(100);
  });

  it('given another return of the order, when together they give back more than it cost, then it is refused', () => {
    const { request, order } = received();
    const generous = adjustRefund(request, { otherRefund: 5 }, { order, others: [] });
    const done = startRefund(generous, { order, others: [] });
    const other = { ...request, id: 'rr2' };
    expect(codesOf(() => adjustRefund(other, { otherRefund: 0 }, { order, others: [done] }))).toEqual(['13001']);
    expect(codesOf(() => startRefund(other, { order, others: [done] }))).toEqual(['28347']);
  });

  it('given any returns of an order, when each is adjusted and refunded, then no part gives back more than was paid for it', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
    const step = fc.record({ item: amount, shipping: amount, surcharge: amount, tax: amount });
    const line = lineOf({ quantity: 3, unitPrice: 1_000, taxShare: 270, surcharge: 150 });
    const order = orderOf([line], { shipping: 700 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 3 }), steps => {
        const refunded: ReturnRequest[] = [];
        for (const [index, { item, shipping, surcharge, tax }] of steps.entries()) {
          const id = `rr${index}`;
          const opened = returnOf(order, [{ lineId: 'ci1', quantity: 1 }], { id, others: refunded });
          const arrived = receive(opened, order, [{ itemId: `${id}-1`, quantity: 1 }]).request;
          const context = { order, others: refunded };
          const items = [{ itemId: `${id}-1`, amount: item }];
          expect(['13001', '28347', undefined]).toContain(
            codesOf(() => {
              refunded.push(startRefund(adjustRefund(arrived, { items, shipping, surcharge, tax }, context), context));
            })[0],
          );
        }
        for (const part of ['shipping', 'surcharge', 'tax'] as const)
          expect(sum(refunded.map(({ actual }) => actual[part])) <= order.priceInfo[part]).toBe(true);
        const forItems = refunded.flatMap(({ items }) => items.map(({ actualItemRefund }) => actualItemRefund));
        expect(sum(forItems) <= line.rawTotal).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('given a planned split, when the refund starts without one, then it is paid as planned', () => {
    const { request, ...context } = received();
    const ways = [
      { refundType: 'creditCard', amount: 20 },
      { refundType: 'manualRefund', amount: 40 },
    ];
    const planned = adjustRefund(request, { ways }, context);
    expect(proposedMethods(planned, context).map(({ state }) => state)).toEqual(['INCOMPLETE', 'INCOMPLETE']);
    expect(startRefund(planned, context).refundMethods.map(({ amount, state }) => [amount, state])).toEqual([
      [2_000, 'COMPLETE'],
      [4_000, 'INCOMPLETE'],
    ]);
    expect(closeReturn(planned).refundMethods).toEqual([]);
  });
});

describe('ending a refund', () => {
  const pending = () => {
    const { request, ...context } = received([cash(6_500)]);
    return startRefund(request, context);
  };

  it('given a manual refund, when the merchant has paid it, then the request is complete', () => {
    for (const paid of [undefined, 60]) {
      const done = completeManualRefund(pending(), paid);
      expect(done.state).toBe('COMPLETE');
      expect(done.refundMethods.map(({ state }) => state)).toEqual(['COMPLETE']);
    }
    expect(codesOf(() => completeManualRefund(pending(), 59))).toEqual(['13001']);
  });

  it('given any state but COMPLETE, when a request is closed, then it is complete with the comment', () => {
    const { request } = received();
    expect(closeReturn(request, 'Settled by telephone')).toMatchObject({
      state: 'COMPLETE',
      comments: ['Settled by telephone'],
    });
    expect(closeReturn(pending()).state).toBe('COMPLETE');
  });

  it('given a state that does not allow it, when a refund operation is tried, then it fails', () => {
    const { request, ...context } = received();
    const untouched = returnOf(context.order, [{ lineId: 'ci2', quantity: 1 }]);
    const complete = closeReturn(request);
    const tried = (state: ReturnRequest) =>
      [
        () => adjustRefund(state, {}, context),
        () => startRefund(state, context),
        () => completeManualRefund(state),
        () => closeReturn(state),
      ].map(call => codesOf(call)[0]);
    expect(tried(untouched)).toEqual(['28347', '28347', '28347', undefined]);
    expect(tried(request)).toEqual([undefined, undefined, '28347', undefined]);
    expect(tried(pending())).toEqual(['28347', '28347', undefined, undefined]);
    expect(tried(complete)).toEqual(['28347', '28347', '28347', '28347']);
  });
});

describe('what of a refund is left', () => {
  it('given nothing spread yet, when asked, then all of it is the minimum, as the documents show', () => {
    const { request, ...context } = received();
    expect(remainingRefund(request, { primary: 0, secondary: 0 }, context)).toEqual({
      total: 6_000,
      remaining: { money: 0, points: 0 },
      minimum: { money: 6_000, points: 0 },
    });
  });

  it('given an amount, when asked, then the difference is left, and never less than nothing', () => {
    const { request, ...context } = received();
    const left = (primary: number) => remainingRefund(request, { primary, secondary: 0 }, context).remaining;
    expect(left(45.5)).toEqual({ money: 1_450, points: 0 });
    expect(left(70)).toEqual({ money: 0, points: 0 });
  });

  it('given amounts that cannot be, when asked, then they are refused', () => {
    const { request, ...context } = received();
    for (const given of [
      { primary: -1, secondary: 0 },
      { primary: 0, secondary: 1 },
    ])
      expect(codesOf(() => remainingRefund(request, given, context))).toEqual(['13001']);
  });
});
