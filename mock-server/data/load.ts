/** Puts users' data into a store: all of it, or nothing. @module */

import type { AgentUser } from '../auth/records.ts';
import type { Product, ShippingMethod } from '../catalog/records.ts';
import type { Site } from '../merchant/records.ts';
import { changedSettings, type SettingsChanges } from '../merchant/settings.ts';
import type { Order } from '../orders/records.ts';
import type { Organization, Profile } from '../people/records.ts';
import type { ReturnRequest } from '../returns/records.ts';
import type { Store } from '../store/store.ts';
import { productOf, shippingMethodOf } from './catalog.ts';
import { checkData, checkRecord, checkSites } from './check.ts';
import type * as Data from './format.ts';
import { fundOf } from './funds.ts';
import type { Loading } from './loading.ts';
import { locationOf } from './locations.ts';
import { orderOf } from './orders.ts';
import { accountOf, agentOf, profileOf } from './people.ts';
import { fail } from './place.ts';
import { couponOf, promotionOf } from './promotions.ts';
import { defineProperty } from './properties.ts';
import { organizationRequestOf, profileRequestOf } from './registration-requests.ts';
import { returnOf } from './returns.ts';

/**
 * Loads data on top of what a store holds; records of an id that is there take its place.
 *
 * @throws {Error} It is not in the format, or names what does not exist; nothing of it is kept.
 */
export function loadData(store: Store, data: Data.ReferenceData, now: number): void {
  checkData(data);
  checkIds(data);
  const loading = loadingInto(store, now);
  store.transaction(() => {
    reserveIds(store, data);
    loadSettings(store, data.settings ?? {}, 'data.settings');
    each('properties', data.properties, (property, place) => defineProperty(property, place, loading));
    each('sites', data.sites, site => putSite(site, store));
    each('shippingMethods', data.shippingMethods, (method, place) => putShippingMethod(method, place, loading));
    each('locations', data.locations, (location, place) => put(store.locations, locationOf(location, place, loading)));
    each('agents', data.agents, (agent, place) => putAgent(agent, place, loading));
    each('products', data.products, (product, place) => putProduct(product, place, loading));
    each('accounts', data.accounts, (account, place) => putAccount(account, place, loading));
    each('profiles', data.profiles, (profile, place) => putProfile(profile, place, loading));
    each('promotions', data.promotions, (one, place) => put(store.promotions, promotionOf(one, place, loading)));
    each('coupons', data.coupons, (one, place) => put(store.coupons, couponOf(one, place, loading)));
    each('profileRequests', data.profileRequests, (request, place) =>
      put(store.registrationRequests, profileRequestOf(request, place, loading)),
    );
    each('organizationRequests', data.organizationRequests, (request, place) =>
      put(store.registrationRequests, organizationRequestOf(request, place, loading)),
    );
    each('funds', data.funds, (fund, place) => put(store.funds, fundOf(fund, place, loading)));
    each('orders', data.orders, (order, place) => putOrder(order, place, loading));
    each('returns', data.returns, (request, place) => putReturn(request, place, loading));
  });
}

/** Changes settings. Sites, which are records, are replaced as a whole like any other list. */
export function loadSettings(store: Store, { sites, ...changes }: SettingsChanges, place = 'settings'): void {
  store.settings = changedSettings(store.settings, changes);
  if (sites === undefined) return;
  checkSites(sites, `${place}.sites`);
  checkIdsOf(sites, `${place}.sites`);
  for (const { id } of [...store.sites.values()]) store.sites.remove(id);
  const usual = sites.some(({ isDefault }) => isDefault) ? undefined : sites[0];
  for (const site of sites) putSite({ ...site, isDefault: site.isDefault === true || site === usual }, store);
}

/** Puts people in who can sign in; `users` is where they come from. */
export function loadUsers(store: Store, users: readonly Data.AgentData[], now: number): void {
  const loading = loadingInto(store, now);
  for (const [index, user] of users.entries()) {
    const place = `users[${index}]`;
    checkRecord('agents', user, place);
    putAgent(user, place, loading);
  }
}

/** What making records depends on. */
export function loadingInto(store: Store, now: number): Loading {
  return { store, now, newId: store.nextId };
}

export function putProduct(data: Data.ProductData, place: string, loading: Loading): Product {
  const { store } = loading;
  const { product, skus } = productOf(data, place, loading);
  for (const id of store.products.get(product.id)?.skuIds ?? []) store.skus.remove(id);
  for (const [index, sku] of skus.entries()) {
    const other = store.skus.get(sku.id)?.productId;
    if (other !== undefined)
      fail(`${place}.skus[${index}].id`, `product ${other} has a SKU ${JSON.stringify(sku.id)} already`);
    store.skus.put(sku.id, sku);
  }
  return put(store.products, product);
}

export function putAccount(data: Data.AccountData, place: string, loading: Loading): Organization {
  return put(loading.store.organizations, accountOf(data, place, loading));
}

export function putProfile(data: Data.ProfileData, place: string, loading: Loading): Profile {
  return put(loading.store.profiles, profileOf(data, place, loading));
}

export function putOrder(data: Data.OrderData, place: string, loading: Loading): Order {
  return put(loading.store.orders, orderOf(data, place, loading));
}

export function putReturn(
  data: Data.ReturnData,
  place: string,
  loading: Loading,
): { request: ReturnRequest; order: Order } {
  const made = returnOf(data, place, loading);
  put(loading.store.orders, made.order);
  if (made.replacement !== undefined) put(loading.store.orders, made.replacement);
  put(loading.store.returns, made.request);
  return made;
}

export function putAgent(data: Data.AgentData, place: string, loading: Loading): AgentUser {
  return put(loading.store.users, agentOf(data, place, loading));
}

function putSite({ id, name = id, active = true, isDefault = false }: Data.SiteData, store: Store): Site {
  if (isDefault)
    for (const site of [...store.sites.values()]) if (site.isDefault) put(store.sites, { ...site, isDefault: false });
  return put(store.sites, { id, name, active, isDefault: isDefault || store.sites.get(id)?.isDefault === true });
}

function putShippingMethod(data: Data.ShippingMethodData, place: string, loading: Loading): ShippingMethod {
  return put(loading.store.shippingMethods, shippingMethodOf(data, place, loading));
}

function put<T extends { readonly id: string }>(records: { put(id: string, record: T): void }, record: T): T {
  records.put(record.id, record);
  return record;
}

/** Ids that data brings along are not handed out to others, wherever in the data they stand. */
export function reserveIds(store: Store, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) {
    if (name === 'id' && typeof value === 'string') store.reserveId(value);
    else reserveIds(store, value);
  }
}

function each<T>(
  kind: keyof Data.ReferenceData,
  records: readonly T[] | undefined,
  load: (record: T, place: string) => void,
): void {
  records?.forEach((record, index) => {
    load(record, `data.${kind}[${index}]`);
  });
}

/** Of records with the same id only the last one would be left. */
function checkIds({ settings: _, ...kinds }: Data.ReferenceData): void {
  for (const [kind, records] of Object.entries(kinds)) checkIdsOf(records ?? [], `data.${kind}`);
}

function checkIdsOf(records: readonly { readonly id?: string | undefined }[], place: string): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of records.entries()) {
    if (id === undefined) continue;
    const before = first.get(id);
    if (before !== undefined)
      fail(`${place}[${index}].id`, `${place}[${before}] has the id ${JSON.stringify(id)} already`);
    first.set(id, index);
  }
}
