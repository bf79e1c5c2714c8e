/**
 * Orders as they are stored: the shape of lists and of cancel orders. Its parts are getters, so that a search over
 * thousands of orders builds only what its filter looks at.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { secondaryCurrencyOf } from '../../payments/rules/points.ts';
import { lineDiscountViews } from '../../promotions/views/discount-info.ts';
import { markerOf } from '../../promotions/views/gift-views.ts';
import type { Reading } from '../../store/store.ts';
import { currencyOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { minus, sum, zero } from '../../wire/money.ts';
import type { Order, OrderLine, ShippingGroup } from '../records.ts';
import { uuidOf } from '../rules/order-uuid.ts';
import { priceDetails } from '../rules/price-details.ts';
import { linesIn, priceOfGroup } from '../rules/shipping-groups.ts';
import { orderAddressRecord } from './order-address-view.ts';
import { paymentRecord } from './payment-view.ts';
import { pickupRecord } from './pickup-view.ts';
import { quoteView } from './quote-view.ts';

/** Where those that an order names are found. */
export type OrderParties = Pick<Reading, 'profiles' | 'organizations'>;

/** An order as it is stored. */
export function orderRecord(order: Order, parties: OrderParties): Schemas['OrderRecord'] {
  const { currencyCode } = order;
  const { toMajor } = currencyOf(currencyCode);
  return {
    ...order.properties,
    id: order.id,
    state: order.state,
    siteId: order.siteId,
    ...(order.profileId === undefined ? {} : { profileId: order.profileId }),
    get profile() {
      return profileRecord(order, parties);
    },
    organizationId: order.organizationId ?? null,
    get organization() {
      return organizationRecord(order, parties);
    },
    agentId: order.agentId ?? null,
    orderAction: order.cancels === undefined ? 'order' : 'cancelOrder',
    salesChannel: order.salesChannel,
    sourceSystem: 'Cloud Commerce',
    cartName: order.cartName ?? order.id,
    creationTime: order.createdAt,
    submittedDate: submittedDateOf(order),
    lastModifiedDate: isoDate(order.modifiedAt),
    lastModifiedTime: order.modifiedAt,
    cancelReason: order.cancelReason ?? null,
    uuid: order.submittedAt === undefined ? null : uuidOf(order),
    createdByOrderId: null,
    combinedPriceInfos: null,
    queuedOrderSubmitData: null,
    submissionErrorCodes: [],
    submissionErrorMessages: [],
    submissionProgress: [],
    get commerceItems() {
      return order.lines.map(line => itemRecord(line, order));
    },
    totalCommerceItemCount: order.lines.reduce((count, { quantity }) => count + quantity, 0),
    get shippingGroups() {
      return order.shippingGroups.map(group => shippingGroupRecord(order, group));
    },
    shippingGroupCount: order.shippingGroups.length,
    get paymentGroups() {
      return order.payments.map(payment => paymentRecord(payment, currencyCode, submittedDateOf(order)));
    },
    paymentGroupCount: order.payments.length,
    get relationships() {
      return order.payments.map(({ id, type, amount }) => ({
        id: `r-${id}`,
        paymentGroupId: id,
        // the only payment pays whatever the order comes to; gift cards always have an amount (recorded)
        relationshipType:
          order.payments.length === 1 && type !== 'physicalGiftCard' ? 'ORDERAMOUNTREMAINING' : 'ORDERAMOUNT',
        amount: toMajor(amount),
      }));
    },
    get priceInfo() {
      return priceRecord(order);
    },
    get taxPriceInfo() {
      const tax = toMajor(order.priceInfo.tax);
      return {
        amount: tax,
        cityTax: 0,
        countyTax: 0,
        stateTax: tax,
        districtTax: 0,
        countryTax: 0,
        valueAddedTax: 0,
        miscTax: 0,
        isTaxIncluded: false,
        amountIsFinal: false,
        discounted: false,
        currencyCode,
        miscTaxInfo: null,
      };
    },
    recurringChargePriceInfo: null,
    priceGroupId: order.priceListGroupId,
    exchangeRate: null,
    secondaryCurrencyCode: secondaryCurrencyOf(order.payments) ?? null,
    payShippingInSecondaryCurrency: null,
    payTaxInSecondaryCurrency: null,
    taxCalculated: order.shippingGroups.every(({ address, pickup }) => (address ?? pickup) !== undefined),
    taxExempt: false,
    taxExemptionCode: null,
    locale: 'en',
    freezeDate: null,
    catalogId: null,
    configuratorId: null,
    externalContext: false,
    gwp: order.gifts.length > 0,
    gwpMarkers: order.gifts.map(markerOf),
    paymentInitiatedEmailSent: false,
    quoteInfo: order.quote === undefined ? null : quoteView(order.quote),
    activeQuoteOrderId: null,
    approverIds: [...order.approverIds],
    approverMessages: order.approverMessage === undefined ? [] : [order.approverMessage],
    approvalSystemMessages: order.approvalReason === undefined ? [] : [order.approvalReason],
  };
}

