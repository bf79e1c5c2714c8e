/** Carts and placed orders (`/orders`). @module */

import { given } from '../call/arguments.ts';
import type { CallOptions, OccPromise } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { contextHeaders } from '../context.ts';
import { OccValidationError } from '../errors/errors.ts';
import type { Listing } from '../listing/pagination.ts';
import { cancelOrder } from '../workflows/cancel-order.ts';
import type { OrderProperties } from './dynamic-properties.ts';
import { named, type Order } from './order.ts';
import { createOrderActions, type OrderActions } from './order-actions.ts';
import type { Cancellation, CancellationSteps, CancelRequest, OrderOwner } from './order-cancellation.ts';
import type { FoundOrder } from './order-listing.ts';
import type { OrderCriteria } from './order-search.ts';
import type { Schema } from './schema.ts';
import { search } from './search.ts';
import type { Wire } from './wire.ts';
import { withId } from './with-id.ts';

/** What became of a payment. */
export interface PaymentGroup extends Schema<'PaymentGroup'> {}
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
/**
 * Carts and placed orders.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { shopper, product, address } = server.fixtures;
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * const desk = agent.forShopper(shopper.id);
 *
 * const cart = await desk.orders.create({
 *   profileId: shopper.id,
 *   shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 2 }] },
 *   shippingAddress: address,
 *   shippingMethod: { value: 'groundShipping' },
 * });
 * const priced = await desk.orders.price({ orderId: cart.id });
 * const placed = await desk.orders.submit({
 *   id: cart.id,
 *   payments: [{ type: 'invoice', PONumber: 'PO-7', amount: priced.priceInfo?.total ?? 0 }],
 * });
 * console.log(placed.state);
 * await agent.orders.cancel(placed.id, { reason: 'changeOfMind' });
 * ```
 */
export interface Orders extends CancellationSteps, OrderActions {
  /**
   * Finds orders. Operation `searchOrders`.
   *
   * @param criteria Which orders. @default all, newest first
   * @returns A listing: await it for a page, iterate it for every order.
   * @throws {OccValidationError} A limit or date is invalid, or text mode does not support a criterion.
   * @throws {OccBadRequestError} The filter or `sort` is invalid, or the account may not be used.
   * @see OCC REST 12-17, CX Commerce 21c (documented); the SCIM mode as the console uses it (observed)
   */
  search(criteria?: OrderCriteria, options?: CallOptions): Listing<FoundOrder>;

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
   * cannot be used; `28104`: the stock is insufficient.
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

  /**
   * Reads an order. Operation `getOrder`.
   *
   * @param id Order id, for instance `o30412`.
   * @throws {OccValidationError} `id` is empty, `.` or `..`.
   * @throws {OccNotFoundError} There is no such order.
   * @throws {OccBadRequestError} The account may not be used, or the order belongs to another one.
   * @see OCC REST 12-17, CX Commerce 22c (documented)
   */
  get(id: string, options?: CallOptions): OccPromise<Order>;

  /**
   * Reads the state of a payment. Operation `getPaymentGroup`.
   *
   * @param id Id of a payment group, for instance `pg1001`; an order has them in `paymentGroups`.
   * @throws {OccNotFoundError} There is no such payment group.
   * @see OCC REST 12-17, CX Commerce 22a (documented)
   */
  paymentGroup(id: string, options?: CallOptions): OccPromise<PaymentGroup>;

  /**
   * Cancels an order in its remorse period: reads its owner, initiates and submits the cancellation. Operations `getOrder`,
   * `initiateCancelOrder`, `submitCancelOrder`; rejects like them.
   *
   * @param id Order id, for instance `o30412`.
   */
  cancel(id: string, request: CancelRequest, options?: CallOptions): Promise<Cancellation>;
}

/** The id of an order that `agent.api` returned: `id`, or `orderId` after pricing. Methods of `orders` always return `id`. */
export function orderIdOf({ id, orderId }: { readonly id?: string; readonly orderId?: string }): string {
  const found = id ?? orderId;
  if (found === undefined) throw new OccValidationError('id', 'The order has neither id nor orderId');
  return found;
}

/** Makes the methods of one desk. */
export function createOrders(wire: Wire): Orders {
  const { call, context } = wire;
  const send = (body: Schema<'OrderOperation'>, options: CallOptions | undefined) =>
    call('createOrder', { body }, options, orderOnly);
  const ownerHeader = ({ shopperProfileId, site }: OrderOwner) => contextHeaders(defined({ shopperProfileId, site }));

  const orders: Orders = {
    ...createOrderActions(wire),
    search: (criteria, options) => search('orders.search', ({ searchOrders }) => searchOrders(wire, criteria, options)),
    cart: (profileId, options) =>
      call('searchOrders', { query: { ...given({ profileId }), status: 'incomplete' } }, options, response =>
        response !== undefined && 'id' in response ? named(response) : undefined,
      ),
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
    paymentGroup: (id, options) => call('getPaymentGroup', { path: { id } }, options),
    get: (id, options) => call('getOrder', { path: { id } }, options, order => withId(order, id)),
    initiateCancel(id, request, options) {
      const { reason, ...owner } = given({ request }).request;
      const body = { orderId: given({ id }).id, cancelReason: given({ reason }).reason };
      return call('initiateCancelOrder', { header: ownerHeader(owner), body }, options);
    },
    submitCancel: (cancelOrderId, owner = {}, options) =>
      call(
        'submitCancelOrder',
        { header: ownerHeader(owner), body: { id: given({ cancelOrderId }).cancelOrderId } },
        options,
      ),
    cancel(id, request, options) {
      given({ id });
      given({ reason: given({ request }).request.reason });
      return cancelOrder(orders, context, id, request, options);
    },
  };
  return orders;
}

/** The order of a cart operation, which shares its operation id with resending. */
function orderOnly(response: Schema<'Order'> | Schema<'ResendOrdersResult'>): Order {
  return named(response as Schema<'Order'>);
}
