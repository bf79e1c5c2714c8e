/** The operations that `op` names on `POST /orders`. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../../http/handler.ts';
import { checkReversed } from '../../payments/rules/reversal.ts';
import { requireActive } from '../../people/rules/accounts.ts';
import { claimsOf } from '../../promotions/claims-of.ts';
import { checkClaims, checkUses } from '../../promotions/rules/claims.ts';
import { scheduledAs } from '../../scheduled-orders/schedule.ts';
import { currencyOf } from '../../wire/currency.ts';
import { refuse } from '../../wire/refusal.ts';
import { ordersOf } from '../orders-of.ts';
import type { Order } from '../records.ts';
import { type CartRequest, changedCart, newCart, openCartOf, paymentContext, paymentsIn } from '../rules/cart.ts';
import {
  authorizedPayments,
  besides,
  checkAmountRemaining,
  completedPayments,
  isSecured,
  type PaymentContext,
} from '../rules/payment.ts';
import { placed } from '../rules/placement.ts';
import { changedOrderView } from '../views/order-view.ts';
import { cartContext } from './cart-context.ts';
import { keepOrder } from './keep-order.ts';
import { placersOf } from './placers.ts';

type OrderCall = Call<'createOrder'>;
type PaidRequest = CartRequest & Pick<Schemas['SubmitOrderRequest'], 'amountRemaining'>;

/** Carries out what `op` says. */
export const createOrder: HandlersOf<'createOrder'>['createOrder'] = call => {
  const { body } = call;
  if (body.op === 'resendOrdersForFulfillment') return resend(call.store, call.subject.orders ?? []);
  const order = carriedOut(call, body);
  const shopper = order.profileId === undefined ? undefined : call.store.profiles.get(order.profileId);
  if (shopper !== undefined) requireActive(shopper);
  checkReversed(call.subject.order?.payments ?? [], order.payments, '28348');
  return changedOrderView(keepOrder(call.store, order), call.store);
};

function carriedOut(call: OrderCall, body: Exclude<OrderCall['body'], Schemas['ResendOrdersRequest']>): Order {
  switch (body.op) {
    case 'createOrder': {
      const current = call.subject.order === undefined ? cartOf(call, true) : existingCart(call);
      const cart = changedCart(current, body, cartContext(call));
      return body.schedule === undefined ? cart : scheduledAs(body.schedule, cart, call);
    }
    case 'createNewCart':
      return changedCart(cartOf(call, false), body, cartContext(call));
    case 'priceOrder':
      return changedCart(existingCart(call), body, cartContext(call));
    case 'preAuthorizeOrder':
      return authorized(call, body, 'refused');
    case 'submitOrder':
      return submitted(call, body);
  }
}

/** The shopper's cart on the site and in the account of the call: the open one where it may be continued, or a new one. */
function cartOf(call: OrderCall, mayContinue: boolean): Order {
  const { shopper = refuse('22000', { path: 'profileId' }), account, site } = call.context;
  const owner = { profileId: shopper.id, organizationId: account?.id, siteId: site.id };
  const open = mayContinue ? openCartOf(ordersOf(call.store, shopper.id), owner) : undefined;
  return open ?? newCart(owner, cartContext(call));
}

/** The cart a request names. */
function existingCart({ subject }: OrderCall): Order {
  const { order = refuse('20107', { path: 'orderId' }) } = subject;
  if (!['INCOMPLETE', 'PENDING_PAYMENT', 'QUOTED'].includes(order.state)) return refuse('20140', { path: 'id' });
  return order;
}

function authorized(call: OrderCall, request: PaidRequest, failed: PaymentContext['failed']): Order {
  // the payments are read once, below: with the numbers that a cart does not keep
  const { payments: _, ...contents } = request;
  const cart = changedCart(existingCart(call), contents, cartContext(call));
  const context = paymentContext(cart, cartContext(call), failed);
  const requests = paymentsIn(request);
  if (requests === undefined)
    return { ...cart, payments: completedPayments(cart.payments, cart.priceInfo.total, context) };
  // what a placed order has been paid with is not given back because more is paid
  const named = new Set(requests.map(({ paymentGroupId }) => paymentGroupId));
  const stay = cart.payments.filter(
    payment => cart.state === 'PENDING_PAYMENT' && isSecured(payment) && !named.has(payment.id),
  );
  const payments = authorizedPayments(requests, besides(stay, context), planned =>
    checkAmountRemaining(request.amountRemaining, requests, planned, cart.currencyCode),
  );
  return { ...cart, payments: [...payments, ...stay] };
}

function submitted(call: OrderCall, request: PaidRequest): Order {
  const { store, now, caller } = call;
  const { settings } = store;
  const cart = authorized(call, request, 'kept');
  const shopper = store.profiles.get(cart.profileId ?? '');
  // a contact is refused with a code of its own
  if (shopper?.type === 'b2c_user' && !shopper.active) refuse('1002020', { path: 'profileId' });
  // what was valid when it was claimed may have ended, or been used up, since
  if (cart.state === 'INCOMPLETE') checkClaims(cart.coupons, [], claimsOf(store, now));
  if (cart.state === 'QUOTED') checkUses(cart.coupons, claimsOf(store, now));
  const believed = request.shoppingCart?.orderTotal;
  if (believed !== undefined && currencyOf(cart.currencyCode).parse(believed) !== cart.priceInfo.total)
    refuse('28327', { path: 'shoppingCart.orderTotal' });
  // as recorded: a refused payment is no failed request, but leaves the cart with the reason beside the payment
  const isRefused = cart.payments.some(({ state }) => state === 'AUTHORIZE_FAILED');
  if (isRefused && !settings.payments.allowPartialPayment) return cart;
  return placed(cart, { ...placersOf(cart, store), settings, now, agentId: caller.id });
}

/** Hands orders over again: their Order Submit webhook is sent once more. */
function resend(store: OrderCall['store'], orders: readonly Order[]): Schemas['ResendOrdersResult'] {
  const handedOver = [
    'SUBMITTED',
    'PROCESSING',
    'NO_PENDING_ACTION',
    'PENDING_CUSTOMER_ACTION',
    'PENDING_MERCHANT_ACTION',
    'FAILED',
  ];
  for (const [index, { id, state }] of orders.entries()) {
    if (!handedOver.includes(state))
      refuse('20140', { path: `orders.${index}`, message: `Order ${id} has not been sent to fulfilment.` });
  }
  for (const order of orders) {
    store.orders.put(order.id, { ...order, handedOverAgain: (order.handedOverAgain ?? 0) + 1 });
  }
  return { success: true };
}
