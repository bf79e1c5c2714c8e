/** Orders whose merchant, stock or shopper is not what it was when they began. @module */

import { strict as assert } from 'node:assert';
import { type OrderToSubmit, orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { delivery } from '../subjects/deliveries.ts';
import { cartOfBuyer } from './approvals.ts';
import { unitsOf } from './order-lines.ts';
import { cardOf, giftCardOf } from './payments.ts';
import { card, newShopper, placedOrder, pricedCart } from './placing.ts';

const needs = ['state', 'control'] as const;

/** What is sold here alone, so that its price and stock can be changed. */
const lamp = { productId: 'meanwhile-lamp', skuId: 'meanwhile-lamp-sku' };

function loadLamp({ load }: Workbench, { price = 20, inStock = 10 } = {}): Promise<void> {
  const skus = [{ id: lamp.skuId, inStockQuantity: inStock }];
  return load({ products: [{ id: lamp.productId, listPrice: price, skus }] });
}

/** A cart of some lamps for a new shopper. */
async function cartOfLamps(bench: Workbench, quantity: number) {
  const { address, methodId } = await bench.find(delivery);
  const profileId = await newShopper(bench);
  const { orders } = bench.desk(profileId);
  const cart = await orders.create({
    profileId,
    shoppingCart: { items: [{ productId: lamp.productId, catRefId: lamp.skuId, quantity }] },
    shippingAddress: address,
    shippingMethod: { value: methodId },
  });
  return { id: orderIdOf(cart), total: cart.priceInfo?.total ?? 0, orders };
}

/** An amendment of a placed order of lamps, to so many of them. */
async function amendment(bench: Workbench, quantity: number) {
  await loadLamp(bench);
  const { id, total, orders } = await cartOfLamps(bench, 1);
  await orders.submit({ id, payments: [card(total)] });
  const { amendments } = bench.agent();
  const [line] = (await amendments.begin(id)).shoppingCart?.items ?? [];
  const items = [{ commerceItemId: line?.commerceItemId ?? '', quantity }];
  const { priceInfo } = await amendments.price(id, { shoppingCart: { items } });
  return { id, due: (cents(priceInfo?.total) - cents(total)) / 100, amendments };
}

const giftCard = { id: '70990001', pin: '1234' };

function byGiftCard(amount: number) {
  return { type: 'physicalGiftCard' as const, giftCardNumber: giftCard.id, giftCardPin: giftCard.pin, amount };
}

const deal = { id: 'meanwhile-deal', level: 'order', percentOff: 10 };

const irreversible = { cardNumber: '4000000000000341' };

function claiming(code: string) {
  return { shoppingCart: { coupons: [{ code }] } };
}

const behaviours: readonly Behaviour[] = [
  {
    name: 'given an order that waits for approval, when its prices have risen, then approving it is 28327 unless that is ignored',
    needs,
    writes: true,
    async run(bench) {
      const { id, total, orders } = await cartOfBuyer(bench);
      await orders.submit({ id, payments: [{ type: 'invoice', PONumber: 'PO-7', amount: total }] });
      const [line] = (await orders.get(id)).shoppingCart?.items ?? [];
      const skus = [{ id: line?.catRefId, inStockQuantity: 1_000 }];
      await bench.load({ products: [{ id: line?.productId, listPrice: 9_999, skus }] });
      const agent = bench.agent();
      await refusedWithoutTrace(bench, () => agent.orders.approve(id), 500, '28327');
      const approved = await agent.orders.approve(id, { ignorePriceWarnings: true });
      assert.deepEqual([approved.state, approved.priceInfo?.total], ['SUBMITTED', total]);
    },
  },
  {
    name: 'given an amendment that is paid, when its stock has gone, then submitting it is 28104 and the order stays',
    needs,
    writes: true,
    async run(bench) {
      const { id, due, amendments } = await amendment(bench, 5);
      await amendments.pay(id, { amountRemaining: due, payments: [card(due)] });
      await loadLamp(bench, { inStock: 1 });
      await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '28104');
      await amendments.remove(id);
      assert.equal(unitsOf(await bench.agent().orders.get(id)), 1);
    },
  },
  {
    name: 'given an amendment, when a coupon is unknown, has ended or is used up, then 28326 and 28346, claiming it or submitting',
    needs,
    writes: true,
    async run(bench) {
      const once = { promotions: [deal.id], maxUses: 1 };
      await bench.load({ promotions: [deal], coupons: ['ONCE', 'TWICE'].map(id => ({ ...once, id })) });
      const { id, amendments } = await amendment(bench, 1);
      const claim = (code: string) => amendments.price(id, claiming(code));
      await refusedWithoutTrace(bench, () => claim('NO-SUCH-COUPON'), 400, '28326');
      await claim('ONCE');
      await bench.load({ promotions: [{ ...deal, enabled: false }] });
      await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '28326');
      await bench.load({ promotions: [deal] });
      const other = await cartOfLamps(bench, 1);
      const { priceInfo } = await other.orders.price({ orderId: other.id, ...claiming('ONCE') });
      await other.orders.submit({ id: other.id, payments: [card(priceInfo?.total ?? 0)] });
      await refusedWithoutTrace(bench, () => amendments.submit(id), 400, '28346');
      await claim('TWICE');
      await refusedWithoutTrace(bench, () => claim('ONCE'), 400, '28346');
      assert.equal((await amendments.submit(id)).state, 'QUEUED');
    },
  },
  {
    name: 'given an order that waits for its payment, when its stock has gone, then paying for it is 28104 and nothing is paid',
    needs,
    writes: true,
    async run(bench) {
      await bench.load({ settings: { payments: { allowPartialPayment: true } } });
      await loadLamp(bench);
      const { id, total, orders } = await cartOfLamps(bench, 2);
      await orders.submit({ id, payments: [card(1)] });
      assert.equal((await orders.get(id)).state, 'PENDING_PAYMENT');
      await loadLamp(bench, { inStock: 1 });
      const rest = cardOf((cents(total) - 100) / 100);
      const { payments } = bench.agent();
      await refusedWithoutTrace(bench, () => payments.add(id, [rest]), 400, '28104');
      await loadLamp(bench);
      await payments.add(id, [rest]);
      assert.equal((await orders.get(id)).state, 'QUEUED');
    },
  },
  {
    name: 'given a gift card whose issuer does not respond, when it is to pay for a cart or an amendment, then 29000 and nothing is paid',
    needs,
    writes: true,
    async run(bench) {
      await bench.load({ funds: [{ ...giftCard, balance: 500, available: false }] });
      const { id, total, orders } = await pricedCart(bench);
      const refusedNow = (call: () => PromiseLike<unknown>) => refusedWithoutTrace(bench, call, 400, '29000');
      await refusedNow(() => orders.submit({ id, payments: [byGiftCard(total)] }));
      await refusedNow(() => bench.agent().payments.add(id, [giftCardOf(giftCard.id, 1)]));
      const { due, amendments, id: amended } = await amendment(bench, 2);
      await refusedNow(() => amendments.pay(amended, { amountRemaining: due, payments: [byGiftCard(due)] }));
    },
  },
  {
    name: 'given a payment that cannot be reversed, when it is voided or replaced, then 28348; when its order is cancelled, 28302',
    needs,
    writes: true,
    async run(bench) {
      const { id, total, orders } = await pricedCart(bench);
      const payments: OrderToSubmit['payments'] = [{ ...card(total), ...irreversible }];
      const authorized = await orders.preAuthorize({ id, payments });
      const [payment] = [authorized.payments ?? []].flat();
      const agent = bench.agent();
      const ids = [payment?.paymentGroupId ?? ''];
      await refusedWithoutTrace(bench, () => agent.payments.void(id, ids), 400, '28348');
      await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '28348');
      assert.equal((await orders.submit({ id })).state, 'QUEUED');
      await refusedWithoutTrace(bench, () => agent.orders.cancelDirectly(id, 'changeOfMind'), 400, '28302');
      await refused(agent.orders.cancel(id, { reason: 'changeOfMind' }), 400, '28302');
      assert.equal((await orders.get(id)).state, 'QUEUED');
    },
  },
  {
    name: 'given a cancel reason that the merchant has retired, when it is given, then 200219 and nothing changes; it is not listed',
    needs,
    writes: true,
    async run(bench) {
      const { id } = await placedOrder(bench);
      const key = 'meanwhileRetired';
      const cancel = [
        { key: 'changeOfMind', name: 'Change of mind' },
        { key, name: 'Retired', active: false },
      ];
      await bench.load({ settings: { reasons: { cancel } } });
      const { orders, merchant } = bench.agent();
      await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, key), 400, '200219');
      await refusedWithoutTrace(bench, () => orders.cancel(id, { reason: key }), 400, '200219');
      assert.deepEqual(
        (await merchant.cancelReasons()).map(reason => reason.key),
        ['changeOfMind'],
      );
    },
  },
  {
    name: 'given a merchant who takes no points any more, when a cart is paid with points, then 20186 and nothing changes',
    needs,
    writes: true,
    async run(bench) {
      const { id, orders } = await pricedCart(bench);
      const payments: OrderToSubmit['payments'] = [{ type: 'loyaltyPoints', amount: 10_000_000 }];
      await refusedWithoutTrace(bench, () => orders.requestQuote({ id, payments }), 400, '28347');
      await bench.load({ settings: { payments: { allowAlternateCurrency: false } } });
      await refusedWithoutTrace(bench, () => orders.submit({ id, payments }), 400, '20186');
      await refusedWithoutTrace(bench, () => orders.requestQuote({ id, payments }), 400, '20186');
    },
  },
  {
    name: 'given a shopper who has been deactivated, when the cart is placed, then 1002020 and nothing changes',
    needs,
    writes: true,
    async run(bench) {
      const { id, total, shopperId, orders } = await pricedCart(bench);
      await bench.load({ profiles: [{ id: shopperId, active: false }] });
      await refusedWithoutTrace(bench, () => orders.submit({ id, payments: [card(total)] }), 400, '1002020');
      await bench.load({ profiles: [{ id: shopperId, active: true }] });
      assert.equal((await orders.submit({ id, payments: [card(total)] })).state, 'QUEUED');
    },
  },
  {
    name: "given a guest's order, when it is searched and read, then it is there without profile; it is copied only once it is somebody's: 22000",
    needs,
    writes: true,
    async run(bench) {
      await loadLamp(bench);
      const id = 'meanwhile-guest';
      await bench.load({ orders: [{ id, state: 'NO_PENDING_ACTION', items: [{ skuId: lamp.skuId }] }] });
      const { orders } = bench.agent();
      for (const mode of ['scim', 'text'] as const) {
        const { items } = await orders.search({ orderId: id, mode });
        assert.deepEqual(
          items.map(row => [row.id, row.profileId ?? undefined, row.profile ?? undefined]),
          [[id, undefined, undefined]],
        );
      }
      const { profileId, priceInfo } = await orders.get(id);
      assert.deepEqual([profileId ?? undefined, (priceInfo?.total ?? 0) > 0], [undefined, true]);
      await refusedWithoutTrace(bench, () => orders.copy(id), 400, '22000');
      const shopper = await newShopper(bench);
      assert.equal((await orders.assign(id, shopper)).profileId, shopper);
      assert.equal((await orders.copy(id)).profileId, shopper);
    },
  },
];

export const meanwhile: BehaviourGroup = { resource: 'meanwhile', behaviours };
