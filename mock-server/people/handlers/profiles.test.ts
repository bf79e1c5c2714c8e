import { beforeEach, describe, expect, it } from 'vitest';
import { type CallParts, checkedDesk, type Desk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../../index.ts';

interface Person {
  id: string;
  email: string;
  lastName: string;
  [property: string]: unknown;
}
interface View {
  profileDetail: Person;
  hasIncompleteOrder: boolean;
  [property: string]: unknown;
}

let server: ReferenceServer;
let desk: Desk;

beforeEach(async () => {
  server = createReferenceServer();
  desk = await checkedDesk(server);
});

const call = <T>(path: string, { method = 'GET', ...parts }: CallParts & { method?: string } = {}) =>
  desk<T>(method, `/profiles${path}`, parts);

const scim = (q: string, more = '') =>
  call<{ items: Person[]; totalResults?: number }>(`?queryFormat=SCIM&q=${encodeURIComponent(q)}${more}`);
const text = (criteria: object) =>
  call<{ profileList: View[]; totalResults?: number }>(`?q=${encodeURIComponent(JSON.stringify(criteria))}`);
const refused = (status: number, errorCode: string) => ({
  status,
  body: expect.objectContaining({ errorCode, status: String(status) }),
});
const kara = { email: 'kara.lind@example.com', firstName: 'Kara', lastName: 'Lind', receiveEmail: 'yes' };
const home = {
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Seattle',
  postalCode: '98101',
  country: 'US',
  state: 'WA',
};

describe('GET /profiles with queryFormat=SCIM', () => {
  it("answers the console's search", async () => {
    const q = '(parentOrganization.name sw "north"or secondaryOrganizations.name sw "north")';
    const { body } = await scim(q, '&limit=20&sort=id:desc&includeOrderDetails=true');
    expect(body.items).toHaveLength(8);
    expect(body.items[0]).toMatchObject({
      profileType: 'b2b_user',
      hasIncompleteOrder: expect.any(Boolean),
      numberOfOrders: expect.any(Number),
    });
    expect(body.items.map(({ id }) => id)).toEqual(
      body.items
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
  });

  it('says nothing of orders unless asked', async () => {
    const { body } = await scim('lastName eq "ng"');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).not.toHaveProperty('hasIncompleteOrder');
    expect(body.items[0]).not.toHaveProperty('numberOfOrders');
  });

  it('finds by address, by the account’s address too, and by what the merchant defined', async () => {
    const { shopper, address } = server.fixtures;
    const byPostalCode = await scim(`allSecondaryAddresses.postalCode eq "${address.postalCode}"`);
    expect(byPostalCode.body.items.map(({ id }) => id)).toContain(shopper.id);
    const account = server.snapshot().organizations.get('or-100001');
    const byPhone = await scim(`allSecondaryAddresses.phoneNumber eq "${account?.shippingAddress.phoneNumber}"`);
    expect(byPhone.body.items.length).toBeGreaterThanOrEqual(8);
    expect(byPhone.body.items[0]).not.toHaveProperty('allSecondaryAddresses');
    expect(
      (await scim('x_loyaltyTier eq "gold" or x_loyaltyTier eq "silver" or x_loyaltyTier eq "bronze"')).body
        .totalResults,
    ).toBe(40);
  });

  it('pages, counts and reduces to fields', async () => {
    expect((await scim('id pr', '&limit=0')).body).toMatchObject({ items: [], totalResults: 40 });
    const { body } = await scim('id pr', '&limit=2&offset=38&fields=items.id,items.parentOrganization.name');
    expect(body.items.map(item => Object.keys(item))).toEqual([
      ['id', 'parentOrganization'],
      ['id', 'parentOrganization'],
    ]);
    expect(body).not.toHaveProperty('totalResults');
  });

  it('refuses a filter it cannot read', async () => {
    expect(await scim('{"lastName":"Ng"}')).toEqual(refused(400, '85000'));
  });
});

describe('GET /profiles without queryFormat', () => {
  it('finds what begins with the criteria, with the state of the orders', async () => {
    const { body } = await text({
      firstName: '',
      lastName: "o'br",
      email: '',
      pageNumber: 0,
      limit: 20,
      requireCount: true,
    });
    expect(body.totalResults).toBe(1);
    expect(body.profileList).toMatchObject([
      {
        profileDetail: { lastName: "O'Brien" },
        numberOfOrders: expect.any(Number),
        hasIncompleteOrder: expect.any(Boolean),
      },
    ]);
  });

  it('pages', async () => {
    const page = async (pageNumber: number) =>
      (await text({ pageNumber, limit: 15 })).body.profileList.map(view => view.profileDetail.id);
    const all = [...(await page(0)), ...(await page(1)), ...(await page(2)), ...(await page(3))];
    expect(new Set(all).size).toBe(40);
    expect(all).toHaveLength(40);
  });

  it('answers an empty list when nobody fits, and refuses what is no JSON', async () => {
    expect((await text({ lastName: 'zzz' })).body.profileList).toEqual([]);
    expect(await call('?q=lastName')).toEqual(refused(400, '85000'));
  });
});

describe('POST /profiles', () => {
  it('registers a shopper who can be read and found', async () => {
    const body = { ...kara, shippingAddresses: [home, { ...home, isDefaultAddress: true }], x_shoeSize: 39 };
    const created = await call<{ id: string }>('', { method: 'POST', body });
    expect(created.status).toBe(200);
    const { body: view } = await call<View>(`/${created.body.id}`);
    expect(view).toMatchObject({
      hasIncompleteOrder: false,
      receiveEmail: 'yes',
      profileDetail: {
        login: 'kara.lind@example.com',
        x_shoeSize: 39,
        shippingAddress: { alias: 'Home##0' },
        shippingAddresses: [
          { alias: 'Home##0', isDefaultAddress: true, regionName: 'Washington' },
          { alias: 'Home', isDefaultAddress: false },
        ],
        dynamicProperties: [{ id: 'x_shoeSize', type: 'float', value: 39 }],
        numberOfOrders: 0,
      },
    });
    expect((await scim('email eq "KARA.LIND@example.com"')).body.totalResults).toBe(1);
  });

  it('refuses an e-mail address that has an account, and incomplete input', async () => {
    const { email } = server.fixtures.shopper;
    expect(await call('', { method: 'POST', body: { ...kara, email } })).toEqual(refused(400, '200019'));
    expect(await call('', { method: 'POST', body: { ...kara, email: null } })).toEqual(refused(400, '22003'));
    expect(await call('', { method: 'POST', body: { ...kara, firstName: '' } })).toEqual(refused(400, '23013'));
    expect(await call('', { method: 'POST', body: { ...kara, shippingAddresses: [{}] } })).toEqual(
      refused(400, '22026'),
    );
  });

  it('writes consents for the site of the header', async () => {
    const { body } = await call<{ id: string }>('', { method: 'POST', body: kara, site: 'siteDE' });
    expect((await call<View>(`/${body.id}`, { site: 'siteDE' })).body.receiveEmail).toBe('yes');
    expect((await call<View>(`/${body.id}`)).body.receiveEmail).toBe('no');
  });
});

describe('GET /profiles/{id}', () => {
  it('says on which site a cart is open', async () => {
    const cart = [...server.snapshot().orders.values()].find(
      ({ state, siteId }) => state === 'INCOMPLETE' && siteId === 'siteUS',
    );
    expect((await call<View>(`/${cart?.profileId}`)).body.hasIncompleteOrder).toBe(true);
    expect((await call<View>(`/${cart?.profileId}`, { site: 'siteDE' })).body.hasIncompleteOrder).toBe(false);
  });

  it('counts placed orders only', async () => {
    const { id } = server.fixtures.shopper;
    const placed = [...server.snapshot().orders.values()].filter(
      order => order.profileId === id && order.submittedAt !== undefined,
    );
    expect((await call<View>(`/${id}`)).body.profileDetail.numberOfOrders).toBe(placed.length);
  });

  it('shows a contact in the account of the header, with the roles that were asked for', async () => {
    const { id } = server.fixtures.accountAdministrator;
    const all = (await call<View>(`/${id}`)).body.profileDetail;
    expect(all).toMatchObject({
      currentOrganization: { name: 'Northwind Labs' },
      derivedOrderPriceLimit: 500,
      secondaryOrganizations: [{}, {}],
    });
    expect(all.roles).toHaveLength(4);
    const path = `/${id}?includedRoles=organizationalRolesForCurrentOrganization`;
    const here = (await call<View>(path, { organization: 'or-100003' })).body.profileDetail;
    expect(here).toMatchObject({
      currentOrganization: { id: 'or-100003' },
      derivedOrderPriceLimit: null,
      roles: [{ function: 'buyer' }],
    });
    expect(await call(`/${id}`, { organization: 'or-100002' })).toEqual(refused(400, '100101'));
  });

  it('refuses ids of nobody', async () => {
    expect(await call('/nobody')).toEqual(refused(404, '22002'));
  });
});

describe('PUT /profiles/{id}', () => {
  it('changes the shopper and answers the bare profile', async () => {
    const { id } = server.fixtures.shopper;
    const { body } = await call<Person>(`/${id}`, {
      method: 'PUT',
      body: { lastName: 'Ng-Adler', shippingAddresses: [home], x_shoeSize: 40 },
    });
    expect(body).toMatchObject({
      id,
      lastName: 'Ng-Adler',
      x_shoeSize: 40,
      x_loyaltyTier: expect.any(String),
      shippingAddresses: [{ alias: 'Home' }],
    });
    expect((await call<View>(`/${id}`)).body.profileDetail).toMatchObject({
      lastName: 'Ng-Adler',
      shippingAddresses: [{ city: 'Seattle' }],
    });
  });

  it('accepts its own answer as a change of nothing', async () => {
    const { id } = server.fixtures.shopper;
    const { body } = await call<Person>(`/${id}`, { method: 'PUT', body: {} });
    const { dateOfBirth: _, daytimeTelephoneNumber: __, ...sent } = body;
    expect((await call<Person>(`/${id}`, { method: 'PUT', body: sent })).body).toEqual(body);
  });

  it("refuses another shopper's e-mail address, a contact's addresses, and ids of nobody", async () => {
    const { shopper, accountAdministrator } = server.fixtures;
    const change = (id: string, body: object) => call(`/${id}`, { method: 'PUT', body });
    expect(await change(accountAdministrator.id, { email: shopper.email })).toEqual(refused(400, '22006'));
    const buyer = [...server.snapshot().profiles.values()].find(
      ({ type, roles }) => type === 'b2b_user' && roles.every(role => role.function === 'buyer'),
    );
    expect(await change(buyer?.id ?? '', { shippingAddresses: [home] })).toEqual(refused(400, '23030'));
    expect(await change('nobody', {})).toEqual(refused(404, '22002'));
  });
});
