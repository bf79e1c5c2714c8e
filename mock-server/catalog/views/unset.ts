/** What the reference merchant leaves unset of products and SKUs; OCC shows it all the same. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';

const images: Schemas['CatalogImages'] = {
  primaryFullImageURL: null,
  primaryLargeImageURL: null,
  primaryMediumImageURL: null,
  primarySmallImageURL: null,
  primaryThumbImageURL: null,
  primarySourceImageURL: null,
  fullImageURLs: [],
  largeImageURLs: [],
  mediumImageURLs: [],
  smallImageURLs: [],
  thumbImageURLs: [],
  sourceImageURLs: [],
};

/** Of a product wherever it is shown. */
export const unsetOfProduct = { ...images, avgCustRating: null };

/** Of a product that is read by itself. */
export const unsetOfReadProduct = {
  unitOfMeasure: null,
  height: null,
  width: null,
  length: null,
  weight: null,
  productImagesMetadata: [],
  defaultParentCategory: null,
  relatedArticles: [],
  relatedMediaContent: [],
  targetAddOnProducts: [],
  defaultProductListingSku: null,
  assetable: false,
  excludeFromSitemap: false,
  onlineOnly: false,
};

/** Of a SKU wherever it is shown. */
export const unsetOfSku = {
  ...images,
  model: null,
  productLine: null,
  productFamily: null,
  unitOfMeasure: null,
  salePriceStartDate: null,
  salePriceEndDate: null,
  derivedOnlineOnly: false,
  bundleLinks: [],
  dynamicPropertyMapLong: {},
  dynamicPropertyMapBigString: {},
  images: [],
  largeImage: null,
  smallImage: null,
  thumbnailImage: null,
};

/** Of a SKU that is read by itself. */
export const unsetOfReadSku = {
  description: null,
  manufacturer_part_number: null,
  unit_of_measure: null,
  template: null,
  fulfiller: null,
  itemAcl: null,
  startDate: null,
  endDate: null,
  version: 1,
  wholesalePrice: null,
  siteIds: [],
  catalogs: [],
  computedCatalogs: [],
  catalogsReplacementProducts: [],
  fixedReplacementProducts: [],
  replacementProducts: null,
  auxiliaryMedia: {},
  translations: {},
  skuInfos: {},
  dynamicAttributes: {},
  dynamicPropertyMapString: {},
  dynamicPropertyMapDouble: {},
};
