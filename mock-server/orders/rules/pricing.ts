/**
 * Prices of an order. OCC leaves shipping and tax to the merchant's calculators; these are the reference merchant's:
 * shipping by merchandise value, tax by destination. What is taken off is for promotions (`promotions/rules/discounts.ts`).
 *
 * @module
 */

import type { Product, ShippingMethod, Sku, Stock } from '../../catalog/records.ts';
import { pricesOf } from '../../catalog/rules/prices.ts';
import { discountLines, discountShipping, type OfferContext } from '../../promotions/rules/discounts.ts';
import { type Amount, minus, portion, share, sum, times, unitsOf, zero } from '../../wire/money.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, OrderLine, PriceOverride } from '../records.ts';
import { type ExternalPrice, externalPriceOf } from './external-price.ts';
import { allocate, allocatedState, takeFromStock } from './stock.ts';

/** What a line costs, before shares of discount, tax and shipping are known. */
export interface LineToPrice {
  readonly id: string;
  readonly product: Product;
  readonly sku: Sku;
  readonly quantity: number;
  /** Goes before every other price. */
  readonly override?: PriceOverride | undefined;
  /** The promotion that gives it away. */
  readonly gift?: string | undefined;
  /** `externalPrice` and `externalPriceQuantity` among them go before the catalog's prices. */
  readonly properties?: DynamicProperties;
}

/** What else decides the price. */
export interface PricingContext extends OfferContext, Pick<Order, 'currencyCode'> {
  readonly shippingMethod: ShippingMethod | undefined;
  readonly destination: { readonly country: string; readonly state: string } | undefined;
}

const million = 1_000_000;

// sales tax by destination in millionths; elsewhere none
const taxRates: Readonly<Record<string, number>> = {
  'US-NY': 88_750,
  'US-CA': 85_000,
  'US-TX': 82_500,
  'US-WA': 101_000,
  'US-IL': 102_500,
  'US-MA': 62_500,
};

/**
 * Prices lines and order.
 *
 * @throws {Refusal} 13001: something has no price in the price list group (inferred), or all comes to more than can be counted.
 */
export function priceLines(
  lines: readonly LineToPrice[],
  context: PricingContext,
): Pick<Order, 'lines' | 'priceInfo' | 'promotions'> {
  const remaining = new Map<string, Stock>();
  const priced = lines.map(line => priceLine(line, remaining, context));
  const rawSubtotal = sum(priced.map(line => line.rawTotal));
  const offered = priced.map((line, index) => ({ line, categoryId: lines[index]?.product.categoryId ?? '' }));
  const onLines = discountLines(offered, context);
  const discount = sum(priced.map(line => line.discountShare));
  const amount = minus(rawSubtotal, discount);
  const surcharge = sum(priced.map(line => line.surcharge));
  const { shippingMethod, priceListGroupId } = context;
  const listShipping = lines.length === 0 ? zero : shippingCost(shippingMethod, priceListGroupId, amount);
  const { rest: shipping, promotions } = discountShipping(listShipping, shippingMethod?.id, offered, onLines, context);
  const tax = portion(sum([amount, surcharge]), taxRate(context.destination), million);
  const weights = priced.map(line => unitsOf(line.rawTotal));
  // an order of free items costs shipping all the same, and its lines must bear it
  const shippingShares = share(shipping, rawSubtotal === zero ? priced.map(line => line.quantity) : weights);
  const taxable = priced.map(line => unitsOf(sum([minus(line.rawTotal, line.discountShare), line.surcharge])));
  const taxShares = share(tax, taxable);
  for (const [index, line] of priced.entries()) {
    line.shippingShare = shippingShares[index] ?? zero;
    line.taxShare = taxShares[index] ?? zero;
  }
  return {
    priceInfo: {
      amount,
      rawSubtotal,
      discount,
      shipping,
      shippingDiscount: minus(listShipping, shipping),
      surcharge,
      tax,
      total: sum([amount, shipping, surcharge, tax]),
    },
    promotions,
    lines: priced,
  };
}

/** A line whose shares of what the whole order costs are still to come. */
type LineWithoutShares = Omit<OrderLine, keyof Shares> & Shares;
type Shares = { -readonly [Share in 'discounts' | 'discountShare' | 'shippingShare' | 'taxShare']: OrderLine[Share] };

/** Cost of a method for merchandise of some value; nothing without a method. */
export function shippingCost(method: ShippingMethod | undefined, priceListGroupId: string, amount: Amount): Amount {
  const range = method?.ranges[priceListGroupId]?.find(
    ({ low, high }) => amount >= low && (high === undefined || amount < high),
  );
  return range?.amount ?? zero;
}

/** Lines of one SKU share its stock, so what earlier ones take is no longer there. */
function priceLine(
  { id, product, sku, quantity, override, gift, properties = noProperties }: LineToPrice,
  remaining: Map<string, Stock>,
  { priceListGroupId, currencyCode }: PricingContext,
): LineWithoutShares {
  const stock = remaining.get(sku.id) ?? sku.stock;
  const allocation = allocate(stock, quantity);
  remaining.set(sku.id, takeFromStock(stock, allocation));
  const catalog =
    pricesOf(product, sku, priceListGroupId) ??
    refuse('13001', {
      path: 'shoppingCart.items',
      message: `${sku.id} has no price in the price list group ${priceListGroupId}.`,
    });
  const { unitPrice, rawTotal } = prices(
    catalog.sale ?? catalog.list,
    { quantity, override },
    externalPriceOf({ properties, quantity }, currencyCode),
  );
  // written out: a large shop has hundreds of thousands of lines, and each spread costs more than all the rest
  const line: LineWithoutShares = {
    id,
    productId: product.id,
    skuId: sku.id,
    displayName: product.displayName,
    quantity,
    preOrderQuantity: allocation.preOrderQuantity,
    backOrderQuantity: allocation.backOrderQuantity,
    returnedQuantity: 0,
    listPrice: catalog.list,
    unitPrice,
    rawTotal,
    onSale: catalog.sale !== undefined,
    discountShare: zero,
    discounts: noDiscounts,
    taxShare: zero,
    shippingShare: zero,
    surcharge: times(catalog.shippingSurcharge, quantity),
    state: allocatedState(allocation),
    properties,
  };
  if (override === undefined && gift === undefined) return line;
  return { ...line, ...(override === undefined ? {} : { override }), ...(gift === undefined ? {} : { gift }) };
}

// one for all lines: most have none
const noProperties: DynamicProperties = {};
const noDiscounts: readonly never[] = [];

function prices(
  catalogPrice: Amount,
  line: Pick<LineToPrice, 'quantity' | 'override'>,
  external: ExternalPrice | undefined,
): Pick<OrderLine, 'unitPrice' | 'rawTotal'> {
  const { quantity, override } = line;
  if (override !== undefined) return uniform(override.price, quantity);
  if (external === undefined) return uniform(catalogPrice, quantity);
  if (external.quantity === quantity) return uniform(external.price, quantity);
  const beyond = times(catalogPrice, quantity - external.quantity);
  return { unitPrice: catalogPrice, rawTotal: sum([times(external.price, external.quantity), beyond]) };
}

function uniform(unitPrice: Amount, quantity: number): Pick<OrderLine, 'unitPrice' | 'rawTotal'> {
  return { unitPrice, rawTotal: times(unitPrice, quantity) };
}

function taxRate(destination: PricingContext['destination']): number {
  return destination === undefined ? 0 : (taxRates[`${destination.country}-${destination.state}`] ?? 0);
}
