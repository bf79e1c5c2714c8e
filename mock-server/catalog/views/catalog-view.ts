/** Products, SKUs, stock and shipping methods on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PriceListGroup } from '../../merchant/records.ts';
import { routeOf, slugOf } from '../../orders/views/order-item-view.ts';
import { currencyOf, majorOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { type Amount, zero } from '../../wire/money.ts';
import type { Prices, Product, ShippingMethod, Sku } from '../records.ts';
import { pricesOf } from '../rules/prices.ts';
import type { StockAnswer } from '../rules/stock-status.ts';
import { unsetOfProduct, unsetOfReadProduct, unsetOfReadSku, unsetOfSku } from './unset.ts';

/** Id of the only catalog of the reference merchant. */
export const catalogId = 'cloudCatalog';

/** How much of a product to show. */
export interface ProductDetail {
  /** Id of the price list group to price with; `undefined`: no prices. One without prices of its own shows null. */
  readonly priceListGroupId: string | undefined;
  /** Every price list group of the merchant. */
  readonly priceListGroups: readonly PriceListGroup[];
  /** Whether to leave out the prices of the other price list groups. */
  readonly minimalPrices: boolean;
  /** Whether to show where the product is listed. */
  readonly catalogs: boolean;
  /** Whether SKUs name the SKU that stands for them in lists. */
  readonly listingSkus: boolean;
  /** Levels of nested items; beyond them only ids are shown. */
  readonly depth: number;
}

/** A product with its SKUs. */
export function productView(product: Product, skus: readonly Sku[], detail: ProductDetail): Schemas['Product'] {
  const { categoryId } = product;
  const nested = detail.depth > 0;
  const category = nested ? categoryView(categoryId) : { repositoryId: categoryId };
  const [listingSku] = skus;
  return {
    ...unsetOfReadProduct,
    ...productCore(product),
    primaryImageAltText: product.displayName,
    primaryImageTitle: product.displayName,
    brand: product.brand,
    seoUrlSlugDerived: slugOf(product.displayName),
    creationDate: isoDate(product.createdAt),
    lastModifiedDate: isoDate(product.createdAt),
    arrivalDate: null,
    nonreturnable: product.nonreturnable,
    ...pricesView(product.prices, detail),
    parentCategory: category,
    parentCategories: [category],
    parentCategoryIdPath: categoryId,
    ...(detail.catalogs ? { directCatalogs: [{ repositoryId: catalogId }], derivedDirectCatalogs: [] } : {}),
    relatedProducts: null,
    addOnProducts: [],
    productVariantOptions: variantOptions(product, skus),
    variantValuesOrder: Object.fromEntries(variantValues(skus)),
    childSKUs: skus.map(sku => ({
      repositoryId: sku.id,
      ...(nested
        ? { ...skuCore(sku), ...pricesView(effectivePrices(product, sku, detail.priceListGroups), detail) }
        : {}),
      ...(detail.listingSkus ? { listingSKUId: listingSku?.id ?? null } : {}),
    })),
  };
}

/** A SKU with its product. */
export function skuView(
  sku: Sku,
  product: Product,
  { id: priceListGroupId }: PriceListGroup,
  priceListGroups: readonly PriceListGroup[],
): Schemas['Sku'] {
  const detail = { priceListGroupId, priceListGroups, minimalPrices: false };
  return {
    ...unsetOfReadSku,
    ...skuCore(sku),
    id: sku.id,
    type: 'sku',
    creationDate: isoDate(product.createdAt),
    ...pricesView(effectivePrices(product, sku, priceListGroups), detail),
    onSale: pricesOf(product, sku, priceListGroupId)?.sale !== undefined,
    discountable: true,
    fractionalQuantitiesAllowed: false,
    derivedCatalogs: [{ repositoryId: catalogId }],
    parentProducts: [
      {
        ...productCore(product),
        ...pricesView(product.prices, { ...detail, minimalPrices: true }),
        addOnProducts: [],
        childSKUs: product.skuIds.map(repositoryId => ({ repositoryId })),
      },
    ],
  };
}

/** How much of a product can be ordered. */
export function stockStatusView(
  product: Product,
  stock: StockAnswer,
  locationId: string | undefined,
): Schemas['StockStatus'] {
  return {
    productId: product.id,
    ...(stock.skuId === undefined ? {} : { catRefId: stock.skuId }),
    stockStatus: stock.status,
    orderableQuantity: stock.orderable,
    inStockQuantity: stock.inStock,
    backOrderableQuantity: stock.backOrderable,
    preOrderableQuantity: stock.preOrderable,
    availabilityDate: stock.availableAt === undefined ? null : isoDate(stock.availableAt),
    locationId: locationId === undefined || locationId === 'NULL' ? null : locationId,
  };
}

