import { describe, expect, it } from 'vitest';
import type { Organization, Profile } from '../records.ts';
import { meetsCriteria, parseProfileSearch } from './profile-criteria.ts';

const address = {
  id: 'ad1',
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Raleigh',
  state: 'NC',
  postalCode: '27601',
  country: 'US',
  phoneNumber: '9195550117',
};
const shopper: Profile = {
  id: '1',
  email: 'Kara.Lind@example.com',
  login: 'kara',
  firstName: 'Kara',
  lastName: "O'Brien",
  type: 'b2c_user',
  active: true,
  receiveEmail: false,
  locale: 'en',
  registeredAt: 0,
  secondaryOrganizationIds: [],
  roles: [],
  shippingAddresses: [address],
  comments: [],
  properties: { x_loyaltyTier: 'Gold', x_shoeSize: 39 },
};
const account: Organization = {
  id: 'or-1',
  name: 'Northwind Labs',
  active: true,
  approvalRequired: false,
  siteId: 'siteUS',
  shippingAddress: { ...address, postalCode: '02110' },
  billingAddress: address,
};
const finds = (criteria: object, accounts: Organization[] = []) =>
  meetsCriteria(shopper, accounts, parseProfileSearch(JSON.stringify(criteria)).criteria);

describe('a text search for shoppers', () => {
  it.each([
    [{ firstName: 'kar' }, true],
    [{ firstName: 'ara' }, false],
    [{ lastName: "o'b", postalCode: '276', phoneNumber: '919' }, true],
    [{ lastName: "o'b", postalCode: '94' }, false],
    [{ email: 'KARA.LIND@' }, true],
    [{ firstName: '', lastName: '', email: '' }, true],
    [{}, true],
    [{ dynProps_x_loyaltyTier: 'go' }, true],
    [{ dynProps_x_shoeSize: 39 }, true],
    [{ dynProps_x_other: 'go' }, false],
    [{ DYNPROPS_x_loyaltyTier: 'silver' }, true],
    [{ account: 'north' }, false],
    [{ toString: 'x' }, true],
  ])('with %j answers %s', (criteria, expected) => {
    expect(finds(criteria)).toBe(expected);
  });

  it('knows name and addresses of the account', () => {
    expect(finds({ account: 'north', postalCode: '021' }, [account])).toBe(true);
    expect(finds({ account: 'labs' }, [account])).toBe(false);
  });

  it('counts pages from 0, of 250 at most', () => {
    expect(parseProfileSearch('{"pageNumber":2,"limit":20}').page).toEqual({ limit: 20, offset: 40 });
    expect(parseProfileSearch('{"pageNumber":1,"limit":900}').page).toEqual({ limit: 250, offset: 250 });
    expect(parseProfileSearch('{}')).toMatchObject({ page: { limit: 250, offset: 0 }, requireCount: false });
    expect(parseProfileSearch('{"requireCount":true}').requireCount).toBe(true);
  });

  it.each([
    ['85000', 'lastName sw "Ng"'],
    ['85000', '[]'],
    ['85000', 'null'],
    ['85000', '{"lastName":1}'],
    ['10002', '{"limit":-1}'],
    ['10002', '{"pageNumber":"0"}'],
    ['10002', '{"limit":1.5}'],
  ])('refuses with %s what %s says', (code, q) => {
    expect(() => parseProfileSearch(q)).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ code })] }),
    );
  });
});
