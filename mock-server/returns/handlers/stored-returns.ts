/** Return requests with what belongs to them, brought together from the store. @module */

import { appeasedFor } from '../../appeasements/appeased.ts';
import type { Call } from '../../http/handler.ts';
import type { Order } from '../../orders/records.ts';
import { inStockOnly } from '../../orders/rules/stock.ts';
import { mostSelective, owned, selected } from '../../store/selection.ts';
import type { Reading, Store } from '../../store/store.ts';
import { folded } from '../../wire/folded.ts';
import type { Listed } from '../../wire/listed.ts';
import { refuse } from '../../wire/refusal.ts';
import { returnCollection } from '../collection.ts';
import type { ReturnRequest } from '../records.ts';
import type { Exchange } from '../rules/exchange.ts';
import type { MoneyBack } from '../rules/money-back.ts';
import type { FoundReturn, ReturnCriteria } from '../rules/return-search.ts';
import type { ReturnSurroundings } from '../views/return-view.ts';

/** A return request with its order and its people. */
export function returnOf(store: Store, request: ReturnRequest): FoundReturn {
  const order = store.orders.get(request.orderId);
  return { request, order, ...peopleOf(store, request.profileId, order) };
}

/** What rules and views need to know of an order, for one of its return requests. */
export function surroundingsOf(store: Reading, order: Order, request?: ReturnRequest): ReturnSurroundings {
  return {
    ...moneyBackOf(store, order, request),
    ...peopleOf(store, order.profileId, order),
    shippingMethods: store.shippingMethods,
    catalog: store.settings.agentConfiguration.preorderBackorderAllowedThroughAgent ? store : inStockOnly(store),
    replacement: request?.replacementOrderId === undefined ? undefined : store.orders.get(request.replacementOrderId),
    reasons: store.settings.reasons,
    definitions: store.settings.properties,
    allowReturnOnPartiallyFulfilledOrder: store.settings.allowReturnOnPartiallyFulfilledOrder,
    stateNames: store.settings.stateNames.return,
  };
}

/** What goes back for an order, apart from one of its return requests. */
export function moneyBackOf(
  store: Pick<Reading, 'returns' | 'appeasements'>,
  order: Order,
  request?: ReturnRequest,
): MoneyBack {
  const all = store.returns.by.order.equal(order.id).slice();
  return { order, others: all.filter(({ id }) => id !== request?.id), appeased: appeasedFor(store, order.id) };
}

/** A return request with what rules and views need to know of its order. */
export interface StoredReturn {
  readonly request: ReturnRequest;
  readonly surroundings: ReturnSurroundings;
}

/**
 * The return request a call changes.
 *
 * @throws {Refusal} 30020, 30021: the site of its order.
 */
export function returnToUpdate(call: Pick<Call<'getReturnRequest'>, 'subject' | 'context' | 'store'>): StoredReturn {
  const { request, order } = call.subject.return;
  checkSite(call, order);
  return { request, surroundings: surroundingsOf(call.store, order, request) };
}

/**
 * The exchange that a stored return is.
 *
 * @throws {Refusal} 200114: it is a plain return (inferred).
 */
export function exchangeIn({ request, surroundings: { replacement } }: StoredReturn): Exchange {
  const path = 'returnRequestId';
  return replacement === undefined
    ? refuse('200114', { path, message: `Return request ${request.id} is no exchange.` })
    : { request, replacement };
}

/**
 * Insists on a site to work on: that of the order, unless the call names one.
 *
 * @throws {Refusal} 30020, 30021: the order's site does not exist or is not active.
 */
export function checkSite({ context, store }: Pick<Call<'initiateReturn'>, 'context' | 'store'>, order: Order): void {
  if (context.namedSite !== undefined) return;
  const site = store.sites.get(order.siteId) ?? refuse('30020');
  if (!site.active) refuse('30021');
}

function peopleOf(
  store: Pick<Reading, 'profiles' | 'organizations'>,
  profileId: string | undefined,
  order: Order | undefined,
) {
  return {
    profile: profileId === undefined ? undefined : store.profiles.get(profileId),
    organization: order?.organizationId === undefined ? undefined : store.organizations.get(order.organizationId),
  };
}

/** Return requests, newest first, among which are all that are looked for. */
export function returnsAmongWhich({ returns, profiles }: Store, criteria: ReturnCriteria): Listed<ReturnRequest> {
  const { returnRequestId, orderId, authorizationNumber, state, email } = criteria;
  const { by } = returns;
  const only = returnRequestId === undefined ? undefined : returns.get(returnRequestId);
  const selections = [
    returnRequestId === undefined ? undefined : selected(only === undefined ? [] : [only]),
    orderId === undefined ? undefined : selected(by.order.equal(orderId)),
    authorizationNumber === undefined ? undefined : selected(by.authorizationNumber.equal(authorizationNumber)),
    state === undefined ? undefined : selected(by.state.equal(state)),
    email === undefined
      ? undefined
      : owned(profiles.by.email.equal(folded(email)), ({ id }) => by.profile.equal(id), returnCollection.order),
  ];
  return mostSelective(selections)?.records() ?? returns.inOrder();
}
