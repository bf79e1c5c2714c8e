/** Shoppers, contacts and accounts. @module */

import { type Desk, scim } from '../../src/index.ts';
import { type Finder, firstOf, firstOfEnds, identified, type Subject } from '../engine/subject.ts';

/** A shopper without account. */
export const shopper: Subject<{ readonly id: string; readonly lastName: string }> = {
  name: 'shopper',
  what: 'a shopper without account',
  example: { id: '110658', lastName: 'Ng' },
  find: ({ agent }) =>
    firstOfEnds(
      sort => identified(agent().profiles.search({ pageSize: 25, sort })),
      ({ id, lastName, parentOrganization, active }) =>
        parentOrganization === null && active !== false && typeof lastName === 'string' && lastName !== ''
          ? { id, lastName }
          : undefined,
    ),
};

/** A contact who may act for an account. */
export interface ContactSubject {
  readonly id: string;
  readonly organizationId: string;
}

const contactExample = { id: 'bb-110023', organizationId: 'or-100001' };

/** A contact who administers an account. */
export const administrator: Subject<ContactSubject> = {
  name: 'administrator',
  what: 'an active administrator of an active account',
  example: contactExample,
  find: ({ agent }) =>
    firstContact(agent(), ({ active, roles, organization }) =>
      active && organization.active && roles.includes('admin') ? organization.id : undefined,
    ),
};

/** An administrator of an account who manages its approvals. */
export const delegatedAccount: Subject<ContactSubject> = {
  name: 'delegatedAccount',
  what: "an active administrator of an active account that manages its own orders' approvals",
  example: contactExample,
  find: async ({ agent }) => {
    return firstOfEnds(
      sort => contacts(agent(), sort),
      async ({ id }) => {
        const { active, roles, currentOrganization } = (await agent().profiles.get(id)).profileDetail;
        const organizationId = accountId(currentOrganization);
        const administers = roles?.some(
          role => role.function === 'admin' && accountId(role.relativeTo) === organizationId,
        );
        if (organizationId === undefined || active === false || administers !== true) return undefined;
        return currentOrganization?.delegateApprovalManagement === true ? { id, organizationId } : undefined;
      },
    );
  },
};

/** A request to become a contact, and who may decide on it. */
interface RequestSubject {
  readonly id: string;
  readonly administratorId: string;
  readonly organizationId: string;
}

/** A request to become a contact on which nobody has decided, and who may. */
export const openRequest: Subject<RequestSubject> = {
  name: 'openRequest',
  what: 'an open request to become a contact of an active account that has an administrator',
  example: { id: 'pq100001', administratorId: contactExample.id, organizationId: contactExample.organizationId },
  find: finder => requestIn(finder, 'new'),
};

/** The same, to decide on it. */
export const decidableRequest: Subject<RequestSubject> = {
  ...openRequest,
  name: 'decidableRequest',
  needsConsent: true,
};

/** A request to become a contact on which somebody has decided, and who might have. */
export const decidedRequest: Subject<RequestSubject> = {
  ...openRequest,
  name: 'decidedRequest',
  what: 'a request to become a contact of an active account that was approved or rejected',
  find: async finder => (await requestIn(finder, 'approved')) ?? requestIn(finder, 'rejected'),
};

function requestIn({ agent }: Finder, status: string): Promise<RequestSubject | undefined> {
  return firstOf(agent().profileRequests.list({ status, pageSize: 25 }), async row => {
    const { id, organization: of, requestedOrganizationID } = row;
    // what was asked for may be the name of the account elsewhere
    const wanted = of?.id ?? requestedOrganizationID;
    const contact = await firstContact(agent(), ({ active, roles, organization }) =>
      active && organization.id === wanted && roles.includes('admin') ? organization.id : undefined,
    );
    return contact && { id: String(id), administratorId: contact.id, organizationId: contact.organizationId };
  });
}

