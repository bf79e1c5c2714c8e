/** An order priced anew, with what the catalog asks now. @module */

import type { Claims } from '../../promotions/rules/claims.ts';
import { type Amount, atLeastZero, minus, sum } from '../../wire/money.ts';
import type { Order, Payment } from '../records.ts';
import { type CartContext, giftContext } from './cart.ts';
import { type Catalog, checkQuantities, currentLines } from './cart-lines.ts';
import { priceWithGifts } from './gifts.ts';
import { groupsFor, pricedInGroups } from './order-pricing.ts';
import { isDeferred } from './payment.ts';
import { holdsStock, restock } from './stock.ts';

type Prices = Pick<CartContext, 'catalog' | 'shippingMethods' | 'taxRates' | 'newId'> & {
  readonly claims: Pick<Claims, 'offers'>;
};

/**
 * The order with the prices of now; items that are no longer sold drop out. A deferred payment follows the total.
 *
 * @throws {Refusal} 28104: there is less of something than it needs.
 */
export function repriced(order: Order, { shippingMethods, taxRates, newId, claims, ...now }: Prices): Order {
  const catalog = catalogFor(order, now.catalog);
  const lines = currentLines(order.lines, catalog);
  const groups = groupsFor(order.shippingGroups, lines);
  checkQuantities(lines, groups);
  const { offers } = claims;
  const priced = pricedInGroups(groups, shippingMethods, deliveries =>
    priceWithGifts(lines, { ...order, deliveries, taxRates, offers }, giftContext(order, { catalog, newId })),
  );
  return { ...order, ...priced, payments: following(order.payments, priced.priceInfo.total) };
}

/** The catalog as an order sees it: what it has taken from stock is still there for it. */
export function catalogFor(order: Order, { products, skus }: Catalog): Catalog {
  if (!holdsStock(order)) return { products, skus };
  const own = new Map(restock(order, skus).map(sku => [sku.id, sku]));
  return { products, skus: { get: id => own.get(id) ?? skus.get(id) } };
}

function following(payments: readonly Payment[], total: Amount): readonly Payment[] {
  const last = payments.findLastIndex(isDeferred);
  const others = payments.filter((_, index) => index !== last);
  const rest = atLeastZero(minus(total, sum(others.map(({ amount }) => amount))));
  return payments.map((payment, index) => (index === last ? { ...payment, amount: rest } : payment));
}
