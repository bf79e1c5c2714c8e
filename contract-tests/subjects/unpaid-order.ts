/** An order of the run's own that waits for its payment: where an instance lets the rest be paid later, a refused card leaves one. @module */

import { orderIdOf } from '../../src/index.ts';
import { card, newShopper } from '../behaviours/placing.ts';
import type { Maker } from '../engine/subject.ts';
import { delivery } from './deliveries.ts';
import { product } from './products.ts';

/** Places an order with a card that is declined; `undefined` where it stays a cart then. */
export async function ownUnpaidOrder(maker: Maker): Promise<{ readonly id: string } | undefined> {
  const { productId, skuId } = await maker.find(product);
  const { address, methodId } = await maker.find(delivery);
  const profileId = await newShopper(maker);
  const { orders } = maker.desk(profileId);
  const cart = await orders.create({
    profileId,
    shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 2 }] },
    shippingAddress: address,
    shippingMethod: { value: methodId },
  });
  const id = orderIdOf(cart);
  const declined = { ...card(cart.priceInfo?.total ?? 0), cardNumber: '4000000000000002' };
  await orders.submit({ id, payments: [declined] });
  return (await orders.get(id)).state === 'PENDING_PAYMENT' ? { id } : undefined;
}
