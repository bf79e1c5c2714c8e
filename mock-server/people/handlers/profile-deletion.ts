/** Shoppers who go. @module */

import { type HandlersOf, noContent } from '../../http/handler.ts';
import { dropOrder } from '../../orders/handlers/keep-order.ts';
import { ordersOf } from '../../orders/orders-of.ts';
import type { Store } from '../../store/store.ts';
import { refuse } from '../../wire/refusal.ts';

/** The operations that delete shoppers. */
export const profileDeletion: HandlersOf<'deleteProfile' | 'deleteProfiles' | 'deleteMultipleProfiles'> = {
  deleteProfile({ path, store }) {
    deleteShopper(store, path.id);
    return noContent;
  },
  deleteProfiles: ({ body, store }) => deleteShoppers(store, body.profileIds),
  deleteMultipleProfiles: ({ body, store }) => deleteShoppers(store, body.profileIds),
};

function deleteShoppers(store: Store, ids: readonly string[]): typeof noContent {
  for (const id of new Set(ids)) deleteShopper(store, id);
  return noContent;
}

// states in which nothing more happens to an order
const closed = new Set(['NO_PENDING_ACTION', 'REMOVED', 'REJECTED_QUOTE', 'FAILED_APPROVAL']);

/** Removes a shopper with the carts. Orders that are done with stay, for those who keep the books (inferred). */
function deleteShopper(store: Store, id: string): void {
  const shopper = store.profiles.get(id) ?? refuse('22002', { path: 'profileIds' });
  if (shopper.type === 'b2b_user') refuse('20562', { path: 'profileIds' });
  const orders = ordersOf(store, id);
  const carts = orders.filter(({ state }) => state === 'INCOMPLETE');
  const open = orders.find(order => !closed.has(order.state) && !carts.includes(order));
  if (open !== undefined)
    refuse('20561', { path: 'profileIds', message: `The shopper has the open order ${open.id}.` });
  for (const cart of carts) dropOrder(store, cart);
  store.profiles.remove(id);
}
