/** Creating, changing and submitting appeasements. @module */

import type { Settings } from '../../merchant/records.ts';
import type { MoneyBack } from '../../returns/rules/money-back.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Appeasement } from '../records.ts';
import { type AppeasementEvent, mayHappen } from './appeasement-lifecycle.ts';
import {
  checkAppeasable,
  checkAppeasementLimits,
  paidRefunds,
  type WantedAppeasement,
  wantedRefunds,
} from './appeasement-refunds.ts';

/** What a request says of an appeasement; what is absent stays. */
export interface AppeasementWish {
  readonly orderId?: string | undefined;
  readonly profileId?: string | undefined;
  readonly type?: string | undefined;
  readonly reason?: string | undefined;
  readonly notes?: string | undefined;
  /** Only the new ones. */
  readonly comments: readonly string[];
  readonly refunds?: readonly WantedAppeasement[] | undefined;
  readonly properties: DynamicProperties;
}

/** What an appeasement is judged by. */
export interface AppeasementWorld {
  /** Absent: it is about no order. */
  readonly money: MoneyBack | undefined;
  readonly settings: Pick<Settings, 'appeasementTypes' | 'reasons' | 'priceListGroups' | 'externalAppeasement'>;
  readonly agentId: string;
  readonly now: number;
  readonly newId: (prefix: string) => string;
}

/**
 * A new appeasement.
 *
 * @throws {Refusal} 13001: the type, the reason, the order, the shopper or a refund is not valid, or too much would go back;
 * 900017: a refund type does not suit.
 */
export function newAppeasement(id: string, wish: AppeasementWish, world: AppeasementWorld): Appeasement {
  const { money, settings, agentId, now } = world;
  const [usual] = settings.appeasementTypes;
  const [{ currencyCode }] = settings.priceListGroups;
  const type = wish.type ?? usual.key;
  const empty: Appeasement = {
    id,
    state: 'INCOMPLETE',
    orderId: money?.order.id,
    profileId: money?.order.profileId,
    agentId,
    type,
    reason: undefined,
    notes: undefined,
    comments: [],
    // without an order there is no other currency to go by (inferred)
    currencyCode: money?.order.currencyCode ?? wish.refunds?.[0]?.currencyCode ?? currencyCode,
    refunds: [],
    createdAt: now,
    modifiedAt: now,
    submittedAt: undefined,
    properties: {},
  };
  return changedAppeasement(empty, wish, world);
}

/**
 * An appeasement after changes.
 *
 * @throws {Refusal} 900036: it is submitted; and as {@link newAppeasement}.
 */
export function changedAppeasement(
  before: Appeasement,
  wish: AppeasementWish,
  { money, settings, agentId, now, newId }: AppeasementWorld,
): Appeasement {
  checkState(before, 'update');
  checkSame('orderId', wish.orderId, before.orderId);
  if (money !== undefined) {
    checkAppeasable(money.order);
    checkSame('profileId', wish.profileId, money.order.profileId);
  }
  const { type = before.type, reason = before.reason, notes = before.notes, profileId = before.profileId } = wish;
  const kind =
    settings.appeasementTypes.find(({ key }) => key === type) ??
    refuse('13001', { path: 'type', message: `There is no appeasement type ${type}.` });
  if (kind.needsOrder && money === undefined)
    refuse('13001', { path: 'orderId', message: `An appeasement of the type ${type} needs an order.` });
  if (money === undefined && profileId === undefined)
    refuse('13001', { path: 'profileId', message: 'An appeasement without order needs a shopper.' });
  if (reason !== undefined && !settings.reasons.appeasement.some(({ key }) => key === reason))
    refuse('13001', { path: 'reason', message: `There is no appeasement reason ${reason}.` });
  const said = wish.comments.map((comment, index) => ({
    id: before.comments.length + index + 1,
    agentId,
    comment,
    createdAt: now,
  }));
  const { currencyCode } = before;
  const refunds =
    wish.refunds && wantedRefunds(wish.refunds, before.refunds, { money, currencyCode, newId: () => newId('ar') });
  return {
    ...before,
    profileId,
    type,
    reason,
    notes,
    comments: [...before.comments, ...said],
    refunds: refunds ?? before.refunds,
    modifiedAt: now,
    properties: { ...before.properties, ...wish.properties },
  };
}

/**
 * Gives the money back.
 *
 * @throws {Refusal} 900036: that has happened; 13001: it has no reason or no refunds, or more would go back than was paid; 900015,
 * 900016: the merchant's service fails, or rejects it.
 */
export function submittedAppeasement(draft: Appeasement, { money, settings, now }: AppeasementWorld): Appeasement {
  checkState(draft, 'submit');
  if (draft.reason === undefined) refuse('13001', { path: 'reason', message: 'An appeasement needs a reason.' });
  if (draft.refunds.length === 0)
    refuse('13001', { path: 'appeasementRefunds', message: 'An appeasement needs a refund.' });
  if (money !== undefined) {
    checkAppeasable(money.order);
    checkAppeasementLimits(draft.refunds, money);
  }
  checkWithMerchant(settings);
  return { ...draft, state: 'SUBMITTED', refunds: paidRefunds(draft.refunds), modifiedAt: now, submittedAt: now };
}

/**
 * Asks the merchant's service.
 *
 * @throws {Refusal} 900015: it fails; 900016: it rejects appeasements.
 */
export function checkWithMerchant({ externalAppeasement }: Pick<Settings, 'externalAppeasement'>): void {
  if (externalAppeasement === 'unavailable') refuse('900015');
  if (externalAppeasement === 'rejected') refuse('900016');
}

/**
 * Insists on a state that allows what is to happen.
 *
 * @throws {Refusal} 900036: it does not.
 */
export function checkState({ state }: Appeasement, event: AppeasementEvent): void {
  if (!mayHappen(state, event)) refuse('900036', { path: 'id' });
}

function checkSame(name: string, sent: string | undefined, known: string | undefined): void {
  if (sent === undefined || sent === known) return;
  refuse('13001', {
    path: name,
    message: `${name} is not that of the ${name === 'orderId' ? 'appeasement' : 'order'}.`,
  });
}
