/** Speaks for order management and the payment gateway, which the reference server does not have. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Clock } from '../clock.ts';
import { checkControl } from '../data/check.ts';
import type { Committed, Store } from '../store/store.ts';
import { Refusal } from '../wire/refusal.ts';
import { releaseHeldOrders } from './handlers/held-orders.ts';
import { keepOrder } from './handlers/keep-order.ts';
import { placersOf } from './handlers/placers.ts';
import type { Order } from './records.ts';
import {
  approvalAsked,
  fulfilmentFailed,
  type ProvidedQuote,
  paid,
  quoted,
  type Shipment,
  shipped,
  takenUp,
} from './rules/fulfilment.ts';
import { orderView } from './views/order-view.ts';

/** Events of placed orders outside the Agent API. Each method returns the order as the Agent API would. */
export interface OrderManagement {
  /**
   * Ships an order, or some of it. Once all is shipped it is fulfilled: goods of it can be returned.
   *
   * @throws {Error} There is no such order or item, or the state of the order does not allow it: the remorse period must be over.
   */
  fulfil(orderId: string, shipment?: Shipment): Schemas['Order'];
  /** Reports that an order is being processed, or one of its shipping groups. */
  process(orderId: string, part?: { readonly shippingGroupId?: string | undefined }): Schemas['Order'];
  /** Reports that an order cannot be shipped, or one of its shipping groups. */
  failFulfilment(orderId: string, part?: { readonly shippingGroupId?: string | undefined }): Schemas['Order'];
  /**
   * Reports that a payment, or each of them, has come in; an order that waits for its payment is submitted.
   *
   * @throws {Error} There is no such order or payment, or too little in stock for an order to be submitted.
   */
  settlePayment(orderId: string, payment?: { readonly paymentGroupId?: string | undefined }): Schemas['Order'];
  /** Has an order approved, by the approvers of its account unless others are named. */
  requireApproval(
    orderId: string,
    approval?: { readonly approverIds?: readonly string[] | undefined },
  ): Schemas['Order'];
  /** Gives the quote that an order waits for. Its expiration date is shown; nothing happens when it has passed. */
  provideQuote(orderId: string, quote?: ProvidedQuote): Schemas['Order'];
}

/** Makes the order management of a store; `committed` hears of what it changes. */
export function createOrderManagement(store: Store, clock: Clock, committed?: Committed): OrderManagement {
  function change(orderId: string, to: (order: Order, now: number) => Order): Schemas['Order'] {
    const now = clock.now();
    // on its own: an order whose remorse period has ended was submitted before anything else happened to it
    store.transaction(() => releaseHeldOrders(store, now), committed);
    return store.transaction(() => {
      const order = store.orders.get(orderId);
      if (order === undefined) throw new Error(`there is no order ${orderId}`);
      return orderView(kept(to(order, now)), store);
    }, committed);
  }

  /** What the Agent API refuses is an error here. */
  function kept(order: Order): Order {
    try {
      return keepOrder(store, order);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [{ code, message } = { code: '' }] = error.details;
      throw new Error(`order ${order.id}: ${message ?? code}`);
    }
  }

  return {
    fulfil(orderId, shipment = {}) {
      checkControl('fulfil', shipment);
      return change(orderId, (order, now) => shipped(order, shipment, now));
    },
    process(orderId, part = {}) {
      checkControl('process', part);
      return change(orderId, (order, now) => takenUp(order, part, now));
    },
    failFulfilment(orderId, part = {}) {
      checkControl('failFulfilment', part);
      return change(orderId, (order, now) => fulfilmentFailed(order, part, now));
    },
    settlePayment(orderId, payment = {}) {
      checkControl('settlePayment', payment);
      return change(orderId, (order, now) => paid(order, payment.paymentGroupId, now));
    },
    provideQuote(orderId, quote = {}) {
      checkControl('provideQuote', quote);
      return change(orderId, (order, now) => quoted(order, quote, now));
    },
    requireApproval(orderId, approval = {}) {
      checkControl('requireApproval', approval);
      return change(orderId, (order, now) =>
        approvalAsked(order, approval.approverIds ?? placersOf(order, store).approverIds, now),
      );
    },
  };
}
