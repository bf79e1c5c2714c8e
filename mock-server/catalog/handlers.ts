/** Products, SKUs, stock and shipping methods. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Call, HandlersOf, RequestContext } from '../http/handler.ts';
import type { PriceListGroup } from '../merchant/records.ts';
import { priceListGroupOfSite } from '../merchant/rules/price-list-groups.ts';
import { destinationOf, methodsServing } from '../orders/rules/destination.ts';
import type { Store } from '../store/store.ts';
import { filterProperties } from '../wire/property-filter.ts';
import { refuse } from '../wire/refusal.ts';
import type { Product } from './records.ts';
import { stockOf } from './rules/stock-status.ts';
import {
  catalogId as onlyCatalog,
  type ProductDetail,
  productView,
  shippingMethodView,
  skuView,
  stockStatusView,
} from './views/catalog-view.ts';

// documented default of the Admin API
const usualDepth = 4;

export const catalog: HandlersOf<'getProduct' | 'getSku' | 'getStockStatus' | 'listShippingMethods'> = {
  getProduct({ path, query, context, store }) {
    const product = productIn(store, path.id, query.catalogId);
    const skus = product.skuIds.flatMap(id => store.skus.get(id) ?? []);
    return filterProperties(productView(product, skus, detailOf(query, context, store)), query);
  },

  getSku({ path, query, context, store }) {
    const sku = store.skus.get(path.id);
    const isAsked = query.skuId === undefined || query.skuId === path.id;
    if (sku === undefined || !isAsked || !isKnownCatalog(query.catalogId)) return refuse('26060', { path: 'id' });
    const product = store.products.get(sku.productId) ?? refuse('26060', { path: 'id' });
    if (query.showNotForIndividualSale === false && product.notForIndividualSale)
      return refuse('26060', { path: 'id' });
    const answer = skuView(sku, product, groupOf(context, store), store.settings.priceListGroups);
    return wrapped([filterProperties(answer, withoutEnvelope(query))]);
  },

  getStockStatus({ path, query, store }) {
    const product = productIn(store, path.id, query.catalogId);
    return stockStatusView(product, stockOf(product, store.skus, query), query.locationId);
  },

  listShippingMethods({ body, context, store }) {
    const group = groupOf(context, store);
    const destinations = addressesIn(body).flatMap(
      address => destinationOf(address, store.shippingMethods.values()) ?? [],
    );
    return wrapped(
      methodsServing(destinations, group.id, store.shippingMethods.values()).map(method =>
        shippingMethodView(method, group),
      ),
    );
  },
};

/** What is a bare list by the documents is wrapped on the wire. */
function wrapped<T>(items: T[]) {
  return { autoWrap: true, items };
}

function productIn({ products }: Store, id: string, catalogId: string | undefined): Product {
  const product = isKnownCatalog(catalogId) ? products.get(id) : undefined;
  return product ?? refuse('20031', { path: 'id' });
}

/** The price list group that a call is priced with. */
export function groupOf({ priceListGroup, site }: RequestContext, { settings }: Store): PriceListGroup {
  return priceListGroup ?? priceListGroupOfSite(settings.priceListGroups, site.id);
}

function isKnownCatalog(catalogId: string | undefined): boolean {
  return catalogId === undefined || catalogId === onlyCatalog;
}

function detailOf(query: Call<'getProduct'>['query'], context: RequestContext, store: Store): ProductDetail {
  const { withPrices = true, includePrices = withPrices, minimalPrices = false, depth } = query;
  const group = query.storePriceListGroupId ?? query.priceListGroupId ?? groupOf(context, store).id;
  return {
    priceListGroupId: includePrices ? group : undefined,
    priceListGroups: store.settings.priceListGroups,
    minimalPrices,
    catalogs: query.showCatalogsInfo ?? false,
    listingSkus: query.includeChildSKUsListingIds ?? false,
    depth: depth === undefined ? usualDepth : Number(depth),
  };
}

/** In a wrapped list paths start at the envelope, though names without it are accepted as well. */
function withoutEnvelope({ fields, include, exclude }: Call<'getSku'>['query']) {
  const strip = (list: string) => list.replaceAll(/(^|,)\s*items\./g, '$1');
  return {
    ...(fields === undefined ? {} : { fields: strip(fields) }),
    ...(include === undefined ? {} : { include: strip(include) }),
    ...(exclude === undefined ? {} : { exclude: strip(exclude) }),
  };
}

/** The addresses to ship to: those of the groups, where there are any. */
function addressesIn(body: Schemas['ShippingMethodQuery']): Schemas['Address'][] {
  const groups = 'shippingGroups' in body ? (body.shippingGroups ?? []) : [];
  if (groups.length > 0) return groups.flatMap(({ shippingAddress }) => shippingAddress ?? []);
  return body.shippingAddress === undefined ? [] : [body.shippingAddress];
}
