/** An order with an add-on and a gift, so that there is one to find. @module */

import type { Product, ShippingMethod, Sku } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import type { Promotion } from '../../promotions/records.ts';
import type { Offers } from '../../promotions/rules/offers.ts';
import type { Order } from '../records.ts';
import { giftChoices, priceWithGifts } from '../rules/gifts.ts';
import { lineStateIn } from '../rules/order-in-state.ts';
import { pricedInGroups } from '../rules/order-pricing.ts';
import type { LineToPrice } from '../rules/pricing.ts';
import { withLinesIn } from '../rules/shipping-groups.ts';
import type { PlannedOrder } from './planned-order.ts';

/** What the order is made of. */
export interface ExtrasOptions {
  readonly orders: readonly PlannedOrder[];
  readonly products: ReadonlyMap<string, Product>;
  readonly skus: ReadonlyMap<string, Sku>;
  readonly shippingMethods: ReadonlyMap<string, ShippingMethod>;
  readonly settings: Pick<Settings, 'taxRates'>;
  readonly offers: Offers;
  /** The promotion of the gift, and a coupon for it. */
  readonly gift: Promotion | undefined;
  readonly coupon: string;
  readonly nextId: (prefix: string) => string;
}

const state = 'NO_PENDING_ACTION';
// of the base item: enough to earn the gift
const quantity = 2;
// so many fulfilled orders of shoppers are older: whoever wants a plain one finds another
const position = 10;

/** Makes the order, as an earlier one of the same shopper was made; a shop that sells no add-on, or gives no gift, has none. */
export function seedOrderWithExtras({ orders, coupon, gift, nextId, ...shop }: ExtrasOptions): readonly Order[] {
  const { products, skus, shippingMethods, offers, settings } = shop;
  const like = orders.filter(
    order => order.state === state && !order.organizationId && order.paidBy === 'card' && order.changed === undefined,
  );
  const earlier = (like[position] ?? like[0])?.record();
  const base = [...products.values()].find(({ addOnProductIds = [] }) => addOnProductIds.length > 0);
  const extra = products.get(base?.addOnProductIds?.[0] ?? '');
  if (earlier === undefined || base === undefined || extra === undefined || gift?.offer.level !== 'gift') return [];
  const [line, addOn] = [nextId('ci'), nextId('ci')];
  const bought = [lineOf(base, skus, { id: line }), lineOf(extra, skus, { id: addOn, parentId: line })];
  const lines = bought.filter(each => each !== undefined);
  const [choice] = giftChoices(gift.offer, { products, skus });
  const selected = new Map(choice === undefined ? [] : [[gift.id, choice.id] as const]);
  const { parts: _, ...group } = earlier.shippingGroups[0];
  const coupons = [coupon];
  const priced = pricedInGroups([{ group: { ...group, id: nextId('sg') } }], shippingMethods, deliveries =>
    priceWithGifts(
      lines,
      { ...earlier, deliveries, coupons, offers, taxRates: settings.taxRates },
      { catalog: { products, skus }, lines: [], selected, newLineId: () => nextId('ci') },
    ),
  );
  const payments = earlier.payments.map(payment => ({ ...payment, id: nextId('pg'), amount: priced.priceInfo.total }));
  const placed = withLinesIn(priced, each => ({ ...each, state: lineStateIn[state] ?? each.state }));
  return [{ ...earlier, ...placed, id: nextId('o'), coupons, payments, comments: [] }];
}

function lineOf(
  product: Product,
  skus: ReadonlyMap<string, Sku>,
  ids: Pick<LineToPrice, 'id' | 'parentId'>,
): LineToPrice | undefined {
  const sku = skus.get(product.skuIds[0] ?? '');
  return sku && { ...ids, product, sku, quantity };
}
