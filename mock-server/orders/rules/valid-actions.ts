/** What may be done with an order now. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Order } from '../records.ts';
import { nextOrderState } from './order-lifecycle.ts';
import { isSecured, securedAmount } from './payment.ts';
import { isHeldBack, isInRemorse } from './remorse-period.ts';
import { isAddressed } from './shipping-groups.ts';

/** Names as on the wire. */
export interface ActionFlags {
  readonly isCancelOrder: boolean;
  readonly isEditOrder: boolean;
  readonly isExchangeOrder: boolean;
  readonly isReturnOrder: boolean;
  readonly isAcceptQuoteAllowed: boolean;
  readonly isCancelInFlightOrderAllowed: boolean;
}

export function validActions(
  order: Order,
  settings: Pick<Settings, 'extendedRemorsePeriod'>,
  now: number,
): ActionFlags {
  const isFulfilled = order.state === 'NO_PENDING_ACTION';
  const isLeft = order.lines.some(({ quantity, returnedQuantity }) => quantity > returnedQuantity);
  const isHeld = isHeldBack(order, now);
  const isCancel = isInRemorse(order, settings, now);
  return {
    isCancelOrder: isCancel,
    isEditOrder: isHeld || order.state === 'BEING_AMENDED',
    isExchangeOrder: isFulfilled && isLeft,
    isReturnOrder: isFulfilled && isLeft,
    isAcceptQuoteAllowed: order.state === 'QUOTED',
    isCancelInFlightOrderAllowed: isCancel && !isHeld,
  };
}

/** Whether an order could go on as it is: it has goods, somewhere to go, and a state that leads somewhere. */
export function isConsistent({ lines, shippingGroups, state }: Order): boolean {
  const isCart = nextOrderState(state, 'requestQuote') !== undefined || state === 'INCOMPLETE';
  return lines.length > 0 && (isCart || shippingGroups.every(isAddressed));
}

/** Whether all of an order has been paid or promised. */
export function isWhollyAuthorized({ payments, priceInfo }: Order): boolean {
  return payments.some(isSecured) && securedAmount(payments) === priceInfo.total;
}
