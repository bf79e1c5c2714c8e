/** Return requests on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Settings } from '../../merchant/records.ts';
import { priceListGroupView } from '../../merchant/views/price-list-group.ts';
import type { Order } from '../../orders/records.ts';
import { contactOf } from '../../orders/rules/shipping-groups.ts';
import type { Organization, Profile } from '../../people/records.ts';
import { organizationSummary } from '../../people/views/person-view.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { currencyOf } from '../../wire/currency.ts';
import { minus } from '../../wire/money.ts';
import type { RefundMethod, ReturnRequest } from '../records.ts';
import { creditOf, whyNotSent } from '../rules/exchange.ts';
import type { MoneyBack } from '../rules/money-back.ts';
import { proposedMethods } from '../rules/refund.ts';
import { awaitsGoods, awaitsReplacement, nextReturnState } from '../rules/return-lifecycle.ts';
import {
  type LineReturnability,
  type PartialReturns,
  type ReturnCatalog,
  returnability,
} from '../rules/returnability.ts';
import { dueInTwoCurrenciesView, refundInfoView, refundMethodsView, totalRefundView } from './refund-view.ts';
import { type LineSurroundings, returnableLineView, returnItemView } from './return-item-view.ts';

/** What a view of a return depends on beside the request. */
export interface ReturnSurroundings extends PartialReturns, MoneyBack {
  readonly profile: Profile | undefined;
  readonly organization: Organization | undefined;
  readonly shippingMethods: LineSurroundings['shippingMethods'];
  readonly catalog: ReturnCatalog;
  readonly reasons: Settings['reasons'];
  readonly definitions: PropertyDefinitions;
  readonly stateNames: Readonly<Record<string, string>>;
  /** Of an exchange: the order that brings what is sent. */
  readonly replacement: Order | undefined;
}

/** What of an order can go back, line by line. */
export function returnableOrderView(surroundings: ReturnSurroundings): Schemas['ReturnRequest'] {
  const { order, others, catalog } = surroundings;
  return {
    operation: 'create',
    isExchangeRequest: false,
    authorizationNumber: '',
    ...unsetByWebhook,
    orderInfo: orderInfoView(order),
    profileInfo: { ...profileInfoView(surroundings), ...organizationAsObject(surroundings) },
    returnItems: returnability(order, others, catalog).map(line => returnableLineView(line, surroundings)),
  };
}

/** What a request would give back, when there is none yet. */
export function calculatedReturnView(draft: ReturnRequest, surroundings: ReturnSurroundings): Schemas['ReturnRequest'] {
  return {
    orderId: draft.orderId,
    operation: 'create',
    isExchangeRequest: false,
    orderInfo: orderInfoView(surroundings.order),
    profileInfo: { ...profileInfoView(surroundings), ...organizationAsObject(surroundings) },
    refundInfo: { ...refundInfoView(draft), ...dueInTwoCurrenciesView(draft, surroundings) },
    promotionAdjustments: noPromotionAdjustments,
    returnItems: itemsView(draft, surroundings),
  };
}

/** A whole return request. */
export function returnRequestView(request: ReturnRequest, surroundings: ReturnSurroundings): Schemas['ReturnRequest'] {
  const { order, organization, stateNames } = surroundings;
  const { state } = request;
  return {
    returnRequestId: request.id,
    returnRequestStatus: stateNames[state] ?? state,
    state: { displayKey: state, displayName: stateNames[state] ?? state },
    operation: nextStep(request),
    isExchangeRequest: request.replacementOrderId !== undefined,
    isManuallyAdjusted: request.manuallyAdjusted,
    isSetteled: state === 'COMPLETE' && request.refundMethods.every(method => method.state === 'COMPLETE'),
    ...exchangeView(request, surroundings),
    authorizationNumber: request.authorizationNumber,
    ...unsetByWebhook,
    orderInfo: orderInfoView(order),
    profileInfo: {
      ...profileInfoView(surroundings),
      ...(organization === undefined ? {} : { organization: [{ ...organizationSummary(organization) }] }),
    },
    refundInfo: { ...refundInfoView(request), ...dueInTwoCurrenciesView(request, surroundings) },
    paymentReversalInfo: refundMethodsView(shownMethods(request, surroundings), surroundings),
    promotionAdjustments: noPromotionAdjustments,
    returnItems: itemsView(request, surroundings),
  };
}

/** A return request as a search finds it. */
export function returnSummaryView(
  request: ReturnRequest,
  profile: Profile | undefined,
  money: MoneyBack | undefined,
  stateNames: ReturnSurroundings['stateNames'],
): Schemas['ReturnSummary'] {
  const order = money?.order;
  return {
    returnRequestId: request.id,
    orderId: request.orderId,
    siteId: request.siteId,
    ...nameOf(profile, order),
    createdDate: iso(request.createdAt),
    operation: nextStep(request),
    state: stateNames[request.state] ?? request.state,
    ...(money && { ...totalRefundView(request, money), priceListGroup: priceListGroupView(money.order) }),
  };
}

