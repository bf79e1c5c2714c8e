/** Return requests with what belongs to them, brought together from the store. @module */

import type { Call } from '../../http/handler.ts';
import type { Order } from '../../orders/records.ts';
import { checkOrganization } from '../../people/rules/organization-context.ts';
import type { Store } from '../../store/store.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import type { FoundReturn } from '../rules/return-search.ts';
import type { ReturnSurroundings } from '../views/return-view.ts';

/** A return request with its order and its people. */
export function returnOf(store: Store, request: ReturnRequest): FoundReturn {
  const order = store.orders.get(request.orderId);
  return { request, order, ...peopleOf(store, request.profileId, order) };
}

/** What rules and views need to know of an order, for one of its return requests. */
export function surroundingsOf(store: Store, order: Order, request?: ReturnRequest): ReturnSurroundings {
  const { methodId } = order.shippingGroup;
  return {
    order,
    others: store.returns.by.order
      .equal(order.id)
      .slice()
      .filter(({ id }) => id !== request?.id),
    ...peopleOf(store, order.profileId, order),
    shippingMethod: methodId === undefined ? undefined : store.shippingMethods.get(methodId),
    catalog: store,
  };
}

/**
 * The order a return is wanted for.
 *
 * @throws {Refusal} 210105: there is none; 30020, 30021: its site; 100094-100101: the account of the call.
 */
export function orderToReturn(call: Pick<Call<'initiateReturn'>, 'context' | 'store'>, orderId: string): Order {
  const order = call.store.orders.get(orderId) ?? refuse('210105', { path: 'orderId' });
  checkAccount(call, order);
  checkSite(call, order);
  return order;
}

/** A return request with what rules and views need to know of its order. */
export interface StoredReturn {
  readonly request: ReturnRequest;
  readonly surroundings: ReturnSurroundings;
}

/**
 * The return request a call is about.
 *
 * @throws {Refusal} 210105: there is none; 100094-100101: the account of the call.
 */
export function storedReturn({
  path,
  context,
  store,
}: Pick<Call<'getReturnRequest'>, 'path' | 'context' | 'store'>): StoredReturn {
  const unknown = { path: 'id', message: 'There is no return request with this id.' };
  const request = store.returns.get(path.id) ?? refuse('210105', unknown);
  const order = store.orders.get(request.orderId) ?? refuse('210105', unknown);
  checkAccount({ context, store }, order);
  return { request, surroundings: surroundingsOf(store, order, request) };
}

/**
 * The return request a call changes.
 *
 * @throws {Refusal} 30020, 30021: the site of its order; and as {@link storedReturn}.
 */
export function returnToUpdate(call: Pick<Call<'getReturnRequest'>, 'path' | 'context' | 'store'>): StoredReturn {
  const found = storedReturn(call);
  checkSite(call, found.surroundings.order);
  return found;
}

function checkAccount({ context, store }: Pick<Call<'getReturnRequest'>, 'context' | 'store'>, order: Order): void {
  const { organizationId: header, shopperProfileId } = context;
  const shopper = shopperProfileId === undefined ? undefined : store.profiles.get(shopperProfileId);
  checkOrganization({ header, shopper, record: order, organizations: store.organizations });
}

/**
 * Insists on a site to work on: that of the order, unless the call names one.
 *
 * @throws {Refusal} 30020, 30021: the order's site does not exist or is not active.
 */
function checkSite({ context, store }: Pick<Call<'initiateReturn'>, 'context' | 'store'>, order: Order): void {
  if (context.siteId !== undefined) return;
  const site = store.sites.get(order.siteId) ?? refuse('30020');
  if (!site.active) refuse('30021');
}

function peopleOf(store: Store, profileId: string | undefined, order: Order | undefined) {
  return {
    profile: profileId === undefined ? undefined : store.profiles.get(profileId),
    organization: order?.organizationId === undefined ? undefined : store.organizations.get(order.organizationId),
  };
}
