import { beforeEach, describe, expect, it } from 'vitest';
import { type CallParts, checkedDesk, type Desk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../../index.ts';

interface Member {
  id: string;
  email: string;
  active: boolean;
  roles: { function: string; repositoryId: string }[];
  accessRights?: { id: string }[];
  [property: string]: unknown;
}

let server: ReferenceServer;
let desk: Desk;
let administratorId: string;

beforeEach(async () => {
  server = createReferenceServer();
  administratorId = server.fixtures.accountAdministrator.id;
  desk = await checkedDesk(server);
});

interface Options extends CallParts {
  method?: string;
}

const call = <T>(path: string, { method = 'GET', ...parts }: Options = {}) =>
  desk<T>(method, `/organizationMembers${path}`, { shopper: administratorId, ...parts });

const list = (query = '', options?: Options) =>
  call<{ items: Member[]; totalResults: number; sort: unknown }>(query, options);
const refused = (status: number, errorCode: string) => ({
  status,
  body: expect.objectContaining({ errorCode, status: String(status) }),
});
const leo = { email: 'leo.berg@example.com', firstName: 'Leo', lastName: 'Berg', active: true, receiveEmail: 'yes' };

function contact(
  fits: (profile: { id: string; type: string; active: boolean; parentOrganizationId?: string }) => boolean,
) {
  return [...server.snapshot().profiles.values()].find(fits)?.id ?? '';
}

describe('GET /organizationMembers', () => {
  it("lists the contacts of the shopper's account by id", async () => {
    const { body } = await list();
    expect(body.totalResults).toBe(8);
    expect(body.sort).toEqual([{ property: 'id', order: 'asc' }]);
    expect(body.items.map(({ id }) => id)).toEqual(body.items.map(({ id }) => id).toSorted());
  });

  it('pages and sorts', async () => {
    const { body } = await list('?limit=3&offset=6&sort=lastName:desc');
    expect(body.items).toHaveLength(2);
    expect(body).toMatchObject({ limit: 3, offset: 6, totalResults: 8 });
  });

  it('filters by SCIM, by role and by status', async () => {
    const filtered = async (q: string) => (await list(`?q=${encodeURIComponent(q)}`)).body.items;
    expect((await filtered('role eq "admin"')).map(({ id }) => id)).toEqual([administratorId]);
    expect((await filtered('active eq false')).every(({ active }) => !active)).toBe(true);
    expect(await filtered('active eq false')).toHaveLength(1);
    expect(await filtered('x_loyaltyTier pr')).toHaveLength(8);
    const [approver] = await filtered('role eq "approver"');
    const roleId = approver?.roles.find(role => role.function === 'approver')?.repositoryId;
    expect((await list(`?filterUsersWithRoleIds=${roleId},nobody`)).body.totalResults).toBe(2);
  });

  it('adds the count of further accounts and the access rights when asked', async () => {
    const { body } = await list('?includeSecondaryOrganizationsCount=true&expand=accessRights');
    const administrator = body.items.find(({ id }) => id === administratorId);
    expect(administrator?.secondaryOrganizationsCount).toBe(2);
    expect(administrator?.accessRights?.map(({ id }) => id)).toEqual(['buyer', 'admin']);
    expect((await list()).body.items[0]).not.toHaveProperty('accessRights');
  });

  it('is open to every contact of the account', async () => {
    const { body } = await list();
    const buyer = body.items.find(({ active, roles }) => active && roles.every(role => role.function === 'buyer'));
    expect((await list('', { shopper: buyer?.id })).body.totalResults).toBe(8);
  });

  it('refuses who cannot act for an account', async () => {
    expect(await list('', { shopper: 'nobody' })).toEqual(refused(404, '22002'));
    expect(await list('', { shopper: undefined })).toEqual(refused(400, '82005000'));
    expect(await list('', { shopper: server.fixtures.shopper.id })).toEqual(refused(400, '100098'));
    expect(await list('', { shopper: contact(({ type, active }) => type === 'b2b_user' && !active) })).toEqual(
      refused(403, '89102'),
    );
    const foreign = contact(({ parentOrganizationId }) => parentOrganizationId === 'or-100002');
    expect(await list('', { shopper: foreign, organization: 'or-100001' })).toEqual(refused(400, '100101'));
    expect(await list('', { organization: 'or-100004' })).toEqual(refused(400, '100094'));
  });

  it('refuses a malformed filter and a malformed order', async () => {
    expect(await list('?q=lastName')).toEqual(refused(400, '85000'));
    expect(await list('?sort=lastName')).toEqual(refused(400, '50012'));
  });
});

describe('POST /organizationMembers', () => {
  it('adds a contact that can be read and found', async () => {
    const created = await call<{ id: string }>('', { method: 'POST', body: { ...leo, x_costCentre: 4711 } });
    expect(created).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^bb-\d+$/) } });
    const { body } = await call<Member>(`/${created.body.id}`);
    expect(body).toMatchObject({ ...leo, x_costCentre: 4711, roles: [{ function: 'buyer' }] });
    expect((await list('?q=email%20eq%20%22LEO.BERG@example.com%22')).body.totalResults).toBe(1);
  });

  it('refuses an e-mail address that somebody has, whatever its case', async () => {
    const body = { ...leo, email: server.fixtures.shopper.email.toUpperCase() };
    expect(await call('', { method: 'POST', body })).toEqual(refused(400, '22006'));
  });

  it('refuses a shopper who is no administrator, and keeps nothing', async () => {
    const buyer = contact(
      ({ id, parentOrganizationId }) => parentOrganizationId === 'or-100001' && id !== administratorId,
    );
    expect(await call('', { method: 'POST', body: leo, shopper: buyer })).toEqual(refused(403, '89101'));
    expect((await list()).body.totalResults).toBe(8);
  });

  it('names each missing or wrong part', async () => {
    const custom = { ...leo, roles: [{ function: 'custom' }] };
    expect(await call('', { method: 'POST', body: custom })).toEqual(refused(400, '13001'));
    expect(await call('', { method: 'POST', body: { ...leo, email: '' } })).toEqual(refused(400, '22003'));
    expect(await call('', { method: 'POST', body: { ...leo, email: 'leo' } })).toEqual(refused(400, '23006'));
    expect(await call('', { method: 'POST', body: { ...leo, lastName: null } })).toEqual(refused(400, '23012'));
  });
});

