/** Tasks of several operations. @module */

export { exchangeItems, type ItemsToExchange } from './exchange-items.ts';
export type { OrderToPlace, PlaceOptions } from './order-to-place.ts';
export { placeOrder } from './place-order.ts';
export { type ItemsToReturn, returnItems } from './return-items.ts';
export type { ReturningOptions, ReturningState } from './returning-options.ts';
