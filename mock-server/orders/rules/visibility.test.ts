import { describe, expect, test } from 'vitest';
import { sampleProfile } from '../../../tests/support/order-samples.ts';
import { isVisibleTo } from './visibility.ts';

const own = { profileId: 'june', organizationId: undefined, submittedAt: undefined };
const ofAccount = { profileId: 'leo', organizationId: 'or-1', submittedAt: 1 };
const approver = (organizationId: string) =>
  sampleProfile('june', {
    roles: [{ function: 'approver', repositoryId: `${organizationId}-approver`, organizationId }],
  });

describe('given a shopper in the agent context', () => {
  test.each([
    ['own orders are seen', own, sampleProfile('june'), true],
    ["others' orders are not", own, sampleProfile('leo'), false],
    ['an order of nobody is not', { ...own, profileId: undefined }, sampleProfile('june'), false],
    ['an anonymous shopper sees orders of nobody', { ...own, profileId: undefined }, undefined, true],
    ['an anonymous shopper sees no orders of shoppers', own, undefined, false],
    ['an approver sees what was placed in the account', ofAccount, approver('or-1'), true],
    ['an approver does not see a cart', { ...ofAccount, submittedAt: undefined }, approver('or-1'), false],
    ['an approver of another account sees nothing', ofAccount, approver('or-2'), false],
    ['a contact without that role sees nothing', ofAccount, sampleProfile('june'), false],
  ])('%s', (_, order, shopper, seen) => {
    expect(isVisibleTo(order, shopper)).toBe(seen);
  });
});