/** The shopper of an order; null for guests. */
export function profileRecord(
  { profileId }: Order,
  { profiles, organizations }: OrderParties,
): Schemas['OrderRecordProfile'] | null {
  const profile = profileId === undefined ? undefined : profiles.get(profileId);
  if (profile === undefined) return null;
  const parent =
    profile.parentOrganizationId === undefined ? undefined : organizations.get(profile.parentOrganizationId);
  return {
    firstName: profile.firstName,
    middleName: profile.middleName ?? null,
    lastName: profile.lastName,
    email: profile.email,
    login: profile.login,
    loyaltyPrograms: [...(profile.loyaltyPrograms ?? [])],
    parentOrganization: parent === undefined ? null : { id: parent.id, name: parent.name },
    shippingAddress:
      profile.shippingAddresses[0] === undefined ? null : orderAddressRecord(profile.shippingAddresses[0]),
  };
}

/** The account of an order; null for private ones. */
export function organizationRecord(
  { organizationId }: Order,
  { organizations }: OrderParties,
): Schemas['OrderRecordOrganization'] | null {
  const found = organizationId === undefined ? undefined : organizations.get(organizationId);
  return found === undefined ? null : { id: found.id, repositoryId: found.id, name: found.name, active: found.active };
}

function itemRecord(line: OrderLine, order: Order): Schemas['OrderRecordItem'] {
  const { currencyCode, priceListGroupId } = order;
  const { toMajor } = currencyOf(currencyCode);
  const { quantity } = line;
  const { itemDiscountInfos, orderDiscountInfos } = lineDiscountViews(line.discounts, order);
  const amount = toMajor(minus(line.rawTotal, line.discountShare));
  const discounted = line.discountShare > zero;
  return {
    actionCode: null,
    assetId: null,
    assetKey: null,
    originalCommerceItemId: null,
    externalPriceDetails: null,
    externalRecurringChargeDetails: null,
    recurringChargePriceInfo: null,
    catalogId: null,
    catalogKey: null,
    externalId: null,
    serviceId: null,
    serviceAccountId: null,
    billingAccountId: null,
    customerAccountId: null,
    activationDate: null,
    deactivationDate: null,
    externalData: [],
    shopperInput: {},
    locationInventoryInfoMap: {},
    ...line.properties,
    id: line.id,
    commerceItemId: line.clientId ?? null,
    productId: line.productId,
    catalogRefId: line.skuId,
    productDisplayName: line.displayName,
    state: line.state,
    quantity,
    returnedQuantity: line.returnedQuantity,
    preOrderQuantity: line.preOrderQuantity,
    backOrderQuantity: line.backOrderQuantity,
    asset: false,
    pointOfNoRevision: false,
    lineAttributes: [],
    priceInfo: {
      amount,
      listPrice: toMajor(line.listPrice),
      salePrice: line.onSale ? toMajor(line.unitPrice) : 0,
      rawTotalPrice: toMajor(line.rawTotal),
      shippingSurcharge: toMajor(line.surcharge),
      secondaryCurrencyShippingSurcharge: 0,
      quantityDiscounted: discounted ? quantity : 0,
      priceListId: `${priceListGroupId}_${line.onSale ? 'salePrices' : 'listPrices'}`,
      currencyCode,
      onSale: line.onSale,
      discountable: true,
      discounted,
      amountIsFinal: false,
      currentPriceDetailsSorted: priceDetailRecords(line, currencyCode),
      itemDiscountInfos,
      orderDiscountInfos,
    },
  };
}

