/** Lines of an order on the wire, as a return sees them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { ShippingMethod } from '../../catalog/records.ts';
import type { Settings } from '../../merchant/records.ts';
import type { Order, ShippingGroup } from '../../orders/records.ts';
import { inStorePickup } from '../../orders/rules/pickup.ts';
import { priceDetails } from '../../orders/rules/price-details.ts';
import { groupOfLine } from '../../orders/rules/shipping-groups.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { labelledPropertiesView } from '../../properties/views.ts';
import { addressView } from '../../wire/address-view.ts';
import { currencyOf } from '../../wire/currency.ts';
import { portion } from '../../wire/money.ts';
import type { ReturnItem } from '../records.ts';
import { type LineReturnability, quantityToReceive, unitsDelivered } from '../rules/returnability.ts';

/** What a line's view depends on beside the line. */
export interface LineSurroundings {
  readonly order: Order;
  readonly shippingMethods: { get(id: string): ShippingMethod | undefined };
  readonly reasons: Settings['reasons'];
  readonly definitions: PropertyDefinitions;
}

/** A line, before anybody said what of it goes back. */
export function returnableLineView(
  { line, available, nonreturnableReason }: LineReturnability,
  { order, shippingMethods, definitions }: Omit<LineSurroundings, 'reasons'>,
): Schemas['ReturnItem'] {
  const { toMajor } = currencyOf(order.currencyCode);
  return {
    commerceItemId: line.id,
    productId: line.productId,
    catRefId: line.skuId,
    displayName: line.displayName,
    quantityShipped: unitsDelivered(line, order),
    quantityReturned: line.returnedQuantity,
    quantityAvailableForReturn: available,
    price: toMajor(portion(line.rawTotal, available, line.quantity)),
    unitPrice: toMajor(line.unitPrice),
    orderDiscountShare: toMajor(line.discountShare),
    manualAdjustmentShare: 0,
    nonreturnable: nonreturnableReason !== undefined,
    nonReturnableReason: nonreturnableReason ?? null,
    returnRequired: true,
    actionCode: null,
    adjustedPromotionReferences: '',
    promotionAdjustments: [],
    externalData: [],
    dynamicProperties: labelledPropertiesView('commerceItem', line.properties, definitions),
    skuOptionInfo: [],
    additionalProperties: {},
    shippingGroup: shippingGroupView(groupOfLine(order, line.id), shippingMethods),
    detailedItemPriceInfo: priceDetails(line, order.currencyCode).map(detail => ({
      amount: toMajor(detail.rawTotal),
      quantity: detail.quantity,
      tax: toMajor(detail.tax),
      orderDiscountShare: toMajor(detail.orderDiscountShare),
      detailedUnitPrice: toMajor(detail.unitPrice),
      secondaryCurrencyTaxAmount: 0,
      discounted: line.onSale,
      currencyCode: order.currencyCode,
    })),
  };
}

/** An item of a return request. */
export function returnItemView(
  item: ReturnItem,
  line: LineReturnability,
  surroundings: LineSurroundings,
): Schemas['ReturnItem'] {
  const { toMajor } = currencyOf(surroundings.order.currencyCode);
  const disposition = surroundings.reasons.disposition.find(({ key }) => key === item.dispositionReason);
  return {
    ...returnableLineView(line, surroundings),
    // a request that is only calculated has no ids yet
    ...(item.id === '' ? {} : { returnItemId: item.id }),
    ...returnReasonView(item.returnReason, surroundings.reasons),
    ...(item.replacement === undefined ? {} : { replacementSkuId: item.replacement.skuId }),
    dispositionReason:
      disposition === undefined ? null : { displayKey: disposition.key, displayName: disposition.name },
    comments: item.comments ?? null,
    quantityToReturn: item.quantityToReturn,
    quantityToReceive: quantityToReceive(item),
    quantityReceived: item.quantityReceived,
    suggestedRefundAmount: toMajor(item.suggested.item),
    actualRefundAmount: toMajor(item.actualItemRefund),
    unAdjustedRefundAmount: toMajor(item.suggested.item),
    suggestedShippingRefund: toMajor(item.suggested.shipping),
    suggestedShippingSurchargeRefund: toMajor(item.suggested.surcharge),
    suggestedTaxRefund: toMajor(item.suggested.tax),
  };
}

function returnReasonView(key: string, reasons: Settings['reasons']) {
  const reason = reasons.return.find(candidate => candidate.key === key);
  return reason === undefined ? {} : { returnReasonId: key, returnReason: reason.name };
}

function shippingGroupView(
  { id, methodId, address, pickup }: ShippingGroup,
  methods: LineSurroundings['shippingMethods'],
): Schemas['ReturnShippingGroup'] {
  // as orders name the method of what is picked up
  const shippingMethod = pickup === undefined ? methodId : inStorePickup;
  const method = methodId === undefined ? undefined : methods.get(methodId);
  return {
    shippingGroupId: id,
    type: pickup === undefined ? 'hardgoodShippingGroup' : inStorePickup,
    ...(shippingMethod === undefined
      ? {}
      : { shippingMethod: { shippingMethod, shippingMethodDescription: method?.displayName ?? shippingMethod } }),
    ...(address === undefined ? {} : { shippingAddress: addressView(address) }),
  };
}
