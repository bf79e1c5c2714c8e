/** Prices, taxes, refunds, deadlines, limits and schedules, compared with what the oracle works out. @module */

import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { haveOneRate, isAboveLimit, isShareOf, lineAmount, unitPrice } from '../oracle/price.ts';
import { type Days, firstDate } from '../oracle/schedule.ts';
import { discountedOrder, returnableOrder } from '../subjects/orders.ts';
import { orderAboveLimit, product } from '../subjects/products.ts';
import { cartOfBuyer } from './approvals.ts';
import { linesOf } from './order-lines.ts';
import { placedOrder, pricedCart } from './placing.ts';
import { lineOf, returnableItem } from './returning.ts';
import { scheduled } from './scheduled-orders.ts';

const recurrences: readonly Days[] = [
  {},
  { daysOfWeek: [1] },
  { daysOfWeek: [2, 4, 6] },
  { daysOfWeek: [7], weeksInMonth: [1, 3] },
  { daysOfWeek: [2], weeksInMonth: [5] },
  { daysInMonth: [1] },
  { daysInMonth: [31] },
  { daysInMonth: [15], daysOfWeek: [1] },
  { daysInMonth: [1], monthsInYear: [0, 3, 6, 9] },
  { daysInMonth: [29], monthsInYear: [1] },
  { monthsInYear: [11] },
];

export const reckoning: BehaviourGroup = {
  resource: 'reckoning',
  behaviours: [
    {
      name: 'given a product, when carts of several quantities are priced, then they cost what the catalog asks, taxed at one rate',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { skuId } = await bench.find(product);
        const { listPrice, salePrice } = await bench.agent().catalog.sku(skuId);
        const unit = unitPrice({
          list: cents(Number(listPrice)),
          sale: salePrice ? cents(Number(salePrice)) : undefined,
        });
        const taxed: { readonly goods: number; readonly surcharge: number; readonly tax: number }[] = [];
        for (const quantity of [1, 3, 7]) {
          const { id, orders } = await pricedCart(bench, quantity);
          const { priceInfo, shoppingCart, shippingMethod, discountInfo } = await orders.get(id);
          const [line, ...others] = shoppingCart?.items ?? [];
          assert.equal(others.length, 0);
          const amount = lineAmount(unit, quantity, cents(line?.discountAmount ?? 0));
          assert.equal(cents(line?.price), amount);
          // before what is taken off: by the price that is asked, or by that of the list
          const raw = [unit, cents(Number(listPrice))].map(price => price * quantity);
          assert.ok(raw.includes(cents(line?.rawTotalPrice)), 'the line before discounts');
          // a promotion may take something off the whole order
          const goods = amount - Math.abs(cents(discountInfo?.orderDiscount ?? 0));
          assert.equal(cents(priceInfo?.amount), goods);
          // the shipping of each may cost another amount
          const tax = cents(priceInfo?.tax) - cents(shippingMethod?.shippingTax ?? 0);
          taxed.push({ goods, surcharge: cents(priceInfo?.shippingSurchargeValue ?? 0), tax });
        }
        // a surcharge is taxed with the goods, or with what shipping costs
        const areTaxed = (withSurcharge: boolean) => {
          const bases = taxed.map(({ goods, surcharge, tax }) => ({
            base: goods + (withSurcharge ? surcharge : 0),
            tax,
          }));
          return bases.every(one => bases.every(other => haveOneRate(one, other)));
        };
        assert.ok(areTaxed(true) || areTaxed(false), JSON.stringify(taxed));
      },
    },
    refundsEvenly('a fulfilled order', returnableOrder),
    refundsEvenly('a fulfilled order with a discount on the whole of it', discountedOrder),
    {
      name: 'given the remorse period, when it ends to the minute, then an order is held before and sent to fulfilment after',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const agent = bench.agent();
        const { remorsePeriodHours, remorsePeriodMinutes } = await agent.merchant.remorsePeriod();
        const minutes = Number(remorsePeriodHours) * 60 + Number(remorsePeriodMinutes);
        const { id } = await placedOrder(bench);
        await bench.advanceClock({ minutes: minutes - 1 });
        assert.equal((await agent.orders.get(id)).state, 'QUEUED');
        await bench.advanceClock({ minutes: 1 });
        assert.equal((await agent.orders.get(id)).state, 'SUBMITTED');
      },
    },
    {
      name: 'given an account with a limit, when orders on either side of it are asked about, then those above need approval',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profileId, quantity } = await bench.find(orderAboveLimit);
        const { derivedOrderPriceLimit } = (await bench.agent().profiles.get(profileId)).profileDetail;
        const limit = typeof derivedOrderPriceLimit === 'number' ? cents(derivedOrderPriceLimit) : undefined;
        const seen = new Set<boolean>();
        for (let units = quantity; units >= 1 && seen.size < 2; units -= 1) {
          const { id, total, orders } = await cartOfBuyer(bench, units);
          const expected = isAboveLimit(cents(total), limit);
          assert.equal((await orders.requiresApproval(id)).requiresApproval, expected, `${total}`);
          seen.add(expected);
        }
        // the limit may be another one by now, as of a run on an instance that is disposable
        needs(seen.size === 2, 'an order below the limit of its account and one above');
      },
    },
    {
      name: 'given a scheduled order, when it is to be placed on certain days, then its next date is the first of them',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, scheduledOrders } = await scheduled(bench);
        for (const startDate of ['2030-01-31', '2031-12-30']) {
          for (const days of recurrences) {
            const { nextScheduledRun } = await scheduledOrders.update(id, {
              name: 'On certain days',
              startDate,
              schedule: { occurrenceInDay: 1, ...days },
            });
            assert.equal(nextScheduledRun?.slice(0, 10), firstDate(startDate, days), JSON.stringify(days));
          }
        }
      },
    },
  ],
};

