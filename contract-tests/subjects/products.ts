/** Products, found in what has been ordered: no operation lists products. @module */

import type { Desk, FoundOrder, Order } from '../../src/index.ts';
import { type Finder, firstOf, identified, type Subject } from '../engine/subject.ts';
import { accountBuyer } from './people.ts';

/** A product by one of its SKUs. */
export interface ProductSubject {
  readonly productId: string;
  readonly skuId: string;
}

const example = { productId: 'prod10001', skuId: 'sku10001' };

/** A product that anybody can order ten of, and return. */
export const product: Subject<ProductSubject> = {
  name: 'product',
  what: 'a returnable product with ten units in stock, in a recent order',
  example,
  find: finder => firstProduct(finder.agent(), each => isUsual(finder, each)),
};

/** Another such product: what is done to several things is done to each of them. */
export const otherProduct: Subject<ProductSubject> = {
  name: 'otherProduct',
  what: 'a second returnable product with ten units in stock, in a recent order',
  example: { productId: 'prod10002', skuId: 'sku10002' },
  async find(finder) {
    const { productId } = await finder.find(product);
    return firstProduct(finder.agent(), async each => each.productId !== productId && isUsual(finder, each));
  },
};

async function isUsual({ agent }: Pick<Finder, 'agent'>, each: ProductSubject): Promise<boolean> {
  return (await orderableUnits({ agent }, each)) >= 10 && isForAnybody(agent(), each);
}

// an instance may have millions
const mostOrders = 200;
const mostProducts = 40;

/** A product with nothing left to order. */
export const outOfStockProduct: Subject<ProductSubject> = {
  name: 'outOfStockProduct',
  what: 'a product that is out of stock',
  example,
  find: ({ agent }) =>
    firstProduct(agent(), async ({ productId, skuId }) => {
      const { stockStatus, orderableQuantity } = await agent().catalog.stockStatus(productId, { skuId });
      return stockStatus === 'OUT_OF_STOCK' && orderableQuantity === 0;
    }),
};

/** A product of which nothing is in stock, and some can be ordered ahead. */
export const aheadProduct: Subject<ProductSubject> = {
  name: 'aheadProduct',
  what: 'a product that is not in stock and can be ordered ahead',
  example,
  find: ({ agent }) =>
    firstProduct(agent(), async ({ productId, skuId }) => {
      const { inStockQuantity, orderableQuantity = 0 } = await agent().catalog.stockStatus(productId, { skuId });
      return inStockQuantity === 0 && orderableQuantity !== 0;
    }),
};

/** A product whose shipping costs a surcharge. */
export const bulkyProduct: Subject<ProductSubject> = {
  name: 'bulkyProduct',
  what: 'a product with a shipping surcharge, in a recent order',
  example,
  find({ agent }) {
    const known = new Set<string>();
    return firstProduct(agent(), async ({ productId }) => {
      if (known.has(productId) || known.size >= mostBulky) return false;
      const { shippingSurcharge } = await agent().catalog.product(productId);
      known.add(productId);
      return typeof shippingSurcharge === 'number' && shippingSurcharge > 0;
    });
  },
};

const mostBulky = 12;

/** A product, and one that is sold with it only: no operation tells a product's add-ons in a known shape, but an order that has one does. */
export const addOn: Subject<{ readonly base: ProductSubject; readonly extra: ProductSubject }> = {
  name: 'addOn',
  what: 'a product and an add-on of it, ten units of each in stock, in a recent order',
  example: { base: example, extra: { productId: 'prod10002', skuId: 'sku10002' } },
  async find({ agent }) {
    const { catalog, orders } = agent();
    const known = new Map<string, boolean>();
    const isSoldWithOthers = async ({ productId }: ProductSubject) => {
      const isKnown = known.get(productId);
      if (isKnown !== undefined || known.size >= mostProducts) return isKnown ?? false;
      const isSo = (await catalog.product(productId)).notForIndividualSale === true;
      known.set(productId, isSo);
      return isSo;
    };
    return firstOf(
      identified(orders.search({ pageSize: 25 })),
      async row => {
        const products = productsIn(row);
        for (const each of products.length > 1 ? products : []) {
          if (!(await isSoldWithOthers(each))) continue;
          for (const pair of addOnsIn(await orders.get(row.id)))
            if (await areOrderable({ agent }, [pair.base, pair.extra])) return pair;
        }
        return undefined;
      },
      mostOrders,
    );
  },
};

