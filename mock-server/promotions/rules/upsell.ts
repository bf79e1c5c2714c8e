/** What to say about promotions to somebody with a cart. @module */

import type { UpsellMessages } from '../records.ts';
import type { OfferContext } from './discounts.ts';
import { candidates } from './offers.ts';
import { type OfferedLine, progressTo } from './qualifying.ts';

/** A message, and where it is shown. */
export interface UpsellMessage {
  readonly text: string;
  readonly tags: readonly string[];
}

const said = { none: 'notQualified', some: 'partiallyQualified', all: 'qualified' } as const satisfies Record<
  ReturnType<typeof progressTo>,
  keyof UpsellMessages
>;

/** One message of each promotion that has one for how far the cart is; low priorities first. */
export function upsellMessages(lines: readonly OfferedLine[], context: OfferContext): UpsellMessage[] {
  const levels = ['item', 'gift', 'order', 'shipping'] as const;
  return levels
    .flatMap(level => candidates(level, context.offers, context))
    .flatMap(({ upsell, condition }) => {
      const text = upsell?.[said[progressTo(condition, lines, context.priceListGroupId)]];
      return upsell === undefined || text === undefined ? [] : [{ text, tags: upsell.tags }];
    });
}
