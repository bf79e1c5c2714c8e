/** What a return request gives back. @module */

import { type Amount, minus, sum } from '../../wire/money.ts';
import type { ReturnRequest } from '../records.ts';

/** What the shopper gets back, by OCC's documented sum. */
export function refundDue({ items, actual, otherRefund, ...kept }: ReturnRequest): Amount {
  const { shipping, surcharge, tax } = actual;
  const earned = sum([...items.map(item => item.actualItemRefund), shipping, surcharge, tax, otherRefund]);
  return minus(earned, sum([kept.returnFee, kept.appeasementAdjustment]));
}
