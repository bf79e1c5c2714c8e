import { expect, it } from 'vitest';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';
import { belongsTo } from '../rules/accounts.ts';
import { standardRole } from '../rules/member-rules.ts';

it('given the only administrator of another account, when a contact of this one is deactivated, then it stays, and nothing changes', async () => {
  const server = createReferenceServer();
  const { id: administratorId, organizationId } = server.fixtures.accountAdministrator;
  const state = server.snapshot();
  const other = [...state.organizations.keys()].find(id => id !== organizationId) ?? '';
  for (const [id, profile] of state.profiles) {
    const roles = profile.roles.filter(role => role.organizationId !== other || role.function !== 'admin');
    state.profiles.set(id, { ...profile, roles });
  }
  const [contact] = [...state.profiles.values()].filter(
    profile => profile.active && profile.id !== administratorId && belongsTo(profile, organizationId),
  );
  if (contact === undefined) throw new Error('the account has no other contact');
  state.profiles.set(contact.id, {
    ...contact,
    secondaryOrganizationIds: [other],
    roles: [...contact.roles, standardRole('admin', other)],
  });
  server.restore(state);
  const call = await checkedDesk(server);
  const parts = { shopper: administratorId, organization: organizationId, body: { active: false } };

  const { status, body } = await call('PUT', `/organizationMembers/${contact.id}`, parts);
  expect([status, body.errorCode]).toEqual([400, '13001']);
  expect(server.snapshot().profiles.get(contact.id)?.active).toBe(true);
});

it('given a contact that is named twice, when contacts are removed, then it is gone once', async () => {
  const server = createReferenceServer();
  const { id: shopper, organizationId: organization } = server.fixtures.accountAdministrator;
  const call = await checkedDesk(server);
  const body = { email: 'una.holm@example.com', firstName: 'Una', lastName: 'Holm', active: true, receiveEmail: 'no' };
  const made = await call<{ readonly id: string }>('POST', '/organizationMembers', { shopper, organization, body });
  const members = [made.body.id, made.body.id];
  const removed = await call('POST', '/organizations/removeContacts', { shopper, organization, body: { members } });
  expect(removed.status).toBe(200);
});
