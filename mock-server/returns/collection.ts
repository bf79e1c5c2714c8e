/** How return requests are kept: newest first; of the same instant, the one created last. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { ReturnRequest } from './records.ts';

export const returnCollection = collectionOf<ReturnRequest>()({
  order: (a, b) => b.createdAt - a.createdAt || byId(b, a),
  indexes: {
    order: ({ orderId }) => orderId,
    profile: ({ profileId }) => profileId,
    authorizationNumber: ({ authorizationNumber }) => authorizationNumber,
    state: ({ state }) => state,
  },
});
