/** A placed order, the way the console places one. @module */

import type { Desk, Order } from '../../src/index.ts';
import { orderIdOf } from '../../src/index.ts';
import type { Subjects } from '../engine/behaviour.ts';

/** Creates and prices a cart of the shopper. */
export async function pricedCart(
  { orders }: Desk,
  subjects: Subjects,
  quantity = 2,
): Promise<{ id: string; order: Order; total: number }> {
  const { shopperId, productId, skuId, shippingAddress, shippingMethodId } = subjects;
  const cart = await orders.create({
    profileId: shopperId,
    shoppingCart: { items: [{ productId, catRefId: skuId, quantity }] },
    shippingAddress,
    shippingMethod: { value: shippingMethodId },
  });
  const id = orderIdOf(cart);
  const order = await orders.price({ orderId: id });
  return { id, order, total: order.priceInfo?.total ?? 0 };
}

/** Creates, prices and places an order paid by card. */
export async function placedOrder(desk: Desk, subjects: Subjects, quantity = 2): Promise<Order & { id: string }> {
  const { id, total } = await pricedCart(desk, subjects, quantity);
  const placed = await desk.orders.submit({ id, payments: [card(total)] });
  return { ...placed, id };
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
