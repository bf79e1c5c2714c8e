/** Payments of orders on the wire, in the three shapes that orders show them in. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { majorOf } from '../../wire/currency.ts';
import type { Payment } from '../records.ts';
import { isAuthorized } from '../rules/payment.ts';
import { orderAddressRecord } from './order-address-view.ts';

// where a type has no repository class of its own, the payment goes through the merchant's gateway
const classTypes: Readonly<Record<string, string>> = {
  card: 'tokenizedCreditCard',
  invoice: 'invoiceRequest',
  physicalGiftCard: 'physicalGiftCard',
  cash: 'cash',
  inStorePayment: 'inStorePayment',
  loyaltyPoints: 'loyaltyPoints',
  storeCredit: 'storeCredit',
  returnCredit: 'returnCredit',
};

// 0, 1, 2 and 10 are the console's; the others follow from the order of the documented states (inferred)
const stateNumbers: Readonly<Record<Payment['state'], number>> = {
  INITIAL: 0,
  AUTHORIZED: 1,
  SETTLED: 2,
  AUTHORIZE_FAILED: 3,
  REMOVED: 6,
  PAYMENT_DEFERRED: 10,
};

/** Class of a payment in the repository, for instance `tokenizedCreditCard`. */
export function paymentClassType(type: string): string {
  return classTypes[type] ?? 'onlinePaymentGroup';
}

/** A payment as the Agent API shows it: its state is a number. */
export function paymentGroupView(payment: Payment, currencyCode: string): Schemas['OrderPaymentGroup'] {
  type StateNumber = Schemas['OrderPaymentGroup']['paymentState'] & number;
  // the generated type names the documented numbers alone
  return { ...paymentBase(payment, currencyCode), paymentState: stateNumbers[payment.state] as StateNumber };
}

/** A payment as creating, pricing and placing return it: its state is a name. */
export function paymentView(payment: Payment, currencyCode: string): Schemas['OrderPayment'] {
  return {
    ...paymentBase(payment, currencyCode),
    paymentState: payment.state,
    gatewayName: null,
    isAmountRemaining: false,
    // the shopper pays on the other one's pages
    uiIntervention: payment.state === 'INITIAL' && payment.type === 'paypalCheckout' ? 'REDIRECT' : null,
  };
}

/** What became of a payment. */
export function paymentStatusView(payment: Payment, currencyCode: string): Schemas['PaymentGroup'] {
  const { id, state: stateAsString } = payment;
  const isPromised = isAuthorized(payment);
  return {
    id,
    stateAsString,
    amountAuthorized: isPromised ? shown(payment, currencyCode).amount : 0,
    authorizationStatus: isPromised ? [accepted] : [],
  };
}

const accepted: Schemas['PaymentGroupAuthorization'] = {
  transactionSuccess: true,
  authorizationDecision: 'ACCEPT',
  reasonCode: null,
  transactionUuid: null,
  displayMessage: null,
};

/** A payment as it is stored. */
export function paymentRecord(
  payment: Payment,
  currencyCode: string,
  submittedDate: string | null,
): Schemas['OrderRecordPaymentGroup'] {
  const { id, type, state, cardLast4, expiryMonth, expiryYear, poNumber, billingAddress } = payment;
  const classType = paymentClassType(type);
  const authorized = isAuthorized(payment);
  const taken = shown(payment, currencyCode);
  return {
    id,
    paymentGroupClassType: classType,
    paymentMethod: classType,
    state,
    ...taken,
    amountAuthorized: authorized ? taken.amount : 0,
    submittedDate,
    gatewayName: null,
    PONumber: poNumber ?? null,
    IIN: null,
    ...(cardLast4 === undefined ? {} : { creditCardNumber: cardLast4 }),
    ...(expiryMonth === undefined ? {} : { expirationMonth: expiryMonth }),
    ...(expiryYear === undefined ? {} : { expirationYear: expiryYear }),
    paymentProps: paymentPropsOf(payment),
    ...(billingAddress === undefined ? {} : { billingAddress: orderAddressRecord(billingAddress) }),
    debitStatus: [],
    authorizationStatus: authorized || state === 'REMOVED' ? [authorization(payment, currencyCode)] : [],
  };
}

/** A cancelled payment was voided; of cash there is nothing to say (recorded). */
function paymentPropsOf({ type, state }: Payment): Record<string, string> | null {
  if (state === 'REMOVED') return { transactionTypeInitiated: 'void' };
  return type === 'card' || type === 'physicalGiftCard' ? {} : null;
}

function authorization(payment: Payment, orderCurrency: string): Schemas['PaymentAuthorization'] {
  const { amount, currencyCode: currency } = shown(payment, orderCurrency);
  return {
    // nothing is left of what was authorized once the payment is removed (recorded)
    amount: payment.state === 'REMOVED' ? 0 : amount,
    currency,
    transactionSuccess: true,
    authorizationDecision: 'ACCEPT',
    reasonCode: null,
    errorMessage: null,
    transactionId: `${payment.id}-1`,
    transactionTimestamp: null,
    transactionUuid: null,
    statusProps: {},
    externalStatusProps: [],
  };
}

/** What was taken: points are shown as points, and not as what they are worth to the order. */
function shown({ amount, points }: Payment, orderCurrency: string) {
  const { currencyCode, ...taken } = points ?? { amount, currencyCode: orderCurrency };
  return { amount: majorOf({ ...taken, currencyCode }), currencyCode };
}

function paymentBase(payment: Payment, currencyCode: string): Schemas['OrderPaymentBase'] {
  const { id, type, cardLast4, cardType, poNumber, message } = payment;
  const masked = cardLast4 === undefined ? undefined : `xxxxxxxxxxxx${cardLast4}`;
  return {
    paymentGroupId: id,
    paymentMethod: paymentClassType(type),
    type,
    ...shown(payment, currencyCode),
    PONumber: poNumber ?? null,
    cardType: cardType ?? null,
    ...(message === undefined ? {} : { message }),
    ...(masked === undefined ? {} : { maskedCardNumber: masked }),
    ...(masked !== undefined && type === 'card' ? { cardNumber: masked } : {}),
    ...(masked !== undefined && type === 'physicalGiftCard' ? { giftCardNumber: masked } : {}),
  };
}
