/** An order to return goods of, for tests. @module */

import { settings } from '../../mock-server/merchant/seed.ts';
import type { Order, OrderLine, Payment } from '../../mock-server/orders/records.ts';
import type { ReturnRequest } from '../../mock-server/returns/records.ts';
import { type Arrival, receive as receiveGoods } from '../../mock-server/returns/rules/receiving.ts';
import { type ItemToReturn, type NewReturn, openReturn } from '../../mock-server/returns/rules/return-request.ts';
import type { ReturnCatalog } from '../../mock-server/returns/rules/returnability.ts';
import { minor, minus, sum, zero } from '../../mock-server/wire/money.ts';
import { sampleGroup } from './order-samples.ts';

const { reasons } = settings;

type WithUnits<T, Name extends keyof T> = Partial<Omit<T, Name> & Record<Name, number>>;
type LineAmount = 'listPrice' | 'unitPrice' | 'rawTotal' | 'discountShare' | 'taxShare' | 'shippingShare' | 'surcharge';

/** A line that costs what is given, in minor units; what is left out is nothing. */
export function lineOf({
  quantity = 1,
  unitPrice = 1_000,
  listPrice = unitPrice,
  rawTotal = quantity * unitPrice,
  discountShare = 0,
  taxShare = 0,
  shippingShare = 0,
  surcharge = 0,
  ...rest
}: WithUnits<OrderLine, LineAmount> = {}): OrderLine {
  return {
    id: 'ci1',
    productId: 'prod1',
    skuId: 'sku1',
    displayName: 'Desk lamp',
    quantity,
    returnedQuantity: 0,
    preOrderQuantity: 0,
    backOrderQuantity: 0,
    listPrice: minor(listPrice),
    unitPrice: minor(unitPrice),
    onSale: false,
    rawTotal: minor(rawTotal),
    discountShare: minor(discountShare),
    discounts:
      discountShare === 0 ? [] : [{ promotionId: 'promo1', level: 'order', coupons: [], amount: minor(discountShare) }],
    taxShare: minor(taxShare),
    shippingShare: minor(shippingShare),
    surcharge: minor(surcharge),
    state: 'INITIAL',
    properties: {},
    ...rest,
  };
}

/** A payment by card, unless another type is given. */
export function paymentOf({ amount = 0, ...payment }: WithUnits<Payment, 'amount'> = {}): Payment {
  return { id: 'pg1', type: 'card', amount: minor(amount), state: 'SETTLED', ...payment };
}

/** A fulfilled order of some lines; one card paid all of it, unless payments are given. */
export function orderOf(
  lines: readonly OrderLine[],
  { shipping: shippingUnits = 0, payments, ...rest }: Partial<Order> & { readonly shipping?: number } = {},
): Order {
  const rawSubtotal = sum(lines.map(line => line.rawTotal));
  const discount = sum(lines.map(line => line.discountShare));
  const surcharge = sum(lines.map(line => line.surcharge));
  const tax = sum(lines.map(line => line.taxShare));
  const shipping = minor(shippingUnits);
  const amount = minus(rawSubtotal, discount);
  const total = sum([amount, shipping, surcharge, tax]);
  return {
    id: 'o1',
    state: 'NO_PENDING_ACTION',
    profileId: 'p1',
    organizationId: undefined,
    siteId: 'siteUS',
    ...sampleGroup,
    createdAt: 0,
    modifiedAt: 0,
    submittedAt: 0,
    heldUntil: undefined,
    agentId: undefined,
    salesChannel: 'default',
    lines,
    shippingGroups: [{ id: 'sg1', state: 'NO_PENDING_ACTION' }],
    payments: payments ?? [{ ...paymentOf(), amount: total }],
    coupons: [],
    promotions: [],
    gifts: [],
    priceInfo: { amount, rawSubtotal, discount, shipping, shippingDiscount: zero, surcharge, tax, total },
    approverIds: [],
    comments: [],
    properties: {},
    ...rest,
  };
}

/** A catalogue that forbids nothing. */
export const openCatalog: ReturnCatalog = { products: { get: () => undefined }, skus: { get: () => undefined } };

/** A new return request of an order. */
export function returnOf(...of: Parameters<typeof newReturnOf>): ReturnRequest {
  return openReturn(newReturnOf(...of));
}

/** What a return request of an order is made of. */
export function newReturnOf(
  order: Order,
  items: readonly ItemToReturn[],
  {
    id = 'rr1',
    others = [],
    catalog = openCatalog,
  }: { readonly id?: string; readonly others?: readonly ReturnRequest[]; readonly catalog?: ReturnCatalog } = {},
): NewReturn {
  return {
    id,
    itemIds: items.map((_, index) => `${id}-${index + 1}`),
    authorizationNumber: `RMA-${id}`,
    order,
    items: items.map(item => ({ reason: 'defective', ...item })),
    others,
    now: 0,
    agentId: 'agent',
    originOfReturn: 'contactCenter',
    catalog,
    reasons,
  };
}

/** Receives goods, with the dispositions of the seed. */
export function receive(request: ReturnRequest, order: Order, arrivals: readonly Arrival[]) {
  return receiveGoods(request, order, arrivals, reasons.disposition);
}

/** Codes a call is refused with; none when it is not. */
export function codesOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && 'details' in error && Array.isArray(error.details)) {
      return error.details.map((detail: { readonly code: string }) => detail.code);
    }
    throw error;
  }
  return [];
}
