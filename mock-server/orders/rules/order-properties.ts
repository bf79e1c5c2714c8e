/**
 * Which of OCC's properties of carts and lines are whose. A client may send back what it received; what the server works out
 * is then ignored, and what clients own is kept. The merchant's own ones begin with `x_`.
 *
 * @module
 */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { propertiesOfNew, propertiesSet, requireProperties } from '../../properties/rules/property-values.ts';
import type { DynamicProperties } from '../../wire/records.ts';

/** `server`: worked out or read into the record; `client`: kept as it was sent. */
type Owner = 'server' | 'client';
type OrderName = keyof (Schemas['Order'] &
  Schemas['CreateOrderRequest'] &
  Schemas['SubmitOrderRequest'] &
  Schemas['ResendOrdersRequest']);
type LineName = keyof (Schemas['OrderItem'] & Schemas['CartItemRequest']);

// complete by its type: a new property of the specification that is missing here does not compile
const orderOwners: Readonly<Record<OrderName, Owner>> = {
  additionalEmails: 'client',
  agentId: 'server',
  allowAlternateCurrency: 'server',
  amountRemaining: 'server',
  appliedPromotions: 'server',
  approvalSystemMessages: 'server',
  approverMessages: 'server',
  approvers: 'server',
  billingAddress: 'client',
  billingMethod: 'server',
  cancelReason: 'server',
  cartName: 'server',
  combineLineItems: 'server',
  creationDate: 'server',
  creationSiteId: 'server',
  creationTime: 'server',
  // for webhooks, which the reference server does not have
  customProperties: 'server',
  description: 'server',
  discountInfo: 'server',
  dynamicProperties: 'server',
  exchangeRate: 'server',
  giftWithPurchaseCommerceItemMarkers: 'server',
  giftWithPurchaseInfo: 'server',
  giftWithPurchaseOrderMarkers: 'server',
  id: 'server',
  isAnonymousCheckout: 'server',
  isItemPriceOverrideAllowed: 'server',
  lastModifiedDate: 'server',
  lastModifierId: 'server',
  links: 'server',
  markers: 'server',
  numberOfItems: 'server',
  op: 'server',
  order: 'server',
  orderAction: 'server',
  orderCancelReason: 'server',
  orderComments: 'server',
  orderId: 'server',
  orderLocale: 'server',
  orderProfileId: 'server',
  orderStatus: 'server',
  orders: 'server',
  organizationId: 'server',
  originalOrderId: 'server',
  payShippingInSecondaryCurrency: 'server',
  payTaxInSecondaryCurrency: 'server',
  paymentGroup: 'server',
  paymentGroupId: 'server',
  paymentGroups: 'server',
  payments: 'server',
  priceInfo: 'server',
  priceListGroup: 'server',
  pricingMessages: 'server',
  profile: 'server',
  profileId: 'server',
  quoteInfo: 'server',
  recurringChargePriceInfo: 'server',
  requestChannel: 'server',
  returnRequestData: 'server',
  returnRequests: 'server',
  schedule: 'server',
  scheduledOrder: 'server',
  scheduledOrderId: 'server',
  sharedWithOrganization: 'server',
  shippingAddress: 'server',
  shippingGroup: 'server',
  shippingGroups: 'server',
  shippingMethod: 'server',
  shoppingCart: 'server',
  siteId: 'server',
  soldTo: 'client',
  sourceSystem: 'server',
  state: 'server',
  stateString: 'server',
  submittedDate: 'server',
  taxPriceInfo: 'server',
  totalAmountAuthorized: 'server',
  totalAmountAuthorizedMap: 'server',
  trackingInfo: 'server',
  trackingNumber: 'server',
  uuid: 'server',
  visitId: 'server',
};
const lineOwners: Readonly<Record<LineName, Owner>> = {
  priceOverridenBy: 'server',
  priceOverrideReason: 'server',
  stateDescription: 'server',
  actionCode: 'client',
  activationDate: 'client',
  active: 'server',
  addOnItem: 'client',
  amount: 'server',
  asset: 'server',
  assetId: 'client',
  assetKey: 'client',
  availabilityDate: 'server',
  backOrderQuantity: 'server',
  billingAccountId: 'client',
  billingProfileId: 'client',
  catRefId: 'server',
  childItems: 'server',
  childSKUs: 'server',
  commerceId: 'server',
  commerceItemId: 'server',
  configurationOptionId: 'client',
  configuratorId: 'client',
  currentPrice: 'server',
  customerAccountId: 'client',
  deactivationDate: 'client',
  description: 'server',
  detailedItemPriceInfo: 'server',
  detailedRecurringChargeInfo: 'server',
  discountAmount: 'server',
  discountInfo: 'server',
  displayName: 'server',
  dynamicProperties: 'server',
  externalData: 'client',
  externalPrice: 'client',
  externalPriceQuantity: 'client',
  externalRecurringCharge: 'client',
  externalRecurringChargeDuration: 'client',
  externalRecurringChargeFrequency: 'client',
  giftWithPurchaseCommerceItemMarkers: 'server',
  giftWithPurchaseSelections: 'server',
  id: 'server',
  imageInfo: 'server',
  isItemValid: 'server',
  isPriceOverridden: 'server',
  itemDiscountInfos: 'server',
  listPrice: 'server',
  locationInventoryInfoMap: 'server',
  onSale: 'server',
  orderDiscountInfos: 'server',
  originalCommerceItemId: 'client',
  overriddenPrice: 'server',
  parentAssetKey: 'server',
  pointOfNoRevision: 'server',
  preOrderQuantity: 'server',
  price: 'server',
  priceListGroupId: 'server',
  primaryImageAltText: 'server',
  primaryImageTitle: 'server',
  primaryThumbImageURL: 'server',
  productId: 'server',
  quantity: 'server',
  rawTotalPrice: 'server',
  recurringCharge: 'server',
  relationshipType: 'server',
  returnedQuantity: 'server',
  rootAssetKey: 'server',
  route: 'server',
  salePrice: 'server',
  serviceAccountId: 'client',
  serviceId: 'client',
  shippingSurchargeValue: 'server',
  shopperInput: 'client',
  siteId: 'server',
  skuProperties: 'server',
  state: 'server',
  stateDetailsAsUser: 'server',
  stateKey: 'server',
  status: 'server',
  tax: 'server',
  taxCode: 'server',
  transactionDate: 'client',
  unitPrice: 'server',
  variant: 'server',
};

