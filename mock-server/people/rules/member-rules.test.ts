import { describe, expect, it } from 'vitest';
import { propertyDefinitions } from '../../properties/seed.ts';
import { zero } from '../../wire/money.ts';
import type { Organization, Profile } from '../records.ts';
import { accountOfContact } from './delegation.ts';
import { changedMember, newMember, requireRoleKept, standardRole } from './member-rules.ts';

const address = {
  id: 'ad1',
  alias: 'Office',
  address1: '1 Pier Road',
  city: 'Boston',
  state: 'MA',
  postalCode: '02110',
  country: 'US',
};
const account: Organization = {
  id: 'or-1',
  name: 'Northwind Labs',
  active: true,
  approvalRequired: true,
  orderPriceLimit: { currencyCode: 'USD', amount: zero },
  siteId: 'siteUS',
  shippingAddress: address,
  billingAddress: address,
};
const other: Organization = { ...account, id: 'or-2', active: false };
const organizations = new Map([account, other].map(organization => [organization.id, organization]));

const buyer: Profile = {
  id: 'bb-2',
  email: 'mia.ng@example.com',
  login: 'mia.ng@example.com',
  firstName: 'Mia',
  lastName: 'Ng',
  type: 'b2b_user',
  active: true,
  receiveEmail: false,
  locale: 'en',
  registeredAt: 0,
  parentOrganizationId: 'or-1',
  secondaryOrganizationIds: ['or-2'],
  roles: [standardRole('buyer', 'or-1'), standardRole('buyer', 'or-2')],
  shippingAddresses: [],
  comments: [],
  properties: { x_costCentre: '4711' },
};
const administrator: Profile = { ...buyer, id: 'bb-1', roles: [standardRole('admin', 'or-1')] };
const delegation = { administrator, account };
const input = {
  email: 'leo@example.com',
  firstName: 'Leo',
  lastName: 'Berg',
  active: true,
  receiveEmail: 'yes' as const,
};
const made = { id: 'bb-3', now: 42, definitions: propertyDefinitions };

const refusalWith = (code: string) => expect.objectContaining({ details: [expect.objectContaining({ code })] });

describe('newMember', () => {
  it('makes a buyer of the account when no roles are given', () => {
    const member = newMember(input, delegation, made);
    expect(member).toMatchObject({
      id: 'bb-3',
      login: 'leo@example.com',
      type: 'b2b_user',
      parentOrganizationId: 'or-1',
      receiveEmail: true,
      registeredAt: 42,
      roles: [standardRole('buyer', 'or-1')],
    });
  });

  it('keeps properties the merchant defined, and nothing else beside its own', () => {
    const sent = { ...input, x_costCentre: '4711', id: 'mine', links: [], dynamicProperties: [] };
    expect(newMember(sent, delegation, made)).toMatchObject({ id: 'bb-3', properties: { x_costCentre: '4711' } });
    expect(newMember(sent, delegation, made).properties).toEqual({ x_costCentre: '4711', x_contactBy: 'email' });
  });

  it('gives roles once each, custom ones by their id', () => {
    const roles = [
      { function: 'buyer' as const },
      { function: 'buyer' as const },
      { function: 'custom' as const, repositoryId: '200004' },
    ];
    expect(newMember({ ...input, roles }, delegation, made).roles).toEqual([
      standardRole('buyer', 'or-1'),
      { function: 'custom', repositoryId: '200004', organizationId: 'or-1' },
    ]);
  });

  it('refuses whoever is no administrator of the account', () => {
    expect(() => newMember(input, { administrator: buyer, account }, made)).toThrow(refusalWith('89101'));
  });

  it('refuses a role in another account', () => {
    const roles = [{ function: 'buyer' as const, relativeTo: { id: 'or-2' } }];
    expect(() => newMember({ ...input, roles }, delegation, made)).toThrow(refusalWith('22010'));
  });
});

