/** A cart or a placed order as single-order operations return it. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { ShippingMethod } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import { priceListGroupView } from '../../merchant/views/price-list-group.ts';
import type { PointsRate } from '../../payments/rules/points.ts';
import { discountInfoView, groupDiscountView } from '../../promotions/views/discount-info.ts';
import { giftViews } from '../../promotions/views/gift-views.ts';
import { labelledPropertiesView } from '../../properties/views.ts';
import type { ReturnRequest } from '../../returns/records.ts';
import { byId } from '../../store/order.ts';
import type { Reading } from '../../store/store.ts';
import { currencyOf, isPoints, majorOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { minus, sum } from '../../wire/money.ts';
import type { Order, OrderLine, ShippingGroup } from '../records.ts';
import { uuidOf } from '../rules/order-uuid.ts';
import { isAuthorized } from '../rules/payment.ts';
import { inStorePickup } from '../rules/pickup.ts';
import { linesIn, priceOfGroup } from '../rules/shipping-groups.ts';
import { orderAddressView } from './order-address-view.ts';
import { cartItemView, itemView, orderItemViews, shippedItemView } from './order-item-view.ts';
import { paymentGroupView, paymentView } from './payment-view.ts';
import { pickupView } from './pickup-view.ts';
import { quoteView } from './quote-view.ts';

/** Where what an order names is found. */
export type OrderSurroundings = Pick<
  Reading,
  'profiles' | 'products' | 'skus' | 'shippingMethods' | 'locations' | 'returns' | 'settings'
>;

