/** Tasks of several operations. @module */

export { type OrderToPlace, type PlaceOptions, placeOrder } from './place-order.ts';
export { type ItemsToReturn, type ReturnItemsOptions, type ReturningState, returnItems } from './return-items.ts';
