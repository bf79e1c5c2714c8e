/** Carts, until they are placed (`/orders`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import { OccValidationError } from '../errors/errors.ts';
import type { OrderProperties } from './dynamic-properties.ts';
import { named, type Order } from './order.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** @internal */
export { table } from '../generated/operations/orders.ts';

/** A cart to create. */
export interface NewOrder extends Omit<Schema<'CreateOrderRequest'>, 'op'>, OrderProperties {}
/** An additional cart to create. */
export interface NewCart extends Omit<Schema<'CreateNewCartRequest'>, 'op'>, OrderProperties {}
/** A cart to price; `orderId` is the id of an existing one. */
export interface OrderToPrice extends Omit<Schema<'PriceOrderRequest'>, 'op'>, OrderProperties {}
/** A cart whose payments to authorize. */
export interface OrderToPreAuthorize extends Omit<Schema<'PreAuthorizeOrderRequest'>, 'op'>, OrderProperties {}
/** A cart to place; `id` is the id of an existing one. */
export interface OrderToSubmit extends Omit<Schema<'SubmitOrderRequest'>, 'op'>, OrderProperties {}
/** A cart that was removed. */
export interface RemovedCart extends Schema<'OrderRemoved'> {}

/** Carts, until they are placed. */
export interface Carts {
  /**
   * Reads the open cart of a shopper; `undefined` if there is none. Operation `searchOrders`.
   *
   * @param profileId Profile id of the shopper, for instance `110658`.
   * @throws {OccBadRequestError} The account may not be used.
   * @see The console's cart lookup (observed)
   */
  cart(profileId: string, options?: CallOptions): OccPromise<Order | undefined>;

  /**
   * Creates the shopper's cart, or changes an existing one. Operation `createOrder`, op `createOrder`.
   *
   * @param order Shopper, items, address, shipping method. Money in major units.
   * @throws {OccBadRequestError} A shopper, product, SKU, address, shipping method, coupon, payment or account is unknown or
   * cannot be used, or the stock is insufficient.
   * @throws {OccNotFoundError} There is no such order.
   * @see OCC REST 12-17, CX Commerce 22c (documented; codes partly from the console)
   */
  create(order: NewOrder, options?: CallOptions): OccPromise<Order>;

  /** Creates an additional cart for the shopper. Operation `createOrder`, op `createNewCart`; rejects like {@link create}. */
  createCart(cart: NewCart, options?: CallOptions): OccPromise<Order>;

  /** Prices the cart `orderId`. Operation `createOrder`, op `priceOrder`; rejects like {@link create}. */
  price(order: OrderToPrice, options?: CallOptions): OccPromise<Order>;

  /** Authorizes payments. Operation `createOrder`, op `preAuthorizeOrder`; rejects like {@link create}. */
  preAuthorize(order: OrderToPreAuthorize, options?: CallOptions): OccPromise<Order>;

  /**
   * Places the cart `id`. During the merchant's remorse period, the order is `QUEUED`. A refused payment does not reject: the order stays
   * `INCOMPLETE`, and `payments[].message` has the reason.
   * Operation `createOrder`, op `submitOrder`; rejects like {@link create}.
   */
  submit(order: OrderToSubmit, options?: CallOptions): OccPromise<Order>;

  /** Sends orders to fulfilment again. Operation `createOrder`, op `resendOrdersForFulfillment`; rejects like {@link create}. */
  resend(orderIds: readonly string[], options?: CallOptions): OccPromise<{ readonly success: boolean }>;

  /**
   * Removes a shopper's cart. Operation `removeIncompleteOrderForProfile`.
   *
   * @param profileId Profile id of the shopper, for instance `110658`.
   * @param orderId Id of the cart, which newer releases require. @default the cart on the desk's site
   * @throws {OccBadRequestError} There is no such shopper or cart, or the account may not be used.
   * @throws {OccServerError} The cart could not be removed.
   * @see OCC REST 12-17, CX Commerce 21a (documented)
   */
  removeCart(profileId: string, orderId?: string, options?: CallOptions): OccPromise<RemovedCart>;
}

/** Makes the methods of one desk. @internal */
export function create({ call }: Wire): Carts {
  const send = (body: Schema<'OrderOperation'>, options: CallOptions | undefined) =>
    call('createOrder', { body }, options, orderOnly);

  return {
    cart: (profileId, options) =>
      call('searchOrders', { query: { ...given({ profileId }), status: 'incomplete' } }, options, response => {
        if (response === undefined) return undefined;
        if ('id' in response) return named(response);
        if ('items' in response) listIn(response.items, 'items');
        return undefined;
      }),
    create: (order, options) => send({ ...given({ order }).order, op: 'createOrder' }, options),
    createCart: (cart, options) => send({ ...given({ cart }).cart, op: 'createNewCart' }, options),
    price: (order, options) => send({ ...given({ order }).order, op: 'priceOrder' }, options),
    preAuthorize: (order, options) => send({ ...given({ order }).order, op: 'preAuthorizeOrder' }, options),
    submit: (order, options) => send({ ...given({ order }).order, op: 'submitOrder' }, options),
    resend(orderIds, options) {
      if (!Array.isArray(orderIds)) throw new OccValidationError('orderIds', 'orderIds must be an array of order ids');
      return call(
        'createOrder',
        { body: { op: 'resendOrdersForFulfillment', orders: [...orderIds] } },
        options,
        response => ({
          success: 'success' in response ? response.success : true,
        }),
      );
    },
    removeCart: (profileId, orderId, options) =>
      call('removeIncompleteOrderForProfile', { query: { profileId, orderId } }, options),
  };
}

/** The order of a cart operation, which shares its operation id with resending. */
function orderOnly(response: Schema<'Order'> | Schema<'ResendOrdersResult'>): Order {
  return named(response as Schema<'Order'>);
}
