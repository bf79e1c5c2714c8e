/**
 * Prices from a system of the merchant's. OCC asks that system to confirm each (the external price validation webhook), which
 * the reference server does not have: the merchant's limits speak for it.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Product, Sku } from '../../catalog/records.ts';
import { pricesOf } from '../../catalog/rules/prices.ts';
import type { Settings } from '../../merchant/records.ts';
import { currencyOf, sentAmount } from '../../wire/currency.ts';
import { type Amount, unitsOf } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { OrderLine } from '../records.ts';

/** What external prices are checked against. */
export interface ExternalPricing {
  readonly externalPrices: Settings['externalPrices'];
  readonly priceListGroupId: string;
  readonly currencyCode: string;
}

/** Units of a line that get an external price, and the price. */
export interface ExternalPrice {
  readonly price: Amount;
  readonly quantity: number;
}

// recorded: it stands for the whole line
const wholeLine = -1;

/**
 * Makes sure that the merchant's system would confirm the external price of a line.
 *
 * @throws {Refusal} 13001: the price is no amount, or the quantity no number of units; 51003: the price is out of limits.
 */
export function checkExternalPrice(
  { externalPrice, externalPriceQuantity = wholeLine }: Schemas['CartItemRequest'],
  { product, sku }: { readonly product: Product; readonly sku: Sku },
  path: string,
  { externalPrices: { lowestPercent, highestPercent }, priceListGroupId, currencyCode }: ExternalPricing,
): void {
  if (!Number.isSafeInteger(externalPriceQuantity) || externalPriceQuantity < wholeLine) {
    refuse('13001', {
      path: `${path}.externalPriceQuantity`,
      message: 'It must be an integer of at least 0, or -1 for the whole line.',
    });
  }
  if (externalPrice === undefined) return;
  const hundredfold = 100 * unitsOf(sentAmount(externalPrice, `${path}.externalPrice`, currencyCode));
  const prices = pricesOf(product, sku, priceListGroupId);
  // what is not sold in the price list group is refused when it is priced
  if (prices === undefined) return;
  const list = unitsOf(prices.list);
  if (hundredfold < lowestPercent * list || hundredfold > highestPercent * list) {
    refuse('51003', {
      path: `${path}.externalPrice`,
      message: `The merchant confirms external prices from ${lowestPercent} to ${highestPercent} percent of the list price.`,
    });
  }
}

/** The external price that a line brought along, in the currency of its order. */
export function externalPriceOf(
  { properties, quantity }: Pick<OrderLine, 'properties' | 'quantity'>,
  currencyCode: string,
): ExternalPrice | undefined {
  const { externalPrice, externalPriceQuantity } = properties;
  const price = typeof externalPrice === 'number' ? currencyOf(currencyCode).parse(externalPrice) : undefined;
  if (price === undefined) return undefined;
  const isWhole = typeof externalPriceQuantity !== 'number' || externalPriceQuantity === wholeLine;
  return { price, quantity: isWhole ? quantity : Math.min(externalPriceQuantity, quantity) };
}
