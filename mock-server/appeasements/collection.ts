/** How appeasements are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Appeasement } from './records.ts';

export const appeasementCollection = collectionOf<Appeasement>()({
  order: byId,
  indexes: { order: ({ orderId }) => orderId },
});