/** A contact whose account wants an approver above a limit. */
export const accountBuyer: Subject<ContactSubject & { readonly limit: number }> = {
  name: 'accountBuyer',
  what: 'an active contact of an account whose orders above a limit need approval',
  example: { ...contactExample, limit: 100 },
  find: async ({ agent }) => {
    let limit = 0;
    const contact = await firstContact(agent(), contact => {
      limit = contact.limit;
      return contact.active && contact.organization.active && limit > 0 ? contact.organization.id : undefined;
    });
    return contact && { ...contact, limit };
  },
};

/** A contact who has left an account that still exists. */
export const inactiveContact: Subject<ContactSubject> = {
  name: 'inactiveContact',
  what: 'an inactive contact of an active account',
  example: contactExample,
  find: ({ agent }) =>
    firstContact(agent(), ({ active, organization }) => (!active && organization.active ? organization.id : undefined)),
};

/** An account that is closed. */
export const inactiveAccount: Subject<{ readonly organizationId: string }> = {
  name: 'inactiveAccount',
  what: 'an inactive account of some contact',
  example: { organizationId: 'or-100004' },
  find: async ({ agent }) => {
    return firstOfEnds(
      sort => contacts(agent(), sort),
      async ({ id }) => {
        const { parentOrganization, secondaryOrganizations } = (await agent().profiles.get(id)).profileDetail;
        const closed = [parentOrganization, ...(secondaryOrganizations ?? [])].find(
          account => account?.active === false,
        );
        const organizationId = accountId(closed);
        return organizationId === undefined ? undefined : { organizationId };
      },
    );
  },
};

/** The same, whose other administrators may lose that role: who is left may be deactivated, and then nobody gives it back. */
export const strippedAccount: Subject<ContactSubject> = {
  ...delegatedAccount,
  name: 'strippedAccount',
  needsConsent: true,
};

/** A contact who belongs to a further account, and who administers that. */
export const furtherContact: Subject<ContactSubject & { readonly administratorId: string }> = {
  name: 'furtherContact',
  what: 'a contact who belongs to a second account, which is active and has an active administrator',
  example: { ...contactExample, administratorId: contactExample.id },
  find: ({ agent }) => {
    const { profiles } = agent();
    const guests = identified(
      profiles.search({ pageSize: 25, sort: 'id:desc', filter: scim.pr('secondaryOrganizations.name') }),
    );
    return firstOf(
      guests,
      async ({ id }) => {
        const { secondaryOrganizations = [] } = (await profiles.get(id)).profileDetail;
        const [account] = secondaryOrganizations.filter(({ active }) => active !== false);
        const organizationId = accountId(account);
        if (organizationId === undefined || account?.name === undefined) return undefined;
        const administratorOf = await administratorNamed(agent(), { id: organizationId, name: account.name });
        return administratorOf === undefined ? undefined : { id, organizationId, administratorId: administratorOf };
      },
      5,
    );
  },
};

/** A contact who administers an account that belongs to another one. */
export const childAdministrator: Subject<ContactSubject> = {
  name: 'childAdministrator',
  what: 'an active administrator of an active account that belongs to another account',
  example: contactExample,
  async find({ agent, find }) {
    const { organizations } = agent().forShopper((await find(administrator)).id);
    return firstOf(organizations.list({ pageSize: 25 }), async row => {
      const { id: organizationId, name, active, parentOrganization } = row;
      if (!parentOrganization || active === false || organizationId === undefined || name === undefined)
        return undefined;
      const id = await administratorNamed(agent(), { id: organizationId, name });
      return id === undefined ? undefined : { id, organizationId };
    });
  },
};

