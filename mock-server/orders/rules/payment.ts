/**
 * How an order is paid. The gateway decides on payments (`payments/rules/gateway.ts`), except on those that the merchant
 * defers, as invoices. Numbers of cards and gift cards pass through; the last four digits of either are kept.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Settings } from '../../merchant/records.ts';
import { digitsOf } from '../../payments/rules/card.ts';
import { askGateway, type PaymentWorld } from '../../payments/rules/gateway.ts';
import { checkPoints, pointsPayment } from '../../payments/rules/points.ts';
import { currencyOf, sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, minus, sum, zero } from '../../wire/money.ts';
import type { Address } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Payment } from '../records.ts';
import { orderAddress } from './order-address.ts';

type PaymentRequest = Schemas['PaymentRequest'];

/** What payments are read against. */
export interface PaymentContext {
  /** Payments the order has, which requests name by `paymentGroupId`. */
  readonly known: readonly Payment[];
  readonly total: Amount;
  readonly currencyCode: string;
  /** For payments that bring none of their own. */
  readonly billingAddress: Address | undefined;
  readonly newPaymentId: () => string;
  /** Whose order it is. */
  readonly profileId: string | undefined;
  readonly world: PaymentWorld;
  /** What of the total points may pay. */
  readonly merchandise: Amount;
  /** What becomes of a payment that fails: it is refused, or kept as AUTHORIZE_FAILED. */
  readonly failed: 'refused' | 'kept';
}

/** What payments are completed with. */
export type CompletionContext = Pick<PaymentContext, 'currencyCode' | 'profileId' | 'world' | 'failed'>;

/** What is paid at the counter of a store. */
export const inStorePayment = 'inStorePayment';

/** Whether a payment waits until after delivery; orders that wait for an approver take no other. */
export function isDeferred({ deferred }: Pick<Payment, 'deferred'>): boolean {
  return deferred === true;
}

/** What a payment of a type has where the merchant defers it. */
export function deferral(
  type: string,
  { deferredTypes }: Pick<Settings['payments'], 'deferredTypes'>,
): Pick<Payment, 'deferred'> {
  return deferredTypes.includes(type) ? { deferred: true } : {};
}

/**
 * Payments as a cart keeps them: nothing is authorised yet. One payment may leave its amount open and takes the rest.
 *
 * @throws {Refusal} 13001: an amount is none of the currency, two are open, or one payment of the order is named twice.
 */
export function plannedPayments(requests: readonly PaymentRequest[], context: PaymentContext): Payment[] {
  checkNamedOnce(requests);
  const parts = requests.map((request, index) =>
    request.amount === undefined ? undefined : partOf(request, zero, `payments.${index}.amount`, context),
  );
  const open = parts.flatMap((part, index) => (part === undefined ? [index] : []));
  if (open.length > 1)
    refuse('13001', { path: `payments.${open[1]}.amount`, message: 'Only one payment may leave its amount open.' });
  const rest = atLeastZero(minus(context.total, sum(parts.map(part => part?.amount ?? zero))));
  const plans = requests.map((request, index) =>
    planned(request, parts[index] ?? partOf(request, rest, `payments.${index}.amount`, context), context),
  );
  checkPoints(plans, context);
  return plans;
}

/** What a payment is good for: the amount it names, or what is left. */
function partOf({ type, amount }: PaymentRequest, rest: Amount, path: string, context: PaymentContext): Part {
  const { currencyCode, world } = context;
  if (type === 'loyaltyPoints') return pointsPayment(amount, rest, { ...context, ...world }, path);
  return { amount: amount === undefined ? rest : sentAmount(amount, path, currencyCode) };
}

type Part = Pick<Payment, 'amount' | 'points'>;

/**
 * Payments after the gateway has been asked; `check` sees them before, when nothing is paid yet.
 *
 * @throws {Refusal} 476: the card is declined, or was not sent again; 28347: the gateway cannot be reached; 28339, 28340: a
 * gift card or store credit cannot be paid with; and as {@link plannedPayments}.
 */
export function authorizedPayments(
  requests: readonly PaymentRequest[],
  context: PaymentContext,
  check: (planned: readonly Payment[]) => void = () => {},
): Payment[] {
  const plans = plannedPayments(requests, context);
  check(plans);
  return plans.map((payment, index) => authorized(payment, requests[index], `payments.${index}`, context));
}

/**
 * Payments of an order that is placed without sending them again. Those that have failed may stay, where others have taken
 * their place.
 *
 * @throws {Refusal} 476, 28340: one is not authorised yet and needs a number that is not kept.
 */
export function completedPayments(known: readonly Payment[], total: Amount, context: CompletionContext): Payment[] {
  if (securedAmount(known) === total) return [...known];
  return known.map((payment, index) =>
    payment.state === 'REMOVED' ? payment : authorized(payment, undefined, `payments.${index}`, context),
  );
}

