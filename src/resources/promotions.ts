/** Gifts to choose from, and what to say about promotions. @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/promotions.ts';

/** What a gift can be chosen from. */
export interface GiftChoices extends Schema<'GiftChoices'> {}
/** What to say about a promotion, and where. */
export interface UpsellMessage extends Schema<'UpsellMessage'> {}

/**
 * Gifts to choose from, and what to say about promotions. Coupons are claimed with the cart (`orders.price`).
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { skus = [] } = await agent.promotions.giftChoices('product', 'prod10008');
 * console.log(skus.map(({ displayName }) => displayName));
 * const messages = await agent.forShopper(server.fixtures.shopper.id).promotions.upsellMessages();
 * console.log(messages.map(({ text }) => text));
 * ```
 */
export interface Promotions {
  /**
   * Reads what a gift can be chosen from. Operation `getGiftWithPurchaseChoices`.
   *
   * @param giftType What the gift is named by, as in the order's `giftWithPurchaseOrderMarkers`.
   * @param giftDetail Id of the SKU or product, from the same place.
   * @throws {OccBadRequestError} There is no such product or SKU.
   * @see OCC REST 12-17, CX Commerce 21d (documented)
   */
  giftChoices(giftType: 'sku' | 'product', giftDetail: string, options?: CallOptions): OccPromise<GiftChoices>;

  /**
   * Reads what to say about promotions to the shopper of the desk; empty where there is nothing. Operation `getUpsellMessages`.
   *
   * @see CX Commerce 21d (documented)
   */
  upsellMessages(options?: CallOptions): OccPromise<readonly UpsellMessage[]>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Promotions> {
  return {
    giftChoices(giftType, giftDetail, options) {
      const named = given({ giftType, giftDetail });
      const query = { GiftWithPurchaseType: named.giftType, GiftWithPurchaseDetail: named.giftDetail };
      return call('getGiftWithPurchaseChoices', { query: { ...query, alwaysReturnSkus: true } }, options);
    },
    upsellMessages: options =>
      call('getUpsellMessages', {}, options, ({ promotionUpsellMessages = [] }) => promotionUpsellMessages),
  };
}
