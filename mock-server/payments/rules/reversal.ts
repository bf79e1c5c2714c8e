/** Payments that cannot be given back. @module */

import type { Payment } from '../../orders/records.ts';
import { isSecured } from '../../orders/rules/payment.ts';
import { refuse } from '../../wire/refusal.ts';

/**
 * Insists that what an order was paid with, and is not paid with any more, can be given back.
 *
 * @throws {Refusal} The code: the gateway does not reverse one of them.
 */
export function checkReversed(before: readonly Payment[], after: readonly Payment[], code: '28302' | '28348'): void {
  const staying = new Set(after.filter(isSecured).map(({ id, amount }) => `${id} ${amount}`));
  const stuck = before.find(
    payment => payment.irreversible === true && isSecured(payment) && !staying.has(`${payment.id} ${payment.amount}`),
  );
  if (stuck !== undefined) refuse(code, { path: 'payments', message: `Payment ${stuck.id} cannot be reversed.` });
}
