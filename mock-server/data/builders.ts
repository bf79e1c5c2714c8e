/** Puts single records in, with what tests do not care about filled in. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import { productView } from '../catalog/views/catalog-view.ts';
import type { Clock } from '../clock.ts';
import { orderView } from '../orders/views/order-view.ts';
import { organizationSummary } from '../people/views/person-view.ts';
import { profileView } from '../people/views/profile-view.ts';
import { surroundingsOf } from '../returns/handlers/stored-returns.ts';
import { returnRequestView } from '../returns/views/return-view.ts';
import type { Store } from '../store/store.ts';
import { checkRecord } from './check.ts';
import type { AccountData, AgentData, OrderData, ProductData, ProfileData, ReturnData } from './format.ts';
import { loadingInto, putAccount, putAgent, putOrder, putProduct, putProfile, putReturn, reserveIds } from './load.ts';

type Optional<T> = { readonly [Name in keyof T]?: T[Name] | undefined };
type WithId<T> = T & { readonly id: string };

/** Adds one record and returns it as the Agent API would. Omitted properties get defaults. */
export interface Builders {
  /** @default a product of one SKU for 20.00, 100 in stock */
  product(data?: ProductData): WithId<Schemas['Product']>;
  account(data?: AccountData): WithId<Schemas['OrganizationSummary']>;
  /** @default a shopper without account who lives in Albany, New York */
  profile(data?: ProfileData): WithId<Schemas['Profile']>;
  /** @default one unit of a new product, for a new shopper, submitted yesterday and paid by card */
  order(data?: Optional<OrderData>): WithId<Schemas['Order']>;
  /** @default all of a new fulfilled order, of which nothing has arrived */
  return(data?: Optional<ReturnData>): Schemas['ReturnRequest'] & { readonly returnRequestId: string };
  /** A user who can sign in; returns the credentials for the client's `auth`. */
  agent(data: AgentData): { readonly username: string; readonly password: string };
}

/** Makes the builders of a store. */
export function createBuilders(store: Store, clock: Clock): Builders {
  function put<Data, Result>(
    kind: Parameters<typeof checkRecord>[0],
    data: Data,
    into: (data: Data, place: string, loading: ReturnType<typeof loadingInto>) => Result,
  ): Result {
    const place = kind.replace(/s$/, '');
    checkRecord(kind, data, place);
    return store.transaction(() => {
      reserveIds(store, data);
      return into(data, place, loadingInto(store, clock.now()));
    });
  }

  const builders: Builders = {
    product(data = {}) {
      const product = put('products', data, putProduct);
      const skus = product.skuIds.flatMap(id => store.skus.get(id) ?? []);
      const { priceListGroups } = store.settings;
      const detail = {
        priceListGroups,
        priceListGroupId: priceListGroups[0].id,
        minimalPrices: false,
        catalogs: false,
      };
      return { ...productView(product, skus, { ...detail, listingSkus: false, depth: 4 }), id: product.id };
    },
    account(data = {}) {
      const account = put('accounts', data, putAccount);
      return { ...organizationSummary(account), id: account.id };
    },
    profile(data = {}) {
      const profile = put('profiles', data, putProfile);
      const findOrganization = (id: string) => store.organizations.get(id);
      const account = findOrganization(profile.parentOrganizationId ?? '');
      return {
        ...profileView(profile, { findOrganization, account, definitions: store.settings.properties }),
        id: profile.id,
      };
    },
    order(data = {}) {
      const { items = [{ skuId: skuOf(builders.product()) }] } = data;
      const isSomebodys = data.profileId !== undefined || data.organizationId !== undefined;
      const whose = isSomebodys ? {} : { profileId: builders.profile().id };
      const order = put('orders', { ...whose, ...data, items }, putOrder);
      return { ...orderView(order, store), id: order.id };
    },
    return(data = {}) {
      const { orderId = builders.order({ state: 'NO_PENDING_ACTION' }).id } = data;
      const { request, order } = put('returns', { ...data, orderId }, putReturn);
      return { ...returnRequestView(request, surroundingsOf(store, order, request)), returnRequestId: request.id };
    },
    agent(data) {
      const { email, password } = put('agents', data, putAgent);
      return { username: email, password };
    },
  };
  return builders;
}

function skuOf({ childSKUs = [] }: Schemas['Product']): string {
  return childSKUs[0]?.repositoryId ?? '';
}
