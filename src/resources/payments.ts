/** Paying for orders (`/payment`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import type { Schema } from './schema.ts';
import type { Calls, Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/payments.ts';

/** A payment to add to an order. */
export interface AddedPayment extends Schema<'AddedPayment'> {}
/** What became of payments, and what is left to pay. */
export interface PaymentsResult extends Schema<'PaymentsResult'> {}

/** What is told of payments that were voided: their states and what is left to pay, where the server says so. */
export interface PaymentsVoided extends Schema<'PaymentsVoided'> {}
/** A card payment whose fields CyberSource wants signed. */
export interface PaymentToSign extends Schema<'PaymentToSign'> {}
/** The signature of a card payment, and the address its form is posted to. */
export interface SignedPayment extends Schema<'SignedPayment'> {}
/** What has been paid in two currencies. */
export interface PaidInTwoCurrencies extends Omit<Schema<'RemainingBalanceRequest'>, 'orderId'> {}
/** What is left to pay in two currencies. */
export interface RemainingBalance extends Schema<'RemainingBalance'> {}

/**
 * Paying for orders.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { shopper, product } = server.fixtures;
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const { orders, payments } = agent.forShopper(shopper.id);
 * const cart = await orders.create({
 *   profileId: shopper.id,
 *   shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 1 }] },
 * });
 * const giftCard = { paymentMethodType: 'physicalGiftCard', giftCardNumber: '70010001', giftCardPin: '1234' } as const;
 * const { paymentResponses } = await payments.balance(cart.id, [giftCard]);
 * console.log(paymentResponses[0]?.balance);
 * await payments.add(cart.id, [{ ...giftCard, amount: 10 }]);
 * ```
 */
export interface Payments {
  /**
   * Adds payments to a cart, or to an order that waits for its payment: once it is wholly paid, it is submitted. A payment
   * that was refused has `paymentState` `AUTHORIZE_FAILED` and the reason in `message`. Operation `addPayments`.
   *
   * @param orderId Order id, for instance `o30412`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} A gift card or card cannot be paid with, or more is paid than is left.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  add(orderId: string, payments: readonly AddedPayment[], options?: CallOptions): OccPromise<PaymentsResult>;

  /** Reads what gift cards hold. Operation `addPayments`, op `inquireBalance`; rejects like {@link add}. */
  balance(orderId: string, payments: readonly AddedPayment[], options?: CallOptions): OccPromise<PaymentsResult>;

  /** Begins payments that are completed elsewhere, in cash or on PayPal's pages. Operation `addPayments`, op `initiate`; rejects like {@link add}. */
  initiate(orderId: string, payments: readonly AddedPayment[], options?: CallOptions): OccPromise<PaymentsResult>;

  /**
   * Voids payments of a cart or of an order that waits for its payment. Operation `voidPayments`.
   *
   * @param paymentGroupIds Ids of payment groups, for instance `pg1001`.
   * @throws {OccNotFoundError} There is no such order or payment.
   * @throws {OccBadRequestError} The state of the order does not allow it.
   * @see CX Commerce 21c, 22b (documented)
   */
  void(orderId: string, paymentGroupIds: readonly string[], options?: CallOptions): OccPromise<PaymentsVoided>;

  /**
   * Signs a card payment that the browser posts to CyberSource. Operation `authPayment`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @see CX Commerce 21b (documented)
   */
  sign(payment: PaymentToSign, options?: CallOptions): OccPromise<SignedPayment>;

  /**
   * Calculates what is left to pay in two currencies, for instance dollars and loyalty points. Operation
   * `calculateRemainingBalance`.
   *
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The currency is unknown, or the amounts come to more than the order.
   * @see CX Commerce 21d (documented)
   */
  remaining(orderId: string, paid: PaidInTwoCurrencies, options?: CallOptions): OccPromise<RemainingBalance>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Calls<Payments> {
  const add = (op: 'inquireBalance' | 'initiate' | undefined) =>
    ((orderId, payments, options) =>
      call(
        'addPayments',
        { body: { ...given({ orderId }), ...(op && { op }), payments: [...given({ payments }).payments] } },
        options,
      )) satisfies Payments['add'];
  return {
    add: add(undefined),
    balance: add('inquireBalance'),
    initiate: add('initiate'),
    void: (orderId, paymentGroupIds, options) =>
      call(
        'voidPayments',
        {
          body: {
            ...given({ orderId }),
            payments: given({ paymentGroupIds }).paymentGroupIds.map(paymentGroupId => ({ paymentGroupId })),
          },
        },
        options,
      ),
    sign: (payment, options) => call('authPayment', { body: given({ payment }).payment }, options),
    remaining: (orderId, paid, options) =>
      call('calculateRemainingBalance', { body: { ...given({ paid }).paid, ...given({ orderId }) } }, options),
  };
}
