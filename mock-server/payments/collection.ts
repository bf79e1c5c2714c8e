/** How gift cards, store credits and points are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Fund } from './records.ts';

export const fundCollection = collectionOf<Fund>()({
  order: byId,
  indexes: {
    /** Points, by whose they are. */
    points: ({ type, profileId }) => (type === 'loyaltyPoints' ? profileId : undefined),
  },
});
