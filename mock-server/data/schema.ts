/** The format of users' data as a JSON Schema. A property that it and the types do not share does not compile. @module */

import type { Schema } from '../../spec/document.ts';
import { roles } from '../auth/rules/roles.ts';
import type { AppeasementType, Disposition, PriceListGroup, Reason, Settings } from '../merchant/records.ts';
import { settings as usualSettings } from '../merchant/seed.ts';
import type { SettingsChanges } from '../merchant/settings.ts';
import type { ProvidedQuote, Shipment, Shipped } from '../orders/rules/fulfilment.ts';
import type { TestCard } from '../payments/records.ts';
import type * as Data from './format.ts';
import { amount, anyText, count, date, flag, list, mapOf, object, oneOf, some, text } from './schema-parts.ts';
import { account, address, organizationRequest, profile, profileRequest } from './schema-people.ts';

const { stateNames } = usualSettings;

const property = object<Data.PropertyData>(
  {
    itemType: oneOf(Object.keys(usualSettings.properties)),
    id: { type: 'string', pattern: '^x_' },
    label: text,
    type: oneOf(['shortText', 'richText', 'number', 'date', 'checkbox', 'enumerated']),
    required: flag,
    default: { type: ['string', 'number', 'boolean'] },
    length: some,
    values: { ...list(text), minItems: 1, uniqueItems: true },
    writable: flag,
  },
  ['itemType', 'id'],
);

const prices = { listPrice: amount, salePrice: amount, listPrices: mapOf(amount), salePrices: mapOf(amount) };

const site = object<Data.SiteData>({ id: text, name: text, active: flag, isDefault: flag }, ['id']);

const shippingMethod = object<Data.ShippingMethodData>(
  {
    id: text,
    displayName: text,
    description: anyText,
    enabled: flag,
    displaySequence: count,
    countries: list(text),
    priceListGroup: text,
    ranges: list(
      object<NonNullable<Data.ShippingMethodData['ranges']>[number]>({ low: amount, high: amount, amount }, ['amount']),
    ),
  },
  ['id'],
);

const location = object<Data.LocationData>(
  {
    id: text,
    name: text,
    address,
    hours: anyText,
    pickUp: flag,
    inventory: flag,
    siteIds: list(text),
  },
  ['id'],
);

const agent = object<Data.AgentData>(
  {
    id: text,
    username: text,
    password: text,
    firstName: anyText,
    lastName: anyText,
    roles: list(oneOf(Object.keys(roles))),
    active: flag,
  },
  ['username', 'password'],
);

const sku = object<Data.SkuData>({
  ...prices,
  id: text,
  displayName: text,
  active: flag,
  nonreturnable: flag,
  barcode: text,
  variant: mapOf(text),
  inStockQuantity: count,
  inStockQuantities: mapOf(count),
  preOrderableQuantity: count,
  backOrderableQuantity: count,
  availabilityDate: date,
});

const product = object<Data.ProductData>(
  {
    ...prices,
    id: text,
    displayName: text,
    description: anyText,
    brand: anyText,
    categoryId: text,
    active: flag,
    nonreturnable: flag,
    notForIndividualSale: flag,
    orderLimit: some,
    addOnProductIds: list(text),
    configurable: flag,
    shippingSurcharge: amount,
    creationDate: date,
    skus: { ...list(sku), minItems: 1 },
  },
  [],
  true,
);

const payment = object<Data.PaymentData>(
  {
    id: text,
    type: text,
    amount,
    state: oneOf(['INITIAL', 'AUTHORIZED', 'AUTHORIZE_FAILED', 'SETTLED', 'PAYMENT_DEFERRED', 'REMOVED']),
    cardType: text,
    cardLast4: { type: 'string', pattern: '^[0-9]{4}$' },
    expiryMonth: text,
    expiryYear: text,
    nameOnCard: text,
    PONumber: text,
  },
  ['type'],
);

const item = object<Data.OrderItemData>(
  { id: text, skuId: text, quantity: some, externalPrice: amount },
  ['skuId'],
  true,
);

