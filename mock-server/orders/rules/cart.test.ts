import { describe, expect, it } from 'vitest';
import {
  byId,
  refusalOf,
  sampleCart,
  sampleCartContext,
  sampleProduct,
  sampleSku,
  sampleStock,
  sentAddress,
} from '../../../tests/support/order-samples.ts';
import { minor, zero } from '../../wire/money.ts';
import type { Order } from '../records.ts';
import { type CartRequest, changedCart, newCart, openCartOf } from './cart.ts';

const shirts = (quantity: number | string, more = {}) => ({
  productId: 'shirt',
  catRefId: 'sku-shirt',
  quantity,
  ...more,
});
const cartWith = (...items: object[]): CartRequest => ({ shoppingCart: { items } });
const refused = (request: CartRequest, context = sampleCartContext()) =>
  refusalOf(() => changedCart(sampleCart(context), request, context));

describe('changedCart', () => {
  it('prices the items a request brings', () => {
    const cart = changedCart(
      sampleCart(),
      { ...cartWith(shirts('2')), shippingAddress: sentAddress, shippingMethod: { value: 'ground' } },
      sampleCartContext(),
    );
    expect(cart.lines).toMatchObject([{ skuId: 'sku-shirt', quantity: 2, rawTotal: 4000 }]);
    expect(cart.priceInfo).toMatchObject({ amount: 4000, shipping: 500, tax: 355, total: 4855 });
  });

  it('keeps what a request does not mention, and replaces the items it does', () => {
    const context = sampleCartContext();
    const first = changedCart(
      sampleCart(context),
      { ...cartWith(shirts(2)), shippingAddress: sentAddress, cartName: 'Office' },
      context,
    );
    const second = changedCart(first, cartWith({ productId: 'mug', catRefId: 'sku-mug', quantity: 1 }), context);
    expect(second).toMatchObject({
      cartName: 'Office',
      shippingGroups: first.shippingGroups,
      lines: [{ skuId: 'sku-mug' }],
    });
    expect(changedCart(second, {}, context).lines).toEqual(second.lines);
  });

  it('finds lines by commerceItemId and changes their quantity', () => {
    const context = sampleCartContext();
    const cart = changedCart(sampleCart(context), cartWith(shirts(2)), context);
    const [line] = cart.lines;
    const changed = changedCart(cart, cartWith({ commerceItemId: line?.id, quantity: 5 }), context);
    expect(changed.lines).toMatchObject([{ id: line?.id, productId: 'shirt', quantity: 5 }]);
  });

  it('combines equal lines unless told not to, and never lines with different properties', () => {
    const context = sampleCartContext();
    const lines = (request: CartRequest) =>
      changedCart(sampleCart(context), request, context).lines.map(({ quantity }) => quantity);
    const items = cartWith(shirts(1), shirts(2), shirts(1, { x_engraving: 'MN' }));
    expect(lines(items)).toEqual([3, 1]);
    expect(lines({ ...items, combineLineItems: 'no' })).toEqual([1, 2, 1]);
  });

  it('keeps custom properties of order and line, and ignores what the server works out', () => {
    const request = {
      ...cartWith(shirts(1, { x_engraving: 'MN', serviceId: 's1', unitPrice: 1 })),
      x_giftWrap: true,
      state: 'SUBMITTED',
      additionalEmails: ['a@example.com'],
    };
    const cart = changedCart(sampleCart(), request, sampleCartContext());
    expect(cart.state).toBe('INCOMPLETE');
    expect(cart.properties).toEqual({ x_giftWrap: true, additionalEmails: ['a@example.com'] });
    expect(cart.lines[0]?.properties).toEqual({ x_engraving: 'MN', serviceId: 's1' });
  });

  it('drops lines whose SKU has been deactivated since', () => {
    const context = sampleCartContext();
    const cart = changedCart(
      sampleCart(context),
      cartWith(shirts(1), { productId: 'mug', catRefId: 'sku-mug', quantity: 1 }),
      context,
    );
    const { products } = context.catalog;
    const skus = byId(sampleSku('shirt', { active: false }), sampleSku('mug'));
    expect(changedCart(cart, {}, { ...context, catalog: { products, skus } }).lines.map(({ skuId }) => skuId)).toEqual([
      'sku-mug',
    ]);
  });

  it('reads names of people for country and state, with the codes beside them', () => {
    const address = { ...sentAddress, country: 'United States', state: 'New York' };
    const cart = changedCart(sampleCart(), { shippingAddress: address }, sampleCartContext());
    expect(cart.shippingGroups[0].address).toMatchObject({ country: 'US', state: 'NY' });
    const coded = { ...sentAddress, country: 'USA', selectedCountry: 'US', state: '', state_ISOCode: 'US-TX' };
    expect(
      changedCart(sampleCart(), { shippingAddress: coded }, sampleCartContext()).shippingGroups[0].address,
    ).toMatchObject({ country: 'US', state: 'TX' });
  });

  it('takes the one shipping group of a request for address, method and items', () => {
    const shippingGroups = [{ shippingAddress: sentAddress, shippingMethod: { value: 'ground' }, items: [shirts(1)] }];
    const cart = changedCart(sampleCart(), { shippingGroups }, sampleCartContext());
    expect(cart).toMatchObject({
      lines: [{ quantity: 1 }],
      shippingGroups: [{ methodId: 'ground', address: { city: 'Albany' } }],
    });
  });

  it('understands an unaddressed cart that is sent back as it was answered', () => {
    const nulls = { firstName: null, address1: null, city: null, state: null, country: null };
    const cart = changedCart(
      sampleCart(),
      { shippingAddress: nulls, shippingMethod: { value: 'hardgoodShippingGroup' } },
      sampleCartContext(),
    );
    expect(cart.shippingGroups).toEqual([{ id: cart.shippingGroups[0].id, state: 'INITIAL' }]);
  });

  it.each<[string, string, CartRequest]>([
    ['20031', 'no product id', cartWith({ catRefId: 'sku-shirt', quantity: 1 })],
    ['28102', 'an unknown product', cartWith({ productId: 'none', catRefId: 'sku-shirt', quantity: 1 })],
    ['26060', 'no SKU id', cartWith({ productId: 'shirt', quantity: 1 })],
    ['28129', 'an unknown SKU', cartWith(shirts(1, { catRefId: 'none' }))],
    ['28129', 'the SKU of another product', cartWith(shirts(1, { catRefId: 'sku-mug' }))],
    ['28104', 'more than there is', cartWith(shirts(101))],
    ['28104', 'more than there is in two lines', { ...cartWith(shirts(60), shirts(60)), combineLineItems: 'no' }],
    ['28104', 'more than the order limit', cartWith({ productId: 'mug', catRefId: 'sku-mug', quantity: 6 })],
    ['13001', 'no quantity', cartWith({ productId: 'shirt', catRefId: 'sku-shirt' })],
    ['13001', 'half a unit', cartWith(shirts(1.5))],
    ['13001', 'a quantity in words', cartWith(shirts('two'))],
    ['13001', 'a negative price', cartWith(shirts(1, { externalPrice: -1 }))],
    ['28410', 'an add-on', cartWith(shirts(1, { childItems: [{ addOnItem: true }] }))],
    ['28360', 'a configured item', cartWith(shirts(1, { childItems: [{}] }))],
    ['100091', 'a price only a supervisor may set', cartWith(shirts(1, { overriddenPrice: 1 }))],
    ['28088', 'an unknown method', { shippingMethod: { value: 'none' } }],
    ['28088', 'a method for another country', { shippingMethod: { value: 'paket' }, shippingAddress: sentAddress }],
    ['28088', 'collection from a store', { shippingGroups: [{ type: 'inStorePickupShippingGroup' }] }],
    ['28128', 'a country out of reach', { shippingAddress: { ...sentAddress, country: 'FR' } }],
    ['28128', 'a state that does not exist', { shippingAddress: { ...sentAddress, state: 'ZZ' } }],
    ['28326', 'an unknown coupon', { ...cartWith(), shoppingCart: { coupons: [{ code: 'SPRING' }] } }],
    ['28346', 'two coupons', { shoppingCart: { coupons: [{ code: 'WELCOME10' }, { code: 'LOYAL15' }] } }],
    ['13001', 'eleven addressees', { additionalEmails: Array.from({ length: 11 }, () => 'a@example.com') }],
  ])('refuses with %s %s', (code, _, request) => {
    expect(refused(request)).toEqual([code]);
  });

  it('refuses inactive products and SKUs, and what is not sold by itself', () => {
    const context = (product: object, sku: object) =>
      sampleCartContext({
        catalog: { products: byId(sampleProduct('shirt', product)), skus: byId(sampleSku('shirt', sku)) },
      });
    expect(refused(cartWith(shirts(1)), context({ active: false }, {}))).toEqual(['28102']);
    expect(refused(cartWith(shirts(1)), context({}, { active: false }))).toEqual(['28129']);
    expect(refused(cartWith(shirts(1)), context({ notForIndividualSale: true }, {}))).toEqual(['28155']);
    expect(
      refused(cartWith(shirts(3)), context({}, { stock: sampleStock(1, { preOrderable: 1, backOrderable: 1 }) })),
    ).toEqual([]);
  });

  it('prices with another group without what lines brought along', () => {
    const context = sampleCartContext();
    const cart = changedCart(sampleCart(context), cartWith(shirts(2, { externalPrice: 11 })), context);
    const other = { id: 'other', currencyCode: 'USD', siteIds: [] };
    const price = { list: minor(9000), shippingSurcharge: zero };
    const catalog = {
      products: byId(sampleProduct('shirt', { prices: { other: price } })),
      skus: byId(sampleSku('shirt')),
    };
    expect(cart.priceInfo.amount).toBe(2200);
    expect(changedCart(cart, {}, { ...context, catalog, priceListGroup: other }).priceInfo.amount).toBe(18_000);
  });

  it('leaves an order that waits for its payment as it is', () => {
    const order: Order = { ...sampleCart(), state: 'PENDING_PAYMENT' };
    expect(changedCart(order, { cartName: 'x' }, sampleCartContext())).toBe(order);
    expect(refusalOf(() => changedCart(order, cartWith(shirts(1)), sampleCartContext()))).toEqual(['20140']);
  });
});

