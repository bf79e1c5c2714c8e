/** Seed records that tests and examples start from, so that none of them has to hard-code an id. @module */

import { kept } from '../../spec/kept.ts';
import type { Sku } from '../catalog/records.ts';
import { ordersOf } from '../orders/orders-of.ts';
import type { Order } from '../orders/records.ts';
import type { Profile } from '../people/records.ts';
import { byId } from '../store/order.ts';
import { recordIn } from '../store/planned.ts';
import { createStore, type State, type Store } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import { type Amount, zero } from '../wire/money.ts';
import type { Address } from '../wire/records.ts';

/** A record to start from. */
export interface Fixtures {
  /** A shopper without account. */
  readonly shopper: { readonly id: string; readonly email: string; readonly lastName: string };
  /** A contact who administers an account, and that account. */
  readonly accountAdministrator: { readonly id: string; readonly organizationId: string };
  /** A product in stock that can be ordered and returned, with one of its SKUs. */
  readonly product: { readonly id: string; readonly skuId: string };
  /** A product that cannot be returned. */
  readonly nonreturnableProduct: { readonly id: string; readonly skuId: string };
  /** A product with nothing left to order. */
  readonly outOfStockProduct: { readonly id: string; readonly skuId: string };
  /** Nothing in stock, and some can be ordered ahead. */
  readonly aheadProduct: { readonly id: string; readonly skuId: string };
  /** A product in stock, and one that is sold with it only. */
  readonly addOn: {
    readonly base: { readonly id: string; readonly skuId: string };
    readonly extra: { readonly id: string; readonly skuId: string };
  };
  /** A shipping method for the shopper's address. */
  readonly shippingMethod: { readonly id: string };
  /** The default site. */
  readonly site: { readonly id: string };
  /** A site that is closed. */
  readonly inactiveSite: { readonly id: string };
  /** An account that is closed. */
  readonly inactiveOrganization: { readonly id: string };
  /** A contact who has left an account that still exists. */
  readonly inactiveContact: { readonly id: string };
  /** A contact who buys for an account, and what that account needs an approver for: one unit is above its limit. */
  readonly accountBuyer: {
    readonly id: string;
    readonly organizationId: string;
    readonly productAboveLimit: { readonly id: string; readonly skuId: string };
  };
  /** An address of the shopper. */
  readonly address: Pick<Address, 'address1' | 'city' | 'state' | 'postalCode' | 'country'> & {
    readonly firstName: string;
    readonly lastName: string;
  };
  /** A fulfilled order, paid by card, with two or more units to return. */
  readonly fulfilledOrder: { readonly id: string; readonly profileId: string };
  /** A fulfilled order whose refund is paid by hand: one paid in cash, or by invoice where the seed has none. */
  readonly fulfilledCashOrder: { readonly id: string };
  /** A fulfilled order of an account. */
  readonly accountOrder: { readonly id: string; readonly profileId: string; readonly organizationId: string };
  /** A return request of an order outside any account. */
  readonly returnRequest: { readonly id: string };
  /** A fulfilled order with an item that cannot be returned. */
  readonly orderWithNonreturnableItem: { readonly id: string; readonly commerceItemId: string };
  /** An order inside its remorse period. */
  readonly heldOrder: { readonly id: string; readonly profileId: string; readonly siteId: string };
  /** An order on its way. */
  readonly processingOrder: { readonly id: string; readonly profileId: string; readonly siteId: string };
}

const known = new WeakMap<State, Fixtures>();

/** The fixtures in the state of a seed, which nobody changes. */
export function fixturesOf(state: State): Fixtures {
  return kept(known, state, () => createFixtures(createStore(state)));
}

