/** Tasks of several operations. @module */

export { type OrderToPlace, type PlaceOptions, placeOrder } from './place-order.ts';