// the reference server calls no validation webhook
const unsetByWebhook = { returnLabel: null, trackingNumber: [], additionalProperties: {} };

// the reference merchant's discounts are shared out over the lines: what stays keeps its price
const noPromotionAdjustments: Schemas['ReturnPromotionAdjustments'] = {
  promotionAdjustmentsCount: 0,
  totalOrderDiscountAdjustment: 0,
  orderPromotionValueAdjustments: [],
  itemPromotionValueAdjustments: [],
  nonReturnItemCostAdjustment: [],
  manyToManyPromotionCouponAdjustment: {},
};

/** What was paid back; before that, what would be. */
export function shownMethods(request: ReturnRequest, money: MoneyBack): readonly RefundMethod[] {
  if (nextReturnState(request.state, 'refundInFull') === undefined) return request.refundMethods;
  const isExchanged = request.replacementOrderId !== undefined && !request.manuallyAdjusted;
  return isExchanged ? creditOf(request, money) : proposedMethods(request, money);
}

/** Whether what an exchange brings can be sent. */
function exchangeView(request: ReturnRequest, surroundings: ReturnSurroundings) {
  const { replacement } = surroundings;
  if (replacement === undefined) return { isSubmitExchangeOrderAllowed: false };
  const refusal = whyNotSent({ request, replacement }, surroundings);
  return {
    replacementOrderId: replacement.id,
    isSubmitExchangeOrderAllowed: refusal === undefined,
    ...(refusal === undefined
      ? {}
      : { submitExchangeAllowedValidationMessage: { errorCode: refusal.code, message: refusal.message } }),
  };
}

function nextStep({ state, replacementOrderId }: ReturnRequest): string {
  if (replacementOrderId === undefined ? awaitsGoods(state) : awaitsReplacement(state)) return 'process';
  return state === 'COMPLETE' ? '' : 'refund';
}

function itemsView(request: ReturnRequest, surroundings: ReturnSurroundings): Schemas['ReturnItem'][] {
  const { order, others, catalog } = surroundings;
  const lines = new Map(returnability(order, others, catalog).map(line => [line.line.id, line] as const));
  return request.items.map(item => returnItemView(item, required(lines.get(item.lineId)), surroundings));
}

function required(line: LineReturnability | undefined): LineReturnability {
  if (line === undefined) throw new Error('an item of a return request is a line of its order');
  return line;
}

function orderInfoView(order: Order): Schemas['ReturnOrderInfo'] {
  const { priceInfo, currencyCode } = order;
  const { toMajor } = currencyOf(currencyCode);
  return {
    orderId: order.id,
    siteId: order.siteId,
    creationDate: iso(order.createdAt),
    ...(order.submittedAt === undefined ? {} : { submittedDate: iso(order.submittedAt) }),
    originOfOrder: order.salesChannel,
    sourceSystem: 'Cloud Commerce',
    priceInfo: {
      amount: toMajor(priceInfo.amount),
      total: toMajor(priceInfo.total),
      subTotal: toMajor(priceInfo.rawSubtotal),
      shipping: toMajor(priceInfo.shipping),
      tax: toMajor(priceInfo.tax),
      totalWithoutTax: toMajor(minus(priceInfo.total, priceInfo.tax)),
      orderDiscountAmount: toMajor(priceInfo.discount),
      shippingSurchargeValue: toMajor(priceInfo.surcharge),
      isTaxIncluded: false,
      currencyCode,
    },
    priceListGroup: priceListGroupView(order),
  };
}

function profileInfoView({ profile, order }: ReturnSurroundings): Schemas['ReturnProfileInfo'] {
  const email = profile?.email ?? contactOf(order.shippingGroups[0]).email;
  return {
    ...nameOf(profile, order),
    middleName: profile?.middleName ?? null,
    ...(email === undefined ? {} : { email }),
  };
}

// a guest is known by the address alone
function nameOf(profile: Profile | undefined, order: Order | undefined) {
  const { firstName, lastName } = profile ?? (order === undefined ? {} : contactOf(order.shippingGroups[0]));
  return { ...(firstName === undefined ? {} : { firstName }), ...(lastName === undefined ? {} : { lastName }) };
}

// the pages that initiate and calculate have one account, the page that reads has a list
function organizationAsObject({ organization }: ReturnSurroundings) {
  return organization === undefined ? {} : { organization: { ...organizationSummary(organization) } };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
