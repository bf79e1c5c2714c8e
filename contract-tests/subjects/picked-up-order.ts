/** An order of the run's own that has been fulfilled, without anybody who ships it: it is picked up in a store. @module */

import { orderIdOf } from '../../src/index.ts';
import { card, newShopper } from '../behaviours/placing.ts';
import { ifTaken } from '../engine/assert-refused.ts';
import { findIfAny, type Maker } from '../engine/subject.ts';
import { pickupLocation } from './locations.ts';
import { otherProduct, product } from './products.ts';

/**
 * Places an order of two units, and one of another product where the store has it, paid by card, and reports it as picked up; `undefined` where the instance fulfils in another way.
 * The merchant's remorse period is off for as long as the order is submitted.
 */
export async function pickedUpOrder(maker: Maker): Promise<{ readonly id: string } | undefined> {
  const { locationId } = await maker.find(pickupLocation);
  const usual = await maker.find(product);
  const other = await findIfAny(maker, otherProduct);
  const shopperId = await newShopper(maker);
  const { orders } = maker.desk(shopperId);
  const itemOf = ({ productId, skuId }: typeof usual, quantity: number) => ({ productId, catRefId: skuId, quantity });
  const one = [itemOf(usual, 2)];
  // the groups say where goes what the cart holds
  const create = (items: typeof one) =>
    orders.create({
      profileId: shopperId,
      shoppingCart: { items },
      shippingGroups: [
        {
          type: 'inStorePickupShippingGroup',
          locationId,
          firstName: 'Ana',
          lastName: 'Lima',
          email: maker.newEmail('ana.lima'),
          items,
        },
      ],
    });
  const both = other && (await ifTaken(create([...one, itemOf(other, 1)])));
  const cart = both ?? (await create(one));
  const id = orderIdOf(cart);
  await withoutRemorse(maker, () => orders.submit({ id, payments: [card(cart.priceInfo?.total ?? 0)] }));
  const [group] = cart.shippingGroups ?? [];
  await orders.pickUp(id, group?.shippingGroupId ?? '');
  return (await orders.get(id)).state === 'NO_PENDING_ACTION' ? { id } : undefined;
}

async function withoutRemorse(maker: Maker, run: () => PromiseLike<unknown>): Promise<void> {
  const { merchant } = maker.agent();
  const { isRemorsePeriod = false, remorsePeriodHours, remorsePeriodMinutes } = await merchant.remorsePeriod();
  if (isRemorsePeriod) await merchant.setRemorsePeriod({ enabled: false });
  try {
    await run();
  } finally {
    // at once: the orders of others have one
    if (isRemorsePeriod)
      await merchant.setRemorsePeriod({
        enabled: true,
        hours: Number(remorsePeriodHours ?? 0),
        minutes: Number(remorsePeriodMinutes ?? 0),
      });
  }
}