describe('GET and PUT /organizationMembers/{id}', () => {
  it('changes a contact, and answers it as it is read afterwards', async () => {
    const { body } = await list('?q=role%20eq%20%22approver%22');
    const id = body.items[0]?.id ?? '';
    const changed = await call<Member>(`/${id}`, {
      method: 'PUT',
      body: { active: false, roles: [{ function: 'buyer' }], x_floor: '3' },
    });
    expect(changed.body).toMatchObject({
      active: false,
      roles: [{ function: 'buyer' }],
      x_floor: '3',
      x_loyaltyTier: expect.any(String),
    });
    expect((await call<Member>(`/${id}`)).body).toEqual(changed.body);
  });

  it('refuses contacts of other accounts, and ids of nobody', async () => {
    const foreign = contact(({ parentOrganizationId }) => parentOrganizationId === 'or-100002');
    expect(await call(`/${foreign}`)).toEqual(refused(400, '22010'));
    expect(await call(`/${foreign}`, { method: 'PUT', body: { active: false } })).toEqual(refused(400, '22010'));
    expect(await call('/nobody')).toEqual(refused(404, '22002'));
  });

  it('accepts its own answer as a change of nothing', async () => {
    const { body } = await call<Member>(`/${administratorId}`);
    const { roles: _, ...rest } = body;
    const { body: again } = await call<Member>(`/${administratorId}`, { method: 'PUT', body: rest });
    expect(again).toEqual(body);
  });
});