/** The whole order as the Agent API reads it. */
export function orderView(order: Order, surroundings: OrderSurroundings): Schemas['IncompleteOrder'] {
  const { id, currencyCode, payments, properties, submittedAt } = order;
  const { profiles } = surroundings;
  // the only group of an order holds its very lines, which are shown twice
  const shown = new Map(order.lines.map(line => [line, itemView(line, order, surroundings)]));
  const shownOf = (line: OrderLine) => shown.get(line) ?? itemView(line, order, surroundings);
  const items = orderItemViews(order.lines, line => cartItemView(shownOf(line), line, order, surroundings));
  const stateName = surroundings.settings.stateNames.order[order.state] ?? order.state;
  const shippingGroups = order.shippingGroups.map(group =>
    shippingGroupView(order, group, line => shippedItemView(shownOf(line), line, surroundings), surroundings),
  );
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
    agentId: order.agentId ?? null,
    lastModifierId: order.agentId ?? order.profileId ?? null,
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
    ...deliveryOf(shippingGroups),
    shippingGroups,
    trackingNumber:
      order.shippingGroups.find(({ trackingNumber }) => trackingNumber !== undefined)?.trackingNumber ?? null,
    trackingInfo: order.shippingGroups.flatMap(trackingView),
    paymentGroups,
    ...(paymentGroups[0] === undefined ? {} : { paymentGroup: paymentGroups[0] }),
    totalAmountAuthorized: majorOf({
      amount: sum(payments.filter(isAuthorized).map(({ amount }) => amount)),
      currencyCode,
    }),
    totalAmountAuthorizedMap: authorizedByCurrency(order),
    allowAlternateCurrency: surroundings.settings.payments.allowAlternateCurrency && !isPoints(currencyCode),
    exchangeRate: exchangeRateOf(order, surroundings.settings.payments.alternateCurrency),
    payShippingInSecondaryCurrency: null,
    payTaxInSecondaryCurrency: null,
    isItemPriceOverrideAllowed: isOverrideAllowed(order, surroundings.settings.itemPriceOverride),
    cancelReason: order.cancelReason ?? null,
    orderCancelReason: order.cancelReason ?? null,
    orderComments: order.comments.map(({ comment }) => ({ comment })),
    approvers: order.approverIds.flatMap(approverId => approverOf(approverId, profiles)),
    approverMessages: order.approverMessage === undefined ? [] : [order.approverMessage],
    approvalSystemMessages: order.approvalReason === undefined ? [] : [order.approvalReason],
    ...(order.scheduledOrderId === undefined ? {} : { scheduledOrderId: order.scheduledOrderId }),
    ...(order.replaces === undefined
      ? {}
      : {
          originalOrderId: order.replaces.orderId,
          returnRequestData: { returnRequestId: order.replaces.returnRequestId },
        }),
    ...(order.quote === undefined ? {} : { quoteInfo: quoteView(order.quote) }),
    returnRequests: surroundings.returns.by.order.equal(id).slice().sort(byId).map(returnOf),
    dynamicProperties: labelledPropertiesView('order', properties, surroundings.settings.properties),
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

/** What is authorized, in the currency it is paid in. */
function authorizedByCurrency({ payments, currencyCode }: Order): Record<string, number> {
  const taken = payments.filter(isAuthorized).map(({ amount, points }) => points ?? { amount, currencyCode });
  const byCode = Map.groupBy(taken, ({ currencyCode: code }) => code);
  return Object.fromEntries(
    [...byCode].map(([code, found]) => [
      code,
      majorOf({ currencyCode: code, amount: sum(found.map(({ amount }) => amount)) }),
    ]),
  );
}

/** What a point is worth, where an order is paid with some. */
function exchangeRateOf({ payments }: Order, { rate }: PointsRate): number | null {
  return payments.some(({ points }) => points !== undefined) ? 1 / rate : null;
}

/** Supervisors may set prices while an order is made or amended, each where the merchant lets them. */
function isOverrideAllowed({ state }: Order, { allowed, allowedForCreate }: Settings['itemPriceOverride']): boolean {
  return (state === 'INCOMPLETE' && allowedForCreate) || (state === 'BEING_AMENDED' && allowed);
}

/** Address and method of the whole order: those of the first group that has them. */
function deliveryOf(
  groups: readonly Schemas['OrderShippingGroup'][],
): Pick<Schemas['Order'], 'shippingAddress' | 'shippingMethod'> {
  const first = groups.find(group => group.shippingAddress !== undefined) ?? groups[0];
  const { shippingAddress = orderAddressView(undefined), shippingMethod } = first ?? {};
  return { shippingAddress, ...(shippingMethod && { shippingMethod }) };
}

function trackingView({ trackingNumber }: ShippingGroup): Schemas['OrderTracking'][] {
  return trackingNumber === undefined ? [] : [{ trackingNumber }];
}

function numberOfItems({ lines }: Order): number {
  return lines.reduce((count, { quantity, parentId }) => (parentId === undefined ? count + quantity : count), 0);
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

function priceInfoView({
  priceInfo,
  currencyCode,
  siteId,
}: Pick<Order, 'priceInfo' | 'currencyCode' | 'siteId'>): Schemas['OrderPriceInfo'] {
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

function taxPriceInfoView({
  priceInfo,
  currencyCode,
}: Pick<Order, 'priceInfo' | 'currencyCode'>): Schemas['OrderTaxPriceInfo'] {
  const tax = majorOf({ amount: priceInfo.tax, currencyCode });
  const none = { cityTax: 0, countyTax: 0, districtTax: 0, countryTax: 0, valueAddedTax: 0, miscTax: 0 };
  return { amount: tax, ...none, stateTax: tax, secondaryCurrencyTaxAmount: 0, isTaxIncluded: false };
}

/** A cart without method shows the type of its group in the method's place. */
function shippingMethodView(
  { priceInfo, currencyCode }: Pick<Order, 'priceInfo' | 'currencyCode'>,
  { methodId, pickup }: ShippingGroup,
  method: ShippingMethod | undefined,
): Schemas['OrderShippingMethod'] {
  return {
    value: pickup === undefined ? (methodId ?? 'hardgoodShippingGroup') : inStorePickup,
    ...(method === undefined ? {} : { displayName: method.displayName, shippingMethodDescription: method.description }),
    cost: majorOf({ amount: priceInfo.shipping, currencyCode }),
    shippingTax: 0,
    taxIncluded: false,
    taxCode: null,
  };
}

function shippingGroupView(
  order: Order,
  group: ShippingGroup,
  itemOf: (line: OrderLine) => Schemas['OrderItem'],
  surroundings: OrderSurroundings,
): Schemas['OrderShippingGroup'] {
  const { submittedAt, currencyCode, siteId } = order;
  const lines = linesIn(order, group);
  const priceInfo = priceOfGroup(order, group);
  const priced = { priceInfo, currencyCode, siteId };
  const method = group.methodId === undefined ? undefined : surroundings.shippingMethods.get(group.methodId);
  return {
    shippingGroupId: group.id,
    status: group.state,
    ...(group.pickup === undefined
      ? { type: 'hardgoodShippingGroup', shippingAddress: orderAddressView(group.address) }
      : pickupView(group.pickup, surroundings.locations)),
    items: orderItemViews(lines, itemOf),
    shippingMethod: shippingMethodView(priced, group, method),
    priceInfo: { ...priceInfoView(priced), lkpValExcludingFreeShip: null },
    taxPriceInfo: taxPriceInfoView(priced),
    recurringChargePriceInfo: null,
    discountInfo: groupDiscountView({ ...order, priceInfo }, group, lines),
    trackingInfo: trackingView(group),
    trackingNumber: group.trackingNumber ?? null,
    shipOnDate: null,
    actualShipDate: group.shippedAt === undefined ? null : isoDate(group.shippedAt),
    submittedDate: submittedAt === undefined ? null : isoDate(submittedAt),
  };
}
