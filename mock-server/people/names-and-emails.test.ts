import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOccApiError, OccAgent } from '../../src/index.ts';
import { createReferenceServer } from '../index.ts';
import { shopDataOf } from '../store/store.ts';

const server = createReferenceServer();
const { baseUrl, fetch, credentials, fixtures } = server;
const { id: administratorId } = fixtures.accountAdministrator;
const agent = new OccAgent({ baseUrl, fetch, auth: credentials.agent, retry: false });
const { members } = agent.forShopper(administratorId);
const { adminProfiles } = new OccAgent({
  ...{ baseUrl, fetch, retry: false },
  auth: {
    ...credentials.administrator,
    api: 'admin',
    totpCode: ({ username }) => server.oneTimeCode(username) ?? '',
  },
});

const somebody = { email: 'una.holm@example.com', firstName: 'Una', lastName: 'Holm' };
const [userId = ''] = server.snapshot().users.keys();
const calls: Readonly<Record<string, (part: object) => PromiseLike<unknown>>> = {
  createProfile: part => agent.profiles.create({ ...somebody, receiveEmail: 'no', ...part }),
  updateProfile: part => agent.profiles.update(fixtures.shopper.id, part),
  createMember: part => members.create({ ...somebody, active: true, receiveEmail: 'no', ...part }),
  updateMember: part => members.update(administratorId, part),
  createAdminProfile: part => adminProfiles.create({ ...somebody, ...part }),
  updateAdminProfile: part => adminProfiles.update(userId, part),
};

const blank = fc.stringMatching(/^[ \t\n\r\u00a0\u2003\u3000]+$/u);
const tooLong = fc
  .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 243, max: 600 }))
  .map(([box, host]) => `${'k'.repeat(box)}@${'a.'.repeat(host / 2)}example.com`);
const malformed = fc.oneof(
  blank.map(spaces => `una${spaces}holm@example.com`),
  fc.constantFrom('una', 'una@', '@example.com', 'una@example', 'una@@example.com', 'una@.com', 'una@example..com'),
);
const wrong = fc.oneof(
  blank.map(firstName => ({ part: { firstName }, code: '23013' })),
  blank.map(lastName => ({ part: { lastName }, code: '23012' })),
  fc.oneof(blank, tooLong, malformed).map(email => ({ part: { email }, code: '23006' })),
  fc.constantFrom('', null).map(email => ({ part: { email }, code: '22003' })),
);

it.each(Object.entries(calls))(
  'given any blank name, or an e-mail address that is absent, none or too long, when %s is sent it, then its code and nothing changes',
  async (_, call) => {
    const before = [...shopDataOf(server.snapshot())];
    await fc.assert(
      fc.asyncProperty(wrong, async ({ part, code }) => {
        const error = await call(part).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(isOccApiError(error) && [error.status, error.errorCode]).toEqual([400, code]);
      }),
      { numRuns: 25 },
    );
    expect([...shopDataOf(server.snapshot())]).toEqual(before);
  },
);
