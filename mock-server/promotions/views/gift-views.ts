/** Gifts with purchase on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { OrderGift } from '../records.ts';

type Marker = Schemas['GiftWithPurchaseMarker'];

/** What an order shows of its gifts. */
export function giftViews(
  gifts: readonly OrderGift[],
): Pick<Schemas['Order'], 'giftWithPurchaseInfo' | 'giftWithPurchaseOrderMarkers' | 'pricingMessages'> {
  return {
    giftWithPurchaseInfo: gifts.map(gift => ({
      promotionId: gift.promotionId,
      giftWithPurchaseIdentifier: identifierOf(gift),
      giftWithPurchaseType: gift.giftType,
      giftWithPurchaseDetail: gift.giftDetail,
      giftWithPurchaseQuantity: gift.quantity,
      giftWithPurchaseQuantityAvailableForSelection: gift.quantity - gift.added,
    })),
    giftWithPurchaseOrderMarkers: gifts.map(markerOf),
    ...(gifts.length === 0 ? {} : { pricingMessages: { giftWithPurchaseMessages: gifts.map(messageOf) } }),
  };
}

/** What a line that is given away shows of it. */
export function lineMarkers(gift: string | undefined, gifts: readonly OrderGift[]): Marker[] {
  return gift === undefined ? [] : gifts.filter(({ promotionId }) => promotionId === gift).map(markerOf);
}

/** What an order says of a gift. */
export function markerOf(gift: OrderGift): Marker {
  const { promotionId, giftType, giftDetail, quantity, added, isSelected } = gift;
  const identifier = String(identifierOf(gift));
  return {
    repositoryId: `gwp${identifier}`,
    key: 'atg.gwp',
    value: promotionId,
    data: identifier,
    giftType,
    giftDetail,
    autoRemove: true,
    quantity,
    selectedQuantity: isSelected ? added : 0,
    automaticQuantity: isSelected ? 0 : added,
    targetedQuantity: 0,
    removedQuantity: 0,
    failedQuantity: 0,
  };
}

function messageOf({ promotionId }: OrderGift): Schemas['GiftWithPurchaseMessage'] {
  return {
    identifier: 'GWPQualified',
    summary: `The order qualifies for the gift of ${promotionId}.`,
    type: 'information',
    priority: '1',
    params: '[]',
  };
}

/** A number that the gift of a promotion keeps. */
function identifierOf({ promotionId, giftDetail }: OrderGift): number {
  return [...`${promotionId} ${giftDetail}`].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 7);
}
