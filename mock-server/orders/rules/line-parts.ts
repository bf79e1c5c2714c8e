/** A line that goes out in several shipping groups: what each has of its units and its price. @module */

import type { LineDiscount } from '../../promotions/records.ts';
import { type Amount, minus, share, sum, times, unitsOf, zero } from '../../wire/money.ts';
import type { LinePart, OrderLine } from '../records.ts';
import { externalPriceOf } from './external-price.ts';
import { allocatedState } from './stock.ts';

/** What bears shipping and tax: a line, or units of it. */
export type PartToPrice = Pick<OrderLine, 'quantity' | 'rawTotal' | 'discountShare' | 'surcharge'> & {
  -readonly [Share in 'shippingShare' | 'taxShare']: OrderLine[Share];
};

/** How many units of a line go out in a group, and whether they come from the usual stock. */
export interface UnitsToShip {
  readonly quantity: number;
  readonly isFromUsualStock: boolean;
}

/**
 * The part of a line in each group, `undefined` where it has none; they add up to the line. Units with an external price
 * go with the first groups, and those that are not in stock yet with the last ones.
 */
export function partsOfLine(
  line: OrderLine,
  units: readonly UnitsToShip[],
  currencyCode: string,
): ((LinePart & PartToPrice) | undefined)[] {
  const costs = costsOf(line, units, currencyCode);
  const discounts = discountsOf(
    line,
    costs.map(({ rawTotal }) => rawTotal),
  );
  const surcharges = share(
    line.surcharge,
    units.map(({ quantity }) => quantity),
  );
  const usual = units.map(({ quantity, isFromUsualStock }) => (isFromUsualStock ? quantity : 0));
  const inStock = usual.reduce((all, one) => all + one, 0) - line.preOrderQuantity - line.backOrderQuantity;
  const later = taken(usual, inStock).map((now, place) => (usual[place] ?? 0) - now);
  const preOrdered = taken(later, line.preOrderQuantity);
  return units.map(({ quantity }, place) => {
    if (quantity === 0) return undefined;
    const preOrderQuantity = preOrdered[place] ?? 0;
    const allocation = { quantity, preOrderQuantity, backOrderQuantity: (later[place] ?? 0) - preOrderQuantity };
    return {
      lineId: line.id,
      ...allocation,
      returnedQuantity: 0,
      rawTotal: zero,
      ...costs[place],
      discounts: discounts[place] ?? [],
      discountShare: sum((discounts[place] ?? []).map(({ amount }) => amount)),
      surcharge: surcharges[place] ?? zero,
      shippingShare: zero,
      taxShare: zero,
      state: allocatedState(allocation),
    };
  });
}

/** The discounts of each part, each on what the ones before have left of it. */
function discountsOf({ discounts }: OrderLine, costs: readonly Amount[]): LineDiscount[][] {
  let left = costs;
  const ofParts: LineDiscount[][] = costs.map(() => []);
  for (const discount of discounts) {
    const amounts = share(discount.amount, left.map(unitsOf));
    left = left.map((cost, place) => minus(cost, amounts[place] ?? zero));
    for (const [place, amount] of amounts.entries()) if (amount !== zero) ofParts[place]?.push({ ...discount, amount });
  }
  return ofParts;
}

function costsOf(
  line: OrderLine,
  units: readonly UnitsToShip[],
  currencyCode: string,
): { readonly rawTotal: Amount; readonly externalPriceQuantity?: number }[] {
  const external = line.override === undefined ? externalPriceOf(line, currencyCode) : undefined;
  const quantities = units.map(({ quantity }) => quantity);
  if (external === undefined || external.quantity === line.quantity)
    return quantities.map(quantity => ({ rawTotal: times(line.unitPrice, quantity) }));
  return taken(quantities, external.quantity).map((externalPriceQuantity, place) => ({
    externalPriceQuantity,
    rawTotal: sum([
      times(external.price, externalPriceQuantity),
      times(line.unitPrice, (quantities[place] ?? 0) - externalPriceQuantity),
    ]),
  }));
}

/** How much of some amounts makes up a sum, taken from the first ones first. */
function taken(amounts: readonly number[], wanted: number): number[] {
  let left = wanted;
  return amounts.map(amount => {
    const part = Math.min(amount, left);
    left -= part;
    return part;
  });
}