/** What payments are good for. */
export function securedAmount(payments: readonly Payment[]): Amount {
  return sum(payments.filter(isSecured).map(({ amount }) => amount));
}

/** What is left for payments beside some that stay. */
export function besides<Context extends Pick<PaymentContext, 'total' | 'merchandise'>>(
  stay: readonly Payment[],
  context: Context,
): Context {
  const byPoints = securedAmount(stay.filter(({ points }) => points !== undefined));
  return {
    ...context,
    total: minus(context.total, securedAmount(stay)),
    merchandise: minus(context.merchandise, byPoints),
  };
}

/**
 * Compares the amount the client believes to be open with what the payment without amount takes.
 *
 * @throws {Refusal} 28327: they differ.
 */
export function checkAmountRemaining(
  believed: Schemas['RequestAmount'] | undefined,
  requests: readonly PaymentRequest[],
  payments: readonly Payment[],
  currencyCode: string,
): void {
  const open = payments[requests.findIndex(({ amount }) => amount === undefined)];
  if (believed === undefined || open === undefined) return;
  if (currencyOf(currencyCode).parse(Number(believed)) !== open.amount) refuse('28327', { path: 'amountRemaining' });
}

/** What is authorised once counts once. */
function checkNamedOnce(requests: readonly PaymentRequest[]): void {
  const named = new Set<string>();
  for (const [index, { paymentGroupId }] of requests.entries()) {
    if (paymentGroupId === undefined) continue;
    if (named.has(paymentGroupId))
      refuse('13001', {
        path: `payments.${index}.paymentGroupId`,
        message: `Payment ${paymentGroupId} is named more than once.`,
      });
    named.add(paymentGroupId);
  }
}

function planned(
  request: PaymentRequest,
  { amount, ...points }: Part,
  { known, billingAddress, newPaymentId, world }: PaymentContext,
): Payment {
  const existing = known.find(({ id, type }) => id === request.paymentGroupId && type === request.type);
  // an authorisation holds for its amount only
  if (existing !== undefined && isSecured(existing) && existing.amount === amount) return existing;
  const address = request.billingAddress === undefined ? billingAddress : orderAddress(request.billingAddress);
  return {
    id: existing?.id ?? newPaymentId(),
    type: request.type,
    ...deferral(request.type, world),
    amount,
    ...points,
    state: 'INITIAL',
    ...(request.type === 'card' ? cardOf(request) : {}),
    ...(request.type === 'physicalGiftCard' ? lastFour(request.giftCardNumber) : {}),
    ...(request.type === 'invoice' && request.PONumber !== undefined ? { poNumber: request.PONumber } : {}),
    ...(address === undefined ? {} : { billingAddress: address }),
  };
}

function cardOf(card: Schemas['CardPaymentRequest']): Partial<Payment> {
  const expiryMonth = card.endMonth ?? card.expiryMonth;
  const expiryYear = card.endYear === undefined ? card.expiryYear : String(card.endYear);
  return {
    ...lastFour(card.cardNumber),
    ...(card.cardType === undefined ? {} : { cardType: card.cardType }),
    ...(card.nameOnCard === undefined ? {} : { nameOnCard: card.nameOnCard }),
    ...(expiryMonth === undefined ? {} : { expiryMonth }),
    ...(expiryYear === undefined ? {} : { expiryYear }),
  };
}

function lastFour(number: string | undefined): Partial<Payment> {
  return number === undefined ? {} : { cardLast4: digitsOf(number).slice(-4) };
}

function authorized(
  payment: Payment,
  request: PaymentRequest | undefined,
  path: string,
  { currencyCode, profileId, world, failed }: CompletionContext,
): Payment {
  if (isSecured(payment)) return payment;
  if (isDeferred(payment)) return { ...payment, state: 'PAYMENT_DEFERRED' };
  const { type, amount } = payment;
  const outcome = askGateway({ type, amount, currencyCode, profileId }, request, path, world);
  if (outcome.state === 'AUTHORIZED') return { ...payment, ...outcome };
  const { isUnreachable, ...result } = outcome;
  if (failed === 'kept') return { ...payment, ...result };
  return refuse(isUnreachable ? '28347' : '476', { path, message: result.message });
}

/** Whether a payment is good for its amount: its money is there or promised, or comes after delivery. */
export function isSecured(payment: Pick<Payment, 'state'>): boolean {
  return isAuthorized(payment) || payment.state === 'PAYMENT_DEFERRED';
}

/** Whether a payment's money is there, or promised by the bank. */
export function isAuthorized({ state }: Pick<Payment, 'state'>): boolean {
  return state === 'AUTHORIZED' || state === 'SETTLED';
}
