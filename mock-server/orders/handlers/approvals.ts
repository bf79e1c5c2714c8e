/** Approving and rejecting orders of accounts, for their approvers. @module */

import type { Call, HandlersOf } from '../../http/handler.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { approvalReason, approved, type Decision, rejected } from '../rules/approval.ts';
import { pricesHeldUntil } from '../rules/placement.ts';
import { repriced } from '../rules/repricing.ts';
import { changedOrderView } from '../views/order-view.ts';
import { cartContext } from './cart-context.ts';
import { keepOrder } from './keep-order.ts';
import { placersOf } from './placers.ts';

type DecisionCall = Call<'approveOrder'> | Call<'rejectOrder'>;

export const approvals: HandlersOf<'approveOrder' | 'rejectOrder' | 'checkRequiresApproval' | 'repriceOrder'> = {
  approveOrder(call) {
    const { body, subject, store, now } = call;
    const { order } = subject;
    const done = approved(order, decisionIn(call), pricesHeldUntil(store.settings.payments, now));
    const current = repriced(order, cartContext(call)).priceInfo.total;
    if (body.ignorePriceWarnings !== true && current !== order.priceInfo.total) refuse('28327', { path: 'orderId' });
    return changedOrderView(keepOrder(store, done), store);
  },

  rejectOrder(call) {
    const { subject, store } = call;
    return changedOrderView(keepOrder(store, rejected(subject.order, decisionIn(call))), store);
  },

  checkRequiresApproval({ subject: { order }, store }) {
    const reason = approvalReason(order, placersOf(order, store).organization, store.settings);
    return {
      requiresApproval: reason !== undefined,
      ...(reason === undefined ? {} : { requireApprovalReasons: reason }),
    };
  },

  repriceOrder(call) {
    const { subject, store, now } = call;
    return changedOrderView(keepOrder(store, { ...repricedNow(subject.order, call), modifiedAt: now }), store);
  },
};

/** Prices of orders that wait for their payment, or have been quoted, are frozen. */
function repricedNow(order: Order, call: Call<'repriceOrder'>): Order {
  if (order.state === 'PENDING_PAYMENT' || order.state === 'QUOTED') return order;
  if (order.state === 'INCOMPLETE' || order.state === 'PENDING_APPROVAL') return repriced(order, cartContext(call));
  return refuse('20140', { path: 'id' });
}

/** The decision is the approver's: the one whom the agent serves, or those who were asked. */
function decisionIn({ body, subject: { order }, context, store, now }: DecisionCall): Decision {
  if (!store.settings.agentConfiguration.orderApprovalsAllowedThroughAgent)
    refuse('100091', { message: 'The merchant does not let agents pass on approvals.' });
  const { approverIds } = placersOf(order, store);
  const { shopper } = context;
  const message = body.approverMessage;
  // nobody is named: those who were asked, or may be
  if (shopper === undefined)
    return { now, message, approverIds: order.approverIds.length > 0 ? order.approverIds : approverIds };
  if (!approverIds.includes(shopper.id))
    refuse('100091', { message: 'The shopper is not an approver of the account.' });
  return { now, message, approverIds: [shopper.id] };
}
