/** What happens at the counter of a store. @module */

import { type HandlersOf, noContent } from '../../http/handler.ts';
import { pickedUp } from '../rules/pickup.ts';
import { keepOrder } from './keep-order.ts';

export const pickup: HandlersOf<'pickupItems'> = {
  pickupItems({ path, subject, store, now }) {
    keepOrder(store, pickedUp(subject.order, path.shippingGroupId, now));
    return noContent;
  },
};
