/** What chance decides about an order. @module */

import type { ShippingMethod } from '../../catalog/records.ts';
import type { Organization } from '../../people/records.ts';
import type { Random } from '../../seed/random.ts';
import type { Amount } from '../../wire/money.ts';
import { needsApproval } from '../rules/approval.ts';
import type { Draft } from './drafts.ts';
import type { SeededState } from './order-plan.ts';
import { choosePayment, type PaymentChoice } from './payments.ts';
import { type Article, mostUnits, type Shop, type Units } from './shop.ts';

/** What is ordered, and how it is sent: what the price depends on. */
export interface Contents {
  readonly method: ShippingMethod;
  readonly coupons: readonly string[];
  readonly units: readonly Units[];
}

/** What else happens to it. */
export interface Circumstances {
  readonly modifiedAt: number;
  /** Who took it; absent: the shopper ordered in the storefront. */
  readonly agentId: string | undefined;
  readonly shipment: Shipment | undefined;
  readonly payment: PaymentChoice | undefined;
  readonly comment: string | undefined;
  readonly giftMessage: string | undefined;
  readonly cancelReason: string | undefined;
}

/** A parcel that has been sent. */
export interface Shipment {
  readonly shippedAt: number;
  readonly trackingNumber: readonly [number, number];
}

/** Chooses what is ordered. */
export function chooseContents({ state, customer, holdsNonreturnable }: Draft, shop: Shop, random: Random): Contents {
  const { organization, sales } = customer;
  const method = random.pick(sales.methods);
  const coupons = state !== 'INCOMPLETE' && random.chance(0.15) ? random.pick(couponsUsed) : none;
  const isFulfilled = state === 'NO_PENDING_ACTION';
  const count = isFulfilled ? random.int(2, 4) : random.int(1, 3);
  const chosen: Article[] = [];
  while (chosen.length < count) {
    const article = random.pick(isFulfilled ? shop.returnable : shop.ordinary);
    if (!chosen.includes(article)) chosen.push(article);
  }
  if (holdsNonreturnable) chosen.push(random.pick(shop.nonreturnable));
  const [least, most] = organization === undefined ? [1, 3] : [2, mostUnits];
  const units = chosen.map(article => article.units[random.int(least, most)] as Units);
  const waits = state === 'PENDING_APPROVAL' || state === 'APPROVED' || state === 'FAILED_APPROVAL';
  return {
    method,
    coupons,
    units: waits && organization !== undefined ? aboveLimit(units, organization, shop) : units,
  };
}

const none: readonly never[] = [];
const couponsUsed: readonly (readonly string[])[] = [['WELCOME10'], ['LOYAL15']];

/** A chair tips every order over the limits of the seed's accounts. */
function aboveLimit(units: readonly Units[], organization: Organization, shop: Shop): readonly Units[] {
  const chair = shop.aboveLimitOf(organization);
  return chair === undefined || units.some(({ sku }) => sku === chair.sku)
    ? units
    : [...units, chair.units[2] as Units];
}

/** Chooses the rest. What the order costs is asked only where that decides. */
export function chooseCircumstances(
  { state, customer: { organization, sales }, createdAt }: Draft,
  total: () => Amount,
  shop: Shop,
  random: Random,
): Circumstances {
  const { currencyCode } = sales;
  const account = organization && {
    asksApprover: () =>
      needsApproval(organization, {
        currencyCode,
        get amount() {
          return total();
        },
      }),
  };
  const byAgent = random.chance(0.3);
  return {
    modifiedAt: modifiedAt(state, createdAt, shop.now, random),
    agentId: byAgent ? random.pick(shop.agentIds) : undefined,
    shipment: state === 'NO_PENDING_ACTION' ? shipment(createdAt, random) : undefined,
    payment: choosePayment(state, account, random),
    comment: random.chance(0.1) ? random.pick(comments) : undefined,
    giftMessage: random.chance(0.2) ? random.pick(giftMessages) : undefined,
    cancelReason: state === 'REMOVED' ? random.pick(shop.settings.reasons.cancel).name : undefined,
  };
}

const comments = [
  'Please ring the bell twice.',
  'Customer asked for plain packaging.',
  'Called about the delivery date.',
] as const;
const giftMessages = ['Happy birthday!', 'With love', 'Thank you for everything'] as const;

function modifiedAt(state: SeededState, createdAt: number, now: number, random: Random): number {
  const untouched = state === 'INCOMPLETE' || state === 'QUEUED' || state === 'SUBMITTED';
  return untouched ? createdAt : Math.min(now, createdAt + random.int(1, 90) * 3_600_000);
}

function shipment(createdAt: number, random: Random): Shipment {
  return {
    shippedAt: createdAt + random.int(20, 80) * 3_600_000,
    trackingNumber: [random.int(100_000, 999_999), random.int(100_000, 999_999)],
  };
}
