/** Appeasements on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { AppeasementType, Reason, Settings } from '../../merchant/records.ts';
import { currencyOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import type { Appeasement } from '../records.ts';
import type { AppeasementOption } from '../rules/appeasement-refunds.ts';

type InputName = keyof (Schemas['Appeasement'] & Schemas['AppeasementInput']);
// `type` is what some responses call `refundType`
type RefundName = keyof Schemas['AppeasementRefundInput'] | 'state' | 'type';

// complete by their types: a new property of the specification that is missing here does not compile
const own: Readonly<Record<InputName, true>> = {
  agentId: true,
  appeasementRefunds: true,
  comments: true,
  creationDate: true,
  id: true,
  lastModifiedDate: true,
  links: true,
  notes: true,
  orderId: true,
  originOfAppeasement: true,
  profileId: true,
  reason: true,
  state: true,
  submittedDate: true,
  type: true,
};
const ownOfRefund: Readonly<Record<RefundName, true>> = {
  amount: true,
  currencyCode: true,
  id: true,
  paymentGroupId: true,
  refundType: true,
  state: true,
  type: true,
};

/** The merchant's own properties of an appeasement that a request sends. */
export const merchantProperties = (body: object): DynamicProperties => without(body, own);

/** The merchant's own properties of a refund that a request sends. */
export const merchantRefundProperties = (refund: object): DynamicProperties => without(refund, ownOfRefund);

/** An appeasement as those who create or change it get it: type and reason by their ids. */
export function appeasementView(appeasement: Appeasement) {
  const { currencyCode, createdAt, modifiedAt, submittedAt, comments, refunds, ...shown } = appeasement;
  const { toMajor } = currencyOf(currencyCode);
  return {
    ...shown.properties,
    id: shown.id,
    orderId: shown.orderId ?? null,
    profileId: shown.profileId ?? null,
    agentId: shown.agentId,
    type: shown.type,
    reason: shown.reason ?? null,
    notes: shown.notes ?? null,
    comments: comments.map(({ createdAt: said, ...comment }) => ({ ...comment, creationDate: isoDate(said) })),
    appeasementRefunds: refunds.map(({ amount, paymentId, properties, ...refund }) => ({
      ...properties,
      ...refund,
      amount: toMajor(amount),
      currencyCode,
      paymentGroupId: paymentId ?? null,
    })),
    state: shown.state,
    originOfAppeasement: 'agent',
    creationDate: isoDate(createdAt),
    lastModifiedDate: isoDate(modifiedAt),
    submittedDate: submittedAt === undefined ? null : isoDate(submittedAt),
  } satisfies Schemas['Appeasement'];
}

/** An appeasement as it is read: type and reason with their names. */
export function readAppeasementView(
  appeasement: Appeasement,
  { appeasementTypes, reasons }: Pick<Settings, 'appeasementTypes' | 'reasons'>,
) {
  const type = appeasementTypes.find(({ key }) => key === appeasement.type);
  const reason = reasons.appeasement.find(({ key }) => key === appeasement.reason);
  return {
    ...appeasementView(appeasement),
    type: type === undefined ? appeasement.type : { id: type.key, displayName: type.name, description: type.name },
    reason: reason === undefined ? (appeasement.reason ?? null) : { id: reason.key, readableDescription: reason.name },
  } satisfies Schemas['Appeasement'];
}

/** How money of an order can go back. */
export function optionsView(
  orderId: string,
  options: readonly AppeasementOption[],
  currencyCode: string,
): Schemas['AppeasementOptions'] {
  const { toMajor } = currencyOf(currencyCode);
  return {
    orderId,
    appeasementRefunds: options.map(({ refundType, paymentId, maximum }) => ({
      id: `ar-${paymentId ?? refundType}`,
      refundType,
      paymentGroupId: paymentId ?? null,
      amount: toMajor(maximum),
      state: 'INCOMPLETE',
      currencyCode,
    })),
  };
}

export function typeView({ key, name, needsOrder }: AppeasementType): Schemas['AppeasementType'] {
  return { id: key, displayName: name, description: name, active: true, isOrderRequired: needsOrder };
}

export function reasonView({ key, name }: Reason): Schemas['AppeasementReason'] {
  return { id: key, description: name, readableDescription: name, active: true };
}

function without(body: object, names: Readonly<Record<string, true>>): DynamicProperties {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !Object.hasOwn(names, name)));
}
