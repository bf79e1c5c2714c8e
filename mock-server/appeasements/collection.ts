/** How appeasements are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byFoldedId } from '../store/order.ts';
import { folded } from '../wire/folded.ts';
import type { Appeasement } from './records.ts';

export const appeasementCollection = collectionOf<Appeasement>()({
  order: byFoldedId,
  indexes: { order: ({ orderId }) => folded(orderId) },
});
