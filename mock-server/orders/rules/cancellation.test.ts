import { describe, expect, it } from 'vitest';
import { refusalOf, sampleCart, sampleCartContext } from '../../../tests/support/order-samples.ts';
import { settings } from '../../merchant/seed.ts';
import { minor } from '../../wire/money.ts';
import type { Order } from '../records.ts';
import { cancelled, cancelOrderOf } from './cancellation.ts';
import { changedCart } from './cart.ts';
import type { OrderState } from './order-lifecycle.ts';

const cartContext = sampleCartContext();
const held: Order = {
  ...changedCart(
    sampleCart(cartContext),
    { shoppingCart: { items: [{ productId: 'shirt', catRefId: 'sku-shirt', quantity: 2 }] } },
    cartContext,
  ),
  state: 'QUEUED',
  submittedAt: 1000,
  heldUntil: 2000,
  payments: [{ id: 'pg1', type: 'card', amount: minor(4000), state: 'AUTHORIZED' }],
};
const context = (differences = {}) => ({
  reason: 'changeOfMind',
  reasons: settings.reasons.cancel,
  settings,
  now: 1500,
  agentId: 'agent',
  newOrderId: () => 'o9',
  newShippingGroupId: () => 'sg9',
  newLineId: () => 'ci9',
  ...differences,
});

describe('cancelOrderOf', () => {
  it('makes an order of nothing that names the order, its lines and the reason', () => {
    const cancelOrder = cancelOrderOf(held, context());
    expect(cancelOrder).toMatchObject({
      id: 'o9',
      state: 'INCOMPLETE_CANCEL',
      submittedAt: undefined,
      heldUntil: undefined,
      payments: [],
      priceInfo: { total: 0 },
      lines: [{ id: 'ci9', quantity: 2, properties: { actionCode: '-', originalCommerceItemId: held.lines[0]?.id } }],
      cancels: { orderId: held.id, reason: 'changeOfMind' },
    });
  });

  it.each<OrderState>(['INCOMPLETE', 'REMOVED', 'PENDING_REMOVE', 'INCOMPLETE_CANCEL'])(
    'refuses with 200101 an order that is %s',
    state => {
      expect(refusalOf(() => cancelOrderOf({ ...held, state }, context()))).toEqual(['200101']);
    },
  );

  it.each<OrderState>(['SUBMITTED', 'PROCESSING', 'NO_PENDING_ACTION', 'PENDING_APPROVAL'])(
    'refuses with 200139 an order that is %s',
    state => {
      expect(refusalOf(() => cancelOrderOf({ ...held, state }, context()))).toEqual(['200139']);
    },
  );

  it('refuses once the remorse period is over', () => {
    expect(refusalOf(() => cancelOrderOf(held, context({ now: 1999 })))).toEqual([]);
    expect(refusalOf(() => cancelOrderOf(held, context({ now: 2000 })))).toEqual(['200139']);
  });

  it('refuses a reason that is not on the list', () => {
    expect(refusalOf(() => cancelOrderOf(held, context({ reason: 'Change of mind' })))).toEqual(['200218']);
  });
});

describe('cancelled', () => {
  const cancelOrder = cancelOrderOf(held, context());

  it('removes the order with everything in it, and keeps the text of the reason', () => {
    const done = cancelled(held, cancelOrder, context({ now: 1600 }));
    expect(done.order).toMatchObject({
      state: 'REMOVED',
      heldUntil: undefined,
      modifiedAt: 1600,
      cancelReason: 'Change of mind',
      lines: [{ state: 'REMOVED' }],
      payments: [{ state: 'REMOVED' }],
      shippingGroups: [{ state: 'REMOVED' }],
    });
    expect(done.cancelOrder.state).toBe('REMOVED');
  });

  it('asks again whether the remorse period still runs', () => {
    expect(refusalOf(() => cancelled(held, cancelOrder, context({ now: 2000 })))).toEqual(['200139']);
    expect(
      refusalOf(() =>
        cancelled({ ...held, state: 'SUBMITTED', heldUntil: undefined }, cancelOrder, context({ now: 1600 })),
      ),
    ).toEqual(['200139']);
  });

  it('cancels once', () => {
    const done = cancelled(held, cancelOrder, context({ now: 1600 }));
    expect(refusalOf(() => cancelled(done.order, done.cancelOrder, context({ now: 1601 })))).toEqual(['200139']);
    expect(refusalOf(() => cancelled(done.order, cancelOrder, context({ now: 1601 })))).toEqual(['200139']);
  });
});
