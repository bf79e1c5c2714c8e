/** Cancelling an order: OCC's two operations, with the headers they need. @module */

import type { CallOptions, UnderWay } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import type { DeskContext } from '../context.ts';
import { OccValidationError } from '../errors/errors.ts';
import type { Cancellation, CancellationSteps, CancelRequest } from '../resources/order-cancellation.ts';

/** The owner of an order. */
interface Owned {
  readonly profileId?: string | undefined;
  readonly siteId?: string | undefined;
}

/**
 * Reads the owner of the order, initiates the cancellation and submits it. The desk's shopper and site override those of
 * the order.
 */
export async function cancelOrder(
  orders: CancellationSteps & { get(id: string, options?: CallOptions): PromiseLike<Owned> },
  context: DeskContext,
  id: string,
  request: CancelRequest,
  options?: CallOptions,
): UnderWay<Cancellation> {
  const order = await orders.get(id, options);
  const owner = defined({
    shopperProfileId: context.shopperProfileId ?? order.profileId,
    site: context.site ?? order.siteId,
  });
  const begun = await orders.initiateCancel(id, { ...request, ...owner }, options);
  const cancelOrderId = begun?.cancelOrder?.id;
  if (cancelOrderId === undefined)
    throw new OccValidationError('cancelOrder.id', `The server returned no cancel order for ${id}`);
  return orders.submitCancel(cancelOrderId, owner, options).withResponse();
}
