/** Cancelling orders. @module */

import { given } from '../call/arguments.ts';
import { type CallOptions, type OccPromise, occPromise } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { contextHeaders } from '../context.ts';
import { cancelOrder } from '../workflows/cancel-order.ts';
import type { Cancellation, CancellationSteps, CancelRequest, OrderOwner } from './order-cancellation.ts';
import type { Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/orders.ts';

/** Cancelling orders, in one step or in two. */
export interface OrderCancellation extends CancellationSteps {
  /**
   * Cancels an order in its remorse period: reads its owner, initiates and submits the cancellation. Operations `getOrder`,
   * `initiateCancelOrder`, `submitCancelOrder`; rejects like them.
   *
   * @param id Order id, for instance `o30412`.
   */
  cancel(id: string, request: CancelRequest, options?: CallOptions): OccPromise<Cancellation>;
}

/** Makes the methods of one desk. @internal */
export function create({ call, context }: Wire): OrderCancellation {
  const ownerHeader = ({ shopperProfileId, site }: OrderOwner) => contextHeaders(defined({ shopperProfileId, site }));
  const steps: CancellationSteps = {
    initiateCancel(id, request, options) {
      const { reason, ...owner } = given({ request }).request;
      const body = { orderId: given({ id }).id, cancelReason: given({ reason }).reason };
      return call('initiateCancelOrder', { header: ownerHeader(owner), body }, options);
    },
    submitCancel: (cancelOrderId, owner = {}, options) =>
      call(
        'submitCancelOrder',
        { header: ownerHeader(owner), body: { id: given({ cancelOrderId }).cancelOrderId } },
        options,
      ),
  };
  const get = (id: string, options?: CallOptions) => call('getOrder', { path: { id } }, options);
  return {
    ...steps,
    cancel(id, request, options) {
      given({ id });
      given({ reason: given({ request }).request.reason });
      return occPromise(cancelOrder({ ...steps, get }, context, id, request, options));
    },
  };
}
