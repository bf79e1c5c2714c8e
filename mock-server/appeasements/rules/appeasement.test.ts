import { describe, expect, it } from 'vitest';
import { codesOf, lineOf, orderOf, paymentOf } from '../../../tests/support/fulfilled-order.ts';
import { settings } from '../../merchant/seed.ts';
import { type AppeasementWorld, changedAppeasement, newAppeasement, submittedAppeasement } from './appeasement.ts';
import type { WantedAppeasement } from './appeasement-refunds.ts';

const reason = 'itemArrivedDamaged';
/** 30.00, of which a card paid 20.00 and a gift card 10.00. */
const order = orderOf([lineOf({ quantity: 3 })], {
  payments: [
    paymentOf({ id: 'card', amount: 2_000 }),
    paymentOf({ id: 'gift', type: 'physicalGiftCard', amount: 1_000 }),
  ],
});
const toCard = (amount: number) => refundOf({ refundType: 'creditCard', paymentId: 'card', amount });
const toGift = (amount: number) => refundOf({ refundType: 'physicalGiftCard', paymentId: 'gift', amount });
const outside = (amount: number) => refundOf({ refundType: 'externalRefund', amount });

describe('the refunds of an appeasement', () => {
  it.each([
    ['30.00 = 20.00 + 10.00, all that was paid', [], [toCard(20), toGift(10)]],
    ['20.01 to a card that paid 20.00', ['13001'], [toCard(20.01)]],
    ['10.01 = 10.00 + 0.01 to a gift card that paid 10.00', ['13001'], [toGift(10), toGift(0.01)]],
    ['30.01 outside OCC', ['13001'], [outside(30.01)]],
    ['30.01 = 20.00 + 10.01, no payment more than it paid', ['13001'], [toCard(20), outside(10.01)]],
    ['nothing', ['13001'], [toCard(0)]],
    ['another currency than that of the order', ['13001'], [{ ...toCard(1), currencyCode: 'EUR' }]],
    ['a type that is not that of the payment', ['900017'], [{ ...toCard(1), refundType: 'physicalGiftCard' }]],
    ['a type that no payment has', ['900017'], [{ ...toCard(1), refundType: 'loyaltyPoints' }]],
  ])('given %s, when it is drafted, then the codes are %j', (_, codes, refunds) => {
    expect(codesOf(() => draftOf(refunds))).toEqual(codes);
  });

  it('given a refund outside OCC beside one to a card, when they are submitted, then only the card has its money', () => {
    const { refunds } = submittedAppeasement(draftOf([toCard(5), outside(5)]), worldOf());
    expect(refunds.map(({ state }) => state)).toEqual(['COMPLETE', 'INCOMPLETE']);
  });
});

describe('submitting an appeasement', () => {
  it.each([
    ['a reason', { refunds: [toCard(1)] }, { reason }],
    ['a refund', { reason }, { refunds: [toCard(1)] }],
  ])('given a draft without %s, when it is submitted, then 13001; with one, then it is', (_, without, rest) => {
    const draft = newAppeasement('ap1', { comments: [], properties: {}, ...without }, worldOf());
    expect(codesOf(() => submittedAppeasement(draft, worldOf()))).toEqual(['13001']);
    const whole = changedAppeasement(draft, { comments: [], properties: {}, ...rest }, worldOf());
    expect(submittedAppeasement(whole, worldOf()).state).toBe('SUBMITTED');
  });

  it('given two drafts of 20.00 each on a card that paid 20.00, when both are submitted, then the second is refused', () => {
    const [first, second] = [draftOf([toCard(20)]), draftOf([toCard(20)])];
    const { refunds } = submittedAppeasement(first, worldOf());
    expect(codesOf(() => submittedAppeasement(second, worldOf(refunds)))).toEqual(['13001']);
  });

  it('given an order that was cancelled since its draft, when that is submitted or changed, then 13001', () => {
    const draft = draftOf([toCard(1)]);
    const world = worldOf([], 'REMOVED');
    expect(codesOf(() => submittedAppeasement(draft, world))).toEqual(['13001']);
    expect(codesOf(() => changedAppeasement(draft, { comments: [], properties: {} }, world))).toEqual(['13001']);
  });

  it('given one that is submitted, when it is submitted again or changed, then 900036', () => {
    const submitted = submittedAppeasement(draftOf([toCard(1)]), worldOf());
    expect(codesOf(() => submittedAppeasement(submitted, worldOf()))).toEqual(['900036']);
    expect(codesOf(() => changedAppeasement(submitted, { comments: [], properties: {} }, worldOf()))).toEqual([
      '900036',
    ]);
  });
});

function refundOf(refund: Omit<WantedAppeasement, 'properties'>): WantedAppeasement {
  return { ...refund, properties: {} };
}

function draftOf(refunds: readonly WantedAppeasement[]) {
  return newAppeasement('ap1', { reason, refunds, comments: [], properties: {} }, worldOf());
}

function worldOf(
  appeased: NonNullable<AppeasementWorld['money']>['appeased'] = [],
  state: typeof order.state = order.state,
): AppeasementWorld {
  let made = 0;
  return {
    money: { order: { ...order, state }, others: [], appeased },
    settings,
    agentId: 'agent',
    now: 0,
    newId: prefix => {
      made += 1;
      return `${prefix}${made}`;
    },
  };
}
