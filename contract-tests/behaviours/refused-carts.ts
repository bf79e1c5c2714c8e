/** What cannot be in a cart, by every operation that takes one; and what a request says of it that is the server's to say. @module */

import { strict as assert } from 'node:assert';
import { type Desk, isOccApiError, type Order } from '../../src/index.ts';
import { ifTaken, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { orderableUnits, type ProductSubject, product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { card, newShopper, placedOrder, pricedCart } from './placing.ts';

export function itemOf({ productId, skuId }: ProductSubject, quantity: number) {
  return { productId, catRefId: skuId, quantity };
}

/** What a cart is to hold. */
interface Wanted {
  readonly items?: readonly object[];
  readonly coupons?: readonly { readonly code: string }[];
}

type Take = (wanted: Wanted) => PromiseLike<Partial<Pick<Order, 'priceInfo' | 'shoppingCart'>>>;

/** Whoever takes a cart, by every operation that does: a new one, one that is priced, an amendment and a quote. */
async function takers(bench: Workbench, orders: Desk['orders'], profileId: string): Promise<readonly Take[]> {
  await bench.find(remorsePeriod);
  const { id: orderId } = await orders.create({ profileId });
  const placed = await placedOrder(bench);
  const { amendments } = bench.agent();
  await amendments.begin(placed.id);
  // whoever takes a new cart may lose the one that is open
  const another = await newShopper(bench);
  // each line by itself
  const cartOf = ({ items = [], coupons }: Wanted) => ({
    combineLineItems: 'no' as const,
    shoppingCart: { items: [...items], ...(coupons && { coupons: [...coupons] }) },
  });
  return [
    wanted => bench.desk(another).orders.createCart({ profileId: another, ...cartOf(wanted) }),
    wanted => orders.price({ orderId, ...cartOf(wanted) }),
    wanted => amendments.price(placed.id, cartOf(wanted)),
    wanted => orders.requestQuote({ orderId, ...cartOf(wanted) }),
  ];
}

/** A product, and all that takes a cart of it for a new shopper; `ordering`: without the quote, which may be asked for anything. */
export async function somebodyBuying(bench: Workbench) {
  const usual = await bench.find(product);
  const profileId = await newShopper(bench);
  const taking = await takers(bench, bench.desk(profileId).orders, profileId);
  return { usual, taking, ordering: taking.slice(0, -1) };
}

// far below what anything costs
const price = 0.01;

/** What a response says of a line, and no request does. */
const computed = { price, listPrice: price, salePrice: price, rawTotalPrice: price, amount: price };

export const refusedCarts: BehaviourGroup = {
  resource: 'refused carts',
  behaviours: [
    {
      name: 'given a product or a SKU that there is not, or one without the other, when it is ordered, priced, or wanted in an amendment or a quote, then each is refused with its code',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { usual, taking } = await somebodyBuying(bench);
        const wrong = {
          '20031': { catRefId: usual.skuId, quantity: 1 },
          '26060': { productId: usual.productId, quantity: 1 },
          '28129': { ...itemOf(usual, 1), catRefId: 'nothing' },
          '28102': { ...itemOf(usual, 1), productId: 'nothing' },
        };
        for (const take of taking) {
          for (const [code, item] of Object.entries(wrong))
            await refusedWithoutTrace(bench, () => take({ items: [item] }), 400, code);
        }
      },
    },
    {
      name: 'given a coupon that there is not, when it is claimed for a cart, an amendment or a quote, then 28326 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { usual, taking } = await somebodyBuying(bench);
        const wanted = { items: [itemOf(usual, 1)], coupons: [{ code: 'NO-SUCH-COUPON' }] };
        for (const take of taking) await refusedWithoutTrace(bench, () => take(wanted), 400, '28326');
      },
    },
    {
      name: 'given more than there is in stock, in one line or in two, when it is ordered, priced, wanted in an amendment or placed, then 28104 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { usual, ordering } = await somebodyBuying(bench);
        const units = await orderableUnits(bench, usual);
        needs(units < mostUnits, 'a product of which there is not any number');
        for (const take of ordering)
          await refusedWithoutTrace(bench, () => take({ items: [itemOf(usual, 2 * units)] }), 400, '28104');
        const { id, orders } = await pricedCart(bench, 1);
        const onTwoLines = { items: [itemOf(usual, units), itemOf(usual, units)] };
        const cart = await ifTaken(
          orders.price({ orderId: id, combineLineItems: 'no', shoppingCart: { items: [...onTwoLines.items] } }),
        );
        const pay = { id, payments: [card(cart?.priceInfo?.total ?? 0)] };
        if (cart !== undefined) await refusedWithoutTrace(bench, () => orders.submit(pay), 400, '28104');
        // no page says whether lines are counted together before they are placed
        await assumed(async () => {
          for (const take of ordering) await refusedWithoutTrace(bench, () => take(onTwoLines), 400, '28104');
        });
      },
    },
    {
      name: 'given a line of none, or of less, when it is ordered, priced, or wanted in an amendment, then no cart holds it',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { usual, ordering } = await somebodyBuying(bench);
        for (const take of ordering)
          for (const quantity of [0, -1]) {
            const taken = await unlessRefused(() => take({ items: [itemOf(usual, 1), itemOf(usual, quantity)] }));
            const held = (taken?.shoppingCart?.items ?? []).map(item => item.quantity ?? 1);
            assert.ok(
              held.every(each => each >= 1),
              `a line of ${held} of the product`,
            );
          }
      },
    },
    {
      name: 'given amounts in a request that are the server’s to say, when a cart is made, priced or amended, then it costs what it costs without them',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { usual, ordering } = await somebodyBuying(bench);
        for (const take of ordering) {
          const costOf = async (more: object) =>
            (await unlessRefused(() => take({ items: [{ ...itemOf(usual, 1), ...more }] })))?.priceInfo?.amount;
          const usualCost = await costOf({});
          const cost = await costOf(computed);
          if (cost !== undefined) assert.equal(cents(cost), cents(usualCost));
        }
      },
    },
  ],
};

// an instance that does not count its stock may tell such a number
const mostUnits = 30_000;

async function unlessRefused<Response>(call: () => PromiseLike<Response>): Promise<Response | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isOccApiError(error) && error.status < 500) return undefined;
    throw error;
  }
}
