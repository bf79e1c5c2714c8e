/** Amending placed orders. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../../http/handler.ts';
import { withPayments } from '../../payments/rules/added.ts';
import { claimsOf } from '../../promotions/claims-of.ts';
import { checkClaims } from '../../promotions/rules/claims.ts';
import { currencyOf } from '../../wire/currency.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { amended, amendmentBegun, amendmentDiscarded, amendmentOf, amountDue } from '../rules/amendment.ts';
import { type CartContext, changedCart, paymentContext, paymentsIn } from '../rules/cart.ts';
import { catalogFor } from '../rules/repricing.ts';
import { changedOrderView } from '../views/order-view.ts';
import { cartContext } from './cart-context.ts';
import { keepOrder } from './keep-order.ts';
import { placersOf } from './placers.ts';

export const amendments: HandlersOf<'handleOrderAmendment' | 'submitOrderAmendment' | 'removeOrderAmendment'> = {
  handleOrderAmendment(call) {
    const { body, subject, store } = call;
    const { order } = subject;
    if (body.op === 'checkAmendmentInProgress')
      return { orderId: order.id, isAmendmentInProgress: order.amendment !== undefined };
    const changed = carriedOut(order, call, body);
    keepOrder(store, changed);
    return changedOrderView({ ...amendmentOf(changed), state: changed.state }, store);
  },

  submitOrderAmendment({ subject: { order }, store, now }) {
    // another order may have used a coupon since
    checkClaims(amendmentOf(order).coupons, order.coupons, claimsOf(store, now));
    const done = amended(order, { ...placersOf(order, store), settings: store.settings, now });
    return changedOrderView(keepOrder(store, done), store);
  },

  removeOrderAmendment({ subject, store }) {
    const { id } = keepOrder(store, amendmentDiscarded(subject.order));
    return { orderId: id, cancelAmendSuccess: true };
  },
};

type Change = Exclude<Call<'handleOrderAmendment'>['body'], Schemas['CheckAmendment']>;

function carriedOut(order: Order, call: Call<'handleOrderAmendment'>, body: Change): Order {
  const current = cartContext(call, true);
  const context: CartContext = { ...current, catalog: catalogFor(order, current.catalog) };
  switch (body.op) {
    case 'initiateAmendment':
      return amendmentBegun(order, {
        ...context,
        catalog: current.catalog,
        goesOn: body.continueWithInProgressEdit === true,
      });
    case 'priceOrderAmendment':
      return { ...order, amendment: changedCart(amendmentOf(order), body, context) };
    case 'preAuthorizeAmendOrder':
      return { ...order, amendment: paid(order, body, context) };
  }
}

/** The copy with what it costs more paid; by invoice only what was paid by invoice. */
function paid(order: Order, { payments, amountRemaining }: Schemas['PayAmendment'], context: CartContext): Order {
  const copy = amendmentOf(order);
  const requests = paymentsIn(payments === undefined ? {} : { payments }) ?? [];
  if (currencyOf(copy.currencyCode).parse(Number(amountRemaining)) !== amountDue(copy))
    refuse('28327', { path: 'amountRemaining' });
  const isByInvoice = order.payments.some(({ type }) => type === 'invoice');
  const index = requests.findIndex(({ type }) => type === 'invoice');
  if (index >= 0 && !isByInvoice)
    refuse('28347', { path: `payments.${index}.type`, message: 'The order was not paid by invoice.' });
  return withPayments(copy, requests, paymentContext(copy, context), 'authorized').order;
}