function priceDetailRecords(line: OrderLine, currencyCode: string) {
  const { toMajor } = currencyOf(currencyCode);
  let lowBound = 0;
  return priceDetails(line, currencyCode).map(
    ({ quantity, unitPrice, rawTotal, discountShare, orderDiscountShare, tax }) => {
      const range = { lowBound, highBound: lowBound + quantity - 1, size: quantity };
      lowBound += quantity;
      return {
        amount: toMajor(minus(rawTotal, discountShare)),
        quantity,
        detailedUnitPrice: toMajor(unitPrice),
        tax: toMajor(tax),
        orderDiscountShare: toMajor(orderDiscountShare),
        secondaryCurrencyTaxAmount: 0,
        range,
        discounted: discountShare > zero,
        amountIsFinal: false,
        currencyCode,
      };
    },
  );
}

/** How goods of an order are shipped. */
export function shippingGroupRecord(order: Order, group: ShippingGroup): Schemas['OrderRecordShippingGroup'] {
  const { currencyCode } = order;
  const priceInfo = priceOfGroup(order, group);
  const { toMajor } = currencyOf(currencyCode);
  const shippedAt = group.shippedAt === undefined ? null : isoDate(group.shippedAt);
  return {
    id: group.id,
    state: group.state,
    stateDetail: group.state === 'REMOVED' ? `The shipping group ${group.id} has been removed.` : null,
    description: group.id,
    specialInstructions: {},
    ...(group.pickup === undefined ? deliveryRecord(group) : pickupRecord(group.pickup)),
    priceInfo: {
      amount: toMajor(priceInfo.shipping),
      rawShipping: toMajor(sum([priceInfo.shipping, priceInfo.shippingDiscount])),
      shippingTax: 0,
      secondaryCurrencyShippingAmount: 0,
      secondaryCurrencyTaxAmount: 0,
      amountIsFinal: false,
      discounted: priceInfo.shippingDiscount > zero,
      currencyCode,
    },
    commerceItemRelationships: linesIn(order, group).map(line => ({
      id: group.parts === undefined ? `r-${line.id}` : `r-${line.id}-${group.id}`,
      commerceItemId: line.id,
      relationshipType: 'SHIPPINGQUANTITY',
      state: line.state,
      quantity: line.quantity,
      returnedQuantity: line.returnedQuantity,
      amount: 0,
      pointOfNoRevision: false,
      range: null,
      commerceItemExternalId: null,
      inventoryLocationId: group.pickup?.inventoryLocationId ?? null,
      preferredPickupDate: null,
      availablePickupDate: null,
    })),
    handlingInstructions: [],
    trackingInfo: [],
    submittedDate: submittedDateOf(order),
    shipOnDate: null,
    actualShipDate: shippedAt,
  };
}

/** Of what is shipped; a pick-up has none of these (recorded). */
function deliveryRecord({ methodId, address, trackingNumber }: ShippingGroup) {
  return {
    shippingGroupClassType: 'hardgoodShippingGroup',
    // until a method is chosen, the type of the group stands in its place, as where the order is read alone
    shippingMethod: methodId ?? 'hardgoodShippingGroup',
    shippingAddress: orderAddressRecord(address),
    trackingNumber: trackingNumber ?? null,
  };
}

/** When an order was submitted, as the parts of its record say it. */
export function submittedDateOf({ submittedAt }: Order): string | null {
  return submittedAt === undefined ? null : isoDate(submittedAt);
}

function priceRecord({ priceInfo, currencyCode }: Order): Schemas['OrderRecordPriceInfo'] {
  const { toMajor } = currencyOf(currencyCode);
  return {
    amount: toMajor(priceInfo.amount),
    total: toMajor(priceInfo.total),
    shipping: toMajor(sum([priceInfo.shipping, priceInfo.surcharge])),
    tax: toMajor(priceInfo.tax),
    rawSubtotal: toMajor(priceInfo.rawSubtotal),
    discountAmount: toMajor(priceInfo.discount),
    manualAdjustmentTotal: 0,
    primaryCurrencyTotal: toMajor(priceInfo.total),
    secondaryCurrencyTotal: 0,
    secondaryCurrencyShippingAmount: 0,
    secondaryCurrencyTaxAmount: 0,
    amountIsFinal: false,
    discounted: priceInfo.discount > zero,
    currencyCode,
  };
}
