/** A shop with promotions, as an agent meets it. @module */

import { createReferenceServer, type ReferenceServerOptions } from '../../mock-server/index.ts';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from './checked-desk.ts';

const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };

/** Where everything goes, and how. */
export const delivery = { shippingAddress: address, shippingMethod: { value: 'groundShipping' } };

const card = { type: 'card', cardNumber: '4111111111111111', expiryMonth: '08', expiryYear: '2999' };

/** What the server sends of every order. */
type Shown = Schemas['Order'] & {
  readonly orderId: string;
  readonly priceInfo: Required<Pick<Schemas['OrderPriceInfo'], 'amount' | 'shipping' | 'total'>>;
  readonly discountInfo: Required<Schemas['OrderDiscountInfo']>;
  readonly shoppingCart: Required<Schemas['OrderContents']>;
};

type Data = NonNullable<ReferenceServerOptions['data']>;

const goods: Data = {
  products: [
    { id: 'mug', listPrice: 10, skus: [{ id: 'mug-sku', inStockQuantity: 20 }] },
    { id: 'pot', listPrice: 30, skus: [{ id: 'pot-sku', inStockQuantity: 20 }] },
    { id: 'cap', listPrice: 5, skus: [{ id: 'cap-red', inStockQuantity: 1 }, { id: 'cap-blue' }] },
  ],
  profiles: [{ id: 'shopper' }],
};

/** A server with a few goods and some promotions, and what a test asks of it. */
export async function promotionShop(marketing: Pick<Data, 'promotions' | 'coupons'>) {
  const server = createReferenceServer({ seed: false, data: { ...goods, ...marketing } });
  const call = await checkedDesk(server);
  const items = (lines: Record<string, number>) =>
    Object.entries(lines).map(([sku, quantity]) => ({ productId: sku.replace(/-.*/, ''), catRefId: sku, quantity }));
  const post = (path: string, body: object) => call<Shown>('POST', path, { body });
  return {
    server,
    call,
    post,
    items,
    cart: (lines: Record<string, number>, coupons: readonly string[] = [], profileId = 'shopper') =>
      post('/orders', {
        op: 'createNewCart',
        profileId,
        ...delivery,
        shoppingCart: { items: items(lines), coupons: coupons.map(code => ({ code })) },
      }),
    price: (orderId: string, shoppingCart: object) => post('/orders', { op: 'priceOrder', orderId, shoppingCart }),
    submit: (id: string) => post('/orders', { op: 'submitOrder', id, payments: [card] }),
  };
}

/** A tenth off the order. */
export const ten = { id: 'ten', description: 'Ten percent', level: 'order', percentOff: 10 } as const;

/** The time some minutes after a server starts. */
export function inMinutes(minutes: number): string {
  return new Date(createReferenceServer({ seed: false }).clock.now() + minutes * 60_000).toISOString();
}
