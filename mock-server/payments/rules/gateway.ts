/**
 * What the payment gateway and the issuers of gift cards and store credits say. Refused is what the caller can put right;
 * what fails on the other side is an outcome, since an order may outlive it.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { type Amount, portion } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Fund, TestCard } from '../records.ts';
import { checkCard, digitsOf } from './card.ts';
import type { PointsRate } from './points.ts';

type PaymentRequest = Schemas['PaymentRequest'];

/** Whoever decides on payments. */
export interface PaymentWorld {
  readonly cards: readonly TestCard[];
  readonly funds: { get(id: string): Fund | undefined };
  /** The points of a shopper. */
  readonly pointsOf: (profileId: string) => Fund | undefined;
  readonly alternateCurrency: PointsRate;
  readonly allowAlternateCurrency: boolean;
  /** Types of payments that are not asked for here, but paid after delivery. */
  readonly deferredTypes: readonly string[];
  readonly now: number;
}

/** What became of a payment. */
export type Outcome =
  | {
      readonly state: 'AUTHORIZED';
      readonly amount: Amount;
      readonly fundId?: string;
      readonly irreversible?: true;
      readonly message?: string;
    }
  | { readonly state: 'AUTHORIZE_FAILED'; readonly isUnreachable: boolean; readonly message: string };

/** A payment to decide on. */
export interface Asked {
  readonly type: string;
  readonly amount: Amount;
  readonly currencyCode: string;
  readonly profileId: string | undefined;
}

/**
 * Asks for the money of a payment; `request` brings the numbers that are never kept.
 *
 * @throws {Refusal} 476: a card was not sent, or has expired; 13001: it cannot be one; 28340: a gift card or store credit has
 * no number, or the wrong PIN; 28339: there is none with this number for this shopper and currency; 29000: its issuer does not
 * respond.
 */
export function askGateway(
  asked: Asked,
  request: PaymentRequest | undefined,
  path: string,
  world: PaymentWorld,
): Outcome {
  const { type, amount } = asked;
  if (type === 'card') return askForCard(amount, request?.type === 'card' ? request : undefined, path, world);
  if (type === 'loyaltyPoints') return { state: 'AUTHORIZED', amount, fundId: pointsIn(asked, path, world).id };
  if (type === 'physicalGiftCard' || type === 'storeCredit') {
    const fund = fundIn(request, type, asked, path, world);
    return { state: 'AUTHORIZED', amount, fundId: fund.id };
  }
  return { state: 'AUTHORIZED', amount };
}

/**
 * The gift card or store credit that a request names.
 *
 * @throws {Refusal} 28340, 28339, 29000: as {@link askGateway}.
 */
export function fundIn(
  request: PaymentRequest | undefined,
  type: string,
  { currencyCode, profileId }: Pick<Asked, 'currencyCode' | 'profileId'>,
  path: string,
  { funds }: Pick<PaymentWorld, 'funds'>,
): Fund {
  const { number, pin, name } = namedFund(request);
  const at = { path: `${path}.${name}` };
  const fund = funds.get(digitsOf(number ?? refuse('28340', at)));
  const isTheirs = fund?.type === type && (fund.profileId === undefined || fund.profileId === profileId);
  if (fund === undefined || !isTheirs) return refuse('28339', at);
  if (fund.available === false) return refuse('29000', at);
  if (fund.pin !== undefined && fund.pin !== pin) return refuse('28340', { path: `${path}.giftCardPin` });
  return fund.currencyCode === currencyCode
    ? fund
    : refuse('28339', { ...at, message: `Its balance is in ${fund.currencyCode}, the order in ${currencyCode}.` });
}

/**
 * The points of the shopper whose order it is.
 *
 * @throws {Refusal} 28339: there are none.
 */
export function pointsIn(
  { profileId }: Pick<Asked, 'profileId'>,
  path: string,
  { pointsOf, alternateCurrency }: Pick<PaymentWorld, 'pointsOf' | 'alternateCurrency'>,
): Fund {
  const fund = profileId === undefined ? undefined : pointsOf(profileId);
  return fund?.currencyCode === alternateCurrency.code
    ? fund
    : refuse('28339', { path: `${path}.type`, message: 'The shopper has no points.' });
}

function namedFund(request: PaymentRequest | undefined) {
  if (request?.type === 'storeCredit')
    return { number: request.storeCreditNumber || undefined, name: 'storeCreditNumber' };
  if (request?.type !== 'physicalGiftCard') return { name: 'giftCardNumber' };
  return { number: request.giftCardNumber || undefined, pin: request.giftCardPin, name: 'giftCardNumber' };
}

function askForCard(
  amount: Amount,
  card: Schemas['CardPaymentRequest'] | undefined,
  path: string,
  { cards, now }: PaymentWorld,
): Outcome {
  if (!card?.cardNumber && !card?.savedCardId) {
    return refuse('476', {
      path: `${path}.cardNumber`,
      message: 'Card data is never stored: send it with every payment.',
    });
  }
  checkCard(card, path, now);
  const number = digitsOf(card.cardNumber ?? '');
  const known = cards.find(candidate => candidate.number === number);
  if (known === undefined) return { state: 'AUTHORIZED', amount };
  const { outcome, message } = known;
  if (outcome === 'partial') return { state: 'AUTHORIZED', amount: portion(amount, 1, 2), message };
  if (outcome === 'irreversible') return { state: 'AUTHORIZED', amount, irreversible: true, message };
  return { state: 'AUTHORIZE_FAILED', isUnreachable: outcome === 'unreachable', message };
}
