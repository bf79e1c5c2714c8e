/** A fresh shop and what the tests of orders do at its desk. Answers are checked as in `checkedDesk`. @module */

import { createReferenceServer, type ReferenceServer } from '../../mock-server/index.ts';
import type { Schemas } from '../../src/generated/schemas.ts';
import { type CallParts, checkedDesk, type Desk, type Received } from './checked-desk.ts';

/** A card that the reference server authorises. */
export const card = {
  type: 'card',
  cardNumber: '4111111111111111',
  cardCVV: '123',
  cardType: 'visa',
  endMonth: '08',
  endYear: 2030,
};

/** One agent, one shopper and one product of a server of their own. */
export interface OrderDesk {
  readonly server: ReferenceServer;
  readonly shopper: string;
  readonly call: Desk;
  /** Signs in once more: a clock set forward outlives the token. */
  signInAgain(): Promise<void>;
  post(body: object, parts?: CallParts): Promise<Received<Schemas['Order']>>;
  /** A cart's items: the product, so often. */
  items(quantity: number | string, more?: object): { items: object[] };
  shipping(): object;
  /** Creates a cart of two that could be placed; its id. */
  cart(more?: object): Promise<string>;
  /** Places such a cart; the id of the order that the remorse period holds. */
  heldOrder(): Promise<string>;
  inStock(): Promise<number | undefined>;
}

/** Opens a shop and signs its agent in. */
export async function orderDesk(): Promise<OrderDesk> {
  const server = createReferenceServer();
  const { shopper, product, address, shippingMethod } = server.fixtures;
  let signedIn = await checkedDesk(server);

  const call: Desk = (method, path, parts) => signedIn(method, path, parts);
  const post: OrderDesk['post'] = (body, parts = {}) => call('POST', '/orders', { ...parts, body });
  const items: OrderDesk['items'] = (quantity, more = {}) => ({
    items: [{ productId: product.id, catRefId: product.skuId, quantity, ...more }],
  });
  const shipping = () => ({ shippingAddress: address, shippingMethod: { value: shippingMethod.id } });

  const cart = async (more: object = {}) => {
    const shoppingCart = items(2);
    const { body } = await post({ op: 'createOrder', profileId: shopper.id, shoppingCart, ...shipping(), ...more });
    return body.orderId ?? '';
  };
  const heldOrder = async () => {
    const { body } = await post({ op: 'submitOrder', id: await cart(), payments: [card] });
    if (body.state !== 'QUEUED') throw new Error(`the order is not held but ${body.state}`);
    return body.id ?? '';
  };
  const inStock = async () => {
    const { body } = await call<Schemas['StockStatus']>('GET', `/stockStatus/${product.id}?skuId=${product.skuId}`);
    return body.orderableQuantity;
  };
  const signInAgain = async () => {
    signedIn = await checkedDesk(server);
  };
  return { server, shopper: shopper.id, call, signInAgain, post, items, shipping, cart, heldOrder, inStock };
}
