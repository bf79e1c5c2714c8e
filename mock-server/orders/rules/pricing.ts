/**
 * Prices of an order. OCC leaves shipping and tax to the merchant's calculators; these are the reference merchant's:
 * shipping by merchandise value, tax by destination. What is taken off is for promotions (`promotions/rules/discounts.ts`).
 *
 * @module
 */

import type { Product, ShippingMethod, Sku, Stock } from '../../catalog/records.ts';
import { pricesOf } from '../../catalog/rules/prices.ts';
import type { Settings } from '../../merchant/records.ts';
import type { ShippingDiscount } from '../../promotions/records.ts';
import { discountLines, discountShipping, type OfferContext } from '../../promotions/rules/discounts.ts';
import { type Amount, minus, plus, portion, share, sum, sumOf, times, unitsOf, zero } from '../../wire/money.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { LinePart, Order, OrderLine, PriceInfo, PriceOverride } from '../records.ts';
import { type ExternalPrice, externalPriceOf } from './external-price.ts';
import { type PartToPrice, partsOfLine, type UnitsToShip } from './line-parts.ts';
import { allocate, allocatedState, takeFromStock } from './stock.ts';

/** What a line costs, before shares of discount, tax and shipping are known. */
export interface LineToPrice {
  readonly id: string;
  readonly clientId?: string | undefined;
  readonly product: Product;
  readonly sku: Sku;
  readonly quantity: number;
  /** Goes before every other price. */
  readonly override?: PriceOverride | undefined;
  /** The promotion that gives it away. */
  readonly gift?: string | undefined;
  /** The line whose add-on or configured part it is. */
  readonly parentId?: string | undefined;
  /** `externalPrice` and `externalPriceQuantity` among them go before the catalog's prices. */
  readonly properties?: DynamicProperties;
}

/** How goods get to the shopper, which decides on shipping and tax. */
export interface Delivery {
  readonly shippingMethod: ShippingMethod | undefined;
  readonly destination: { readonly country: string; readonly state: string } | undefined;
  /** Where its units come from; absent: the usual stock. */
  readonly inventoryLocationId?: string | undefined;
  /** Units of each line, by its id. What no delivery names goes with the first. */
  readonly units?: UnitsByLine;
}

/** Units of each line, by its id. */
export type UnitsByLine = ReadonlyMap<string, number>;

/** What else decides the price. */
export interface PricingContext extends OfferContext, Pick<Order, 'currencyCode'> {
  /** One for each shipping group. */
  readonly deliveries: readonly Delivery[];
  readonly taxRates: Settings['taxRates'];
}

/** Lines with what they cost. */
export interface Priced extends Pick<Order, 'lines' | 'priceInfo' | 'promotions'> {
  /** What goes with each of several deliveries. */
  readonly split?: readonly {
    readonly parts: readonly LinePart[];
    readonly shippingDiscounts: readonly ShippingDiscount[];
  }[];
}

const million = 1_000_000;

/**
 * Prices lines and order.
 *
 * @throws {Refusal} 13001: something has no price in the price list group (inferred), or all comes to more than can be counted.
 */
export function priceLines(lines: readonly LineToPrice[], context: PricingContext): Priced {
  const { deliveries, currencyCode } = context;
  const remaining = new Map<string, Stock>();
  const priced = lines.map(line => priceLine(line, remaining, context));
  const offered = priced.map((line, index) => ({ line, categoryId: lines[index]?.product.categoryId ?? '' }));
  const onLines = discountLines(offered, context);
  const isSplit = deliveries.length > 1;
  const pieces = isSplit ? priced.map(line => partsOfLine(line, unitsToShip(line, deliveries), currencyCode)) : [];
  const parts = isSplit ? deliveries.map((_, place) => pieces.flatMap(ofLine => ofLine[place] ?? [])) : [];
  // of a single delivery the lines themselves: most orders have no other
  const loads = isSplit ? parts : [priced];
  const costs = loads.map((load, place) => ({
    cost: costToShip(load, deliveries[place]?.shippingMethod, context.priceListGroupId),
    methodId: deliveries[place]?.shippingMethod?.id,
  }));
  const { off, promotions } = discountShipping(costs, offered, onLines, context);
  const discounts = off.map(ofLoad => sumOf(ofLoad, ({ amount }) => amount));
  const rests = costs.map(({ cost }, place) => minus(cost, discounts[place] ?? zero));
  const taxes = loads.map((load, place) =>
    charge(load, rests[place] ?? zero, taxRate(deliveries[place]?.destination, context.taxRates)),
  );
  for (const [index, line] of priced.entries()) {
    const ofLine = pieces[index]?.filter(part => part !== undefined);
    if (ofLine === undefined) continue;
    line.taxShare = sumOf(ofLine, ({ taxShare }) => taxShare);
    line.shippingShare = sumOf(ofLine, ({ shippingShare }) => shippingShare);
  }
  const priceInfo = total(priced, { shipping: sum(rests), shippingDiscount: sum(discounts), tax: sum(taxes) });
  if (!isSplit) return { priceInfo, promotions, lines: priced };
  const split = parts.map((load, place) => ({ parts: load, shippingDiscounts: off[place] ?? [] }));
  return { priceInfo, promotions, lines: priced, split };
}

