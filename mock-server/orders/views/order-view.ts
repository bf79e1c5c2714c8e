/** A cart or a placed order as single-order operations return it. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { ShippingMethod } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import { priceListGroupView } from '../../merchant/views/price-list-group.ts';
import { discountInfoView, groupDiscountView } from '../../promotions/views/discount-info.ts';
import { giftViews } from '../../promotions/views/gift-views.ts';
import type { ReturnRequest } from '../../returns/records.ts';
import { byId } from '../../store/order.ts';
import type { Reading } from '../../store/store.ts';
import { currencyOf, majorOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { minus, sum } from '../../wire/money.ts';
import type { Order } from '../records.ts';
import { merchantOrderProperties } from '../rules/order-properties.ts';
import { isAuthorized } from '../rules/payment.ts';
import { orderAddressView } from './order-address-view.ts';
import { dynamicPropertiesView, orderItemView } from './order-item-view.ts';
import { paymentGroupView, paymentView } from './payment-view.ts';
import { quoteView } from './quote-view.ts';

/** Where what an order names is found. */
export type OrderSurroundings = Pick<
  Reading,
  'profiles' | 'products' | 'skus' | 'shippingMethods' | 'returns' | 'settings'
>;

/** The whole order as the Agent API reads it. */
export function orderView(order: Order, surroundings: OrderSurroundings): Schemas['IncompleteOrder'] {
  const { id, currencyCode, payments, properties, submittedAt } = order;
  const { profiles, shippingMethods } = surroundings;
  const items = order.lines.map(line => orderItemView(line, order, surroundings));
  const shippedItems = items.map((item, index) => ({ ...item, status: order.lines[index]?.state ?? 'INITIAL' }));
  const stateName = surroundings.settings.stateNames.order[order.state] ?? order.state;
  const { address, methodId } = order.shippingGroup;
  const shippingAddress = orderAddressView(address);
  const shippingMethod = shippingMethodView(order, methodId === undefined ? undefined : shippingMethods.get(methodId));
  const paymentGroups = payments.map(payment => paymentGroupView(payment, currencyCode));
  return {
    ...properties,
    id,
    state: order.state,
    stateString: stateName,
    orderStatus: stateName,
    orderAction: order.cancels === undefined ? 'order' : 'cancelOrder',
    cartName: order.cartName ?? id,
    siteId: order.siteId,
    creationSiteId: order.siteId,
    sourceSystem: 'Cloud Commerce',
    ...(order.agentId === undefined ? {} : { agentId: order.agentId, lastModifierId: order.agentId }),
    ...profileOf(order, profiles),
    organizationId: order.organizationId ?? null,
    ...(submittedAt === undefined ? {} : { uuid: uuidOf(order) }),
    creationDate: isoDate(order.createdAt),
    creationTime: order.createdAt,
    submittedDate: submittedAt === undefined ? null : isoDate(submittedAt),
    lastModifiedDate: isoDate(order.modifiedAt),
    numberOfItems: numberOfItems(order),
    shoppingCart: { numberOfItems: numberOfItems(order), items },
    priceInfo: priceInfoView(order),
    taxPriceInfo: taxPriceInfoView(order),
    discountInfo: discountInfoView(order),
    ...giftViews(order.gifts),
    priceListGroup: priceListGroupView(order),
    shippingAddress,
    shippingMethod,
    shippingGroups: [shippingGroupView(order, { items: shippedItems, shippingAddress, shippingMethod })],
    trackingNumber: order.shippingGroup.trackingNumber ?? null,
    trackingInfo: trackingView(order),
    paymentGroups,
    ...(paymentGroups[0] === undefined ? {} : { paymentGroup: paymentGroups[0] }),
    totalAmountAuthorized: majorOf({
      amount: sum(payments.filter(isAuthorized).map(({ amount }) => amount)),
      currencyCode,
    }),
    allowAlternateCurrency: false,
    exchangeRate: null,
    payShippingInSecondaryCurrency: null,
    payTaxInSecondaryCurrency: null,
    isItemPriceOverrideAllowed: isOverrideAllowed(order, surroundings.settings.itemPriceOverride),
    ...(order.cancelReason === undefined
      ? {}
      : { cancelReason: order.cancelReason, orderCancelReason: order.cancelReason }),
    orderComments: order.comments.map(({ comment }) => ({ comment })),
    approvers: order.approverIds.flatMap(approverId => approverOf(approverId, profiles)),
    approverMessages: order.approverMessage === undefined ? [] : [order.approverMessage],
    approvalSystemMessages: order.approvalReason === undefined ? [] : [order.approvalReason],
    ...(order.scheduledOrderId === undefined ? {} : { scheduledOrderId: order.scheduledOrderId }),
    ...(order.quote === undefined ? {} : { quoteInfo: quoteView(order.quote) }),
    returnRequests: surroundings.returns.by.order.equal(id).slice().sort(byId).map(returnOf),
    dynamicProperties: dynamicPropertiesView(merchantOrderProperties(properties)),
  };
}

/** The order as creating, pricing and placing return it: some releases look for `orderId` and `payments`. */
export function changedOrderView(order: Order, surroundings: OrderSurroundings): Schemas['Order'] {
  const payments = order.payments.map(payment => paymentView(payment, order.currencyCode));
  return { ...orderView(order, surroundings), orderId: order.id, payments };
}

