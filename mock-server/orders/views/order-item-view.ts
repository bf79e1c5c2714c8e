/** Lines of orders on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Product, Sku } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import { lineDiscountViews } from '../../promotions/views/discount-info.ts';
import { lineMarkers } from '../../promotions/views/gift-views.ts';
import { labelledPropertiesView } from '../../properties/views.ts';
import { currencyOf } from '../../wire/currency.ts';
import { type Amount, minus, zero } from '../../wire/money.ts';
import type { Order, OrderLine, PriceOverride } from '../records.ts';
import { priceDetails } from '../rules/price-details.ts';

/** Where products and SKUs of lines are found, which lines outlive, and what the merchant defined. */
export interface LineSurroundings {
  readonly settings: Pick<Settings, 'properties'>;
  readonly products: { get(id: string): Product | undefined };
  readonly skus: { get(id: string): Sku | undefined };
}

// items show their state as a text as well
const stateTexts: Readonly<Record<string, string>> = {
  INITIAL: 'Initial',
  BACK_ORDERED: 'Back ordered',
  PRE_ORDERED: 'Pre-ordered',
  DELIVERED: 'Delivered',
  RETURNED: 'Returned',
  PENDING_RETURN: 'Pending return',
  REMOVED: 'Removed',
};

/** Lines as they are shown: what belongs to one stands in it. */
export function orderItemViews(
  lines: readonly OrderLine[],
  view: (line: OrderLine) => Schemas['OrderItem'],
): Schemas['OrderItem'][] {
  if (lines.every(({ parentId }) => parentId === undefined)) return lines.map(view);
  const below = (id: string | undefined): Schemas['OrderItem'][] =>
    lines.filter(({ parentId }) => parentId === id).map(line => ({ ...view(line), childItems: below(line.id) }));
  return below(undefined);
}

/** A line in `shoppingCart`. */
export function cartItemView(
  shown: ShownItem,
  line: OrderLine,
  order: Order,
  { skus }: LineSurroundings,
): Schemas['OrderItem'] {
  return {
    actionCode: null,
    originalCommerceItemId: null,
    ...shown,
    siteId: order.siteId,
    tax: currencyOf(order.currencyCode).toMajor(line.taxShare),
    imageInfo: {},
    childSKUs: [{ primaryThumbImageURL: null }],
    locationInventoryInfoMap: [],
    giftWithPurchaseCommerceItemMarkers: lineMarkers(line.gift, order.gifts),
    stateDescription: line.state,
    // the only number that was recorded
    ...(line.state === 'INITIAL' ? { status: 0 } : {}),
    ...(order.submittedAt === undefined ? { isItemValid: skus.get(line.skuId)?.active === true } : {}),
  };
}

/** The same line in a shipping group, where some of its properties are others (recorded). */
export function shippedItemView(
  shown: ShownItem,
  line: OrderLine,
  { products, skus }: LineSurroundings,
): Schemas['OrderItem'] {
  return {
    ...shown,
    commerceId: line.id,
    route: routeOf(line.productId, line.displayName),
    primaryThumbImageURL: null,
    primaryImageAltText: null,
    primaryImageTitle: null,
    amount: shown.price,
    active: skus.get(line.skuId)?.active === true && products.get(line.productId)?.active === true,
    skuProperties: [],
    status: line.state,
  };
}

type ShownItem = ReturnType<typeof itemView>;

/** What both show of a line. */
export function itemView(line: OrderLine, order: Order, { skus, settings }: LineSurroundings) {
  const { currencyCode } = order;
  const { toMajor } = currencyOf(currencyCode);
  const sku = skus.get(line.skuId);
  const amount = toMajor(minus(line.rawTotal, line.discountShare));
  const text = stateTexts[line.state] ?? line.state;
  return {
    ...line.properties,
    id: line.id,
    commerceItemId: line.clientId ?? line.id,
    productId: line.productId,
    catRefId: line.skuId,
    displayName: line.displayName,
    quantity: line.quantity,
    returnedQuantity: line.returnedQuantity,
    preOrderQuantity: line.preOrderQuantity,
    backOrderQuantity: line.backOrderQuantity,
    availabilityDate: null,
    unitPrice: toMajor(line.unitPrice),
    listPrice: toMajor(line.listPrice),
    salePrice: line.onSale ? toMajor(line.unitPrice) : 0,
    price: amount,
    rawTotalPrice: toMajor(line.rawTotal),
    discountAmount: toMajor(line.discountShare),
    shippingSurchargeValue: toMajor(line.surcharge),
    ...overrideView(line.override, toMajor),
    onSale: line.onSale,
    asset: false,
    pointOfNoRevision: false,
    state: text,
    stateKey: line.state,
    stateDetailsAsUser: text,
    externalData: [],
    dynamicProperties: labelledPropertiesView('commerceItem', line.properties, settings.properties),
    variant: Object.entries(sku?.variant ?? {}).map(([optionName, optionValue]) => ({ optionName, optionValue })),
    childItems: [],
    ...lineDiscountViews(line.discounts, order),
    detailedItemPriceInfo: priceDetails(line, currencyCode).map(detail => ({
      amount: toMajor(minus(detail.rawTotal, detail.discountShare)),
      detailedUnitPrice: toMajor(detail.unitPrice),
      tax: toMajor(detail.tax),
      orderDiscountShare: toMajor(detail.orderDiscountShare),
      configurationDiscountShare: 0,
      secondaryCurrencyTaxAmount: 0,
      quantity: detail.quantity,
      discounted: detail.discountShare > zero,
      currencyCode,
    })),
  };
}

/** What is not set is empty, not null (recorded). */
function overrideView(override: PriceOverride | undefined, toMajor: (amount: Amount) => number) {
  if (override === undefined)
    return { isPriceOverridden: false, overriddenPrice: '', priceOverridenBy: '', priceOverrideReason: {} };
  const { price, supervisorId, reason } = override;
  return {
    isPriceOverridden: true,
    overriddenPrice: toMajor(price),
    priceOverridenBy: supervisorId,
    priceOverrideReason: reason,
  };
}

/** Path of a product's page on the storefront. */
export function routeOf(productId: string, displayName: string): string {
  return `/${slugOf(displayName)}/product/${productId}`;
}

/** A name as storefront paths hold it. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
