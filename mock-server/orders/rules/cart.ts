/** Carts: found, opened, changed and priced. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PriceListGroup, Reason, Settings } from '../../merchant/records.ts';
import { priceListGroupOfSite } from '../../merchant/rules/price-list-groups.ts';
import type { PaymentWorld } from '../../payments/rules/gateway.ts';
import { type Claims, checkClaims } from '../../promotions/rules/claims.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { defaultProperties } from '../../properties/rules/property-values.ts';
import { zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { changedGroups, type GroupContext, itemsIn } from './cart-groups.ts';
import {
  type Catalog,
  checkQuantities,
  currentLines,
  type LineContext,
  requestedLines,
  withoutOwnPrices,
} from './cart-lines.ts';
import { type GiftContext, giftsSelectedIn, isBought, priceWithGifts } from './gifts.ts';
import { orderAddress } from './order-address.ts';
import { pricedInGroups } from './order-pricing.ts';
import { orderPropertiesAfter } from './order-properties.ts';
import { type PaymentContext, plannedPayments } from './payment.ts';

/** What the cart operations send; the members that only some of them document are understood by all. */
export type CartRequest = Omit<Schemas['CreateOrderRequest'], 'op'>;

/** Whose cart it is, and where. */
export interface CartOwner {
  readonly profileId: string;
  readonly organizationId: string | undefined;
  readonly siteId: string;
}

/** What changing a cart depends on. */
export interface CartContext extends GroupContext {
  readonly catalog: Catalog;
  /** Who overrides prices with this request; `undefined`: its caller may not. */
  readonly supervisorId: string | undefined;
  readonly overrideReasons: readonly Reason[];
  readonly externalPrices: Settings['externalPrices'];
  readonly taxRates: Settings['taxRates'];
  /** What the request wants the cart priced with; absent: what it is priced with, or what its site sells with. */
  readonly priceListGroup?: PriceListGroup | undefined;
  readonly priceListGroups: Settings['priceListGroups'];
  /** What the merchant defined. */
  readonly definitions: PropertyDefinitions;
  readonly world: PaymentWorld;
  /** What is on offer. */
  readonly claims: Claims;
  readonly now: number;
}

// documented default of the merchant's setting
const mostAdditionalEmails = 10;

/** The shopper's open cart on a site and in an account: the one that was changed last. */
export function openCartOf(orders: Iterable<Order>, owner: Partial<CartOwner>): Order | undefined {
  let found: Order | undefined;
  for (const order of orders) {
    const isOpen = order.state === 'INCOMPLETE' && order.profileId === owner.profileId;
    const isHere = owner.siteId === undefined || order.siteId === owner.siteId;
    const isTheirs = !('organizationId' in owner) || order.organizationId === owner.organizationId;
    if (isOpen && isHere && isTheirs && order.modifiedAt >= (found?.modifiedAt ?? Number.NEGATIVE_INFINITY))
      found = order;
  }
  return found;
}

/** A new, empty cart. */
export function newCart(
  owner: CartOwner,
  {
    now,
    newId,
    priceListGroups,
    priceListGroup = priceListGroupOfSite(priceListGroups, owner.siteId),
    definitions,
  }: Pick<CartContext, 'now' | 'newId' | 'priceListGroup' | 'priceListGroups' | 'definitions'>,
): Order {
  return {
    ...owner,
    id: newId('o'),
    state: 'INCOMPLETE',
    ...pricedWith(priceListGroup),
    createdAt: now,
    modifiedAt: now,
    submittedAt: undefined,
    heldUntil: undefined,
    agentId: undefined,
    salesChannel: 'contactCenter',
    lines: [],
    shippingGroups: [{ id: newId('sg'), state: 'INITIAL' }],
    payments: [],
    coupons: [],
    promotions: [],
    gifts: [],
    priceInfo: {
      amount: zero,
      rawSubtotal: zero,
      discount: zero,
      shipping: zero,
      shippingDiscount: zero,
      surcharge: zero,
      tax: zero,
      total: zero,
    },
    approverIds: [],
    comments: [],
    properties: defaultProperties('order', definitions),
  };
}

/**
 * A cart with what a request says, priced. What the request does not mention stays; items take the place of the cart's.
 *
 * @throws {Refusal} 20140: prices are frozen while an order waits for its payment, or once it is quoted; 28088, 28128: method or address;
 * 13001: groups that want more than the cart has, or a property of the merchant's that is not valid; and as the rules for lines, prices
 * and payments.
 */
