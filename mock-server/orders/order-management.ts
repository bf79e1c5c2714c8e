/** Speaks for order management and the payment gateway, which the reference server does not have. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Clock } from '../clock.ts';
import { checkControl } from '../data/check.ts';
import { contactsOf } from '../people/contacts-of.ts';
import type { Committed, Store } from '../store/store.ts';
import { releaseHeldOrders } from './handlers/held-orders.ts';
import type { Order } from './records.ts';
import { approverIdsOf } from './rules/approval.ts';
import { approvalAsked, fulfilmentFailed, paid, type Shipment, shipped } from './rules/fulfilment.ts';
import { reserve } from './rules/stock.ts';
import { orderView } from './views/order-view.ts';

/** Events of placed orders outside the Agent API. Each method returns the order as the Agent API would. */
export interface OrderManagement {
  /**
   * Ships an order, or some of it. Once all is shipped it is fulfilled: goods of it can be returned.
   *
   * @throws {Error} There is no such order or item, or the state of the order does not allow it: the remorse period must be over.
   */
  fulfil(orderId: string, shipment?: Shipment): Schemas['Order'];
  /** Reports that an order cannot be shipped. */
  failFulfilment(orderId: string): Schemas['Order'];
  /**
   * Reports that a payment, or each of them, has come in; an order that waits for its payment is submitted.
   *
   * @throws {Error} There is no such order or payment, or too little in stock for an order to be submitted.
   */
  settlePayment(orderId: string, payment?: { readonly paymentGroupId?: string }): Schemas['Order'];
  /** Has an order approved, by the approvers of its account unless others are named. */
  requireApproval(orderId: string, approval?: { readonly approverIds?: readonly string[] }): Schemas['Order'];
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
      const changed = to(order, now);
      store.orders.put(orderId, changed);
      return orderView(changed, store);
    }, committed);
  }

  return {
    fulfil(orderId, shipment = {}) {
      checkControl('fulfil', shipment);
      return change(orderId, (order, now) => shipped(order, shipment, now));
    },
    failFulfilment: orderId => change(orderId, fulfilmentFailed),
    settlePayment(orderId, payment = {}) {
      checkControl('settlePayment', payment);
      return change(orderId, (order, now) => {
        const settled = paid(order, payment.paymentGroupId, now);
        return order.state === 'PENDING_PAYMENT' && settled.state !== order.state ? withGoods(settled) : settled;
      });
    },
    requireApproval(orderId, approval = {}) {
      checkControl('requireApproval', approval);
      return change(orderId, (order, now) => approvalAsked(order, approval.approverIds ?? approversOf(order), now));
    },
  };

  /** The goods of an order that waits are not kept for it. */
  function withGoods(order: Order): Order {
    const reservation = reserve(order.lines, store.skus);
    if ('orderable' in reservation) {
      const { skuId, orderable } = reservation;
      throw new Error(`of ${skuId} only ${orderable} can be ordered: order ${order.id} needs more`);
    }
    for (const sku of reservation.skus) store.skus.put(sku.id, sku);
    return { ...order, lines: reservation.lines };
  }

  function approversOf({ organizationId }: Order): string[] {
    return organizationId === undefined ? [] : approverIdsOf(organizationId, contactsOf(store, organizationId));
  }
}