/** The order as a row of the text search. */
export function orderSummary(
  order: Order,
  { profiles, settings }: Pick<OrderSurroundings, 'profiles' | 'settings'>,
): Schemas['OrderSummary'] {
  const profile = order.profileId === undefined ? undefined : profiles.get(order.profileId);
  return {
    id: order.id,
    submittedDate: order.submittedAt === undefined ? null : isoDate(order.submittedAt),
    stateDetailsAsUser: settings.stateNames.order[order.state] ?? order.state,
    profile:
      profile === undefined
        ? null
        : { firstName: profile.firstName, lastName: profile.lastName, customerEmail: profile.email },
    priceListGroup: priceListGroupView(order),
    priceInfo: priceInfoView(order),
  };
}

/** Supervisors may set prices while an order is made or amended, each where the merchant lets them. */
function isOverrideAllowed({ state }: Order, { allowed, allowedForCreate }: Settings['itemPriceOverride']): boolean {
  return (state === 'INCOMPLETE' && allowedForCreate) || (state === 'BEING_AMENDED' && allowed);
}

/** A UUID that an order keeps over restarts: made of its id. */
function uuidOf({ id }: Order): string {
  const digits = [...id]
    .map(character => character.charCodeAt(0).toString(16))
    .join('')
    .slice(-12);
  return `00000000-0000-4000-8000-${digits.padStart(12, '0')}`;
}

function trackingView({ shippingGroup: { trackingNumber } }: Order): Schemas['OrderTracking'][] {
  return trackingNumber === undefined ? [] : [{ trackingNumber }];
}

function numberOfItems({ lines }: Order): number {
  return lines.reduce((count, { quantity }) => count + quantity, 0);
}

function profileOf(
  { profileId }: Order,
  profiles: OrderSurroundings['profiles'],
): Pick<Schemas['Order'], 'profile' | 'profileId'> {
  const profile = profileId === undefined ? undefined : profiles.get(profileId);
  if (profileId === undefined) return { profile: { isAnonymous: true } };
  if (profile === undefined) return { profileId };
  const { firstName, middleName, lastName, email } = profile;
  return {
    profileId,
    profile: { firstName, ...(middleName === undefined ? {} : { middleName }), lastName, email, isAnonymous: false },
  };
}

function approverOf(approverId: string, profiles: OrderSurroundings['profiles']): Schemas['OrderApprover'][] {
  const approver = profiles.get(approverId);
  return approver === undefined ? [] : [{ approverId, firstName: approver.firstName, lastName: approver.lastName }];
}

function returnOf({ id, state, authorizationNumber }: ReturnRequest) {
  return { returnRequestId: id, authorizationNumber, state };
}

function priceInfoView({ priceInfo, currencyCode, siteId }: Order): Schemas['OrderPriceInfo'] {
  const { toMajor } = currencyOf(currencyCode);
  const total = toMajor(priceInfo.total);
  return {
    amount: toMajor(priceInfo.amount),
    subTotal: toMajor(priceInfo.amount),
    shipping: toMajor(priceInfo.shipping),
    shippingSurchargeValue: toMajor(priceInfo.surcharge),
    tax: toMajor(priceInfo.tax),
    total,
    totalWithoutTax: toMajor(minus(priceInfo.total, priceInfo.tax)),
    currencyCode,
    orderTotalBySite: { [siteId]: total },
    primaryCurrencyTotal: total,
    secondaryCurrencyTotal: 0,
  };
}

function taxPriceInfoView({ priceInfo, currencyCode }: Order): Schemas['OrderTaxPriceInfo'] {
  const tax = majorOf({ amount: priceInfo.tax, currencyCode });
  const none = { cityTax: 0, countyTax: 0, districtTax: 0, countryTax: 0, valueAddedTax: 0, miscTax: 0 };
  return { amount: tax, ...none, stateTax: tax, secondaryCurrencyTaxAmount: 0, isTaxIncluded: false };
}

/** A cart without method shows the type of its group in the method's place. */
function shippingMethodView(
  { shippingGroup, priceInfo, currencyCode }: Order,
  method: ShippingMethod | undefined,
): Schemas['OrderShippingMethod'] {
  return {
    value: shippingGroup.methodId ?? 'hardgoodShippingGroup',
    ...(method === undefined ? {} : { displayName: method.displayName, shippingMethodDescription: method.description }),
    cost: majorOf({ amount: priceInfo.shipping, currencyCode }),
    shippingTax: 0,
    taxIncluded: false,
    taxCode: null,
  };
}

function shippingGroupView(
  order: Order,
  parts: Pick<Schemas['OrderShippingGroup'], 'items' | 'shippingAddress' | 'shippingMethod'>,
): Schemas['OrderShippingGroup'] {
  const { shippingGroup: group, submittedAt } = order;
  return {
    shippingGroupId: group.id,
    type: 'hardgoodShippingGroup',
    status: group.state,
    ...parts,
    priceInfo: { ...priceInfoView(order), lkpValExcludingFreeShip: null },
    taxPriceInfo: taxPriceInfoView(order),
    recurringChargePriceInfo: null,
    discountInfo: groupDiscountView(order),
    trackingInfo: trackingView(order),
    trackingNumber: group.trackingNumber ?? null,
    shipOnDate: null,
    actualShipDate: group.shippedAt === undefined ? null : isoDate(group.shippedAt),
    submittedDate: submittedAt === undefined ? null : isoDate(submittedAt),
  };
}
