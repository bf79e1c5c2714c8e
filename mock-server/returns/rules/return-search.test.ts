import { describe, expect, it } from 'vitest';
import { codesOf, lineOf, orderOf, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Organization, Profile } from '../../people/records.ts';
import { isWanted, returnCriteria } from './return-search.ts';

const order = orderOf([lineOf()], { organizationId: 'or-1' });
const found = {
  request: { ...returnOf(order, [{ lineId: 'ci1', quantity: 1 }]), createdAt: Date.parse('2026-01-10T12:00:00Z') },
  order,
  profile: { email: 'ada@example.com' } as Profile,
  organization: { name: 'Analytical Engines' } as Organization,
};

describe('searching return requests', () => {
  it.each([
    [{}, true],
    [{ returnRequestId: 'rr1', orderId: 'o1', authorizationNumber: 'RMA-rr1', siteId: 'siteUS' }, true],
    [{ returnRequestId: 'rr1', orderId: 'o2' }, false],
    [{ returnRequestId: 'rr2' }, false],
    [{ authorizationNumber: 'RMA-rr2' }, false],
    [{ siteId: 'siteDE' }, false],
    [{ state: 'PENDING_CUSTOMER_ACTION' }, true],
    [{ state: 'COMPLETE' }, false],
    [{ email: 'Ada@Example.com' }, true],
    [{ email: 'ada' }, false],
    [{ account: 'or-1' }, true],
    [{ account: 'analytical engines' }, true],
    [{ account: 'or-2' }, false],
    [{ startDateFromTimeSpan: '2026-01-10T12:00:00.000Z' }, true],
    [{ startDateFromTimeSpan: '2026-01-10t12:00:00.001z' }, false],
    [{ x_unknown: 1 }, true],
    [{ orderId: '', email: '', state: '', startDateFromTimeSpan: '', account: '' }, true],
    [{ state: 'MANUAL_REFUND' }, false],
  ])('given %j, when requests are compared with it, then all of it must hold', (criteria, wanted) => {
    expect(isWanted(found, returnCriteria(JSON.stringify(criteria)))).toBe(wanted);
  });

  it('given a guest and no account, when either is looked for, then nothing is found', () => {
    const guest = {
      ...found,
      profile: undefined,
      organization: undefined,
      order: { ...order, organizationId: undefined },
    };
    expect(isWanted(guest, returnCriteria('{"email":"ada@example.com"}'))).toBe(false);
    expect(isWanted(guest, returnCriteria('{"account":"or-1"}'))).toBe(false);
  });

  it('given no page, when criteria are read, then it is the first one of the usual size', () => {
    expect(returnCriteria('{}')).toEqual({ page: 0, limit: 250 });
    expect(returnCriteria('{"pageNumber":2,"limit":20}')).toEqual({ page: 2, limit: 20 });
  });

  it.each([
    'orderId eq "o1"',
    '[]',
    'null',
    '{"orderId":1}',
    '{"state":"LOST"}',
    '{"state":"toString"}',
    '{"limit":"20"}',
    '{"limit":-1}',
    '{"pageNumber":0.5}',
    '{"startDateFromTimeSpan":"yesterday"}',
    '{"startDateFromTimeSpan":"2026-13-01T00:00:00.000Z"}',
  ])('given %s, when it is read as criteria, then it is refused', q => {
    expect(codesOf(() => returnCriteria(q))).toEqual(['85000']);
  });
});
