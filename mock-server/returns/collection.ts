/** How return requests are kept: newest first; of the same instant, the one created last. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { ReturnRequest } from './records.ts';

/** What return requests are found by, which is known of one that is yet to be made. */
export type KnownReturn = Pick<
  ReturnRequest,
  'id' | 'createdAt' | 'orderId' | 'profileId' | 'authorizationNumber' | 'state'
>;

export const returnCollection = collectionOf<ReturnRequest, KnownReturn>()({
  order: (a, b) => b.createdAt - a.createdAt || byId(b, a),
  indexes: {
    order: ({ orderId }) => orderId,
    profile: ({ profileId }) => profileId,
    authorizationNumber: ({ authorizationNumber }) => authorizationNumber,
    state: ({ state }) => state,
  },
});