function createFixtures(store: Store): Fixtures {
  const profiles = [...store.profiles.values()];
  const shopper = one('a shopper', profiles, isPlainShopper);
  const [address] = shopper.shippingAddresses;
  const administrator = one(
    'an account administrator',
    profiles,
    ({ active, roles }) => active && roles.some(role => role.function === 'admin'),
  );
  const withNonreturnable = one(
    'an order with a non-returnable item',
    fulfilled(),
    order => nonreturnableLine(store, order) !== undefined,
  );
  const held = one('an order in its remorse period', ordersIn('QUEUED'), isShoppersOwn);
  const processing = one('an order on its way', ordersIn('PROCESSING'), isShoppersOwn);
  const returnable = one(
    'a fulfilled order',
    fulfilled(),
    order => isShoppersOwn(order) && isPaidIn('card')(order) && returnableUnits(store, order) >= 2,
  );
  const isPaidByHand = (order: Order) =>
    order.payments.every(({ type }) => type !== 'card') && returnableUnits(store, order) >= 1;
  const paidByHand =
    first(fulfilled(), order => isPaidByHand(order) && isPaidIn('cash')(order)) ??
    one('a fulfilled order not paid by card', fulfilled(), isPaidByHand);
  const ofAccount = one('an order of an account', fulfilled(), order => isActiveAccount(order.organizationId));
  const requestOutsideAccounts = one(
    'a return request',
    store.returns.values(),
    ({ orderId }) => store.orders.get(orderId)?.organizationId === undefined,
  );
  const buyer = one(
    'a buyer of an account with a limit',
    profiles,
    ({ active, parentOrganizationId }) => active && limitOf(store, parentOrganizationId) > zero,
  );
  return {
    shopper: { id: shopper.id, email: shopper.email, lastName: shopper.lastName },
    accountAdministrator: { id: administrator.id, organizationId: administrator.parentOrganizationId ?? '' },
    product: productWhere(
      store,
      'an ordinary product',
      ({ product, sku }) => isOrdinary(product) && sku.active && !sku.nonreturnable && sku.stock.inStock >= 10,
    ),
    nonreturnableProduct: productWhere(
      store,
      'a non-returnable product',
      ({ product, sku }) => product.nonreturnable && product.active && sku.stock.inStock > 0,
    ),
    outOfStockProduct: productWhere(
      store,
      'a product out of stock',
      ({ product, sku: { active, stock } }) =>
        isOrdinary(product) && active && stock.inStock + stock.backOrderable + stock.preOrderable === 0,
    ),
    aheadProduct: productWhere(
      store,
      'a product to order ahead',
      ({ product, sku: { active, stock } }) =>
        isOrdinary(product) && active && stock.inStock === 0 && stock.backOrderable + stock.preOrderable > 0,
    ),
    addOn: addOnOf(store),
    shippingMethod: {
      id: one(
        'a shipping method',
        [...store.shippingMethods.values()],
        ({ enabled, countries }) => enabled && countries.includes('US'),
      ).id,
    },
    site: { id: one('a default site', [...store.sites.values()], ({ isDefault }) => isDefault).id },
    inactiveSite: { id: one('a closed site', [...store.sites.values()], ({ active }) => !active).id },
    inactiveOrganization: {
      id: one('a closed account', [...store.organizations.values()], ({ active }) => !active).id,
    },
    inactiveContact: {
      id: one(
        'a contact who has left',
        profiles,
        ({ active, parentOrganizationId }) => !active && isActiveAccount(parentOrganizationId),
      ).id,
    },
    accountBuyer: {
      id: buyer.id,
      organizationId: buyer.parentOrganizationId ?? '',
      productAboveLimit: productWhere(
        store,
        'a product above the limit of an account',
        ({ product, sku }) =>
          isOrdinary(product) &&
          sku.active &&
          sku.stock.inStock > 0 &&
          usualPrice(sku) > limitOf(store, buyer.parentOrganizationId),
      ),
    },
    address: {
      firstName: shopper.firstName,
      lastName: shopper.lastName,
      address1: address?.address1 ?? '',
      city: address?.city ?? '',
      state: address?.state ?? '',
      postalCode: address?.postalCode ?? '',
      country: address?.country ?? '',
    },
    fulfilledOrder: { id: returnable.id, profileId: returnable.profileId ?? '' },
    fulfilledCashOrder: { id: paidByHand.id },
    accountOrder: {
      id: ofAccount.id,
      profileId: ofAccount.profileId ?? '',
      organizationId: ofAccount.organizationId ?? '',
    },
    returnRequest: { id: requestOutsideAccounts.id },
    orderWithNonreturnableItem: {
      id: withNonreturnable.id,
      commerceItemId: nonreturnableLine(store, withNonreturnable)?.id ?? '',
    },
    heldOrder: { id: held.id, profileId: held.profileId ?? '', siteId: held.siteId },
    processingOrder: { id: processing.id, profileId: processing.profileId ?? '', siteId: processing.siteId },
  };

  function isPlainShopper({ id, type, active, shippingAddresses }: Profile): boolean {
    const hasCart = ordersOf(store, id).some(order => order.state === 'INCOMPLETE');
    return type === 'b2c_user' && active && shippingAddresses[0]?.country === 'US' && !hasCart;
  }

  /** Orders in a state, the oldest first. Each is made when it is looked at, and of a large shop a few are enough. */
  function* ordersIn(state: Order['state']): Generator<Order> {
    for (const order of store.orders.slots.by.state.equal(folded(state)).slice().sort(byId))
      yield recordIn<Order>(order);
  }

  /** Those from which nothing comes back. */
  function* fulfilled(): Generator<Order> {
    for (const order of ordersIn('NO_PENDING_ACTION'))
      if (store.returns.by.order.equal(order.id).length === 0) yield order;
  }

  function isActiveAccount(id: string | undefined): boolean {
    return id !== undefined && store.organizations.get(id)?.active === true;
  }
}

