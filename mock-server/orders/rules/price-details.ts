/** How the units of a line are priced: units beyond those with an external price cost what the catalog says. @module */

import { type Amount, minus, share, times, unitsOf } from '../../wire/money.ts';
import type { OrderLine } from '../records.ts';
import { externalPriceOf } from './external-price.ts';

/** Units of a line at one price, with their part of what the line bears. */
export interface PriceDetail {
  readonly quantity: number;
  readonly unitPrice: Amount;
  /** Before discounts. */
  readonly rawTotal: Amount;
  readonly discountShare: Amount;
  readonly tax: Amount;
}

/** What a line costs, price by price; the parts add up to the line's. */
export function priceDetails(line: OrderLine, currencyCode: string): PriceDetail[] {
  const parts = partsOf(line, currencyCode);
  const discountShares = shared(
    line.discountShare,
    parts,
    parts.map(({ rawTotal }) => rawTotal),
  );
  const taxes = shared(
    line.taxShare,
    parts,
    parts.map(({ rawTotal }, index) => minus(rawTotal, discountShares[index] ?? line.discountShare)),
  );
  return parts.map((part, index) => ({
    ...part,
    discountShare: discountShares[index] ?? line.discountShare,
    tax: taxes[index] ?? line.taxShare,
  }));
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
