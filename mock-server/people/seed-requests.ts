/** People who registered themselves and wait for a decision. @module */

import type { Organization, Profile, RegistrationRequest } from './records.ts';

const day = 86_400_000;

// who waits: one for each account, and for every three of them one for an account of their own
const waiting = [
  { firstName: 'Iris', lastName: 'Novak', comment: 'I have joined the purchasing team.' },
  { firstName: 'Tomás', lastName: 'Ferreira', comment: 'My manager asked me to register.' },
  { firstName: 'Grace', lastName: 'Adeyemi', comment: 'For the new branch.' },
] as const;
const founder = { firstName: 'Hugo', lastName: 'Larsen' } as const;

/** Makes the requests, and the profiles of those who made them. */
export function seedRegistrationRequests({
  now,
  nextId,
  organizations,
}: {
  readonly now: number;
  readonly nextId: (prefix: string) => string;
  readonly organizations: readonly Organization[];
}): { readonly profiles: Profile[]; readonly registrationRequests: RegistrationRequest[] } {
  const wanted = organizations.filter(({ active }) => active);
  const pairs = wanted.map((account, index) => {
    const { comment, ...person } = waiting[index % waiting.length] ?? waiting[0];
    return { account, comment, profile: requester(person, Math.floor(index / waiting.length), nextId, now) };
  });
  const founders = pairs.filter((_, index) => index % waiting.length === 0);
  const own = founders.map((_, round) => requester(founder, round, nextId, now));
  return {
    profiles: [...pairs.map(({ profile }) => profile), ...own],
    registrationRequests: [
      ...pairs.map(({ account, comment, profile }) => ({
        ...request(nextId('pq'), profile),
        kind: 'profile' as const,
        organizationId: account.id,
        name: account.name,
        siteId: account.siteId,
        requesterComments: comment,
      })),
      ...own.map(profile => ({
        ...request(nextId('oq'), profile),
        kind: 'organization' as const,
        name: 'Larsen Outfitters',
        siteId: 'siteUS',
      })),
    ],
  };
}

function requester(
  person: { readonly firstName: string; readonly lastName: string },
  round: number,
  nextId: (prefix: string) => string,
  now: number,
): Profile {
  const name = `${person.firstName}.${person.lastName}`
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  const email = `${name}${round === 0 ? '' : round + 1}@example.net`;
  return {
    ...person,
    id: nextId(''),
    email,
    login: email,
    type: 'b2c_user',
    // until somebody decides
    active: false,
    receiveEmail: false,
    locale: 'en',
    registeredAt: now - 2 * day,
    secondaryOrganizationIds: [],
    roles: [],
    shippingAddresses: [],
    comments: [],
    properties: {},
  };
}

function request(id: string, { id: profileId, email, firstName, lastName }: Profile) {
  return { id, status: 'new' as const, profileId, requester: { email, firstName, lastName } };
}
