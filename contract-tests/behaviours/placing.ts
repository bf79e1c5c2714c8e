/** Shoppers and contacts of this run, their carts and placed orders, the way the console makes them. @module */

import { strict as assert } from 'node:assert';
import type { Desk, Order } from '../../src/index.ts';
import { orderIdOf } from '../../src/index.ts';
import { ifTaken } from '../engine/assert-refused.ts';
import type { Role, Workbench } from '../engine/behaviour.ts';
import { type Maker, needs } from '../engine/subject.ts';
import { delivery } from '../subjects/deliveries.ts';
import { product } from '../subjects/products.ts';

/** A shopper whom this run has registered: nobody else's cart is touched. */
export async function newShopper(bench: Maker): Promise<string> {
  const { id } = await bench.agent().profiles.create({ ...person(bench), receiveEmail: 'no' });
  return id;
}

/** Somebody to register. */
export function person({ newEmail }: Pick<Maker, 'newEmail'>) {
  return { email: newEmail('ana.lima'), firstName: 'Ana', lastName: 'Lima', receiveEmail: 'yes' as const };
}

/** Where somebody of this run lives. */
export const home = {
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Seattle',
  postalCode: '98101',
  country: 'US',
  state: 'WA',
};

/** A contact whom this run has added to the account of a desk, and who may only buy, or do what one role allows. */
export async function newBuyer(
  { newEmail }: Workbench,
  { members }: Pick<Desk, 'members'>,
  role: 'buyer' | 'approver' = 'buyer',
): Promise<string> {
  const who = { email: newEmail('ivo.lund'), firstName: 'Ivo', lastName: 'Lund', receiveEmail: 'no' as const };
  const { id } = await members.create({ ...who, active: true, roles: [{ function: role }] });
  return id;
}

/** A cart that is priced, with the desk of its shopper. */
export interface PricedCart {
  readonly id: string;
  readonly total: number;
  readonly shopperId: string;
  readonly orders: Desk['orders'];
}

/** Registers a shopper and creates and prices a cart. */
export async function pricedCart(bench: Workbench, quantity = 2, role?: Role): Promise<PricedCart> {
  return pricedCartOf(bench, await newShopper(bench), quantity, role);
}

/** Creates and prices a cart of a shopper. */
export async function pricedCartOf(
  bench: Pick<Workbench, 'find' | 'desk'>,
  shopperId: string,
  quantity = 2,
  role?: Role,
): Promise<PricedCart> {
  const { productId, skuId } = await bench.find(product);
  const { address, methodId } = await bench.find(delivery);
  const { orders } = bench.desk(shopperId, role);
  const cart = await orders.create({
    profileId: shopperId,
    shoppingCart: { items: [{ productId, catRefId: skuId, quantity }] },
    shippingAddress: address,
    shippingMethod: { value: methodId },
  });
  const id = orderIdOf(cart);
  const { priceInfo } = await orders.price({ orderId: id });
  return { id, total: priceInfo?.total ?? 0, shopperId, orders };
}

/** The lines of an order as a request names them. */
export function linesOf({ shoppingCart }: Pick<Order, 'shoppingCart'>) {
  return (shoppingCart?.items ?? []).map(({ commerceItemId = '', productId = '', catRefId = '', quantity }) => ({
    commerceItemId,
    productId,
    catRefId,
    quantity,
  }));
}

/** Claims a coupon for a cart, if it is one that is still taken and takes something off; what the cart costs then. */
export async function withCoupon({ orders, id }: Pick<PricedCart, 'orders' | 'id'>, code: string) {
  const cart = await orders.get(id);
  const before = cart.priceInfo?.total ?? 0;
  const claimed = await ifTaken(
    orders.price({ orderId: id, shoppingCart: { items: linesOf(cart), coupons: [{ code }] } }),
  );
  const total = claimed?.priceInfo?.total ?? before;
  needs(total < before, 'a coupon that is still taken, and takes something off');
  return { ...claimed?.priceInfo, total };
}

/** Registers a shopper and places an order, paid by card. */
export async function placedOrder(bench: Workbench, quantity = 2): Promise<PricedCart & { readonly placed: Order }> {
  return placedOrderOf(bench, await newShopper(bench), quantity);
}

/** Places an order of a shopper, paid by card. */
export async function placedOrderOf(bench: Workbench, shopperId: string, quantity = 2) {
  const cart = await pricedCartOf(bench, shopperId, quantity);
  const placed = await cart.orders.submit({ id: cart.id, payments: [card(cart.total)] });
  return { ...cart, placed };
}

/** That an order has been placed: it is held by the remorse period, or handed over where there is none. */
export function assertPlaced(state: unknown): void {
  assert.ok(state === 'QUEUED' || state === 'SUBMITTED', `expected QUEUED or SUBMITTED, got ${state}`);
}

/** A card that is accepted. */
export function card(amount: number) {
  return {
    type: 'card' as const,
    amount,
    nameOnCard: 'Ana Lima',
    cardType: 'visa',
    cardNumber: '4111111111111111',
    cardCVV: '123',
    expiryMonth: '11',
    expiryYear: '2030',
  };
}