/** What a contact can order one of by itself, and so many of only with an approver. */
export const orderAboveLimit: Subject<ProductSubject & { readonly profileId: string; readonly quantity: number }> = {
  name: 'orderAboveLimit',
  what: 'a product in stock that costs more than the limit of an account',
  example: { ...example, profileId: 'bb-110023', quantity: 40 },
  async find({ agent, find }) {
    const { id: profileId, limit } = await find(accountBuyer);
    let quantity = 0;
    const found = await firstProduct(agent(), async ({ productId, skuId }) => {
      if (!(await isForAnybody(agent(), { productId, skuId }))) return false;
      const { listPrice, salePrice } = await agent().catalog.sku(skuId);
      const price = Number(salePrice ?? listPrice ?? 0);
      if (price <= 0 || price > limit) return false;
      quantity = Math.floor(limit / price) + 1;
      const { orderableQuantity = 0 } = await agent().catalog.stockStatus(productId, { skuId, actual: true });
      return orderableQuantity >= quantity;
    });
    return found && { ...found, profileId, quantity };
  },
};

/** How many units of a product can be ordered now. */
export async function orderableUnits(
  { agent }: Pick<Finder, 'agent'>,
  { productId, skuId }: ProductSubject,
): Promise<number> {
  return (await agent().catalog.stockStatus(productId, { skuId })).orderableQuantity ?? 0;
}

/** The products of an order as a search shows it. */
export function productsIn({ commerceItems = [] }: FoundOrder): ProductSubject[] {
  return commerceItems.flatMap(({ productId, catalogRefId: skuId }) =>
    typeof productId === 'string' && typeof skuId === 'string' ? [{ productId, skuId }] : [],
  );
}

/** Whether a product is sold by itself, however many of it, and can be returned. */
async function isForAnybody({ catalog }: Desk, { productId, skuId }: ProductSubject): Promise<boolean> {
  const { nonreturnable, notForIndividualSale, orderLimit } = await catalog.product(productId);
  if (nonreturnable === true || notForIndividualSale === true || (orderLimit ?? undefined) !== undefined) return false;
  // some SKUs of a product, engraved ones for instance, cannot be returned
  return (await catalog.sku(skuId)).nonreturnable !== true;
}

async function firstProduct(
  { orders }: Desk,
  fits: (product: ProductSubject) => Promise<boolean>,
): Promise<ProductSubject | undefined> {
  const seen = new Set<string>();
  const inRows = (sort: 'submittedDate:desc' | 'submittedDate:asc') =>
    firstOf(
      orders.search({ pageSize: 25, sort }),
      async row => {
        for (const found of productsIn(row)) {
          if (seen.has(found.skuId)) continue;
          seen.add(found.skuId);
          if (await fits(found)) return found;
        }
        return undefined;
      },
      mostOrders,
    );
  // the newest may all be of a run that has sold out what it bought
  return (await inRows('submittedDate:desc')) ?? inRows('submittedDate:asc');
}

/** The items of an order that have add-ons, with one of them each. */
function addOnsIn({ shoppingCart }: Order) {
  return (shoppingCart?.items ?? []).flatMap(item => {
    const [base, extra] = [productOf(item), (item.childItems ?? []).map(productOf).find(each => each !== undefined)];
    return base === undefined || extra === undefined ? [] : [{ base, extra }];
  });
}

function productOf({ productId, catRefId: skuId }: { readonly productId?: string; readonly catRefId?: string }) {
  return productId === undefined || skuId === undefined ? undefined : { productId, skuId };
}

async function areOrderable(finder: Pick<Finder, 'agent'>, products: readonly ProductSubject[]): Promise<boolean> {
  for (const each of products) if ((await orderableUnits(finder, each)) < 10) return false;
  return true;
}
