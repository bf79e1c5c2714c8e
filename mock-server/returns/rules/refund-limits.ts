/**
 * How much the returns of an order may give back: of each part of its cost what was paid for that part, and in sum what the
 * order cost. The documents name no limits for the parts (inferred); more is given back as `otherRefund`.
 *
 * @module
 */

import { checkSameCurrency, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import { givesBack, leftOfOrder, leftToTakeOff, type MoneyBack } from './money-back.ts';
import { refundDue } from './refund-due.ts';
import { costOf } from './refund-shares.ts';

const parts = [
  { name: 'shipping', path: 'adjustedShippingRefund' },
  { name: 'surcharge', path: 'adjustedShippingSurchargeRefund' },
  { name: 'tax', path: 'adjustedTaxRefund' },
] as const;

/**
 * Makes sure that the returns of an order give back no more than was paid for it.
 *
 * @throws {Refusal} The code that is given.
 */
export function checkLimits(request: ReturnRequest, context: MoneyBack, code: string): void {
  const { order, others } = context;
  checkSameCurrency(order, request, ...others);
  const due = refundDue(request);
  if (due < zero) refuse(code, { message: 'The refund would be negative.' });
  const requests = [request, ...others.filter(givesBack)];
  for (const line of order.lines) {
    const refunds = requests.flatMap(({ items }) => items.filter(({ lineId }) => lineId === line.id));
    if (sum(refunds.map(({ actualItemRefund }) => actualItemRefund)) > costOf(line)) {
      refuse(code, { path: 'returnItems', message: `The refund is more than item ${line.id} cost.` });
    }
  }
  for (const { name, path } of parts) {
    if (sum(requests.map(({ actual }) => actual[name])) > order.priceInfo[name]) {
      refuse(code, { path, message: `The returns of the order would give back more ${name} than was paid.` });
    }
  }
  if (request.appeasementAdjustment > leftToTakeOff(context)) {
    refuse(code, { path: 'appeasementRefundAdjustment', message: 'The appeasements of the order gave back less.' });
  }
  if (due <= leftOfOrder(context)) return;
  const message = 'The returns and appeasements of the order would give back more than it cost.';
  refuse(code, { message });
}
