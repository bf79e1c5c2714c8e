/** What carts are changed with in a call. @module */

import { roles } from '../../auth/rules/roles.ts';
import type { Caller, RequestContext } from '../../http/handler.ts';
import { worldOf } from '../../payments/world.ts';
import type { Store } from '../../store/store.ts';
import type { CartContext } from '../rules/cart.ts';

/** The parts of a call that matter. */
export interface CartCall {
  readonly store: Store;
  readonly context: Pick<RequestContext, 'priceListGroup'>;
  readonly now: number;
  readonly caller: Pick<Caller, 'id' | 'roles'>;
}

export function cartContext({ store, context, now, caller }: CartCall): CartContext {
  return {
    catalog: store,
    shippingMethods: store.shippingMethods,
    supervisorId: caller.roles.includes(roles.supervisor) ? caller.id : undefined,
    overrideReasons: store.settings.reasons.priceOverride,
    externalPrices: store.settings.externalPrices,
    priceListGroup: context.priceListGroup,
    priceListGroups: store.settings.priceListGroups,
    world: worldOf(store, now),
    now,
    newId: store.nextId,
  };
}
