/** A shopper's orders. @module */

import type { Store } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import type { Order } from './records.ts';

/** The orders of a shopper, newest first; cancel orders are none of them. */
export function ordersOf({ orders }: Pick<Store, 'orders'>, profileId: string): Order[] {
  const found = orders.by.profile.equal(folded(profileId)).slice();
  return found.filter(order => order.profileId === profileId);
}