describe('openCartOf', () => {
  const context = sampleCartContext();
  const owner = { profileId: 'p1', organizationId: undefined, siteId: 'siteUS' };
  const older = newCart(owner, { ...context, now: 1 });
  const newer = newCart(owner, { ...context, now: 2 });
  const elsewhere = newCart({ ...owner, siteId: 'siteDE' }, { ...context, now: 3 });
  const forAccount = newCart({ ...owner, organizationId: 'or-1' }, { ...context, now: 4 });
  const carts = [newer, older, elsewhere, forAccount];

  it('finds the one that was changed last on the site and in the account', () => {
    expect(openCartOf(carts, owner)).toBe(newer);
    expect(openCartOf(carts, { ...owner, organizationId: 'or-1' })).toBe(forAccount);
  });

  it('looks everywhere when neither is said', () => {
    expect(openCartOf(carts, { profileId: 'p1' })).toBe(forAccount);
    expect(openCartOf(carts, { profileId: 'p2' })).toBeUndefined();
  });

  it('does not find placed orders', () => {
    expect(openCartOf([{ ...newer, state: 'QUEUED' }], owner)).toBeUndefined();
  });

  it('prices carts of the German site in euros', () => {
    expect([newer.currencyCode, elsewhere.currencyCode]).toEqual(['USD', 'EUR']);
  });
});
