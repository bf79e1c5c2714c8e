/** Carts whose goods go to several places: what goes where, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { refusalOf, sampleCart, sampleCartContext, sentAddress } from '../../../tests/support/order-samples.ts';
import type { Order } from '../records.ts';
import { removed } from './cancellation.ts';
import { type CartRequest, changedCart, newCart } from './cart.ts';
import { copiedInto } from './copying.ts';
import { fulfilmentFailed, shipped, takenUp } from './fulfilment.ts';
import { linesIn, priceOfGroup } from './shipping-groups.ts';

const context = sampleCartContext();
const shirts = (quantity: number) => ({ productId: 'shirt', catRefId: 'sku-shirt', quantity });
const mugs = (quantity: number) => ({ productId: 'mug', catRefId: 'sku-mug', quantity });
const ground = { shippingMethod: { value: 'ground' } };
const inAlbany = { ...ground, shippingAddress: sentAddress };
const inBoston = { ...ground, shippingAddress: { ...sentAddress, city: 'Boston', state: 'MA' } };
const changed = (cart: Order, request: CartRequest) => changedCart(cart, request, context);

/** Three shirts and a mug, of which a shirt and the mug go to Boston. */
const split = changed(sampleCart(context), {
  shoppingCart: { items: [shirts(3), mugs(1)] },
  shippingGroups: [
    { ...inAlbany, items: [shirts(2)] },
    { ...inBoston, items: [shirts(1), mugs(1)] },
  ],
});
const unitsIn = (order: Order) =>
  order.shippingGroups.map(group => linesIn(order, group).map(({ skuId, quantity }) => [skuId, quantity]));
const asSplit = [
  [['sku-shirt', 2]],
  [
    ['sku-shirt', 1],
    ['sku-mug', 1],
  ],
];

describe('a cart of several shipping groups', () => {
  it('keeps one line of what goes to two places, and prices each place by itself', () => {
    expect(split.lines.map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
      ['sku-shirt', 3],
      ['sku-mug', 1],
    ]);
    expect(unitsIn(split)).toEqual(asSplit);
    const [albany, boston] = split.shippingGroups.map(group => priceOfGroup(split, group));
    // 2 × 20.00 with 8.875 % tax; 20.00 + 8.50 with 6.25 %
    expect(albany).toMatchObject({ amount: 4000, shipping: 500, tax: 355, total: 4855 });
    expect(boston).toMatchObject({ amount: 2850, shipping: 500, tax: 178, total: 3528 });
    expect(split.priceInfo).toMatchObject({ amount: 6850, shipping: 1000, tax: 533, total: 8383 });
  });

  it('makes a line of the items of its groups where it lists no others', () => {
    const groups = [
      { ...inAlbany, items: [shirts(2)] },
      { ...inBoston, items: [shirts(1), mugs(1)] },
    ];
    const cart = changed(sampleCart(context), { shippingGroups: groups });
    expect(unitsIn(cart)).toEqual(asSplit);
    const [line] = cart.lines;
    const named = [{ commerceItemId: line?.id ?? '', quantity: 1 }];
    const again = changed(cart, { shippingGroups: [{ items: named }, { items: named }] });
    expect(again.lines.map(({ id, quantity }) => [id, quantity])).toEqual([[line?.id, 2]]);
    expect(again.shippingGroups.map(({ id, address }) => [id, address?.city])).toEqual(
      cart.shippingGroups.map(({ id, address }) => [id, address?.city]),
    );
  });

  it('sends what no group names with the first one, and refuses groups that name more than there is', () => {
    const groups = (units: number) => [{ ...inAlbany }, { ...inBoston, items: [shirts(units)] }];
    const cart = (units: number) =>
      changed(sampleCart(context), { shoppingCart: { items: [shirts(3), mugs(1)] }, shippingGroups: groups(units) });
    expect(unitsIn(cart(1))).toEqual([
      [
        ['sku-shirt', 2],
        ['sku-mug', 1],
      ],
      [['sku-shirt', 1]],
    ]);
    expect(refusalOf(() => cart(4))).toEqual(['13001']);
  });

  it('is split as it is by groups of which one lists nothing', () => {
    const whole = changed(sampleCart(context), { shoppingCart: { items: [shirts(3), mugs(1)] }, ...inAlbany });
    expect(unitsIn(changed(whole, { shippingGroups: [{}, { ...inBoston, items: [shirts(1), mugs(1)] }] }))).toEqual(
      asSplit,
    );
  });

  it('stays split while it is changed, until it gets one address', () => {
    const [shirt, mug] = split.lines;
    const more = changed(split, {
      shoppingCart: {
        items: [
          { ...shirts(5), commerceItemId: shirt?.id ?? '' },
          { ...mugs(1), commerceItemId: mug?.id ?? '' },
        ],
      },
    });
    expect(unitsIn(more)).toEqual([
      [['sku-shirt', 4]],
      [
        ['sku-shirt', 1],
        ['sku-mug', 1],
      ],
    ]);
    const less = changed(split, { shoppingCart: { items: [{ ...shirts(2), commerceItemId: shirt?.id ?? '' }] } });
    expect(unitsIn(less)).toEqual([[['sku-shirt', 2]]]);
    const together = changed(split, { shippingAddress: sentAddress });
    expect(together.shippingGroups).toMatchObject([{ address: { city: 'Albany' }, methodId: 'ground' }]);
    expect(together.priceInfo.shipping).toBe(500);
  });

  it('is copied with its groups, or into the usual one', () => {
    const cart = newCart({ profileId: 'p1', organizationId: undefined, siteId: 'siteUS' }, context);
    const merged = changed(copiedInto(cart, split, { mergeShippingGroups: true }, context.newId), {});
    expect(unitsIn(merged)).toEqual(asSplit);
    expect(merged.priceInfo).toEqual(split.priceInfo);
    const twice = changed(copiedInto(merged, split, { mergeShippingGroups: true }, context.newId), {});
    expect(twice.shippingGroups).toHaveLength(2);
    const plain = changed(copiedInto(cart, split, {}, context.newId), {});
    expect(plain.shippingGroups).toHaveLength(1);
  });

  it.each([
    ['a method', ground, { pickup: expect.anything() }],
    ['an address', inBoston, { methodId: 'ground', address: expect.objectContaining({ city: 'Boston' }) }],
  ])('is picked up or shipped, and not both, when a pick-up is copied into a cart with %s', (_, delivery, expected) => {
    const type = 'inStorePickupShippingGroup';
    const source = changed(sampleCart(context), {
      shippingGroups: [{ type, locationId: 'loc-albany', items: [mugs(1)] }],
    });
    const cart = newCart({ profileId: 'p1', organizationId: undefined, siteId: 'siteUS' }, context);
    const copy = copiedInto(changed(cart, delivery), source, { mergeShippingGroups: true }, context.newId);
    const { id, state } = copy.shippingGroups[0];
    expect(changed(copy, {}).shippingGroups).toEqual([{ id, state, ...expected }]);
  });
});

