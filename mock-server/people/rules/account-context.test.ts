import { describe, expect, it } from 'vitest';
import { byId, refusalOf, sampleOrganization, sampleProfile } from '../../../tests/support/order-samples.ts';
import type { Profile } from '../records.ts';
import { accountContext, requireSameAccount } from './account-context.ts';

const organizations = byId(
  sampleOrganization('or-1'),
  sampleOrganization('or-2'),
  sampleOrganization('or-closed', { active: false }),
);
const guest = sampleProfile('guest');
const contact = sampleProfile('contact', { parentOrganizationId: 'or-1', secondaryOrganizationIds: ['or-2'] });
const ofAccount = (organizationId: string | undefined) => ({ organizationId });

interface Question {
  readonly header: string | undefined;
  readonly shopper: Profile | undefined;
  readonly record?: ReturnType<typeof ofAccount>;
}

function look({ record, ...question }: Question) {
  const context = accountContext({ ...question, organizations });
  if (record !== undefined) requireSameAccount(record, context, { ...question, organizations });
  return context.current;
}

describe('the account of a call', () => {
  it.each([
    ['the header names the account', 'or-2', contact, 'or-2'],
    ['without header the first account of the shopper counts', undefined, contact, 'or-1'],
    [
      'an inactive account is passed over',
      undefined,
      sampleProfile('x', { parentOrganizationId: 'or-closed', secondaryOrganizationIds: ['or-2'] }),
      'or-2',
    ],
    ['a shopper without account works in none', undefined, guest, undefined],
    ['without shopper the header alone counts', 'or-1', undefined, 'or-1'],
  ])('%s', (_, header, shopper, expected) => {
    expect(look({ header, shopper })?.id).toBe(expected);
  });

  it.each([
    ['an inactive account in the header', '100094', { header: 'or-closed', shopper: contact }],
    ['an unknown account in the header', '100094', { header: 'or-none', shopper: contact }],
    ['a header for a shopper without account', '100098', { header: 'or-1', shopper: guest }],
    [
      'a header that names an account of others',
      '100101',
      { header: 'or-2', shopper: sampleProfile('x', { parentOrganizationId: 'or-1' }) },
    ],
    [
      'a record of another account than the header',
      '100095',
      { header: 'or-2', shopper: contact, record: ofAccount('or-1') },
    ],
    [
      'a record of another account than the current one',
      '100095',
      { header: undefined, shopper: contact, record: ofAccount('or-2') },
    ],
    [
      'an account record for a shopper without account',
      '100095',
      { header: undefined, shopper: guest, record: ofAccount('or-1') },
    ],
    [
      'a record of an account that is gone',
      '100096',
      { header: undefined, shopper: undefined, record: ofAccount('or-none') },
    ],
    [
      'a record of an inactive account',
      '100097',
      { header: undefined, shopper: undefined, record: ofAccount('or-closed') },
    ],
    ['a private record with a header', '100099', { header: 'or-1', shopper: contact, record: ofAccount(undefined) }],
  ])('refuses %s with %s', (_, code, question) => {
    expect(refusalOf(() => look(question))).toEqual([code]);
  });

  it('lets an agent who names neither account nor shopper see every active account', () => {
    const record = ofAccount('or-2');
    expect(refusalOf(() => look({ header: undefined, shopper: undefined, record }))).toEqual([]);
  });

  it('lets a contact see private orders when no account is named', () => {
    const record = ofAccount(undefined);
    expect(refusalOf(() => look({ header: undefined, shopper: contact, record }))).toEqual([]);
  });
});
