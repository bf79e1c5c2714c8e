/** What placing an order takes. @module */

import type { CallOptions } from '../call/call.ts';
import type { PlacingState } from '../errors/errors.ts';
import type { NewOrder, OrderToSubmit } from '../resources/carts.ts';
import type { Orders } from '../resources/orders.ts';

/** What to place, for whom, and how it is paid. */
export interface OrderToPlace extends Omit<NewOrder, 'payments' | 'cartName' | 'id' | 'orderId' | 'schedule'> {
  readonly profileId: string;
  readonly payments: NonNullable<OrderToSubmit['payments']>;
}

/** Options of placing. */
export interface PlaceOptions extends Pick<CallOptions, 'signal' | 'timeout'> {
  /** The state of an earlier run, which is resumed. */
  readonly state?: PlacingState;
  /** Hears of the state whenever there is more of it to keep; awaited. */
  readonly onState?: (state: PlacingState) => void | Promise<void>;
  /** Milliseconds before an order is looked up whose response did not arrive. @default 1000 */
  readonly pause?: number;
}

/** What placing needs of a desk. */
export interface PlacingDesk {
  readonly orders: Pick<Orders, 'create' | 'price' | 'submit' | 'get' | 'cart'>;
}
