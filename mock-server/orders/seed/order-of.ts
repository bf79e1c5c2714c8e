/** Orders as they are kept, of what was chosen for them; the server's own rules price them. @module */

import type { DynamicProperties } from '../../wire/records.ts';
import type { Order, OrderLine, ShippingGroup } from '../records.ts';
import { needsApproval } from '../rules/approval.ts';
import { groupStateIn, lineStateIn } from '../rules/order-in-state.ts';
import { type Priced, priceLines } from '../rules/pricing.ts';
import { heldUntil } from '../rules/remorse-period.ts';
import type { Circumstances, Contents } from './choices.ts';
import type { Draft } from './drafts.ts';
import { paymentOf } from './payments.ts';
import type { Shop } from './shop.ts';

/** The numbers in the ids of an order's parts. */
export interface Numbers {
  /** Of the first line; the others follow. */
  readonly line: number;
  readonly group: number;
  readonly payment: number;
  readonly comment: number;
}

/** What makes an order. */
export interface Chosen {
  readonly id: string;
  readonly draft: Draft;
  readonly contents: Contents;
  readonly circumstances: Circumstances;
  readonly priced: Priced;
  readonly numbers: Numbers;
}

/** What an order costs. */
export function priceOf(
  { customer: { address, sales } }: Draft,
  { method, coupons, units }: Contents,
  firstLine: number,
  { offers, settings: { taxRates } }: Shop,
): Priced {
  const { siteId, priceListGroupId, currencyCode } = sales;
  return priceLines(
    units.map(({ product, sku, quantity }, place) => ({ id: `ci${firstLine + place}`, product, sku, quantity })),
    {
      priceListGroupId,
      currencyCode,
      deliveries: [{ shippingMethod: method, destination: address }],
      coupons,
      siteId,
      taxRates,
      offers,
    },
  );
}

/** Until when the order is held back. */
export function heldUntilOf({ state, createdAt }: Draft, { settings }: Shop): number | undefined {
  return state === 'QUEUED' ? heldUntil(settings.remorsePeriod, createdAt) : undefined;
}

/** Makes an order. */
export function orderOf(chosen: Chosen, shop: Shop): Order {
  const { id, draft, contents, circumstances, numbers } = chosen;
  const { priceInfo, promotions, lines } = chosen.priced;
  const { state, customer, createdAt } = draft;
  const { profile, organization, sales } = customer;
  const { siteId, priceListGroupId, currencyCode } = sales;
  const { modifiedAt, agentId, payment, comment, giftMessage } = circumstances;
  const { settings, now } = shop;
  const { total } = priceInfo;
  const placed = state !== 'INCOMPLETE';
  const order: Order = {
    id,
    state,
    profileId: profile.id,
    organizationId: organization?.id,
    siteId,
    priceListGroupId,
    currencyCode,
    createdAt,
    modifiedAt,
    submittedAt: placed ? createdAt : undefined,
    heldUntil: heldUntilOf(draft, shop),
    agentId,
    salesChannel: agentId === undefined ? 'default' : 'contactCenter',
    priceInfo,
    promotions,
    gifts: none,
    lines: inState(lines, lineStateIn[state]),
    shippingGroups: [shippingGroup(chosen)],
    payments:
      payment === undefined
        ? none
        : [
            paymentOf(payment, {
              id: `pg${numbers.payment}`,
              state,
              total,
              customer,
              settings: settings.payments,
              now,
            }),
          ],
    coupons: contents.coupons,
    approverIds:
      organization !== undefined && placed && needsApproval(organization, { currencyCode, amount: total })
        ? shop.approverIdsOf(organization)
        : none,
    comments: comment === undefined ? none : [{ id: `oc${numbers.comment}`, comment, createdAt }],
    properties: giftMessage === undefined ? noProperties : { x_giftMessage: giftMessage },
  };
  return explained(order, circumstances);
}

// records are values: those that hold nothing hold the same nothing
const none: readonly never[] = [];
const noProperties: DynamicProperties = {};

function inState(lines: readonly OrderLine[], state: string | undefined): readonly OrderLine[] {
  return state === undefined ? lines : lines.map(line => ({ ...line, state }));
}

function shippingGroup({
  draft: { state, customer },
  contents,
  circumstances: { shipment },
  numbers,
}: Chosen): ShippingGroup {
  const id = `sg${numbers.group}`;
  const { id: methodId } = contents.method;
  const { address } = customer;
  if (shipment === undefined) return { id, methodId, address, state: groupStateIn[state] ?? 'INITIAL' };
  const { shippedAt, trackingNumber } = shipment;
  // written out, as each order holds one: a property that is added to what is spread stands outside the object
  return {
    id,
    methodId,
    address,
    state: 'NO_PENDING_ACTION',
    shippedAt,
    trackingNumber: `1Z${trackingNumber.join('')}`,
  };
}

/** Says why, where somebody has decided. */
function explained(order: Order, { cancelReason }: Circumstances): Order {
  switch (order.state) {
    case 'REMOVED':
      return cancelReason === undefined ? order : { ...order, cancelReason };
    case 'APPROVED':
      return { ...order, approverMessage: 'Approved for this quarter.' };
    case 'FAILED_APPROVAL':
      return { ...order, approverMessage: 'Please order from the stock we have.' };
    default:
      return order;
  }
}
