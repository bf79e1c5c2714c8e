/** Paying for orders. @module */

import { strict as assert } from 'node:assert';
import { ifTaken, refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { unpaidOrder } from '../subjects/orders.ts';
import { paymentsOf } from './order-lines.ts';
import { assertPlaced, card, placedOrder, pricedCart } from './placing.ts';

/** A card as these operations name it. */
export function cardOf(amount: number, cardNumber = '4111111111111111') {
  const { type: paymentMethodType, ...data } = card(amount);
  return { ...data, cardNumber, paymentMethodType };
}

/** A gift card as these operations name it. */
export function giftCardOf(giftCardNumber: string, amount: number, giftCardPin = '1234') {
  return { paymentMethodType: 'physicalGiftCard' as const, giftCardNumber, giftCardPin, amount };
}

export const payments: BehaviourGroup = {
  resource: 'payments',
  behaviours: [
    {
      name: 'given a cart, when a part of it is paid and the payment voided, then what is left falls and is whole again',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const { payments, orders } = bench.agent();
        const added = await payments.add(id, [cardOf(10)], { query: { includeOrder: true } });
        const [payment] = added.paymentResponses ?? [];
        assert.equal(cents(added.amountRemaining), cents(total) - 1000);
        const voided = await payments.void(id, [payment?.paymentGroupId ?? '']);
        assert.equal(cents((await orders.get(id)).totalAmountAuthorized), 0);
        await assumed(() =>
          assert.deepEqual(
            [payment?.paymentState, voided.paymentResponses?.[0]?.paymentState, cents(voided.amountRemaining)],
            ['AUTHORIZED', 'REMOVED', cents(total)],
          ),
        );
      },
    },
    {
      name: 'given a cart with two payments, when one is voided, then the other stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const { payments, orders } = bench.agent();
        const shown = async () =>
          paymentsOf(await orders.get(id)).map(({ id: paymentId = '', state }) => [paymentId, state] as const);
        await payments.add(id, [cardOf(10)]);
        const before = await shown();
        const ids = before.map(([paymentId]) => paymentId);
        await payments.add(id, [cardOf(5)]);
        const added = (await shown()).filter(([paymentId]) => !ids.includes(paymentId));
        await payments.void(
          id,
          added.map(([paymentId]) => paymentId),
        );
        assert.deepEqual(
          (await shown()).filter(([paymentId]) => ids.includes(paymentId)),
          before,
        );
      },
    },
    {
      name: 'given an order that waits for its payment, when the rest is paid, then it goes on, and takes no more',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await bench.find(unpaidOrder);
        const { payments, orders } = bench.agent();
        const { amountRemaining } = await payments.add(id, [cardOf(1)], { query: { includeOrder: true } });
        assert.equal((await orders.get(id)).state, 'PENDING_PAYMENT');
        assert.equal(cents((await payments.add(id, [cardOf(cents(amountRemaining) / 100)])).amountRemaining), 0);
        await refusedWithoutTrace(bench, () => payments.add(id, [cardOf(1)]), 400, '20140');
        // an instance may want it to be placed then, as the console does
        await assumed(async () => assertPlaced((await orders.get(id)).state));
      },
    },
    {
      name: 'given cards that the gateway does not accept, when they pay, then the response says what became of each',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const { payments } = bench.agent();
        const pay = async (number: string) => (await payments.add(id, [cardOf(10, number)])).paymentResponses?.[0];
        for (const number of ['4000000000000002', '4000000000000119']) {
          const payment = await pay(number);
          assert.equal(payment?.paymentState, 'AUTHORIZE_FAILED');
          assert.ok(payment?.message);
        }
        const part = await pay('4000000000000259');
        assert.deepEqual([part?.paymentState, part?.amount], ['AUTHORIZED', 5]);
      },
    },
    {
      name: 'given a gift card, when it pays, then its balance falls, and voiding gives it back; wrong PIN 28340, unknown 28339, too little 28344',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const { payments } = bench.agent();
        const balance = async () =>
          Number((await payments.balance(id, [giftCardOf('70010001', 0)])).paymentResponses?.[0]?.balance);
        const before = await balance();
        const { paymentResponses } = await payments.add(id, [giftCardOf('70010001', 10)]);
        assert.equal(await balance(), before - 10);
        await payments.void(id, [paymentResponses?.[0]?.paymentGroupId ?? '']);
        assert.equal(await balance(), before);
        const add = (number: string, pin?: string) => () => payments.add(id, [giftCardOf(number, 10, pin)]);
        await refusedWithoutTrace(bench, add('70010001', '0000'), 400, '28340');
        await refusedWithoutTrace(bench, add('79999999'), 400, '28339');
        await refusedWithoutTrace(bench, add('70010003'), 400, '28344');
      },
    },
    {
      name: 'given an order that is placed, when it is paid or a payment voided, then 20140; an unknown order or payment is 20107',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, placed } = await placedOrder(bench);
        const [payment] = [placed.payments ?? []].flat();
        const { payments } = bench.agent();
        const ids = [payment?.paymentGroupId ?? ''];
        await refusedWithoutTrace(bench, () => payments.add(id, [cardOf(1)]), 400, '20140');
        await refused(payments.add('no-such-order', [cardOf(1)]), 404, '20107');
        await refused(payments.void((await pricedCart(bench)).id, ['no-such-payment']), 404, '20107');
        await assumed(() => refusedWithoutTrace(bench, () => payments.void(id, ids), 400, '20140'));
      },
    },
    {
      name: 'given a cart, when more is paid than is left, then 28347; what is no card is 13001, an expired one 476',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const { payments } = bench.agent();
        const add = (payment: object) => () => payments.add(id, [{ ...cardOf(10), ...payment }]);
        await refusedWithoutTrace(bench, add({ amount: total + 1 }), 400, '28347');
        await refusedWithoutTrace(bench, add({ cardNumber: '4111111111111112' }), 400, '13001');
        await refusedWithoutTrace(bench, add({ expiryMonth: '13' }), 400, '13001');
        await refusedWithoutTrace(bench, add({ expiryYear: '2020' }), 400, '476');
      },
    },
    {
      name: 'given a cart, when PayPal is to pay, then the shopper is sent there, and nothing is paid yet',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const begun = await bench
          .agent()
          .payments.initiate(id, [{ paymentMethodType: 'paypalCheckout', amount: total }]);
        const [payment] = begun.paymentResponses ?? [];
        assert.deepEqual([payment?.paymentState, payment?.uiIntervention], ['INITIAL', 'REDIRECT']);
        assert.equal(cents(begun.amountRemaining), cents(total));
      },
    },
    {
      name: 'given two currencies, when the rest is calculated, then the amounts add up; another currency is 20186, too much 28347',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const { payments } = bench.agent();
        const paid = { amount: 20, alternateCurrencyAmount: 500, alternateCurrencyCode: 'PTS' };
        const left = await payments.remaining(id, paid);
        assert.equal(cents(Number(left.amountRemaining)), cents(total) - 2000 - 500);
        const money = cents(Number(left.minimumMonetaryCurrencyAmountRemaining));
        assert.equal(money + Number(left.alternateCurrencyAmountRemaining), cents(Number(left.amountRemaining)));
        await refused(payments.remaining(id, { ...paid, alternateCurrencyCode: 'XYZ' }), 400, '20186');
        await refused(payments.remaining(id, { ...paid, amount: total + 1 }), 400, '28347');
      },
    },
    {
      name: 'given the fields of a card payment, when they are signed, then the signature depends on each',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const fields = {
          ...silentPost,
          reference_number: id,
          amount: total,
          signed_field_names: 'access_key,amount,currency,reference_number',
        };
        const { payments } = bench.agent();
        const signed = await payments.sign(fields);
        assert.deepEqual([signed.access_key, signed.transaction_uuid], [fields.access_key, fields.transaction_uuid]);
        assert.notEqual((await payments.sign({ ...fields, amount: total + 1 })).signature, signed.signature);
        await refused(payments.sign({ ...fields, reference_number: 'no-such-order' }), 404, '20107');
      },
    },
    {
      name: 'given a card payment of no amount, or in no currency, when it is to be signed, then there is no signature',
      evidence: 'documented',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { id, total } = await pricedCart(bench);
        const fields = { ...silentPost, reference_number: id, amount: total, signed_field_names: 'reference_number' };
        const { payments } = bench.agent();
        for (const name of ['amount', 'currency'] as const) {
          const without = Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
          const signed = await ifTaken(payments.sign(without as typeof fields));
          assert.equal(signed?.signature, undefined, `signed without ${name}`);
        }
      },
    },
  ],
};

const silentPost = {
  access_key: '7a0c9d2be4f83f6c',
  bill_to_address_city: 'Boston',
  bill_to_address_country: 'US',
  bill_to_address_line1: '878 Mill Lane',
  bill_to_address_postal_code: '02104',
  bill_to_address_state: 'MA',
  bill_to_email: 'ana.lima@example.org',
  bill_to_forename: 'Ana',
  bill_to_phone: '6175550100',
  bill_to_surname: 'Lima',
  card_expiry_date: '11-2030',
  card_type: '001',
  currency: 'USD',
  locale: 'en',
  payment_method: 'card',
  profile_id: '5DE1F0C2',
  signed_date_time: '2026-01-15T09:00:00Z',
  transaction_type: 'authorization',
  transaction_uuid: '3f2b7a10-5b6e-4b1c-9b0a-6f1a2c3d4e5f',
};
