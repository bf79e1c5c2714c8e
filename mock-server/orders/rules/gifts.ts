/**
 * Gifts with purchase. The server adds a gift that leaves no choice, on a line of its own; where a product has several SKUs,
 * the one that a request selects. Gifts are worked out anew with every price: one that is no longer earned goes.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Sku } from '../../catalog/records.ts';
import type { OrderGift } from '../../promotions/records.ts';
import { type Candidate, candidates } from '../../promotions/rules/offers.ts';
import { progressTo } from '../../promotions/rules/qualifying.ts';
import type { Order, OrderLine } from '../records.ts';
import type { Catalog } from './cart-lines.ts';
import { type LineToPrice, type PricingContext, priceLines } from './pricing.ts';
import { orderableQuantity } from './stock.ts';

/** What gifts are given from. */
export interface GiftContext {
  readonly catalog: Catalog;
  /** The lines there are: a gift keeps its line. */
  readonly lines: readonly OrderLine[];
  readonly newLineId: () => string;
  /** Ids of the SKUs that a request selects, by promotion. */
  readonly selected?: ReadonlyMap<string, string>;
}

/** What pricing decides of an order. */
export type Priced = Pick<Order, 'lines' | 'priceInfo' | 'promotions' | 'gifts'>;

/**
 * Prices lines with the gifts that they earn.
 *
 * @throws {Refusal} As {@link priceLines}.
 */
export function priceWithGifts(bought: readonly LineToPrice[], context: PricingContext, from: GiftContext): Priced {
  const offered = candidates('gift', context.offers, context);
  if (offered.length === 0) return { ...priceLines(bought, context), gifts: [] };
  const { lines } = priceLines(bought, context);
  const qualifying = lines.map((line, index) => ({ line, categoryId: bought[index]?.product.categoryId ?? '' }));
  const earned = offered.filter(
    ({ condition }) => progressTo(condition, qualifying, context.priceListGroupId) === 'all',
  );
  const given: LineToPrice[] = [];
  const gifts = earned.map((candidate): OrderGift => {
    const { giftType, giftDetail, quantity } = candidate.offer;
    const { sku, isSelected } = giftSku(candidate, from);
    const line = sku && giftLine(candidate, sku, [...bought, ...given], from);
    if (line !== undefined) given.push(line);
    return { promotionId: candidate.id, giftType, giftDetail, quantity, added: line?.quantity ?? 0, isSelected };
  });
  return { ...priceLines([...bought, ...given], context), gifts };
}

/** The SKUs that a request selects as gifts, by promotion. */
export function giftsSelectedIn(items: readonly Schemas['CartItemRequest'][]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ catRefId, giftWithPurchaseSelections = [], giftWithPurchaseCommerceItemMarkers = [] }) => {
      const promotions = [
        ...giftWithPurchaseSelections.map(({ promotionId }) => promotionId),
        ...giftWithPurchaseCommerceItemMarkers.map(({ value }) => value),
      ];
      return promotions.flatMap(id => (id === undefined || catRefId === undefined ? [] : [[id, catRefId] as const]));
    }),
  );
}

/** Whether a line of a request is no gift: those are the server's to add. */
export function isBought({
  giftWithPurchaseSelections: selections = [],
  giftWithPurchaseCommerceItemMarkers: markers = [],
}: Schemas['CartItemRequest']): boolean {
  return selections.length + markers.length === 0;
}

/** SKUs that can be given for a promotion. */
export function giftChoices(
  { giftType, giftDetail }: Pick<OrderGift, 'giftType' | 'giftDetail'>,
  { products, skus }: Catalog,
): Sku[] {
  const ids = giftType === 'sku' ? [giftDetail] : (products.get(giftDetail)?.skuIds ?? []);
  return ids.flatMap(id => {
    const sku = skus.get(id);
    return sku?.active && products.get(sku.productId)?.active ? [sku] : [];
  });
}

function giftSku(
  { id, offer }: Candidate<'gift'>,
  { catalog, lines, selected }: GiftContext,
): { readonly sku: Sku | undefined; readonly isSelected: boolean } {
  const choices = giftChoices(offer, catalog);
  if (choices.length === 1) return { sku: choices[0], isSelected: false };
  const chosen = selected === undefined ? lines.find(({ gift }) => gift === id)?.skuId : selected.get(id);
  const sku = choices.find(choice => choice.id === chosen);
  return { sku, isSelected: sku !== undefined };
}

/** As many as there are; none is better than a cart that cannot be priced. */
function giftLine(
  { id: gift, offer: { quantity } }: Candidate<'gift'>,
  sku: Sku,
  others: readonly LineToPrice[],
  { catalog, lines, newLineId }: GiftContext,
): LineToPrice | undefined {
  const product = catalog.products.get(sku.productId);
  if (product === undefined) return undefined;
  const taken = (isSame: (line: LineToPrice) => boolean) =>
    others.filter(isSame).reduce((units, line) => units + line.quantity, 0);
  const left = Math.min(
    quantity,
    orderableQuantity(sku.stock) - taken(line => line.sku.id === sku.id),
    (product.orderLimit ?? Number.POSITIVE_INFINITY) - taken(line => line.product.id === product.id),
  );
  if (left <= 0) return undefined;
  const id = lines.find(line => line.gift === gift)?.id ?? newLineId();
  return { id, product, sku, quantity: left, gift };
}