export function changedCart(current: Order, request: CartRequest, context: CartContext): Order {
  if (current.state !== 'INCOMPLETE') return changesContents(request) ? refuse('20140', { path: 'id' }) : current;
  checkAddressees(request);
  const cart = inPriceListGroup(current, context.priceListGroup);
  const { catalog, shippingMethods, taxRates, now } = context;
  const items = itemsIn(request);
  const lines =
    items === undefined
      ? currentLines(cart.lines, catalog)
      : requestedLines(items.filter(isBought), lineContext(cart, request, context));
  const groups = changedGroups(cart, request, lines, context);
  checkQuantities(lines, groups);
  const coupons = claimedCoupons(cart, request, context);
  const { offers } = context.claims;
  const priced = pricedInGroups(groups, shippingMethods, deliveries =>
    priceWithGifts(lines, { ...cart, deliveries, taxRates, coupons, offers }, giftContext(cart, context, items)),
  );
  const changed: Order = {
    ...cart,
    ...priced,
    coupons,
    modifiedAt: now,
    properties: orderPropertiesAfter(cart.properties, request, context.definitions),
    ...(request.cartName === undefined ? {} : { cartName: request.cartName }),
  };
  const payments = paymentsIn(request);
  return payments === undefined
    ? changed
    : { ...changed, payments: plannedPayments(payments, paymentContext(changed, context)) };
}

/**
 * A cart priced with another group from now on. What was agreed with the other one is no longer so: prices that lines
 * brought along, and, in another currency, payments.
 */
function inPriceListGroup(cart: Order, group: PriceListGroup | undefined): Order {
  if (group === undefined || group.id === cart.priceListGroupId) return cart;
  const sameCurrency = group.currencyCode === cart.currencyCode;
  return {
    ...cart,
    ...pricedWith(group),
    lines: cart.lines.map(withoutOwnPrices),
    ...(sameCurrency ? {} : { payments: [] }),
  };
}

function pricedWith({ id, currencyCode }: PriceListGroup): Pick<Order, 'priceListGroupId' | 'currencyCode'> {
  return { priceListGroupId: id, currencyCode };
}

/** The payments of a request; `undefined` when it does not mention any. */
export function paymentsIn({ payments }: CartRequest): Schemas['PaymentRequest'][] | undefined {
  return payments === undefined || Array.isArray(payments) ? payments : [payments];
}

/** What the payments of a priced cart are read against. */
export function paymentContext(
  cart: Order,
  { newId, world }: Pick<CartContext, 'newId' | 'world'>,
  failed: PaymentContext['failed'] = 'refused',
): PaymentContext {
  const { billingAddress } = cart.properties;
  return {
    known: cart.payments,
    total: cart.priceInfo.total,
    merchandise: cart.priceInfo.amount,
    currencyCode: cart.currencyCode,
    billingAddress: isObject(billingAddress) ? orderAddress(billingAddress) : undefined,
    newPaymentId: () => newId('pg'),
    profileId: cart.profileId,
    world,
    failed,
  };
}

/**
 * The console calls a coupon `unclaimed` until the server has taken it. What an order was placed with it may keep, whatever
 * has become of the coupon since.
 */
function claimedCoupons(cart: Order, { shoppingCart }: CartRequest, { claims }: CartContext): readonly string[] {
  const sent = shoppingCart?.coupons;
  if (sent === undefined) return cart.coupons;
  const codes = [...new Set(sent.flatMap(({ code }) => (code ? [code] : [])))];
  const kept = cart.submittedAt === undefined ? [] : cart.coupons;
  checkClaims(codes, kept, claims);
  return codes;
}

/** What gifts of a cart are given from. */
export function giftContext(
  { lines }: Order,
  { catalog, newId }: Pick<CartContext, 'catalog' | 'newId'>,
  items?: readonly Schemas['CartItemRequest'][],
): GiftContext {
  return {
    catalog,
    lines,
    newLineId: () => newId('ci'),
    ...(items === undefined ? {} : { selected: giftsSelectedIn(items) }),
  };
}

function changesContents({ shoppingCart, shippingAddress, shippingMethod, shippingGroups }: CartRequest): boolean {
  return [shoppingCart, shippingAddress, shippingMethod, shippingGroups].some(part => part !== undefined);
}

function checkAddressees({ additionalEmails = [] }: CartRequest): void {
  if (additionalEmails.length > mostAdditionalEmails) {
    refuse('13001', {
      path: 'additionalEmails',
      message: `At most ${mostAdditionalEmails} additional addressees are allowed.`,
    });
  }
}

function lineContext(
  cart: Order,
  { combineLineItems }: CartRequest,
  { catalog, supervisorId, overrideReasons, externalPrices, definitions, newId }: CartContext,
): LineContext {
  const combine = combineLineItems !== 'no';
  const { lines, currencyCode, priceListGroupId } = cart;
  return {
    catalog,
    lines,
    currencyCode,
    priceListGroupId,
    combine,
    supervisorId,
    reasons: overrideReasons,
    externalPrices,
    definitions,
    newLineId: () => newId('ci'),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