describe('changedMember', () => {
  it('changes what is given and keeps the rest', () => {
    const changed = changedMember(
      buyer,
      { lastName: 'Ng-Adler', customerContactId: 'CRM-88', receiveEmail: 'yes' },
      delegation,
      propertyDefinitions,
    );
    expect(changed).toEqual({ ...buyer, lastName: 'Ng-Adler', customerContactId: 'CRM-88', receiveEmail: true });
  });

  it('deactivates and brings back', () => {
    const gone = changedMember(buyer, { active: false }, delegation, propertyDefinitions);
    expect(gone.active).toBe(false);
    expect(changedMember(gone, { active: true }, delegation, propertyDefinitions)).toEqual(buyer);
  });

  it('takes a new e-mail address as login name, unless the login name was another', () => {
    const email = 'new@example.com';
    expect(changedMember(buyer, { email }, delegation, propertyDefinitions).login).toBe(email);
    expect(changedMember({ ...buyer, login: 'mia' }, { email }, delegation, propertyDefinitions).login).toBe('mia');
  });

  it('replaces the roles in the account and leaves those elsewhere', () => {
    expect(changedMember(buyer, { roles: [{ function: 'approver' }] }, delegation, propertyDefinitions).roles).toEqual([
      standardRole('approver', 'or-1'),
      standardRole('buyer', 'or-2'),
    ]);
  });

  it('refuses roles in an account that the administrator does not look after', () => {
    const roles = [{ function: 'admin' as const, relativeTo: { id: 'or-2' } }];
    expect(() => changedMember(buyer, { roles }, delegation, propertyDefinitions)).toThrow(refusalWith('89101'));
  });

  it('refuses a contact of another account', () => {
    const stranger = { ...buyer, parentOrganizationId: 'or-9', secondaryOrganizationIds: [] };
    expect(() => changedMember(stranger, {}, delegation, propertyDefinitions)).toThrow(refusalWith('22010'));
  });

  it('merges properties the merchant defined', () => {
    expect(changedMember(buyer, { x_vip: true } as object, delegation, propertyDefinitions).properties).toEqual({
      x_costCentre: '4711',
      x_vip: true,
    });
  });
});

describe('requireRoleKept', () => {
  const approver = { ...buyer, id: 'bb-4', roles: [standardRole('approver', 'or-1')] };

  it('keeps the last approver of an account that needs approvals', () => {
    expect(() => requireRoleKept('approver', account, [buyer, approver], { ...approver, roles: [] })).toThrow(
      refusalWith('13001'),
    );
    expect(() => requireRoleKept('approver', account, [buyer, approver], { ...approver, active: false })).toThrow(
      refusalWith('13001'),
    );
  });

  it('lets one go when there is another, or when nobody is asked', () => {
    expect(() =>
      requireRoleKept('approver', account, [approver, { ...approver, id: 'bb-5' }], { ...approver, roles: [] }),
    ).not.toThrow();
    expect(() =>
      requireRoleKept('approver', { ...account, approvalRequired: false }, [approver], { ...approver, roles: [] }),
    ).not.toThrow();
  });
});

describe('accountOfContact', () => {
  it('is the account of the header, or else the first active one', () => {
    expect(accountOfContact(buyer, { header: undefined, organizations })).toBe(account);
    const moved = { ...buyer, parentOrganizationId: 'or-2', secondaryOrganizationIds: ['or-1'] };
    expect(accountOfContact(moved, { header: undefined, organizations })).toBe(account);
    expect(accountOfContact(moved, { header: 'or-1', organizations })).toBe(account);
  });

  it.each([
    ['89102', { ...buyer, active: false }, undefined],
    ['89102', { ...buyer, parentOrganizationId: 'or-2', secondaryOrganizationIds: [] }, undefined],
    ['100094', buyer, 'or-2'],
    ['100101', { ...buyer, parentOrganizationId: 'or-2', secondaryOrganizationIds: [] }, 'or-1'],
    ['100098', shopperWithoutAccount(), undefined],
  ])('refuses with %s', (code, contact, header) => {
    expect(() => accountOfContact(contact, { header, organizations })).toThrow(refusalWith(code));
  });
});

function shopperWithoutAccount(): Profile {
  const { parentOrganizationId: _, ...shopper } = buyer;
  return { ...shopper, type: 'b2c_user', secondaryOrganizationIds: [], roles: [] };
}
