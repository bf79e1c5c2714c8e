import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refusalOf,
  sampleCart,
  sampleCartContext,
  sampleOrganization,
  sampleProfile,
} from '../../../tests/support/order-samples.ts';
import { minor } from '../../wire/money.ts';
import type { Address } from '../../wire/records.ts';
import type { Order } from '../records.ts';
import { changedCart } from './cart.ts';
import { parseOrderCriteria } from './order-search.ts';

const context = sampleCartContext();
const address = (city: string): Address => ({
  id: '',
  alias: '',
  address1: '1 Engine Street',
  city,
  state: 'NY',
  postalCode: '12207',
  country: 'US',
  phoneNumber: `555-${city}`,
  lastName: 'Byron',
});
const order: Order = {
  ...changedCart(
    sampleCart(context),
    { shoppingCart: { items: [{ productId: 'shirt', catRefId: 'sku-shirt', quantity: 1 }] } },
    context,
  ),
  state: 'SUBMITTED',
  submittedAt: Date.UTC(2026, 0, 15, 12),
  shippingGroups: [{ id: 'sg1', state: 'INITIAL', address: address('Albany') }],
  payments: [{ id: 'pg1', type: 'card', amount: minor(1), state: 'AUTHORIZED', billingAddress: address('Boston') }],
  comments: [{ id: 'oc1', comment: 'Ring twice', createdAt: 0 }],
  properties: { x_gift: 'Yes', toString: undefined },
};
const found = { order, profile: sampleProfile('p1'), organization: sampleOrganization('or-1') };
const matches = (criteria: object, subject: Parameters<ReturnType<typeof parseOrderCriteria>['matches']>[0] = found) =>
  parseOrderCriteria(JSON.stringify(criteria)).matches(subject);

describe('parseOrderCriteria', () => {
  it.each([
    { orderId: order.id },
    { email: 'P1@EX' },
    { firstName: 'm', lastName: 'ng' },
    { profileId: 'p' },
    { state: 'submitted' },
    { skuId: 'sku-shirt' },
    { productId: 'shirt' },
    { account: 'account or' },
    { addressPhone: '555-b' },
    { comment: 'ring' },
    { billingAddressCity: 'Boston', shippingAddressCity: 'Albany' },
    { 'billingAddressCity,shippingAddressCity': 'alb' },
    { shippingAddressAddressLine1: '1 Engine', shippingAddressPostalCode: '122' },
    { startDate: '2026-01-15T12:00:00.000Z', endDate: '2026-01-15T12:00:00.000Z' },
    { startDate: '2026-01-15', endDate: '2026-01-15' },
    { dynProps_x_gift: 'y' },
    { lastName: '', state: '', limit: 20 },
    {},
  ])('finds an order by %j', criteria => {
    expect(matches(criteria)).toBe(true);
  });

  it.each([
    { orderId: 'x' },
    { state: 'SUBMIT' },
    { lastName: 'g' },
    { firstName: 'm', lastName: 'x' },
    { shippingAddressCity: 'Boston' },
    { shippingAddressAddressLine2: 'x' },
    { startDate: '2026-01-15T12:00:00.001Z' },
    { endDate: '2026-01-14' },
    { dynProps_x_GIFT: 'y' },
    { dynProps_constructor: 'f' },
  ])('does not find an order by %j', criteria => {
    expect(matches(criteria)).toBe(false);
  });

  it('knows guests by their shipping address', () => {
    const guest = { order: { ...order, profileId: undefined }, profile: undefined, organization: undefined };
    expect(matches({ lastName: 'byr' }, guest)).toBe(true);
    expect(matches({ email: 'a' }, guest)).toBe(false);
    expect(matches({ account: 'a' }, guest)).toBe(false);
  });

  it('finds by any beginning of a text, in any case, and by nothing that is not one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(12), (lastName, length) => {
        const subject = { ...found, profile: sampleProfile('p1', { lastName }) };
        const beginning = lastName.slice(0, length);
        expect(matches({ lastName: beginning }, subject)).toBe(true);
        expect(matches({ lastName: beginning.toUpperCase().toLowerCase() }, subject)).toBe(
          lastName.toLowerCase().startsWith(beginning.toUpperCase().toLowerCase()),
        );
        expect(matches({ lastName: `${lastName}x` }, subject)).toBe(false);
      }),
    );
  });

  it('reads paging and counting', () => {
    expect(parseOrderCriteria('{"pageNumber":"2","limit":20,"requireCount":false}')).toMatchObject({
      pageNumber: 2,
      limit: 20,
      requireCount: false,
    });
    expect(parseOrderCriteria('{}')).toMatchObject({ pageNumber: 0, limit: undefined, requireCount: true });
  });

  it.each([
    '',
    'lastName eq "Ng"',
    '[]',
    'null',
    '"x"',
    '{"colour":"red"}',
    '{"startDate":"soon"}',
    '{"startDate":"5"}',
    '{"startDate":5}',
    '{"endDate":"January 5"}',
    '{"endDate":"2025-02-30"}',
    '{"startDate":"12/05/2025"}',
    '{"limit":-1}',
    '{"lastName":{"sw":"N"}}',
    '{"billingAddressPlanet":"x"}',
    '{"constructor":"x"}',
  ])('refuses %s with 85000', q => {
    expect(refusalOf(() => parseOrderCriteria(q))).toEqual(['85000']);
  });
});
