/** Paying for orders. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../http/handler.ts';
import { keepOrder } from '../orders/handlers/keep-order.ts';
import { placersOf } from '../orders/handlers/placers.ts';
import type { Order, Payment } from '../orders/records.ts';
import { paymentContext } from '../orders/rules/cart.ts';
import { securedAmount } from '../orders/rules/payment.ts';
import { placed } from '../orders/rules/placement.ts';
import { changedOrderView } from '../orders/views/order-view.ts';
import { paymentClassType, paymentView } from '../orders/views/payment-view.ts';
import { currencyOf, majorOf } from '../wire/currency.ts';
import { minus, unitsOf } from '../wire/money.ts';
import { refuse } from '../wire/refusal.ts';
import { asPaymentRequest, payable, withPayments, withVoided } from './rules/added.ts';
import { fundIn, pointsIn } from './rules/gateway.ts';
import { remainingBalance } from './rules/remaining-balance.ts';
import { checkReversed } from './rules/reversal.ts';
import { signatureOf } from './signature.ts';
import { worldOf } from './world.ts';

export const payments: HandlersOf<'addPayments' | 'voidPayments' | 'authPayment' | 'calculateRemainingBalance'> = {
  addPayments(call) {
    const { body, subject, store, now, query } = call;
    const { order } = subject;
    if (body.op === 'inquireBalance') return result(order, body.payments.map(balanceIn(call)), store, query);
    const context = paymentContext(payable(order), { newId: store.nextId, world: worldOf(store, now) }, 'kept');
    const op = body.op === 'initiate' ? 'begun' : 'authorized';
    const { order: paid, added } = withPayments(order, body.payments.map(asPaymentRequest), context, op);
    return result(keepOrder(store, submittedIfPaid(paid, call)), viewsOf(added, order), store, query);
  },

  voidPayments({ body, subject, store, now, query }) {
    const ids = (body.payments ?? []).map(({ paymentGroupId }) => paymentGroupId);
    const [ofPayment] = store.orders.by.payment.equal(ids[0] ?? '').slice(0, 1);
    const order = payable(subject.order ?? ofPayment ?? refuse('20107', { path: 'payments.0.paymentGroupId' }));
    const { order: left, voided } = withVoided(order, ids);
    checkReversed(order.payments, left.payments, '28348');
    return result(keepOrder(store, { ...left, modifiedAt: now }), viewsOf(voided, order), store, query);
  },

  authPayment: ({ body }) => ({
    signature: signatureOf(body, body.signed_field_names.split(',')),
    sopURL: 'https://testsecureacceptance.cybersource.com/silent/pay',
    profile_id: body.profile_id,
    access_key: body.access_key,
    transaction_uuid: body.transaction_uuid,
    signed_date_time: body.signed_date_time,
    ignore_avs: false,
  }),

  calculateRemainingBalance({ body, subject: { order }, store }) {
    const { amount, minimum, alternate } = remainingBalance(order, body, store.settings.payments.alternateCurrency);
    const { toMajor } = currencyOf(order.currencyCode);
    return {
      orderId: order.id,
      currencyCode: order.currencyCode,
      alternateCurrencyCode: body.alternateCurrencyCode,
      state: order.state,
      amount: body.amount,
      alternateCurrencyAmount: body.alternateCurrencyAmount,
      amountRemaining: toMajor(amount),
      alternateCurrencyAmountRemaining: unitsOf(alternate),
      minimumMonetaryCurrencyAmountRemaining: toMajor(minimum),
      secondaryCurrencyTaxAmount: 0,
      secondaryCurrencyShippingAmount: 0,
      payTaxInSecondaryCurrency: false,
      payShippingInSecondaryCurrency: false,
      payments: viewsOf(order.payments, order),
    };
  },
};

/** An order that waited for its payment goes on with the last one. */
function submittedIfPaid(order: Order, { store, now, caller }: Call<'addPayments'>): Order {
  const isPaid = order.state === 'PENDING_PAYMENT' && securedAmount(order.payments) === order.priceInfo.total;
  if (!isPaid) return { ...order, modifiedAt: now };
  return placed(order, { ...placersOf(order, store), settings: store.settings, now, agentId: caller.id });
}

/** A gift card, store credit or the shopper's points with what there is, as a payment of nothing. */
function balanceIn({ subject: { order }, store, now }: Call<'addPayments'>) {
  return (sent: Schemas['AddedPayment'], index: number): Schemas['OrderPayment'] => {
    const request = asPaymentRequest(sent);
    const place = `payments.${index}`;
    const world = worldOf(store, now);
    const isPoints = request.type === 'loyaltyPoints';
    const fund = isPoints ? pointsIn(order, place, world) : fundIn(request, request.type, order, place, world);
    const { toMajor, digits } = currencyOf(fund.currencyCode);
    const masked = `xxxxxxxxxxxx${fund.id.slice(-4)}`;
    return {
      paymentGroupId: sent.paymentGroupId ?? '',
      paymentMethod: paymentClassType(request.type),
      type: request.type,
      amount: 0,
      currencyCode: fund.currencyCode,
      ...(isPoints ? {} : { giftCardNumber: masked, maskedCardNumber: masked }),
      balance: toMajor(fund.balance).toFixed(digits),
      paymentState: 'INITIAL',
      gatewayName: null,
      isAmountRemaining: false,
      uiIntervention: null,
    };
  };
}

function viewsOf(payments: readonly Payment[], { currencyCode }: Order): Schemas['OrderPayment'][] {
  return payments.map(payment => paymentView(payment, currencyCode));
}

function result(
  order: Order,
  paymentResponses: Schemas['OrderPayment'][],
  store: Call<'addPayments'>['store'],
  { includeOrder }: Call<'addPayments'>['query'],
): Schemas['PaymentsResult'] {
  const { id, profileId, currencyCode, payments, priceInfo } = order;
  return {
    orderId: id,
    ...(profileId === undefined ? {} : { profileId }),
    amountRemaining: majorOf({ amount: minus(priceInfo.total, securedAmount(payments)), currencyCode }),
    paymentResponses,
    ...(includeOrder === true ? { embedded: { order: changedOrderView(order, store) } } : {}),
  };
}
