/** The orders of a shopper and of an account, newest first. Cancel orders are none of them. @module */

import type { Reading } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import type { Order } from './records.ts';

export function ordersOf({ orders }: Pick<Reading, 'orders'>, profileId: string): Order[] {
  const found = orders.by.profile.equal(folded(profileId)).slice();
  return found.filter(order => order.profileId === profileId);
}

export function ordersOfAccount({ orders }: Pick<Reading, 'orders'>, accountId: string): Order[] {
  const found = orders.by.account.equal(folded(accountId)).slice();
  return found.filter(order => order.organizationId === accountId);
}
