/** What agents ask about promotions. @module */

import { groupOf } from '../catalog/handlers.ts';
import { productView, skuView } from '../catalog/views/catalog-view.ts';
import type { Call, HandlersOf } from '../http/handler.ts';
import { cartPlace } from '../orders/handlers/cart-place.ts';
import { ordersOf } from '../orders/orders-of.ts';
import { openCartOf } from '../orders/rules/cart.ts';
import { giftChoices } from '../orders/rules/gifts.ts';
import { refuse } from '../wire/refusal.ts';
import { offersIn } from './claims-of.ts';
import { upsellMessages } from './rules/upsell.ts';

export const promotions: HandlersOf<'getGiftWithPurchaseChoices' | 'getUpsellMessages'> = {
  getGiftWithPurchaseChoices(call) {
    const { store, context, query } = call;
    const gift = giftNamed(call);
    const skus = giftChoices(gift, store);
    const product = store.products.get(skus[0]?.productId ?? '');
    if (product === undefined)
      return refuse(gift.giftType === 'sku' ? '26060' : '20031', { path: 'GiftWithPurchaseDetail' });
    const group = groupOf(context, store);
    const { priceListGroups } = store.settings;
    const detail = { priceListGroupId: group.id, priceListGroups, minimalPrices: false, catalogs: false };
    const isProduct = gift.giftType === 'product' && query.alwaysReturnSkus !== true;
    return {
      product: productView(product, skus, { ...detail, listingSkus: false, depth: 4 }),
      skus: isProduct ? [] : skus.map(sku => skuView(sku, product, group, priceListGroups)),
    };
  },

  getUpsellMessages({ context, store, now }) {
    const { shopper, site } = context;
    const owner = { profileId: shopper?.id ?? '', ...cartPlace(context) };
    const cart = shopper === undefined ? undefined : openCartOf(ordersOf(store, shopper.id), owner);
    const lines = (cart?.lines ?? []).map(line => ({
      line,
      categoryId: store.products.get(line.productId)?.categoryId ?? '',
    }));
    const messages = upsellMessages(lines, {
      offers: offersIn(store, now),
      siteId: cart?.siteId ?? site.id,
      priceListGroupId: cart?.priceListGroupId ?? groupOf(context, store).id,
      coupons: cart?.coupons ?? [],
    });
    if (messages.length === 0) return {};
    return { promotionUpsellMessages: messages.map(({ text, tags }) => ({ text, tags: [...tags] })) };
  },
};

/** Whichever spelling the client uses. */
function giftNamed({ query }: Call<'getGiftWithPurchaseChoices'>) {
  const giftType = query.GiftWithPurchaseType ?? query.giftWithPurchaseType;
  const giftDetail = query.GiftWithPurchaseDetail ?? query.giftWithPurchaseDetail;
  if (giftType === undefined) return refuse('13001', { path: 'GiftWithPurchaseType', message: 'It is missing.' });
  if (giftDetail === undefined) return refuse('13001', { path: 'GiftWithPurchaseDetail', message: 'It is missing.' });
  return { giftType, giftDetail };
}