const shippingGroup = object<Data.ShippingGroupData>({
  id: text,
  shippingAddress: address,
  shippingMethod: text,
  trackingNumber: text,
  locationId: text,
  items: list(object<NonNullable<Data.ShippingGroupData['items']>[number]>({ skuId: text, quantity: some }, ['skuId'])),
});

const order = object<Data.OrderData>(
  {
    id: text,
    state: oneOf(Object.keys(stateNames.order)),
    profileId: text,
    organizationId: text,
    siteId: text,
    priceListGroup: text,
    items: list(item),
    coupons: list(text),
    shippingAddress: address,
    shippingMethod: text,
    trackingNumber: text,
    shippingGroups: { ...list(shippingGroup), minItems: 1 },
    payments: list(payment),
    creationDate: date,
    submittedDate: date,
    heldUntil: date,
    actualShipDate: date,
    agentId: text,
    cartName: text,
    cancelReason: text,
    approverIds: list(text),
    approverMessage: text,
    comments: list(text),
  },
  ['items'],
  true,
);

const selection = object<Data.ItemsData>({ productIds: list(text), skuIds: list(text), categoryIds: list(text) });

const promotion = object<Data.PromotionData>(
  {
    id: text,
    displayName: text,
    description: anyText,
    level: oneOf(['item', 'order', 'shipping', 'gift']),
    priority: { type: 'integer' },
    enabled: flag,
    startDate: date,
    endDate: date,
    siteIds: list(text),
    priceListGroup: text,
    qualifyingItems: selection,
    minimumSpend: amount,
    minimumQuantity: some,
    percentOff: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
    amountOff: { type: 'number', exclusiveMinimum: 0 },
    items: selection,
    shippingMethods: list(text),
    gift: object<NonNullable<Data.PromotionData['gift']>>({ productId: text, skuId: text, quantity: some }),
    excludes: list(text),
    upsell: object<NonNullable<Data.PromotionData['upsell']>>({
      notQualified: text,
      partiallyQualified: text,
      qualified: text,
      tags: list(text),
    }),
  },
  ['id', 'level'],
);

const coupon = object<Data.CouponData>(
  { id: text, promotions: { ...list(text), minItems: 1 }, maxUses: some, startDate: date },
  ['id', 'promotions'],
);

const fund = object<Data.FundData>(
  {
    id: text,
    type: oneOf(['physicalGiftCard', 'storeCredit', 'loyaltyPoints']),
    pin: text,
    balance: amount,
    currencyCode: text,
    profileId: text,
  },
  ['id', 'balance'],
);

const returnItem = object<Data.ReturnItemData>(
  { skuId: text, quantity: some, returnReason: text, quantityReceived: count },
  ['skuId'],
);

const returnRequest = object<Data.ReturnData>(
  {
    id: text,
    orderId: text,
    state: oneOf(Object.keys(stateNames.return)),
    items: { ...list(returnItem), minItems: 1 },
    authorizationNumber: text,
    creationDate: date,
    agentId: text,
  },
  ['orderId'],
);

const reason = { key: text, name: text };
const group = object<PriceListGroup>(
  { id: text, currencyCode: { type: 'string', pattern: '^[A-Z]{3}$' }, siteIds: list(text) },
  ['id', 'currencyCode', 'siteIds'],
);

/** Schema of the list of sites. */
export const sitesSchema: Schema = { ...list(site), minItems: 1 };

