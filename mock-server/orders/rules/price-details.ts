/** How the units of a line are priced: units beyond those with an external price cost what the catalog says. @module */

import { type Amount, minus, share, sum, times, unitsOf, zero } from '../../wire/money.ts';
import type { OrderLine } from '../records.ts';
import { externalPriceOf } from './external-price.ts';

/** Units of a line at one price, with their part of what the line bears. */
export interface PriceDetail {
  readonly quantity: number;
  readonly unitPrice: Amount;
  /** Before discounts. */
  readonly rawTotal: Amount;
  readonly discountShare: Amount;
  /** Of it, what discounts of the whole order take. */
  readonly orderDiscountShare: Amount;
  readonly tax: Amount;
}

/** What a line costs, price by price; the parts add up to the line's. */
export function priceDetails(line: OrderLine, currencyCode: string): PriceDetail[] {
  const parts = partsOf(line, currencyCode);
  const onOrder = sum(line.discounts.filter(({ level }) => level === 'order').map(({ amount }) => amount));
  const own = shared(
    minus(line.discountShare, onOrder),
    parts,
    parts.map(({ rawTotal }) => rawTotal),
  );
  const left = parts.map(({ rawTotal }, index) => minus(rawTotal, own[index] ?? zero));
  const ofOrder = shared(onOrder, parts, left);
  const taxes = shared(
    line.taxShare,
    parts,
    left.map((cost, index) => minus(cost, ofOrder[index] ?? zero)),
  );
  return parts.map((part, index) => {
    const orderDiscountShare = ofOrder[index] ?? zero;
    const discountShare = sum([own[index] ?? zero, orderDiscountShare]);
    return { ...part, discountShare, orderDiscountShare, tax: taxes[index] ?? zero };
  });
}

type Part = Pick<PriceDetail, 'quantity' | 'unitPrice' | 'rawTotal'>;

function partsOf(line: OrderLine, currencyCode: string): Part[] {
  const { quantity, unitPrice, rawTotal, override } = line;
  const external = override === undefined ? externalPriceOf(line, currencyCode) : undefined;
  if (external === undefined || external.quantity === 0 || external.quantity === quantity)
    return [{ quantity, unitPrice, rawTotal }];
  const first = { quantity: external.quantity, unitPrice: external.price };
  const cost = times(first.unitPrice, first.quantity);
  return [
    { ...first, rawTotal: cost },
    { quantity: quantity - first.quantity, unitPrice, rawTotal: minus(rawTotal, cost) },
  ];
}

/** Shares by what parts cost, and of free ones by their units. */
function shared(amount: Amount, parts: readonly Part[], costs: readonly Amount[]): Amount[] {
  const weights = costs.map(unitsOf);
  return share(amount, weights.every(weight => weight === 0) ? parts.map(({ quantity }) => quantity) : weights);
}