/** A shipping method with its cost by merchandise value, with some price list group. */
export function shippingMethodView(
  method: ShippingMethod,
  { id: groupId, currencyCode }: PriceListGroup,
): Schemas['ShippingMethod'] {
  const { toMajor } = currencyOf(currencyCode);
  const { id, displayName, description, displaySequence, enabled, ranges, countries } = method;
  return {
    id,
    repositoryId: id,
    displayName,
    description,
    internalName: displayName,
    displaySequence,
    enabled,
    type: 0,
    shippingGroupType: 'hardgoodShippingGroup',
    shippingCalculator: 'priceRange',
    eligibleForProductWithSurcharges: null,
    isExternallyPriced: false,
    isFallback: false,
    taxCode: null,
    ranges: (ranges[groupId] ?? []).map(({ low, high, amount }, index) => ({
      repositoryId: `${id}-${index + 1}`,
      low: toMajor(low),
      high: high === undefined ? null : toMajor(high),
      amount: toMajor(amount),
    })),
    shipToLocations: countries.map(repositoryId => ({ repositoryId })),
  };
}

function productCore(product: Product): Schemas['ProductCore'] {
  const { id, displayName, description } = product;
  return {
    ...unsetOfProduct,
    ...product.properties,
    id,
    repositoryId: id,
    type: 'product',
    displayName,
    description,
    longDescription: description,
    route: routeOf(id, displayName),
    active: product.active,
    shippable: true,
    configurable: product.configurable ?? false,
    notForIndividualSale: product.notForIndividualSale,
    orderLimit: product.orderLimit ?? null,
  };
}

/** Values of the variant options stand beside the other properties, under the option's name. */
function skuCore(sku: Sku): Schemas['ProductSku'] {
  return {
    ...unsetOfSku,
    ...sku.variant,
    repositoryId: sku.id,
    displayName: sku.displayName,
    active: sku.active,
    barcode: sku.barcode,
    nonreturnable: sku.nonreturnable,
    configurable: false,
    quantity: null,
    configurationMetadata: [],
    listingSKUId: null,
    productListingSku: null,
    variantValuesOrder: {},
  };
}

type WirePrices = Pick<
  Schemas['ProductCore'],
  | 'listPrice'
  | 'salePrice'
  | 'listPrices'
  | 'salePrices'
  | 'listVolumePrice'
  | 'saleVolumePrice'
  | 'listVolumePrices'
  | 'saleVolumePrices'
  | 'shippingSurcharge'
  | 'shippingSurcharges'
  | 'derivedListPriceFrom'
>;

function pricesView(
  prices: Readonly<Record<string, Prices & { readonly shippingSurcharge?: Amount }>>,
  {
    priceListGroupId,
    priceListGroups,
    minimalPrices,
  }: Pick<ProductDetail, 'priceListGroupId' | 'priceListGroups' | 'minimalPrices'>,
): WirePrices {
  if (priceListGroupId === undefined) return {};
  const groups = priceListGroups.map(({ id, currencyCode }) => {
    const own = prices[id];
    const major = (amount: Amount | undefined) => (amount === undefined ? null : majorOf({ currencyCode, amount }));
    return { id, list: major(own?.list), sale: major(own?.sale), surcharge: major(own?.shippingSurcharge ?? zero) };
  });
  // the reference merchant has no volume prices
  const none = Object.fromEntries(groups.map(({ id }) => [id, null]));
  const asked = groups.find(({ id }) => id === priceListGroupId);
  return {
    listPrice: asked?.list ?? null,
    salePrice: asked?.sale ?? null,
    listVolumePrice: null,
    saleVolumePrice: null,
    shippingSurcharge: asked?.surcharge ?? null,
    ...(minimalPrices
      ? {}
      : {
          listPrices: Object.fromEntries(groups.map(({ id, list }) => [id, list])),
          salePrices: Object.fromEntries(groups.map(({ id, sale }) => [id, sale])),
          listVolumePrices: none,
          saleVolumePrices: none,
          shippingSurcharges: Object.fromEntries(groups.map(({ id, surcharge }) => [id, surcharge])),
          ...(asked === undefined ? {} : { derivedListPriceFrom: priceListGroupId }),
        }),
  };
}

/** What a SKU costs in each group: by itself, or as its product does. */
function effectivePrices(
  product: Product,
  sku: Sku,
  priceListGroups: readonly PriceListGroup[],
): Record<string, Prices> {
  return Object.fromEntries(
    priceListGroups.flatMap(({ id }) => {
      const prices = pricesOf(product, sku, id);
      return prices === undefined ? [] : [[id, prices]];
    }),
  );
}

function categoryView(id: string): Schemas['Category'] {
  return {
    id,
    repositoryId: id,
    displayName: id,
    description: null,
    longDescription: null,
    route: `/category/${id}`,
    active: true,
    categoryImages: [],
    categoryIdPaths: [id],
  };
}

function variantValues(skus: readonly Sku[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [option, value] of skus.flatMap(({ variant }) => Object.entries(variant))) {
    const known = values.get(option) ?? [];
    if (!known.includes(value)) values.set(option, [...known, value]);
  }
  return values;
}

function variantOptions(product: Product, skus: readonly Sku[]): Schemas['ProductVariantOption'][] | null {
  const options = [...variantValues(skus)].map(([option, values], index) => ({
    optionId: option,
    optionName: option,
    mapKeyPropertyAttribute: `${product.categoryId}_${option}`,
    optionValueMap: Object.fromEntries(values.map((value, number) => [value, number])),
    listingVariant: index === 0,
    variantBasedDisplay: false,
  }));
  return options.length === 0 ? null : options;
}
