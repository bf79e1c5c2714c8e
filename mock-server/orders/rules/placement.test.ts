import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refusalOf,
  sampleCart,
  sampleCartContext,
  sampleOrganization,
  sampleProfile,
  sentAddress,
} from '../../../tests/support/order-samples.ts';
import { type Amount, minor, minus, sum } from '../../wire/money.ts';
import type { Order, Payment } from '../records.ts';
import { approverIdsOf, needsApproval } from './approval.ts';
import { changedCart } from './cart.ts';
import { placed } from './placement.ts';
import { heldUntil, isHeldBack } from './remorse-period.ts';

const dollars = (cents: number) => ({ currencyCode: 'USD', amount: minor(cents) });
const pay = (total: Amount, differences: Partial<Payment> = {}): [Payment] => [
  { id: 'pg1', type: 'invoice', deferred: true, amount: total, state: 'PAYMENT_DEFERRED', ...differences },
];
const context = sampleCartContext();
const cart = changedCart(
  sampleCart(context),
  {
    shoppingCart: { items: [{ productId: 'shirt', catRefId: 'sku-shirt', quantity: 2 }] },
    shippingAddress: sentAddress,
    shippingMethod: { value: 'ground' },
  },
  context,
);
const ready: Order = { ...cart, payments: pay(cart.priceInfo.total) };
const [group] = ready.shippingGroups;
const { methodId: _, ...withoutMethod } = group;
const halfAddress = { id: '', alias: '', address1: 'x', city: '', state: '', postalCode: '', country: 'US' };
const circumstances = {
  now: 5000,
  agentId: 'agent',
  organization: undefined,
  approverIds: [],
  settings: {
    remorsePeriod: { enabled: true, hours: 0, minutes: 30 },
    payments: { allowPartialPayment: false, priceHoldHours: 0 },
    externalApproval: 'none' as const,
  },
};

describe('placed', () => {
  it('holds an order back while the remorse period runs', () => {
    expect(placed(ready, circumstances)).toMatchObject({
      state: 'QUEUED',
      submittedAt: 5000,
      heldUntil: 5000 + 1_800_000,
      agentId: 'agent',
    });
  });

  it.each([
    ['switched off', { enabled: false, hours: 1, minutes: 0 }],
    ['no time at all', { enabled: true, hours: 0, minutes: 0 }],
  ])('hands an order over when the remorse period is %s', (_, remorsePeriod) => {
    expect(placed(ready, { ...circumstances, settings: { ...circumstances.settings, remorsePeriod } })).toMatchObject({
      state: 'SUBMITTED',
      heldUntil: undefined,
    });
  });

  it('asks an approver where the account has a limit', () => {
    const organization = sampleOrganization('or-1', { approvalRequired: true, orderPriceLimit: dollars(100) });
    const order = placed(ready, { ...circumstances, organization, approverIds: ['boss'] });
    expect(order).toMatchObject({ state: 'PENDING_APPROVAL', heldUntil: undefined, approverIds: ['boss'] });
  });

  it('takes deferred payments only where an approver is asked', () => {
    const organization = sampleOrganization('or-1', { approvalRequired: true, orderPriceLimit: dollars(100) });
    const [{ deferred: _, ...payment }] = pay(cart.priceInfo.total, { type: 'card', state: 'AUTHORIZED' });
    const paidByCard = { ...ready, payments: [payment] };
    expect(refusalOf(() => placed(paidByCard, { ...circumstances, organization }))).toEqual(['28347']);
    expect(placed(paidByCard, { ...circumstances, organization: sampleOrganization('or-1') }).state).toBe('QUEUED');
  });

  it('does not ask an approver again once the order waits for its payment', () => {
    const organization = sampleOrganization('or-1', { approvalRequired: true, orderPriceLimit: dollars(0) });
    expect(placed({ ...ready, state: 'PENDING_PAYMENT' }, { ...circumstances, organization }).state).toBe('QUEUED');
  });

  it.each<[string, Partial<Order>]>([
    ['no items', { lines: [] }],
    ['no address', { shippingGroups: [{ id: 'sg1', state: 'INITIAL', methodId: 'ground' }] }],
    ['half an address', { shippingGroups: [{ ...group, address: { ...halfAddress, city: 'Albany' } }] }],
    ['no method', { shippingGroups: [withoutMethod] }],
    [
      'a second group without address',
      { shippingGroups: [group, { id: 'sg2', state: 'INITIAL', methodId: 'ground' }] },
    ],
    ['no payment', { payments: [] }],
    ['too little', { payments: pay(minus(cart.priceInfo.total, minor(1))) }],
    ['too much', { payments: pay(sum([cart.priceInfo.total, minor(1)])) }],
  ])('refuses an order with %s', (_, lacking) => {
    expect(refusalOf(() => placed({ ...ready, ...lacking }, circumstances))).toEqual(['28347']);
  });

  it('refuses an order that has been placed', () => {
    expect(refusalOf(() => placed({ ...ready, state: 'SUBMITTED' }, circumstances))).toEqual(['20140']);
  });
});

describe('needsApproval', () => {
  it.each([
    [true, 1000, 1000, false],
    [true, 1000, 1001, true],
    [true, 0, 1, true],
    [true, 0, 0, true],
    [false, 0, 5000, false],
  ])('with approvals %s and limit %d says of %d: %s', (approvalRequired, limit, total, expected) => {
    expect(needsApproval({ approvalRequired, orderPriceLimit: dollars(limit) }, dollars(total))).toBe(expected);
  });

  it('asks where the limit is in another currency', () => {
    const account = { approvalRequired: true, orderPriceLimit: dollars(100_000) };
    expect(needsApproval(account, { currencyCode: 'JPY', amount: minor(1) })).toBe(true);
    expect(needsApproval({ ...account, approvalRequired: false }, { currencyCode: 'JPY', amount: minor(1) })).toBe(
      false,
    );
  });

  it('never needs any without a limit', () => {
    expect(needsApproval({ approvalRequired: true }, dollars(1_000_000))).toBe(false);
  });

  it('finds the active approvers of an account', () => {
    const roles = [{ function: 'approver', repositoryId: 'r1', organizationId: 'or-1' }];
    const people = [sampleProfile('a', { roles }), sampleProfile('b', { roles, active: false }), sampleProfile('c')];
    expect(approverIdsOf('or-1', people)).toEqual(['a']);
    expect(approverIdsOf('or-2', people)).toEqual([]);
  });
});

describe('remorse period', () => {
  it('runs for its length exactly', () => {
    const length = fc.record({ hours: fc.integer({ min: 0, max: 100 }), minutes: fc.integer({ min: 1, max: 59 }) });
    fc.assert(
      fc.property(length, fc.nat(), ({ hours, minutes }, now) => {
        const until = heldUntil({ enabled: true, hours, minutes }, now);
        const order = { state: 'QUEUED' as const, heldUntil: until };
        const end = now + (hours * 60 + minutes) * 60_000;
        expect([now, end - 1, end].map(instant => isHeldBack(order, instant))).toEqual([true, true, false]);
        expect(isHeldBack({ ...order, state: 'SUBMITTED' }, now)).toBe(false);
      }),
    );
  });
});
