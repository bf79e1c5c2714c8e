/** Orders of the last twelve months in every state, priced by the server's own rules. @module */

import { createRandom } from '../../seed/random.ts';
import { type CustomerOptions, customersAmong } from './customers.ts';
import { type DraftOptions, draftOrders } from './drafts.ts';
import { type Choosing, PlannedOrder } from './planned-order.ts';
import { createShop, type ShopOptions } from './shop.ts';

/** What orders are made of. */
export interface OrderOptions extends CustomerOptions, DraftOptions, ShopOptions, Pick<Choosing, 'numbers'> {
  readonly seed: number;
}

/** Plans orders; the older one has the lower id. */
export function seedOrders(options: OrderOptions): PlannedOrder[] {
  const random = createRandom(options.seed, 'orders');
  const drafts = draftOrders(customersAmong(options), options, random);
  const choosing: Choosing = { shop: createShop(options), random, numbers: options.numbers };
  return drafts.map(draft => new PlannedOrder(draft, choosing));
}
