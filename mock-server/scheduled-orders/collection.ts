/** How scheduled orders are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { ScheduledOrder } from './records.ts';

export const scheduledOrderCollection = collectionOf<ScheduledOrder>()({
  order: byId,
  indexes: {
    profile: ({ profileId }) => profileId,
    due: ({ state, nextRunAt }) => (state === 'active' ? nextRunAt : undefined),
  },
});
