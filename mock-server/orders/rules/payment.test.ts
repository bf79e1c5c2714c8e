import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { refusalOf, sampleWorld } from '../../../tests/support/order-samples.ts';
import { isCardNumber } from '../../payments/rules/card.ts';
import { testCards } from '../../payments/seed.ts';
import { minor, sum } from '../../wire/money.ts';
import type { Payment } from '../records.ts';
import { authorizedPayments, checkAmountRemaining, completedPayments, isDeferred, plannedPayments } from './payment.ts';

type Request = Schemas['PaymentRequest'];

const card: Request = {
  type: 'card',
  cardNumber: '4111 1111 1111 1111',
  cardCVV: '123',
  cardType: 'visa',
  endMonth: '08',
  endYear: 2030,
  nameOnCard: 'Mei Ng',
};
const invoice: Request = { type: 'invoice', PONumber: 'PO-1' };
const context = (known: readonly Payment[] = []) => ({
  known,
  total: minor(5000),
  merchandise: minor(4000),
  currencyCode: 'USD',
  billingAddress: undefined,
  newPaymentId: () => 'pg9',
  profileId: undefined,
  world: { ...sampleWorld, now: 0 },
  failed: 'refused' as const,
});

describe('payments', () => {
  it('keep the last four digits of a card and nothing else of its number', () => {
    const [payment] = authorizedPayments([card], context());
    expect(payment).toEqual({
      id: 'pg9',
      type: 'card',
      amount: 5000,
      state: 'AUTHORIZED',
      cardLast4: '1111',
      cardType: 'visa',
      expiryMonth: '08',
      expiryYear: '2030',
      nameOnCard: 'Mei Ng',
    });
    expect(JSON.stringify(payment)).not.toMatch(/4111|123/);
  });

  it('never keep a card number or a CVV, whatever they are', () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const beginnings = fc.array(digit, { minLength: 11, maxLength: 17 }).map(digits => `4${digits.join('')}`);
    const withCheckDigit = (number: string) =>
      Array.from({ length: 10 }, (_, check) => `${number}${check}`).find(isCardNumber) ?? '';
    const cardCVV = '9753';
    const numbers = beginnings
      .map(withCheckDigit)
      // the last four digits are kept
      .filter(number => !number.endsWith(cardCVV) && testCards.every(known => known.number !== number));
    fc.assert(
      fc.property(numbers, cardNumber => {
        const kept = JSON.stringify(authorizedPayments([{ ...card, cardNumber, cardCVV }], context()));
        expect(kept).not.toContain(cardNumber);
        expect(kept).not.toContain(cardCVV);
      }),
    );
  });

  it('of which one leaves its amount open cover the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 }), amounts => {
        const requests: Request[] = [
          ...amounts.map(amount => ({ ...invoice, amount: String(amount / 100) })),
          { type: 'cash' },
        ];
        expect(sum(plannedPayments(requests, context()).map(({ amount }) => amount))).toBe(5000);
      }),
    );
  });

  it('defer invoices and cash, and authorise the others', () => {
    const requests: Request[] = [
      invoice,
      { type: 'cash', amount: 1 },
      { type: 'generic', amount: '2' },
      { type: 'physicalGiftCard', giftCardNumber: '70010001', giftCardPin: '1234', amount: 3 },
    ];
    const payments = authorizedPayments(requests, context());
    expect(payments.map(({ state }) => state)).toEqual([
      'PAYMENT_DEFERRED',
      'PAYMENT_DEFERRED',
      'AUTHORIZED',
      'AUTHORIZED',
    ]);
    expect(payments[0]).toMatchObject({ amount: 4400, poNumber: 'PO-1' });
    expect(payments[3]).toMatchObject({ cardLast4: '0001' });
  });

  it('are deferred by type as the merchant has it', () => {
    const world = { ...sampleWorld, deferredTypes: ['generic'] };
    const requests: Request[] = [{ ...invoice, amount: 1 }, { type: 'generic' }];
    const payments = authorizedPayments(requests, { ...context(), world });
    expect(payments.map(isDeferred)).toEqual([false, true]);
    expect(payments.map(({ state }) => state)).toEqual(['AUTHORIZED', 'PAYMENT_DEFERRED']);
  });

  it.each<[string, string, Request]>([
    ['476', 'a declined card', { ...card, cardNumber: '4000-0000-0000-0002' }],
    ['28347', 'a gateway that does not respond', { ...card, cardNumber: '4000000000000119' }],
    ['476', 'a card without number', { type: 'card' }],
    ['476', 'a card that has expired', { ...card, endMonth: '12', endYear: 1969 }],
    ['13001', 'letters for a number', { ...card, cardNumber: 'abcd' }],
    ['13001', 'a wrong check digit', { ...card, cardNumber: '4111111111111112' }],
    ['13001', 'the thirteenth month', { ...card, endMonth: '13' }],
    ['13001', 'a year in words', { ...card, endYear: 12_345 }],
    ['13001', 'a security code of two digits', { ...card, cardCVV: '12' }],
    ['28339', 'a gift card that nobody has', { type: 'physicalGiftCard', giftCardNumber: '1' }],
    [
      '28339',
      'a gift card in another currency',
      { type: 'physicalGiftCard', giftCardNumber: '70020001', giftCardPin: '1234' },
    ],
    ['28339', 'a store credit by the number of a gift card', { type: 'storeCredit', storeCreditNumber: '70010001' }],
    ['28340', 'a wrong PIN', { type: 'physicalGiftCard', giftCardNumber: '70010001', giftCardPin: '4321' }],
    ['28340', 'a gift card without number', { type: 'physicalGiftCard' }],
    ['13001', 'an amount in words', { ...invoice, amount: 'all' }],
    ['13001', 'an empty amount', { ...invoice, amount: ' ' }],
    ['13001', 'a negative amount', { ...invoice, amount: -1 }],
    ['13001', 'half a cent', { ...invoice, amount: 0.005 }],
    ['13001', 'more than can be counted', { ...invoice, amount: 1e300 }],
    ['13001', 'endless money', { ...invoice, amount: 'Infinity' }],
  ])('are refused with %s for %s', (code, _, request) => {
    expect(refusalOf(() => authorizedPayments([request], context()))).toEqual([code]);
  });

  it('are refused when two leave their amount open', () => {
    expect(refusalOf(() => plannedPayments([card, invoice], context()))).toEqual(['13001']);
  });

  it('are refused when one of the order is named twice, whether it is authorised or not', () => {
    const known = authorizedPayments([{ ...card, amount: 25 }], context());
    const half: Request = { ...card, paymentGroupId: 'pg9', amount: 25 };
    for (const payments of [known, plannedPayments([half], context())]) {
      for (const read of [plannedPayments, authorizedPayments])
        expect(refusalOf(() => read([half, half], context(payments)))).toEqual(['13001']);
    }
  });

  it('given whatever amounts and groups a request names, then no authorisation counts twice', () => {
    const groups = ['pg1', 'pg2', 'pg3'];
    const known = groups.map(
      (id): Payment => ({ id, type: 'invoice', amount: minor(1250), state: 'PAYMENT_DEFERRED' }),
    );
    const request = fc.record({
      type: fc.constant('invoice' as const),
      paymentGroupId: fc.constantFrom(...groups, 'none'),
      amount: fc.constantFrom(12.5, 10),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 6 }), requests => {
        let last = 3;
        const newPaymentId = () => {
          last += 1;
          return `pg${last}`;
        };
        let payments: Payment[] = [];
        const named = requests.map(({ paymentGroupId }) => paymentGroupId);
        const codes = refusalOf(() => {
          payments = authorizedPayments(requests, { ...context(known), newPaymentId });
        });
        expect(codes).toEqual(new Set(named).size === named.length ? [] : ['13001']);
        expect(new Set(payments.map(({ id }) => id)).size).toBe(payments.length);
      }),
    );
  });

  it('that fail are kept where the order may wait, and a part may be authorised', () => {
    const read = (cardNumber: string) =>
      authorizedPayments([{ ...card, cardNumber }], { ...context(), failed: 'kept' })[0];
    expect(read('4000000000000002')).toMatchObject({ state: 'AUTHORIZE_FAILED', message: 'The card is declined.' });
    expect(read('4000000000000259')).toMatchObject({ state: 'AUTHORIZED', amount: 2500 });
  });

  it('that were authorised before are not authorised again, unless the amount has changed', () => {
    const known = authorizedPayments([card], context());
    const again: Request = { type: 'card', paymentGroupId: 'pg9', amount: 50 };
    expect(authorizedPayments([again], context(known))).toEqual(known);
    expect(refusalOf(() => authorizedPayments([{ ...again, amount: 60 }], context(known)))).toEqual(['476']);
  });

  it('that failed need their card again', () => {
    const known: Payment[] = [
      { id: 'pg1', type: 'card', amount: minor(5000), state: 'AUTHORIZE_FAILED', cardLast4: '0002' },
    ];
    expect(refusalOf(() => completedPayments(known, minor(5000), context()))).toEqual(['476']);
    expect(authorizedPayments([{ ...card, paymentGroupId: 'pg1' }], context(known))).toMatchObject([
      { id: 'pg1', cardLast4: '1111', state: 'AUTHORIZED' },
    ]);
  });

  it('compare what the client believes to be open with what is', () => {
    const requests: Request[] = [{ ...invoice, amount: 10 }, card];
    const payments = authorizedPayments(requests, context());
    expect(refusalOf(() => checkAmountRemaining('40.00', requests, payments, 'USD'))).toEqual([]);
    expect(refusalOf(() => checkAmountRemaining(39.99, requests, payments, 'USD'))).toEqual(['28327']);
    expect(refusalOf(() => checkAmountRemaining(undefined, requests, payments, 'USD'))).toEqual([]);
  });
});