/** What goods cost to ship, before discounts. */
function costToShip(
  load: readonly PartToPrice[],
  method: ShippingMethod | undefined,
  priceListGroupId: string,
): Amount {
  return load.length === 0 ? zero : shippingCost(method, priceListGroupId, sumOf(load, afterDiscounts));
}

function afterDiscounts({ rawTotal, discountShare }: PartToPrice): Amount {
  return minus(rawTotal, discountShare);
}

function taxable(part: PartToPrice): Amount {
  return plus(afterDiscounts(part), part.surcharge);
}

/** Shares shipping and tax of a delivery out to what it brings; the tax. */
function charge(load: readonly PartToPrice[], shipping: Amount, rate: number): Amount {
  const tax = portion(sumOf(load, taxable), rate, million);
  const weights = load.map(({ rawTotal }) => unitsOf(rawTotal));
  // an order of free items costs shipping all the same, and its lines must bear it
  const isFree = weights.every(weight => weight === 0);
  const shippingShares = share(shipping, isFree ? load.map(({ quantity }) => quantity) : weights);
  const taxShares = share(
    tax,
    load.map(part => unitsOf(taxable(part))),
  );
  for (const [index, part] of load.entries()) {
    part.shippingShare = shippingShares[index] ?? zero;
    part.taxShare = taxShares[index] ?? zero;
  }
  return tax;
}

function total(
  lines: readonly LineWithoutShares[],
  charges: Pick<PriceInfo, 'shipping' | 'shippingDiscount' | 'tax'>,
): PriceInfo {
  const rawSubtotal = sumOf(lines, line => line.rawTotal);
  const discount = sumOf(lines, line => line.discountShare);
  const amount = minus(rawSubtotal, discount);
  const surcharge = sumOf(lines, line => line.surcharge);
  const { shipping, shippingDiscount, tax } = charges;
  // written out: what is spread takes more memory, and every order holds one
  return {
    amount,
    rawSubtotal,
    discount,
    shipping,
    shippingDiscount,
    tax,
    surcharge,
    total: sum([amount, shipping, surcharge, tax]),
  };
}

function unitsToShip(
  { id, quantity }: Pick<LineToPrice, 'id' | 'quantity'>,
  deliveries: readonly Delivery[],
): UnitsToShip[] {
  const isNamed = deliveries.some(({ units }) => units?.has(id));
  return deliveries.map(({ units, inventoryLocationId }, place) => ({
    quantity: isNamed ? (units?.get(id) ?? 0) : place === 0 ? quantity : 0,
    isFromUsualStock: inventoryLocationId === undefined,
  }));
}

/** What is picked up where there is stock for it takes nothing from the usual one. */
function unitsFromUsualStock(line: Pick<LineToPrice, 'id' | 'quantity'>, deliveries: readonly Delivery[]): number {
  const [only] = deliveries;
  if (deliveries.length === 1 && only?.units === undefined && only?.inventoryLocationId === undefined)
    return line.quantity;
  const usual = unitsToShip(line, deliveries).filter(part => part.isFromUsualStock);
  return usual.reduce((units, part) => units + part.quantity, 0);
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
  { id, clientId, product, sku, quantity, override, gift, parentId, properties = noProperties }: LineToPrice,
  remaining: Map<string, Stock>,
  { priceListGroupId, currencyCode, deliveries }: PricingContext,
): LineWithoutShares {
  const stock = remaining.get(sku.id) ?? sku.stock;
  const allocation = allocate(stock, unitsFromUsualStock({ id, quantity }, deliveries));
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
  if (clientId === undefined && override === undefined && gift === undefined && parentId === undefined) return line;
  return {
    ...line,
    ...(clientId === undefined ? {} : { clientId }),
    ...(override === undefined ? {} : { override }),
    ...(gift === undefined ? {} : { gift }),
    ...(parentId === undefined ? {} : { parentId }),
  };
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

/** In millionths. */
function taxRate(destination: Delivery['destination'], rates: Settings['taxRates']): number {
  const percent = destination === undefined ? 0 : (rates[`${destination.country}-${destination.state}`] ?? 0);
  return Math.round(percent * 10_000);
}