/** Who administers the account of a contact. */
export function administratorBeside(contactId: string): Subject<ContactSubject> {
  return {
    name: `administratorBeside:${contactId}`,
    what: `an active administrator of the account of ${contactId}`,
    example: contactExample,
    async find({ agent }) {
      const { parentOrganization: account } = (await agent().profiles.get(contactId)).profileDetail;
      const organizationId = accountId(account);
      if (organizationId === undefined || typeof account?.name !== 'string') return undefined;
      const id = await administratorNamed(agent(), { id: organizationId, name: account.name });
      return id === undefined ? undefined : { id, organizationId };
    },
  };
}

/** A contact of some account who has nothing to do with another. */
export function contactOutside(organizationId: string): Subject<ContactSubject> {
  return {
    name: `contactOutside:${organizationId}`,
    what: `an active contact of an account other than ${organizationId}`,
    example: contactExample,
    find: ({ agent }) => firstContact(agent(), contact => outside(contact, organizationId)),
  };
}

/** An administrator who has nothing to do with an account. */
export function administratorOutside(organizationId: string): Subject<ContactSubject> {
  return {
    ...contactOutside(organizationId),
    name: `administratorOutside:${organizationId}`,
    what: `an active administrator of an active account other than ${organizationId}`,
    find: ({ agent }) =>
      firstContact(agent(), contact =>
        contact.roles.includes('admin') ? outside(contact, organizationId) : undefined,
      ),
  };
}

/** An active administrator of an account, which is found by its name. */
function administratorNamed(
  { profiles }: Pick<Desk, 'profiles'>,
  account: { readonly id: string; readonly name: string },
): Promise<string | undefined> {
  const filter = scim.eq('parentOrganization.name', account.name);
  return firstOf(
    identified(profiles.search({ pageSize: 25, sort: 'id:asc', filter })),
    async row => {
      const { active, roles = [], parentOrganization } = (await profiles.get(row.id)).profileDetail;
      const isAdministrator = roles.some(role => role.function === 'admin');
      return active !== false && isAdministrator && accountId(parentOrganization) === account.id ? row.id : undefined;
    },
    25,
  );
}

/** The account of a contact who has nothing to do with another. */
function outside({ active, organization, elsewhere }: Contact, organizationId: string): string | undefined {
  return active && organization.active && ![organization.id, ...elsewhere].includes(organizationId)
    ? organization.id
    : undefined;
}

interface Contact {
  readonly active: boolean;
  /** What it may do in its account. */
  readonly roles: readonly string[];
  /** Amount above which its orders need approval; 0: none is known. */
  readonly limit: number;
  readonly organization: { readonly id: string; readonly active: boolean };
  /** Other accounts it belongs to. */
  readonly elsewhere: readonly string[];
}

function contacts({ profiles }: Pick<Desk, 'profiles'>, sort: string) {
  return identified(profiles.search({ pageSize: 25, sort, filter: scim.pr('parentOrganization.name') }));
}

/** The first contact of an account that fits; the id is that of the account to act in. */
function firstContact(
  { profiles }: Desk,
  accountOf: (contact: Contact) => string | undefined,
): Promise<ContactSubject | undefined> {
  return firstOfEnds(
    sort => contacts({ profiles }, sort),
    async ({ id }) => {
      const { profileDetail } = await profiles.get(id);
      const {
        parentOrganization: parent,
        secondaryOrganizations,
        active,
        roles,
        derivedOrderPriceLimit,
      } = profileDetail;
      const parentId = accountId(parent);
      if (parent === undefined || parent === null || parentId === undefined) return undefined;
      const organizationId = accountOf({
        active: active !== false,
        roles: (roles ?? []).flatMap(role => role.function ?? []),
        limit: derivedOrderPriceLimit ?? 0,
        organization: { id: parentId, active: parent.active !== false },
        elsewhere: (secondaryOrganizations ?? []).flatMap(account => accountId(account) ?? []),
      });
      return organizationId === undefined ? undefined : { id, organizationId };
    },
  );
}

function accountId(account: { readonly id?: string; readonly repositoryId?: string } | null | undefined) {
  return account?.repositoryId ?? account?.id;
}
