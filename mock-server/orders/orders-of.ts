/** The orders of a shopper, newest first. Cancel orders are none of them. @module */

import type { Reading } from '../store/store.ts';
import type { Order } from './records.ts';

export function ordersOf({ orders }: Pick<Reading, 'orders'>, profileId: string): Order[] {
  return orders.by.profile.equal(profileId).slice();
}
