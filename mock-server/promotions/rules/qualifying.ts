/** Whether an order qualifies for a promotion. @module */

import { type Amount, minus, sum } from '../../wire/money.ts';
import type { Condition, ItemSelection } from '../records.ts';

/** A line, and where in the catalog it stands. */
export interface OfferedLine<Line extends PricedLine = PricedLine> {
  readonly line: Line;
  readonly categoryId: string;
}

/** What promotions look at of a line. */
export interface PricedLine {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly rawTotal: Amount;
  /** What has been taken off already. */
  readonly discountShare: Amount;
  /** A price that a supervisor set. */
  readonly override?: object;
  /** The promotion that gives it away. */
  readonly gift?: string | undefined;
}

/** Whether a line is of a selection. */
export function isOf({ productIds, skuIds, categoryIds }: ItemSelection, { line, categoryId }: OfferedLine): boolean {
  if (productIds.length + skuIds.length + categoryIds.length === 0) return true;
  return productIds.includes(line.productId) || skuIds.includes(line.skuId) || categoryIds.includes(categoryId);
}

/** How far an order is on its way to a promotion; gifts do not count. */
export function progressTo(
  { items, spend, quantity = 0 }: Condition,
  lines: readonly OfferedLine[],
  priceListGroupId: string,
): 'none' | 'some' | 'all' {
  const counted = lines.filter(offered => offered.line.gift === undefined && isOf(items, offered));
  if (counted.length === 0) return 'none';
  const units = counted.reduce((total, { line }) => total + line.quantity, 0);
  const needed = spend?.[priceListGroupId];
  // an amount in another currency cannot be reached
  const isSpent =
    spend === undefined || (needed !== undefined && sum(counted.map(({ line }) => costOf(line))) >= needed);
  return isSpent && units >= quantity ? 'all' : 'some';
}

/** What a line costs so far. */
export function costOf({ rawTotal, discountShare }: PricedLine): Amount {
  return minus(rawTotal, discountShare);
}