function refundsEvenly(given: string, order: typeof returnableOrder): Behaviour {
  return {
    name: `given ${given}, when the refund of one unit is calculated, then it is its even share of the line, and of its tax`,
    needs: ['state'],
    async run(bench) {
      const { id } = await bench.find(order);
      const agent = bench.agent();
      const { line: asked, catRefId } = await returnableItem(agent, id);
      const placed = await agent.orders.get(id);
      const lines = linesOf(placed);
      // an order may name its lines as the storefront did
      const ofSku = lines.filter(item => item.catRefId === catRefId);
      const named = lines.find(item => item.commerceItemId === asked.commerceItemId);
      assert.ok(named ?? ofSku[0], 'what may be returned is in the order');
      const line = named ?? only(ofSku);
      if (line === undefined) return;
      const items = [{ ...asked, quantityToReturn: 1, returnReason: 'defective' }];
      const { returnItems = [] } = await agent.returns.calculate(id, items);
      const refund = returnItems.find(item => isDeepStrictEqual(lineOf(item), asked));
      const sum = (name: 'amount' | 'tax' | 'orderDiscountShare', of = [line]) =>
        of
          .flatMap(({ detailedItemPriceInfo = [] }) => detailedItemPriceInfo)
          .reduce((all, part) => all + cents(part[name] ?? 0), 0);
      const isEven = (part: number | undefined, whole: number) =>
        assert.ok(isShareOf(cents(part), whole, 1, line.quantity), `${part} of ${whole / 100} for ${line.quantity}`);
      // whether the lines have borne their shares of the order's discount already shows in what the order costs after it
      const isTakenOff = sum('amount', lines) <= cents(placed.priceInfo?.amount);
      isEven(refund?.suggestedRefundAmount, sum('amount') - (isTakenOff ? 0 : sum('orderDiscountShare')));
      // tax that is in the prices goes back with them
      if (placed.priceListGroup?.isTaxIncluded === true) return;
      // some refund with a line its part of what shipping was taxed
      const taxOfShipping = cents(placed.shippingMethod?.shippingTax ?? 0);
      const refunded = cents(refund?.suggestedTaxRefund);
      const beyondLine = refunded - sum('tax') / line.quantity;
      assert.ok(beyondLine > -1 && beyondLine < taxOfShipping + 1, `${refunded / 100} of the tax`);
    },
  };
}

/** The one item of a list, where there is no other. */
function only<Item>([item, ...others]: readonly Item[]): Item | undefined {
  return others.length === 0 ? item : undefined;
}
