/** Coupons, gifts with purchase and what is said of promotions. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { coupon } from '../subjects/orders.ts';
import { shopper } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { card, placedOrder, pricedCart, withCoupon } from './placing.ts';

export const promotions: BehaviourGroup = {
  resource: 'promotions',
  behaviours: [
    {
      name: 'given a product, when the gifts to choose from it are read, then they are its SKUs, by either spelling of the parameters',
      needs: ['state'],
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const { promotions, api } = bench.agent();
        const { product: found, skus } = await promotions.giftChoices('product', productId);
        assert.equal(found.id, productId);
        assert.ok(skus?.some(({ id, repositoryId }) => (id ?? repositoryId) === skuId));
        const query = { giftWithPurchaseType: 'sku' as const, giftWithPurchaseDetail: skuId };
        // recorded gifts are named by their product alone
        await assumed(async () => {
          const { data } = await api.GET('/ccagent/v1/orders/getGiftWithPurchaseChoices', { params: { query } });
          assert.deepEqual(
            data?.skus?.map(({ id, repositoryId }) => id ?? repositoryId),
            [skuId],
          );
        });
      },
    },
    {
      name: 'given no such product, no such SKU or nothing named, when the gifts to choose from are read, then each is refused with its code',
      needs: ['state'],
      async run({ agent }) {
        const { promotions, api } = agent();
        await refused(promotions.giftChoices('product', 'no-such-product'), 400, '20031');
        await refused(promotions.giftChoices('sku', 'no-such-sku'), 400, '26060');
        await refused(api.GET('/ccagent/v1/orders/getGiftWithPurchaseChoices', {}), 400, '13001');
      },
    },
    {
      name: 'given a shopper and no word about a cart, when the messages about promotions are read, then they are a list',
      needs: ['state'],
      async run({ desk, find }) {
        const { id } = await find(shopper);
        const { data } = await desk(id).api.GET('/ccagent/v1/orders/getUpsellMessages', {});
        // none: the property is absent
        const { promotionUpsellMessages: messages = [] } = data;
        assert.ok(Array.isArray(messages), `the messages are ${messages}`);
      },
    },
    {
      name: 'given a shopper, when the messages about promotions are read, then each has its words and places',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { shopperId } = await pricedCart(bench);
        for (const { text, tags } of await bench.desk(shopperId).promotions.upsellMessages()) {
          assert.equal(typeof text, 'string');
          assert.ok(Array.isArray(tags));
        }
      },
    },
    {
      name: 'given a coupon, when a cart claims it and gives it back, then the discount is the difference, shared out over the lines, and goes again',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { code } = await bench.find(coupon);
        const { id: orderId, orders } = await pricedCart(bench);
        const before = await orders.get(orderId);
        const claimed = await orders.price({ orderId, shoppingCart: { coupons: [{ code, status: 'unclaimed' }] } });
        const promotions = claimed.discountInfo?.claimedCouponMultiPromotions?.[code] ?? [];
        const taken = promotions.reduce((sum, { totalAdjustment = 0 }) => sum - cents(totalAdjustment), 0);
        const off = (name: 'amount' | 'shipping') => cents(before.priceInfo?.[name]) - cents(claimed.priceInfo?.[name]);
        assert.ok(taken > 0);
        // a cheaper cart may cost more to ship
        assert.equal(off('amount') + cents(claimed.discountInfo?.shippingDiscount ?? 0), taken);
        const items = claimed.shoppingCart?.items ?? [];
        const onLines = items.flatMap(({ itemDiscountInfos = [], orderDiscountInfos = [] }) => [
          ...itemDiscountInfos,
          ...orderDiscountInfos,
        ]);
        assert.equal(
          onLines.reduce((sum, { amount = 0 }) => sum + cents(amount), 0),
          off('amount'),
        );
        assert.ok(onLines.every(({ couponCodes = [] }) => couponCodes.includes(code)));
        const { priceInfo } = await orders.price({ orderId, shoppingCart: { coupons: [] } });
        assert.equal(priceInfo?.total, before.priceInfo?.total);
      },
    },
    {
      name: 'given a coupon that there is not, or one too many, when a cart, a quote or an amendment claims it, then 28326 or 28346 and nothing changes',
      needs: ['state'],
      writes: true,
      evidence: 'inferred',
      async run(bench) {
        await bench.find(remorsePeriod);
        const { id: orderId, orders } = await pricedCart(bench);
        const claim = (codes: readonly string[]) => () =>
          orders.price({ orderId, shoppingCart: { coupons: codes.map(code => ({ code })) } });
        await refusedWithoutTrace(bench, claim(['NO-SUCH-COUPON']), 400, '28326');
        const many = Array.from({ length: 50 }, (_, index) => `NO-SUCH-COUPON-${index}`);
        await refusedWithoutTrace(bench, claim(many), 400, '28346');
        const quote = (codes: readonly string[]) => () =>
          orders.requestQuote({ orderId, shoppingCart: { coupons: codes.map(code => ({ code })) } });
        await refusedWithoutTrace(bench, quote(['NO-SUCH-COUPON']), 400, '28326');
        await refusedWithoutTrace(bench, quote(many), 400, '28346');
        const placed = await placedOrder(bench);
        const { amendments } = bench.agent();
        await amendments.begin(placed.id);
        const amend = (codes: readonly string[]) => () =>
          amendments.price(placed.id, { shoppingCart: { coupons: codes.map(code => ({ code })) } });
        await refusedWithoutTrace(bench, amend(['NO-SUCH-COUPON']), 400, '28326');
        await refusedWithoutTrace(bench, amend(many), 400, '28346');
      },
    },
    {
      name: 'given an order placed with a coupon, when it is copied, then the copy costs the full price',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { code } = await bench.find(coupon);
        const { id, orders, total } = await pricedCart(bench);
        const priceInfo = await withCoupon({ orders, id }, code);
        const placed = await orders.submit({ id, payments: [card(priceInfo.total ?? 0)] });
        assert.equal(placed.priceInfo?.total, priceInfo.total);
        const copy = await orders.copy(orderIdOf(placed), { mergeShippingGroups: true });
        assert.deepEqual([copy.priceInfo?.total, copy.discountInfo?.orderDiscount], [total, 0]);
      },
    },
  ],
};