describe('an order of several shipping groups', () => {
  const placed: Order = { ...split, state: 'SUBMITTED' };
  const [albany = '', boston = ''] = placed.shippingGroups.map(({ id }) => id);
  const states = ({ state, shippingGroups, lines }: Order) => [
    state,
    ...shippingGroups.map(group => group.state),
    ...lines.map(line => line.state),
  ];

  it('is fulfilled with its last group', () => {
    const first = shipped(placed, { shippingGroupId: boston, trackingNumber: '1Z' }, 5);
    expect(states(first)).toEqual(['PROCESSING', 'INITIAL', 'NO_PENDING_ACTION', 'INITIAL', 'DELIVERED']);
    expect(first.lines[0]?.shippedQuantity).toBe(1);
    expect(first.shippingGroups.map(({ trackingNumber, shippedAt }) => [trackingNumber, shippedAt])).toEqual([
      [undefined, undefined],
      ['1Z', 5],
    ]);
    expect(() => shipped(first, { shippingGroupId: boston }, 6)).toThrow(`${boston} is NO_PENDING_ACTION`);
    const done = shipped(first, {}, 7);
    expect(states(done)).toEqual([
      'NO_PENDING_ACTION',
      ...Array(2).fill('NO_PENDING_ACTION'),
      'DELIVERED',
      'DELIVERED',
    ]);
    expect(done.shippingGroups.map(({ shippedAt }) => shippedAt)).toEqual([7, 5]);
  });

  it('ships units of a line from the first group that has them, unless it is told which', () => {
    const [shirt] = placed.lines;
    const items = [{ commerceItemId: shirt?.id ?? '', quantity: 2 }];
    expect(states(shipped(placed, { items }, 5)).slice(0, 3)).toEqual(['PROCESSING', 'NO_PENDING_ACTION', 'INITIAL']);
    expect(() => shipped(placed, { items, shippingGroupId: boston }, 5)).toThrow('1 are left to ship');
  });

  it('goes on while a group has failed, and is then for the merchant to see to; with all of them it has failed', () => {
    const failed = fulfilmentFailed(placed, { shippingGroupId: albany }, 5);
    expect(states(failed)).toEqual(['PROCESSING', 'FAILED', 'INITIAL', 'FAILED', 'INITIAL']);
    expect(shipped(failed, {}, 6).state).toBe('PENDING_MERCHANT_ACTION');
    expect(fulfilmentFailed(failed, {}, 6).state).toBe('FAILED');
    expect(states(fulfilmentFailed(placed, {}, 5))).toEqual(Array(5).fill('FAILED'));
  });

  it('is taken up by its groups, and given up as a whole', () => {
    expect(states(takenUp(placed, { shippingGroupId: albany }, 5)).slice(0, 3)).toEqual([
      'PROCESSING',
      'PROCESSING',
      'INITIAL',
    ]);
    const gone = removed(placed, 'Changed my mind', 5);
    expect(states(gone)).toEqual(Array(5).fill('REMOVED'));
    expect(gone.shippingGroups.flatMap(({ parts = [] }) => parts.map(({ state }) => state))).toEqual(
      Array(3).fill('REMOVED'),
    );
  });

  it('does not know groups of others', () => {
    expect(() => shipped(placed, { shippingGroupId: 'sg0' }, 5)).toThrow('has no shipping group sg0');
  });
});
