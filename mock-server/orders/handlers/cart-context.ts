/** What carts are changed with in a call. @module */

import { roles } from '../../auth/rules/roles.ts';
import type { Caller, RequestContext } from '../../http/handler.ts';
import { worldOf } from '../../payments/world.ts';
import { claimsOf } from '../../promotions/claims-of.ts';
import type { Store } from '../../store/store.ts';
import type { CartContext } from '../rules/cart.ts';
import { inStockOnly } from '../rules/stock.ts';

/** The parts of a call that matter. */
export interface CartCall {
  readonly store: Store;
  readonly context: Pick<RequestContext, 'priceListGroup'>;
  readonly now: number;
  readonly caller: Pick<Caller, 'id' | 'roles'>;
}

/** `amending`: an order that is placed already, whose prices a supervisor may set by a switch of its own. */
export function cartContext({ store, context, now, caller }: CartCall, amending = false): CartContext {
  const { itemPriceOverride, agentConfiguration } = store.settings;
  const mayOverride = amending ? itemPriceOverride.allowed : itemPriceOverride.allowedForCreate;
  const isSupervisor = caller.roles.includes(roles.supervisor);
  return {
    catalog: agentConfiguration.preorderBackorderAllowedThroughAgent ? store : inStockOnly(store),
    shippingMethods: store.shippingMethods,
    locations: store.locations,
    supervisorId: isSupervisor && mayOverride ? caller.id : undefined,
    overrideReasons: store.settings.reasons.priceOverride,
    externalPrices: store.settings.externalPrices,
    taxRates: store.settings.taxRates,
    priceListGroup: context.priceListGroup,
    priceListGroups: store.settings.priceListGroups,
    definitions: store.settings.properties,
    world: worldOf(store, now),
    claims: claimsOf(store, now),
    now,
    newId: store.nextId,
  };
}
