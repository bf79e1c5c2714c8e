/** Products, SKUs and shipping methods of users' data. @module */

import type { Prices, Product, ProductPrices, ShippingMethod, Sku } from '../catalog/records.ts';
import type { PriceListGroup, Settings } from '../merchant/records.ts';
import { zero } from '../wire/money.ts';
import type { PricesData, ProductData, ShippingMethodData, SkuData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, fail, instantOf, named, ownProperties, present } from './place.ts';

/** What a product costs that comes without price. */
const usualPrice = 20;
const usualStock = 100;

/** A product with its SKUs. */
export function productOf(
  data: ProductData,
  place: string,
  { store, now, newId }: Loading,
): { product: Product; skus: Sku[] } {
  const id = data.id ?? newId('prod');
  const { displayName = id, nonreturnable = false, skus = [{}] } = data;
  const { priceListGroups: groups } = store.settings;
  const own = skus.map((sku, index) => {
    const at = `${place}.skus[${index}]`;
    return { ...skuOf(sku, { ...data, id, displayName, nonreturnable }, index), prices: pricesOf(sku, groups, at) };
  });
  const isPriced = data.listPrice !== undefined || data.listPrices !== undefined;
  const product: Product = {
    id,
    displayName,
    description: data.description ?? '',
    brand: data.brand ?? '',
    categoryId: data.categoryId ?? 'products',
    active: data.active ?? true,
    nonreturnable,
    notForIndividualSale: data.notForIndividualSale ?? false,
    ...present({
      orderLimit: data.orderLimit,
      addOnProductIds: data.addOnProductIds,
      configurable: data.configurable,
    }),
    prices: withSurcharge(
      pricesOf(isPriced ? data : { ...data, listPrice: usualPrice }, groups, place),
      groups[0],
      data.shippingSurcharge,
      place,
    ),
    createdAt: data.creationDate === undefined ? now : instantOf(data.creationDate),
    skuIds: own.map(sku => sku.id),
    properties: ownProperties(data),
  };
  return { product, skus: own };
}

/** A way of shipping. */
export function shippingMethodOf(data: ShippingMethodData, place: string, { store }: Loading): ShippingMethod {
  const { id, displayName = id } = data;
  const { priceListGroups: groups } = store.settings;
  const { id: groupId, currencyCode } =
    data.priceListGroup === undefined ? groups[0] : groupNamed(groups, data.priceListGroup, `${place}.priceListGroup`);
  const amount = (major: number, at: string) => amountAt(major, currencyCode, at);
  const ranges = (data.ranges ?? [{ amount: 0 }]).map((range, index) => {
    const at = `${place}.ranges[${index}]`;
    return {
      low: amount(range.low ?? 0, `${at}.low`),
      ...(range.high === undefined ? {} : { high: amount(range.high, `${at}.high`) }),
      amount: amount(range.amount, `${at}.amount`),
    };
  });
  return {
    id,
    displayName,
    description: data.description ?? '',
    enabled: data.enabled ?? true,
    displaySequence: data.displaySequence ?? 1,
    ranges: { [groupId]: ranges },
    countries: data.countries ?? ['US'],
  };
}

type Groups = Settings['priceListGroups'];

/** The price list group that data names. */
export function groupNamed(groups: Groups, id: string, place: string): PriceListGroup {
  return named(
    { get: wanted => groups.find(group => group.id === wanted), values: () => groups },
    id,
    'price list group',
    place,
  );
}

function skuOf(data: SkuData, product: ProductData & { readonly id: string }, index: number): Omit<Sku, 'prices'> {
  const id = data.id ?? `${product.id}-sku${index === 0 ? '' : index + 1}`;
  const variant = data.variant ?? {};
  const values = Object.values(variant);
  return {
    id,
    productId: product.id,
    displayName: data.displayName ?? [product.displayName ?? product.id, ...values].join(', '),
    active: data.active ?? true,
    nonreturnable: data.nonreturnable ?? product.nonreturnable ?? false,
    barcode: data.barcode ?? '',
    stock: {
      inStock: data.inStockQuantity ?? usualStock,
      preOrderable: data.preOrderableQuantity ?? 0,
      backOrderable: data.backOrderableQuantity ?? 0,
      ...(data.availabilityDate === undefined ? {} : { availableAt: instantOf(data.availabilityDate) }),
    },
    ...present({ stockAt: data.inStockQuantities }),
    variant,
  };
}

/** Prices by price list group; those without group are of the first one. */
function pricesOf(data: PricesData, groups: Groups, place: string): Record<string, Prices> {
  const first = groups[0].id;
  const lists = { ...(data.listPrice === undefined ? {} : { [first]: data.listPrice }), ...data.listPrices };
  const sales = { ...(data.salePrice === undefined ? {} : { [first]: data.salePrice }), ...data.salePrices };
  const at = (name: 'listPrice' | 'salePrice', id: string) =>
    Object.hasOwn(data[`${name}s`] ?? {}, id) ? `${place}.${name}s.${id}` : `${place}.${name}`;
  for (const id of Object.keys(sales)) {
    if (!Object.hasOwn(lists, id)) fail(at('salePrice', id), 'a sale price needs a list price');
  }
  return Object.fromEntries(
    Object.entries(lists).map(([id, list]) => {
      const { currencyCode } = groupNamed(groups, id, at('listPrice', id));
      const sale = sales[id];
      const prices: Prices = {
        list: amountAt(list, currencyCode, at('listPrice', id)),
        ...(sale === undefined ? {} : { sale: amountAt(sale, currencyCode, at('salePrice', id)) }),
      };
      return [id, prices];
    }),
  );
}

function withSurcharge(
  prices: Readonly<Record<string, Prices>>,
  { id: first, currencyCode }: PriceListGroup,
  surcharge: number | undefined,
  place: string,
): Record<string, ProductPrices> {
  const amount = surcharge === undefined ? zero : amountAt(surcharge, currencyCode, `${place}.shippingSurcharge`);
  return Object.fromEntries(
    Object.entries(prices).map(([id, price]) => [id, { ...price, shippingSurcharge: id === first ? amount : zero }]),
  );
}
