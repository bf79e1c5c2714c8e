/**
 * Prices of an order. OCC leaves shipping and tax to the merchant's calculators; these are the reference merchant's:
 * shipping by merchandise value, tax by destination, order-level coupons.
 *
 * @module
 */

import type { Product, ShippingMethod, Sku, Stock } from '../../catalog/records.ts';
import { type Cents, rateOf, share, sum, toCents } from '../../wire/money.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, OrderLine, PriceInfo } from '../records.ts';
import { allocate, takeFromStock } from './stock.ts';

/** What a line costs, before shares of discount, tax and shipping are known. */
export interface LineToPrice {
  readonly id: string;
  readonly product: Product;
  readonly sku: Sku;
  readonly quantity: number;
  /** `overriddenPrice`, `externalPrice` and `externalPriceQuantity` among them go before the catalog's prices. */
  readonly properties?: DynamicProperties;
}

/** What else decides the price. */
export interface PricingContext {
  readonly shippingMethod: ShippingMethod | undefined;
  readonly destination: { readonly country: string; readonly state: string } | undefined;
  readonly coupons: readonly string[];
}

// sales tax by destination in millionths; elsewhere none
const taxRates: Readonly<Record<string, number>> = {
  'US-NY': 88_750,
  'US-CA': 85_000,
  'US-TX': 82_500,
  'US-WA': 101_000,
  'US-IL': 102_500,
  'US-MA': 62_500,
};

/** Coupons of the reference merchant: an order-level percentage each, in millionths. */
export const coupons: Readonly<Record<string, number>> = { WELCOME10: 100_000, LOYAL15: 150_000 };

/**
 * Prices lines and order.
 *
 * @throws {Refusal} 28326: a coupon does not exist; 28346: more than one coupon.
 */
export function priceLines(lines: readonly LineToPrice[], context: PricingContext): Pick<Order, 'lines' | 'priceInfo'> {
  const remaining = new Map<string, Stock>();
  const priced = lines.map(line => priceLine(line, remaining));
  const rawSubtotal = sum(priced.map(line => line.rawTotal));
  const discount = discountOf(rawSubtotal, context.coupons);
  const amount = rawSubtotal - discount;
  const surcharge = sum(priced.map(line => line.surcharge));
  const shipping = lines.length === 0 ? 0 : shippingCost(context.shippingMethod, amount);
  const tax = rateOf(amount + surcharge, taxRate(context.destination));
  const weights = priced.map(line => line.rawTotal);
  const discountShares = share(discount, weights);
  // an order of free items costs shipping all the same, and its lines must bear it
  const shippingShares = share(shipping, rawSubtotal === 0 ? priced.map(line => line.quantity) : weights);
  const taxable = priced.map((line, index) => line.rawTotal - (discountShares[index] ?? 0) + line.surcharge);
  const taxShares = share(tax, taxable);
  const total = amount + shipping + surcharge + tax;
  const priceInfo: PriceInfo = { amount, rawSubtotal, discount, shipping, surcharge, tax, total };
  return {
    priceInfo,
    lines: priced.map((line, index) => ({
      ...line,
      discountShare: discountShares[index] ?? 0,
      shippingShare: shippingShares[index] ?? 0,
      taxShare: taxShares[index] ?? 0,
    })),
  };
}

/** Cost of a method for merchandise of some value; nothing without a method. */
export function shippingCost(method: ShippingMethod | undefined, amount: Cents): Cents {
  const range = method?.ranges.find(({ low, high }) => amount >= low && (high === undefined || amount < high));
  return range?.amount ?? 0;
}

/** Lines of one SKU share its stock, so what earlier ones take is no longer there. */
function priceLine(
  { id, product, sku, quantity, properties = {} }: LineToPrice,
  remaining: Map<string, Stock>,
): OrderLine {
  const stock = remaining.get(sku.id) ?? sku.stock;
  const allocation = allocate(stock, quantity);
  remaining.set(sku.id, takeFromStock(stock, allocation));
  const sale = sku.salePrice ?? product.salePrice;
  return {
    id,
    productId: product.id,
    skuId: sku.id,
    displayName: product.displayName,
    ...allocation,
    returnedQuantity: 0,
    listPrice: sku.listPrice,
    ...prices(sale ?? sku.listPrice, quantity, properties),
    onSale: sale !== undefined,
    discountShare: 0,
    taxShare: 0,
    shippingShare: 0,
    surcharge: product.shippingSurcharge * quantity,
    state: stateOf(allocation),
    properties,
  };
}

function prices(
  catalogPrice: Cents,
  quantity: number,
  properties: DynamicProperties,
): Pick<OrderLine, 'unitPrice' | 'rawTotal'> {
  const { overriddenPrice, externalPrice, externalPriceQuantity } = properties;
  if (typeof overriddenPrice === 'number') return uniform(toCents(overriddenPrice), quantity);
  if (typeof externalPrice !== 'number') return uniform(catalogPrice, quantity);
  const external = toCents(externalPrice);
  if (typeof externalPriceQuantity !== 'number' || externalPriceQuantity >= quantity)
    return uniform(external, quantity);
  // units beyond the externally priced ones cost what the catalog says
  const rawTotal = external * externalPriceQuantity + catalogPrice * (quantity - externalPriceQuantity);
  return { unitPrice: catalogPrice, rawTotal };
}

function uniform(unitPrice: Cents, quantity: number): Pick<OrderLine, 'unitPrice' | 'rawTotal'> {
  return { unitPrice, rawTotal: unitPrice * quantity };
}

function stateOf({
  preOrderQuantity,
  backOrderQuantity,
}: Pick<OrderLine, 'preOrderQuantity' | 'backOrderQuantity'>): string {
  if (preOrderQuantity > 0) return 'PRE_ORDERED';
  return backOrderQuantity > 0 ? 'BACK_ORDERED' : 'INITIAL';
}

function discountOf(subtotal: Cents, claimed: readonly string[]): Cents {
  if (claimed.length > 1) return refuse('28346', { path: 'shoppingCart.coupons' });
  const [code] = claimed;
  if (code === undefined) return 0;
  const rate = Object.hasOwn(coupons, code) ? coupons[code] : undefined;
  if (rate === undefined)
    return refuse('28326', { path: 'shoppingCart.coupons', message: `There is no coupon ${code}.` });
  return rateOf(subtotal, rate);
}

function taxRate(destination: PricingContext['destination']): number {
  return destination === undefined ? 0 : (taxRates[`${destination.country}-${destination.state}`] ?? 0);
}
