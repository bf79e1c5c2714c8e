/** What the orders of a seed are made of. @module */

import type { Product, Sku } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import type { Organization, Profile } from '../../people/records.ts';
import type { Offers } from '../../promotions/rules/offers.ts';
import { zero } from '../../wire/money.ts';
import { approverIdsOf } from '../rules/approval.ts';

/** Records that orders name, and what the merchant decides. */
export interface ShopOptions {
  readonly now: number;
  readonly profiles: readonly Profile[];
  readonly products: ReadonlyMap<string, Product>;
  readonly skus: readonly Sku[];
  readonly agentIds: readonly string[];
  readonly settings: Settings;
  readonly offers: Offers;
}

/** A SKU and its product. */
export interface Article {
  readonly sku: Sku;
  readonly product: Product;
  /** Lines of some quantity, or of as much as may be ordered at once. They are values, and the same for all orders. */
  readonly units: readonly Units[];
}

/** Units of an article: a line of an order. */
export interface Units extends Pick<Article, 'sku' | 'product'> {
  readonly quantity: number;
}

/** The largest quantity in a line. */
export const mostUnits = 8;

/** What orders are made of. */
export interface Shop extends Pick<ShopOptions, 'now' | 'agentIds' | 'settings' | 'offers'> {
  /** What is in stock and sold by itself. */
  readonly ordinary: readonly Article[];
  /** What of it can be sent back, and what cannot. */
  readonly returnable: readonly Article[];
  readonly nonreturnable: readonly Article[];
  /** Something that costs more than an account may spend without asking. */
  aboveLimitOf(organization: Organization): Article | undefined;
  approverIdsOf(organization: Organization): readonly string[];
}

/** Sorts what there is. */
export function createShop({ products, skus, profiles, now, agentIds, settings, offers }: ShopOptions): Shop {
  const articles = skus.map((sku): Article => {
    const product = products.get(sku.productId);
    if (product === undefined) throw new Error(`${sku.id} belongs to no product`);
    const upTo = product.orderLimit ?? mostUnits;
    const units = Array.from({ length: mostUnits + 1 }, (_, quantity): Units => {
      return { sku, product, quantity: Math.min(quantity, upTo) };
    });
    return { sku, product, units };
  });
  const inStock = articles.filter(({ sku }) => sku.stock.inStock >= 10);
  const ordinary = inStock.filter(({ sku, product }) => sku.active && !product.notForIndividualSale);
  const returnable = ordinary.filter(({ sku, product }) => !sku.nonreturnable && !product.nonreturnable);
  let approvers: ReadonlyMap<string, readonly string[]> | undefined;

  return {
    now,
    agentIds,
    settings,
    offers,
    ordinary,
    returnable,
    nonreturnable: ordinary.filter(article => !returnable.includes(article)),
    aboveLimitOf({ orderPriceLimit }) {
      const limit = orderPriceLimit?.amount ?? zero;
      return inStock.find(({ sku }) => (sku.prices.defaultPriceGroup?.list ?? zero) > limit);
    },
    approverIdsOf({ id }) {
      approvers ??= approversByAccount(profiles);
      return approvers.get(id) ?? [];
    },
  };
}

function approversByAccount(profiles: readonly Profile[]): ReadonlyMap<string, readonly string[]> {
  const approving = profiles.flatMap(profile => {
    const accounts = new Set(profile.roles.map(({ organizationId }) => organizationId));
    return [...accounts].map(account => ({ account, profile }));
  });
  const byAccount = Map.groupBy(approving, ({ account }) => account);
  return new Map(
    [...byAccount].map(([account, found]) => [
      account,
      approverIdsOf(
        account,
        found.map(({ profile }) => profile),
      ),
    ]),
  );
}
