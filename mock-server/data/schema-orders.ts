/** The format of orders and returns in users' data as a JSON Schema. @module */

import { settings as usualSettings } from '../merchant/seed.ts';
import type * as Data from './format-orders.ts';
import { amount, count, date, digits, flag, list, object, oneOf, some, text } from './schema-parts.ts';
import { address } from './schema-people.ts';

const { stateNames } = usualSettings;

const payment = object<Data.PaymentData>(
  {
    id: text,
    type: text,
    amount,
    state: oneOf(['INITIAL', 'AUTHORIZED', 'AUTHORIZE_FAILED', 'SETTLED', 'PAYMENT_DEFERRED', 'REMOVED']),
    cardType: text,
    cardLast4: digits(4),
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

export const order = object<Data.OrderData>(
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

export const fund = object<Data.FundData>(
  {
    id: text,
    type: oneOf(['physicalGiftCard', 'storeCredit', 'loyaltyPoints']),
    pin: text,
    balance: amount,
    currencyCode: text,
    available: flag,
    profileId: text,
  },
  ['id', 'balance'],
);

const returnItem = object<Data.ReturnItemData>(
  { skuId: text, quantity: some, replacementSkuId: text, returnReason: text, quantityReceived: count },
  ['skuId'],
);

export const returnRequest = object<Data.ReturnData>(
  {
    id: text,
    orderId: text,
    state: oneOf(Object.keys(stateNames.return)),
    isExchangeRequest: flag,
    replacementOrderId: text,
    items: { ...list(returnItem), minItems: 1 },
    authorizationNumber: text,
    creationDate: date,
    agentId: text,
  },
  ['orderId'],
);