/**
 * What a cart keeps after a request.
 *
 * @throws {Refusal} 13001: a property of the merchant's is not valid, or missing.
 */
export function orderPropertiesAfter(
  kept: DynamicProperties,
  request: object,
  definitions: PropertyDefinitions,
): DynamicProperties {
  const properties = { ...kept, ...ofClients(request, orderOwners), ...propertiesSet('order', request, definitions) };
  requireProperties('order', properties, definitions);
  return properties;
}

/**
 * What a line of a request wants to be kept.
 *
 * @throws {Refusal} 13001: a property of the merchant's is not valid, or missing.
 */
export function linePropertiesIn(item: object, definitions: PropertyDefinitions, at: string): DynamicProperties {
  // null is how a line that is sent back says that it has none
  const given = Object.fromEntries(Object.entries(ofClients(item, lineOwners)).filter(([, value]) => value !== null));
  return { ...given, ...propertiesOfNew('commerceItem', item, definitions, at) };
}

/** Whether a property of orders is the server's, or one that clients own on the wire: no merchant's own. */
export const isServersOwn = (name: string): boolean => ownerIn(orderOwners, name) !== undefined;

function ofClients(request: object, owners: Readonly<Record<string, Owner>>): DynamicProperties {
  return Object.fromEntries(Object.entries(request).filter(([name]) => ownerIn(owners, name) === 'client'));
}

function ownerIn(owners: Readonly<Record<string, Owner>>, name: string): Owner | undefined {
  return Object.hasOwn(owners, name) ? owners[name] : undefined;
}
