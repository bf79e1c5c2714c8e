/** Cancelling an order: the two steps OCC asks for, with the headers they need. @module */

import type { CallOptions } from '../call.ts';
import type { DeskContext } from '../context.ts';
import { defined } from '../defined.ts';
import { OccValidationError } from '../errors.ts';
import type { Cancellation, CancelRequest, Orders } from '../resources/orders.ts';

/**
 * Reads whose order it is, begins the cancellation and carries it out. What the desk says of shopper and site wins over
 * what the order says.
 */
export async function cancelOrder(
  orders: Pick<Orders, 'get' | 'initiateCancel' | 'submitCancel'>,
  context: DeskContext,
  id: string,
  request: CancelRequest,
  options?: CallOptions,
): Promise<Cancellation> {
  const order = await orders.get(id, options);
  const owner = defined({
    shopperProfileId: context.shopperProfileId ?? order.profileId,
    site: context.site ?? order.siteId,
  });
  const begun = await orders.initiateCancel(id, { ...request, ...owner }, options);
  const cancelOrderId = begun?.cancelOrder?.id;
  if (cancelOrderId === undefined)
    throw new OccValidationError('cancelOrder.id', `The server named no cancel order for ${id}`);
  return orders.submitCancel(cancelOrderId, owner, options);
}