type Part<Name extends keyof SettingsChanges> = NonNullable<SettingsChanges[Name]>;
/** Schema of the settings. */
export const settingsSchema = object<SettingsChanges>({
  sites: sitesSchema,
  reasons: object<Part<'reasons'>>({
    cancel: list(object<Reason>(reason, ['key', 'name'])),
    return: list(object<Reason>(reason, ['key', 'name'])),
    disposition: list(object<Disposition>({ ...reason, refunds: flag, restocks: flag }, ['key', 'name', 'refunds'])),
    priceOverride: list(object<Reason>(reason, ['key', 'name'])),
    appeasement: list(object<Reason>(reason, ['key', 'name'])),
  }),
  appeasementTypes: {
    ...list(object<AppeasementType>({ ...reason, needsOrder: flag }, ['key', 'name', 'needsOrder'])),
    minItems: 1,
  },
  externalAppeasement: oneOf(['none', 'rejected', 'unavailable']),
  addressTypes: list(object<Reason>(reason, ['key', 'name'])),
  priceListGroups: { ...list(group), minItems: 1 },
  couponsPerOrder: count,
  externalPrices: object<Part<'externalPrices'>>({ lowestPercent: count, highestPercent: count }),
  payments: object<Part<'payments'>>({
    allowPartialPayment: flag,
    priceHoldHours: count,
    allowAlternateCurrency: flag,
    alternateCurrency: object<Settings['payments']['alternateCurrency']>({ code: text, rate: some }),
    cards: list(
      object<TestCard>(
        {
          number: { type: 'string', pattern: '^[0-9]{13,19}$' },
          outcome: oneOf(['declined', 'unreachable', 'partial']),
          message: text,
        },
        ['number', 'outcome', 'message'],
      ),
    ),
  }),
  allowReturnOnPartiallyFulfilledOrder: flag,
  stateNames: object<Part<'stateNames'>>({ order: mapOf(text), return: mapOf(text) }),
  itemPriceOverride: object<Part<'itemPriceOverride'>>({ allowed: flag, allowedForCreate: flag }),
  externalApproval: oneOf(['none', 'approved', 'needsApproval', 'unavailable']),
  extendedRemorsePeriod: object<Part<'extendedRemorsePeriod'>>({ enabled: flag, days: count }),
  remorsePeriod: object<Part<'remorsePeriod'>>({ enabled: flag, hours: count, minutes: count }),
  agentConfiguration: object<Part<'agentConfiguration'>>({
    delegatedAdminAllowedThroughAgent: flag,
    orderApprovalsAllowedThroughAgent: flag,
    preorderBackorderAllowedThroughAgent: flag,
    allowedOriginMethods: mapOf(text),
  }),
});

/** Schema of one record of each kind, by the property of the data. */
export const recordSchemas = {
  properties: property,
  sites: site,
  shippingMethods: shippingMethod,
  locations: location,
  agents: agent,
  products: product,
  accounts: account,
  profiles: profile,
  promotions: promotion,
  coupons: coupon,
  profileRequests: profileRequest,
  organizationRequests: organizationRequest,
  funds: fund,
  orders: order,
  returns: returnRequest,
} as const;

type ShipmentPart = Pick<Shipment, 'shippingGroupId'>;

/** Schema of what order management says of an order, by what it does. */
export const controlSchemas = {
  fulfil: object<Shipment>({
    items: {
      ...list(object<Shipped>({ commerceItemId: text, quantity: some }, ['commerceItemId'])),
      minItems: 1,
    },
    trackingNumber: text,
    shippingGroupId: text,
  }),
  process: object<ShipmentPart>({ shippingGroupId: text }),
  failFulfilment: object<ShipmentPart>({ shippingGroupId: text }),
  settlePayment: object<{ readonly paymentGroupId?: string | undefined }>({ paymentGroupId: text }),
  provideQuote: object<ProvidedQuote>({ note: anyText, expirationDate: date }),
  requireApproval: object<{ readonly approverIds?: readonly string[] | undefined }>({ approverIds: list(text) }),
} as const;

const records = { type: 'array' };

/** Schema of the whole; its settings and records have schemas of their own. */
export const dataSchema = object<Data.ReferenceData>({
  settings: {},
  properties: records,
  sites: records,
  shippingMethods: records,
  locations: records,
  agents: records,
  products: records,
  accounts: records,
  profiles: records,
  promotions: records,
  coupons: records,
  profileRequests: records,
  organizationRequests: records,
  funds: records,
  orders: records,
  returns: records,
});