type Found = {
  product: { nonreturnable: boolean; active: boolean };
  sku: {
    id: string;
    productId: string;
    active: boolean;
    nonreturnable: boolean;
    prices: Sku['prices'];
    stock: { inStock: number; backOrderable: number; preOrderable: number };
  };
};

function isOrdinary(product: {
  nonreturnable: boolean;
  active: boolean;
  notForIndividualSale?: boolean;
  orderLimit?: number;
}): boolean {
  return (
    product.active &&
    !product.nonreturnable &&
    product.notForIndividualSale !== true &&
    product.orderLimit === undefined
  );
}

function productWhere(store: Store, what: string, fits: (found: Found) => boolean): { id: string; skuId: string } {
  const sku = one(what, [...store.skus.values()], candidate => {
    const product = store.products.get(candidate.productId);
    return product !== undefined && fits({ product, sku: candidate });
  });
  return { id: sku.productId, skuId: sku.id };
}

function addOnOf(store: Store): Fixtures['addOn'] {
  const base = one(
    'a product with add-ons',
    [...store.products.values()],
    ({ addOnProductIds = [] }) => addOnProductIds.length > 0,
  );
  const isOf = (productId: string | undefined) => (found: Found) =>
    found.sku.productId === productId && found.sku.active && found.sku.stock.inStock >= 10;
  return {
    base: productWhere(store, 'a product with add-ons in stock', isOf(base.id)),
    extra: productWhere(store, 'an add-on in stock', isOf(base.addOnProductIds?.[0])),
  };
}

function isShoppersOwn({ profileId, organizationId }: Order): boolean {
  return profileId !== undefined && organizationId === undefined;
}

function isNonreturnable(store: Store, skuId: string): boolean {
  const sku = store.skus.get(skuId);
  return sku === undefined || sku.nonreturnable || store.products.get(sku.productId)?.nonreturnable === true;
}

function nonreturnableLine(store: Store, { lines }: Order) {
  return lines.find(line => isNonreturnable(store, line.skuId));
}

function isPaidIn(type: string) {
  return ({ payments }: Order) => payments.every(payment => payment.type === type);
}

function usualPrice({ prices: { defaultPriceGroup } }: Found['sku']): Amount {
  return defaultPriceGroup?.sale ?? defaultPriceGroup?.list ?? zero;
}

/** Amount above which an account asks an approver; 0: it asks for every order, or never. */
function limitOf(store: Store, organizationId: string | undefined): Amount {
  const account = organizationId === undefined ? undefined : store.organizations.get(organizationId);
  return account?.approvalRequired === true ? (account.orderPriceLimit?.amount ?? zero) : zero;
}

function returnableUnits(store: Store, { lines }: Order): number {
  return lines
    .filter(line => !isNonreturnable(store, line.skuId))
    .reduce((units, line) => units + line.quantity - line.returnedQuantity, 0);
}

function one<T>(what: string, candidates: Iterable<T>, fits: (candidate: T) => boolean): T {
  const found = first(candidates, fits);
  if (found === undefined) throw new Error(`the seed does not have ${what}`);
  return found;
}

function first<T>(candidates: Iterable<T>, fits: (candidate: T) => boolean): T | undefined {
  for (const candidate of candidates) if (fits(candidate)) return candidate;
  return undefined;
}
