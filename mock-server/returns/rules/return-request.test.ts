import { describe, expect, it } from 'vitest';
import { codesOf, lineOf, openCatalog, orderOf, receive, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Product, Sku } from '../../catalog/records.ts';
import { settings } from '../../merchant/seed.ts';
import { closeReturn } from './refund.ts';
import { draftReturn } from './return-request.ts';
import { checkOrderIsReturnable, returnability } from './returnability.ts';

const order = orderOf([lineOf({ id: 'ci1', quantity: 3 }), lineOf({ id: 'ci2', skuId: 'sku2' })]);
const nonreturnable = { nonreturnable: true };

describe('opening a return', () => {
  it('given a fulfilled order, when items are returned, then the request waits for them', () => {
    const request = returnOf(order, [{ lineId: 'ci1', quantity: 2 }]);
    expect(request.state).toBe('PENDING_CUSTOMER_ACTION');
    expect(request.items).toMatchObject([
      { id: 'rr1-1', lineId: 'ci1', quantityToReturn: 2, quantityReceived: 0, state: 'AWAITING_RETURN' },
    ]);
  });

  it.each(['SUBMITTED', 'PROCESSING', 'QUEUED', 'REMOVED', 'INCOMPLETE'] as const)(
    'given an order in state %s, when it is looked at for a return, then it is refused',
    state => {
      expect(codesOf(() => checkOrderIsReturnable({ ...order, state }, {}))).toEqual(['200114']);
      expect(codesOf(() => returnOf({ ...order, state }, [{ lineId: 'ci1', quantity: 1 }]))).toEqual(['200114']);
    },
  );

  it('given an add-on, when it is returned without its base item, then 200114; with it, both go back', () => {
    const withAddOn = orderOf([lineOf({ id: 'ci1' }), lineOf({ id: 'ci2', skuId: 'sku2', parentId: 'ci1' })]);
    const [base, addOn] = [
      { lineId: 'ci1', quantity: 1 },
      { lineId: 'ci2', quantity: 1 },
    ];
    expect(codesOf(() => returnOf(withAddOn, [addOn]))).toEqual(['200114']);
    expect(returnOf(withAddOn, [addOn, base]).items).toHaveLength(2);
    expect(returnOf(withAddOn, [base]).items).toHaveLength(1);
  });

  it.each([
    ['an unknown line', { lineId: 'ci9', quantity: 1 }, '13001'],
    ['another product', { lineId: 'ci1', quantity: 1, productId: 'prod9' }, '13001'],
    ['another SKU', { lineId: 'ci1', quantity: 1, skuId: 'sku9' }, '13001'],
    ['another shipping group', { lineId: 'ci1', quantity: 1, shippingGroupId: 'sg9' }, '13001'],
    ['an unknown reason', { lineId: 'ci1', quantity: 1, reason: 'bored' }, '13001'],
    ['no reason', { lineId: 'ci1', quantity: 1, reason: undefined }, '13001'],
    ['no unit', { lineId: 'ci1', quantity: 0 }, '13001'],
    ['a negative quantity', { lineId: 'ci1', quantity: -1 }, '13001'],
    ['half a unit', { lineId: 'ci1', quantity: 0.5 }, '13001'],
    ['more than was shipped', { lineId: 'ci1', quantity: 4 }, '200114'],
  ])('given %s, when it is returned, then it is refused', (_, item, code) => {
    expect(codesOf(() => returnOf(order, [item]))).toEqual([code]);
  });

  it('given no item, when a return is created, then it is refused', () => {
    expect(codesOf(() => returnOf(order, []))).toEqual(['13001']);
  });

  it('given two items of one line, when together they are more than there is, then it is refused', () => {
    const twice = (quantity: number) => [
      { lineId: 'ci1', quantity: 2 },
      { lineId: 'ci1', quantity, reason: 'incorrectSize' },
    ];
    expect(codesOf(() => returnOf(order, twice(1)))).toEqual([]);
    expect(codesOf(() => returnOf(order, twice(2)))).toEqual(['200114']);
  });

  it('given an open reason, when amounts are only calculated, then it is no obstacle', () => {
    const parts = {
      id: '',
      itemIds: [],
      authorizationNumber: '',
      agentId: undefined,
      originOfReturn: 'default' as const,
    };
    const draft = draftReturn({
      ...parts,
      order,
      items: [{ lineId: 'ci1', quantity: 2 }],
      now: 0,
      catalog: openCatalog,
      reasons: settings.reasons,
    });
    expect(draft.items[0]?.suggested.item).toBe(2_000);
  });
});

describe('what can be returned', () => {
  const availableOf = (...requests: Parameters<typeof returnability>[1]) =>
    returnability(order, requests, openCatalog).map(({ available }) => available);

  it('given an open request, when another is wanted, then its units are not available', () => {
    const request = returnOf(order, [{ lineId: 'ci1', quantity: 2 }]);
    expect(availableOf(request)).toEqual([1, 1]);
    expect(codesOf(() => returnOf(order, [{ lineId: 'ci1', quantity: 2 }], { others: [request] }))).toEqual(['200114']);
  });

  it('given units that arrived, when the request is still open, then they count once', () => {
    const received = receive(returnOf(order, [{ lineId: 'ci1', quantity: 2 }]), order, [
      { itemId: 'rr1-1', quantity: 1 },
    ]);
    expect(returnability(received.order, [received.request], openCatalog)[0]?.available).toBe(1);
  });

  it('given a request that is closed before anything came, when another is wanted, then its units are available again', () => {
    expect(availableOf(closeReturn(returnOf(order, [{ lineId: 'ci1', quantity: 3 }])))).toEqual([3, 1]);
  });

  it('given a nonreturnable product or SKU, when it is listed, then it says why, and it cannot be returned', () => {
    const ofProduct = { ...openCatalog, products: { get: () => nonreturnable as Product } };
    const ofSku = {
      ...openCatalog,
      skus: { get: (id: string) => (id === 'sku2' ? (nonreturnable as Sku) : undefined) },
    };
    expect(returnability(order, [], ofProduct).map(line => line.nonreturnableReason)).not.toContain(undefined);
    expect(returnability(order, [], ofSku).map(line => line.nonreturnableReason === undefined)).toEqual([true, false]);
    expect(codesOf(() => returnOf(order, [{ lineId: 'ci2', quantity: 1 }], { catalog: ofSku }))).toEqual(['200114']);
  });
});
