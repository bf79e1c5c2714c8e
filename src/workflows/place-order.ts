/** Placing an order. @module */

import { copied } from '../call/copied.ts';
import { onDemand } from '../call/on-demand.ts';
import type { Order } from '../resources/order.ts';
import type { OrderToPlace, PlaceOptions, PlacingDesk } from './order-to-place.ts';

const placing = onDemand(() => import('./placing.ts'));

/**
 * Creates, prices and places an order: never twice, also when responses are lost. The shopper's open cart is taken where
 * there is one.
 *
 * @example
 * ```ts
 * import { OccAgent, workflows } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { shopper, product, address } = server.fixtures;
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const placed = await workflows.placeOrder(agent.forShopper(shopper.id), {
 *   profileId: shopper.id,
 *   shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 1 }] },
 *   shippingAddress: address,
 *   shippingMethod: { value: 'groundShipping' },
 *   payments: [{ type: 'invoice', PONumber: 'PO-7' }],
 * });
 * console.log(placed.state);
 * ```
 *
 * @returns The order: placed, or, where a payment was refused, `PENDING_PAYMENT` or still `INCOMPLETE`, as the merchant has it;
 * `payments[].message` has the reason.
 * @throws {OccApiError} The server rejected it: a product, address, coupon or payment cannot be used, or the price changed
 * between pricing and placing. The cart remains.
 * @throws {OccPlacingError} Nobody could be asked whether it was placed: resume with its `state`.
 */
export async function placeOrder(desk: PlacingDesk, order: OrderToPlace, options: PlaceOptions = {}): Promise<Order> {
  const kept = [copied(order), copied(options)] as const;
  const { place } = await placing();
  return place(desk, ...kept);
}
