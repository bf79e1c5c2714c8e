/** The reference merchant's sites, ways of shipping and settings. @module */

import type { ShippingMethod, ShippingRange } from '../catalog/records.ts';
import type { OrderState } from '../orders/rules/order-lifecycle.ts';
import { testCards } from '../payments/seed.ts';
import { propertyDefinitions } from '../properties/seed.ts';
import type { ReturnState } from '../returns/rules/return-lifecycle.ts';
import { type Amount, minor, portion } from '../wire/money.ts';
import type { PriceListGroup, Settings, Site } from './records.ts';

/** Sites; the third is closed. */
export const sites: readonly Site[] = [
  { id: 'siteUS', name: 'Outfitter', active: true, isDefault: true },
  { id: 'siteDE', name: 'Outfitter Deutschland', active: true, isDefault: false },
  { id: 'siteOutlet', name: 'Outfitter Outlet', active: false, isDefault: false },
];

// what one US cent comes to in each group's minor units, as a fraction: a yen is two thirds of a cent, a fils a third
const unitsPerCent: Readonly<Record<string, readonly [numerator: number, denominator: number]>> = {
  defaultPriceGroup: [1, 1],
  euroPriceGroup: [1, 1],
  yenPriceGroup: [3, 2],
  dinarPriceGroup: [3, 1],
};

/** What the merchant asks in each price list group, from what it asks in US cents; by id of the group. */
export function askedInEachGroup<T>(make: (asked: (cents: number) => Amount) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(unitsPerCent).map(([id, [numerator, denominator]]) => [
      id,
      make(cents => portion(minor(cents), numerator, denominator)),
    ]),
  );
}

/** Ranges that each go on to where the next one starts, the last one without end. */
function inEachGroup(ranges: readonly { readonly from: number; readonly cost: number }[]): ShippingMethod['ranges'] {
  return askedInEachGroup(asked =>
    ranges.map(({ from, cost }, index): ShippingRange => {
      const next = ranges[index + 1];
      return { low: asked(from), ...(next === undefined ? {} : { high: asked(next.from) }), amount: asked(cost) };
    }),
  );
}

/** Ways of shipping; one is switched off, one serves Germany only. */
export const shippingMethods: readonly ShippingMethod[] = [
  {
    id: 'groundShipping',
    displayName: 'Ground',
    description: 'Three to five working days; free from $150',
    enabled: true,
    displaySequence: 1,
    ranges: inEachGroup([
      { from: 0, cost: 695 },
      { from: 5_000, cost: 995 },
      { from: 15_000, cost: 0 },
    ]),
    countries: ['US'],
  },
  {
    id: 'twoDayShipping',
    displayName: 'Two-day',
    description: 'Two working days',
    enabled: true,
    displaySequence: 2,
    ranges: inEachGroup([
      { from: 0, cost: 1_495 },
      { from: 15_000, cost: 1_995 },
    ]),
    countries: ['US'],
  },
  {
    id: 'overnightShipping',
    displayName: 'Overnight',
    description: 'The next working day, when ordered before noon',
    enabled: true,
    displaySequence: 3,
    ranges: inEachGroup([{ from: 0, cost: 2_995 }]),
    countries: ['US'],
  },
  {
    id: 'droneShipping',
    displayName: 'Drone',
    description: 'A trial that has ended',
    enabled: false,
    displaySequence: 4,
    ranges: inEachGroup([{ from: 0, cost: 4_995 }]),
    countries: ['US'],
  },
  {
    id: 'paketShipping',
    displayName: 'Paket',
    description: 'Two to three working days in Germany; free from €100',
    enabled: true,
    displaySequence: 5,
    ranges: inEachGroup([
      { from: 0, cost: 590 },
      { from: 10_000, cost: 0 },
    ]),
    countries: ['DE'],
  },
];

/** Reasons as OCC has them out of the box. */
const reasons: Settings['reasons'] = {
  cancel: [
    { key: 'badProductReview', name: 'Bad product review' },
    { key: 'betterCompetitorPrice', name: 'Better competitor price' },
    { key: 'cannotProcessOrder', name: 'Cannot process order' },
    { key: 'changeOfMind', name: 'Change of mind' },
    { key: 'itemAvailableAtDiscountCurrently', name: 'Item available at discount currently' },
    { key: 'noLongerNeeded', name: 'No longer needed' },
    { key: 'noUpdateOnShipmentStatus', name: 'No update on shipment status' },
    { key: 'paymentNotReceived', name: 'Payment not received' },
  ],
  return: [
    { key: 'defective', name: 'Defective' },
    { key: 'didNotLike', name: 'Did Not Like' },
    { key: 'didNotMeetExpectations', name: 'Did Not Meet Expectations' },
    { key: 'incorrectColor', name: 'Incorrect Color' },
    { key: 'incorrectItem', name: 'Incorrect Item' },
    { key: 'incorrectSize', name: 'Incorrect Size' },
  ],
  disposition: [
    { key: 'acceptedWithRefund', name: 'Accepted With Refund', refunds: true, restocks: true },
    { key: 'rejectedWithRefund', name: 'Rejected With Refund', refunds: true },
    { key: 'rejectedWithoutRefund', name: 'Rejected Without Refund', refunds: false },
  ],
  priceOverride: [
    { key: 'agentPriceOverride', name: 'Agent Price Override' },
    { key: 'appeasement', name: 'Appeasement' },
  ],
  appeasement: [
    { key: 'incorrectItem', name: 'Incorrect Item Received' },
    { key: 'itemArrivedDamaged', name: 'Item Arrived Damaged' },
    { key: 'orderArrivedLate', name: 'Order Arrived Late' },
  ],
};

