/** An order as the methods of `orders` return it. @module */

import type { OrderProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';
import { withId } from './with-id.ts';

/** An order. */
export interface Order extends Schema<'Order'>, OrderProperties {
  /** The id, also where OCC calls it `orderId`, as after pricing. */
  readonly id: string;
}

/** An order that was not requested by its id: every response has `id` or `orderId`. */
export function named(order: Schema<'Order'>): Order {
  return withId(order, order?.orderId);
}
