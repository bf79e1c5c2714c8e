/** Payments that cannot be, by every operation that takes them with an order. @module */

import { strict as assert } from 'node:assert';
import type { OrderToSubmit } from '../../src/index.ts';
import { ifTaken, refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { orderableUnits, product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { paymentsOf } from './order-lines.ts';
import { card, placedOrder, pricedCart } from './placing.ts';

type Payment = Exclude<OrderToSubmit['payments'], undefined | readonly unknown[]>;

/** A cart to place, a cart to have authorised, and an amendment that costs more: each takes one payment of its whole amount. */
async function payers(bench: Workbench) {
  await bench.find(remorsePeriod);
  const cart = await pricedCart(bench);
  const held = await placedOrder(bench);
  const { amendments } = bench.agent();
  const [line] = (await amendments.begin(held.id)).shoppingCart?.items ?? [];
  const { productId, skuId } = await bench.find(product);
  const items = [{ commerceItemId: line?.commerceItemId ?? '', productId, catRefId: skuId, quantity: 3 }];
  const { priceInfo } = await amendments.price(held.id, { shoppingCart: { items } });
  const due = (cents(priceInfo?.total) - cents(held.total)) / 100;
  return [
    (payment: Payment) => cart.orders.submit({ id: cart.id, payments: [{ amount: cart.total, ...payment }] }),
    (payment: Payment) => cart.orders.preAuthorize({ id: cart.id, payments: [{ amount: cart.total, ...payment }] }),
    (payment: Payment) => amendments.pay(held.id, { amountRemaining: due, payments: [{ amount: due, ...payment }] }),
  ];
}

const { amount: _, ...validCard } = card(0);
const giftCard = { type: 'physicalGiftCard' as const, giftCardNumber: '70010003', giftCardPin: '1234' };

/** By code: what is wrong with them. */
const wrong: Readonly<Record<string, readonly Payment[]>> = {
  '28339': [
    { ...giftCard, giftCardNumber: '79999999' },
    { type: 'storeCredit', storeCreditNumber: 'SC9999' },
    { type: 'loyaltyPoints', amount: 1 },
  ],
  '28340': [{ ...giftCard, giftCardPin: '0000' }, { type: 'physicalGiftCard' }],
  '28344': [giftCard],
  '476': [{ type: 'card' }, { ...validCard, expiryYear: '2020' }],
  '13001': [
    { ...validCard, cardNumber: 'abcd' },
    { ...validCard, cardNumber: '4111111111111112' },
    { ...validCard, expiryMonth: '13' },
  ],
};

export const refusedPayments: BehaviourGroup = {
  resource: 'refused payments',
  behaviours: [
    ...Object.entries(wrong).map(([code, payments]) => ({
      name: `given a payment that cannot be, when it is to pay for a cart or an amendment, then ${code} and nothing changes`,
      needs: ['state'] as const,
      writes: true,
      ...(code === '13001' && { sendsInvalid: true }),
      async run(bench: Workbench) {
        for (const pay of await payers(bench))
          for (const payment of payments) await refusedWithoutTrace(bench, () => pay(payment), 400, code);
      },
    })),
    {
      name: 'given a card that has expired, when it is to pay for a cart or an amendment, then it is refused, or nothing is authorised',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        for (const pay of await payers(bench)) {
          const response = await ifTaken(pay({ ...validCard, expiryYear: '2020' }));
          const paid = response === undefined ? [] : paymentsOf(response);
          // an amendment has what paid for the order before
          assert.ok(
            paid.filter(({ state }) => state === 'AUTHORIZED').length <= (response?.state === 'BEING_AMENDED' ? 1 : 0),
            'an expired card is authorised',
          );
        }
      },
    },
    {
      name: 'given one payment named twice, when it is to pay for a cart, then 13001: no authorisation pays twice',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await pricedCart(bench);
        const half = Math.ceil(total * 50) / 100;
        const { payments = [] } = await orders.preAuthorize({ id, payments: [card(half)] });
        const [known] = [payments].flat();
        const again = { ...card(half), paymentGroupId: known?.paymentGroupId ?? '' };
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [again, again] }), 400, '13001');
        const many = Array.from({ length: 200 }, () => ({ ...again, amount: 0.01 }));
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: many }), 400, '13001');
        // an instance may let the rest be paid later
        await assumed(() => refusedWithoutTrace(bench, () => orders.submit({ id, payments: [again] }), 400, '28347'));
      },
    },
    {
      name: 'given orders that wait for payment, when their stock has gone meanwhile, then 28104 for who comes too late, by either way to pay',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(product);
        const { id, total, orders } = await pricedCart(bench);
        const left = (await orderableUnits(bench, goods)) - 1;
        const other = await pricedCart(bench, left);
        await other.orders.submit({ id: other.id, payments: [{ type: 'cash', amount: other.total }] });
        assert.equal(await orderableUnits(bench, goods), 1);
        await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '28104');
        assert.equal((await orders.get(id)).state, 'INCOMPLETE');
        await refused(bench.agent().orders.copy(other.id), 400, '28104');
        await refused(orders.reprice(id), 400, '28104');
        await refused(orders.requestQuote({ id }), 400, '28104');
      },
    },
  ],
};