const orderStateNames: Readonly<Record<OrderState, string>> = {
  INCOMPLETE: 'Incomplete',
  QUEUED: 'Queued',
  SUBMITTED: 'Submitted to fulfillment',
  PROCESSING: 'Being processed',
  NO_PENDING_ACTION: 'Fulfilled',
  PENDING_PAYMENT: 'Pending payment',
  PENDING_APPROVAL: 'Pending approval',
  APPROVED: 'Approved',
  FAILED_APPROVAL: 'Rejected',
  BEING_AMENDED: 'Being amended',
  PENDING_REMOVE: 'Pending removal',
  REMOVED: 'Removed',
  FAILED: 'Failed',
  PENDING_CUSTOMER_ACTION: 'Pending customer action',
  PENDING_CUSTOMER_RETURN: 'Pending customer return',
  PENDING_MERCHANT_ACTION: 'Pending merchant action',
  QUOTED: 'Quoted',
  PENDING_QUOTE: 'Pending quote',
  REJECTED_QUOTE: 'Rejected quote',
  INCOMPLETE_CANCEL: 'Incomplete cancellation',
  TEMPLATE: 'Template',
  PENDING_APPROVAL_TEMPLATE: 'Template pending approval',
  APPROVED_TEMPLATE: 'Template approved',
  FAILED_APPROVAL_TEMPLATE: 'Template rejected',
  PENDING_PAYMENT_TEMPLATE: 'Template pending payment',
};

const returnStateNames: Readonly<Record<ReturnState, string>> = {
  PENDING_CUSTOMER_ACTION: 'Approved',
  COMPLETE: 'Complete',
  FULL_RETURN: 'Full return',
  PARTIAL_RETURN: 'Partial return',
  PENDING_REFUND: 'Pending Refund',
};

/** The last two groups have no site of their own: requests name them. */
const priceListGroups: readonly [PriceListGroup, ...PriceListGroup[]] = [
  { id: 'defaultPriceGroup', currencyCode: 'USD', siteIds: [] },
  { id: 'euroPriceGroup', currencyCode: 'EUR', siteIds: ['siteDE'] },
  { id: 'yenPriceGroup', currencyCode: 'JPY', siteIds: [] },
  { id: 'dinarPriceGroup', currencyCode: 'KWD', siteIds: [] },
];

/** Settings at the start. */
export const settings: Settings = {
  properties: propertyDefinitions,
  reasons,
  priceListGroups,
  externalPrices: { lowestPercent: 50, highestPercent: 200 },
  couponsPerOrder: 3,
  payments: {
    allowPartialPayment: false,
    priceHoldHours: 0,
    deferredTypes: ['invoice', 'cash', 'inStorePayment'],
    cards: testCards,
    allowAlternateCurrency: true,
    alternateCurrency: { code: 'PTS', rate: 100 },
  },
  allowReturnOnPartiallyFulfilledOrder: false,
  addressTypes: [
    { key: 'at300001', name: 'Billing' },
    { key: 'at300002', name: 'Shipping' },
  ],
  stateNames: { order: orderStateNames, return: returnStateNames },
  appeasementTypes: [
    { key: 'order', name: 'Order', needsOrder: true },
    { key: 'goodwill', name: 'Goodwill', needsOrder: false },
  ],
  externalAppeasement: 'none',
  taxRates: { 'US-NY': 8.875, 'US-CA': 8.5, 'US-TX': 8.25, 'US-WA': 10.1, 'US-IL': 10.25, 'US-MA': 6.25 },
  itemPriceOverride: { allowed: true, allowedForCreate: true, repriceAllowed: true },
  externalApproval: 'none',
  extendedRemorsePeriod: { enabled: false, days: 0 },
  remorsePeriod: { enabled: true, hours: 1, minutes: 0 },
  agentConfiguration: {
    delegatedAdminAllowedThroughAgent: true,
    orderApprovalsAllowedThroughAgent: true,
    preorderBackorderAllowedThroughAgent: true,
    allowedOriginMethods: {},
  },
};
