/** Stores, found in the list of locations. @module */

import type { Subject } from '../engine/subject.ts';
import { orderableUnits, product } from './products.ts';

/** A store where three units of the product can be picked up. */
export const pickupLocation: Subject<{ readonly locationId: string }> = {
  name: 'pickupLocation',
  what: 'a store where the product can be picked up',
  example: { locationId: 'loc-albany' },
  async find(finder) {
    const goods = await finder.find(product);
    const { catalog } = finder.agent();
    for (const { locationId, pickUp, inventory } of (await catalog.locations({ pageSize: 50 })).items) {
      if (pickUp !== true) continue;
      const { orderableQuantity: own = 0 } =
        inventory === true ? await catalog.stockStatus(goods.productId, { skuId: goods.skuId, locationId }) : {};
      const units = inventory === true ? own : await orderableUnits(finder, goods);
      if (units >= 3) return { locationId };
    }
    return undefined;
  },
};
