/** Reference servers with one thing wrong each: a suite that cannot tell them from the right one proves little. @module */

import type { Credentials, Mutant, Server } from './mutate.ts';
import { always, changeBody, changeRequest, changeRequestBody, changeResponse, onRefusal, property } from './mutate.ts';

const orders = /\/orders$/;
const order = /\/orders\/[^/]+$/;
const profile = /\/profiles\/[^/]+$/;
const member = /\/organizationMembers\/[^/]+$/;

/** The mutants; each names the groups of behaviours that must notice. */
export const mutants: readonly Mutant[] = [
  {
    name: 'answers 201 to a read',
    groups: ['orders'],
    mutate: changeResponse('GET', order, ({ body }) => ({ status: 201, body })),
  },
  {
    name: 'answers 500 where nothing is found',
    groups: ['orders'],
    mutate: changeResponse('GET', order, ({ status, body }) => ({ status: status === 404 ? 500 : status, body })),
  },
  {
    name: 'leaves the id out of an order',
    groups: ['orders'],
    mutate: changeBody('GET', order, ({ id: _, orderId: _also, ...rest }) => rest),
  },
  {
    name: 'leaves the error code out',
    groups: ['orders'],
    mutate: changeResponse('GET', order, ({ status, body: { errorCode: _, ...rest } }) => ({ status, body: rest })),
  },
  {
    name: 'sends a number as a text',
    groups: ['orders'],
    mutate: changeBody('GET', order, body => property(body, 'priceInfo', 'total', String)),
  },
  {
    name: 'is a cent off in the total of an order',
    groups: ['orders'],
    mutate: changeBody('GET', order, body => property(body, 'priceInfo', 'total', total => Number(total) + 0.01)),
  },
  {
    name: 'is a cent off in a refund',
    groups: ['refunds'],
    mutate: changeBody('GET', /\/returnRequests\/[^/]+$/, body =>
      property(body, 'refundInfo', 'refundDue', due => Number(due) + (body.isSetteled === true ? 0.01 : 0)),
    ),
  },
  {
    name: 'counts one hit too many',
    groups: ['members', 'lists and sites'],
    mutate: changeBody('GET', /\/organizationMembers$/, body => ({
      ...body,
      totalResults: Number(body.totalResults) + 1,
    })),
  },
  {
    name: 'repeats the first page',
    groups: ['members'],
    mutate: changeRequest('GET', /\/organizationMembers$/, url => url.searchParams.delete('offset')),
  },
  {
    name: 'ignores the sort expression',
    groups: ['lists and sites'],
    mutate: changeRequest('GET', /\/profiles$/, url => url.searchParams.delete('sort')),
  },
  {
    name: 'ignores the filter of profiles',
    groups: ['profiles'],
    mutate: changeRequest('GET', /\/profiles$/, url => {
      if (url.searchParams.get('queryFormat') === 'SCIM') url.searchParams.set('q', 'id pr');
    }),
  },
  {
    name: 'ignores the criteria of returns',
    groups: ['returns'],
    mutate: changeRequest('GET', /\/returnRequests$/, url => {
      const { pageNumber, limit } = JSON.parse(url.searchParams.get('q') ?? '{}');
      url.searchParams.set('q', JSON.stringify({ pageNumber, limit }));
    }),
  },
  {
    name: 'forgets the day of birth of a new shopper',
    groups: ['every creation'],
    mutate: changeRequestBody('POST', /\/profiles$/, ({ dateOfBirth: _, ...rest }) => rest),
  },
  {
    name: 'forgets the second line of a new address',
    groups: ['every creation'],
    mutate: changeRequestBody('POST', /\/addresses$/, body => property(body, 'address', 'address2', () => undefined)),
  },
  {
    name: 'forgets the company of an address that is changed',
    groups: ['every update'],
    mutate: changeRequestBody('PUT', /\/organizationAddresses\/[^/]+$/, body =>
      property(body, 'address', 'companyName', () => undefined),
    ),
  },
  { name: 'loses updates of profiles', groups: ['profiles'], mutate: forgets('PUT', profile) },
  { name: 'loses updates of members', groups: ['members'], mutate: forgets('PUT', member) },
  { name: 'loses cancellations', groups: ['order cancellation'], mutate: forgets('PUT', /\/submitCancelOrder$/) },
  { name: 'loses the remorse period', groups: ['merchant'], mutate: forgets('PUT', /\/remorsePeriod$/) },
  { name: 'loses adjustments and refunds', groups: ['refunds'], mutate: forgets('PUT', /\/returnRequests\/[^/]+$/) },
  {
    name: 'drops custom properties',
    groups: ['own properties'],
    mutate: changeBody('GET', profile, body => ({
      ...body,
      profileDetail: withoutCustom(body.profileDetail as object),
    })),
  },
  {
    name: 'keeps something of a refused call',
    groups: ['orders'],
    mutate: server =>
      always(server, async (request, answer) => {
        if (answer.status < 400 || request.method !== 'POST' || !orders.test(new URL(request.url).pathname)) return;
        const state = server.snapshot();
        state.products.clear();
        server.restore({ ...server.snapshot(), products: state.products });
      }),
  },
  {
    name: 'lets agents do what is for supervisors',
    groups: ['refunds', 'pricing'],
    mutate: asOther('supervisor', '100091'),
  },
  {
    name: 'takes any password',
    groups: ['auth'],
    mutate: onRefusal(/\/ccagent\/v1\/login$/, '60011', async (request, { server, credentials }) => {
      const body = new URLSearchParams({ grant_type: 'password', ...credentials.agent });
      return server.fetch(new Request(request.url, { method: 'POST', body }));
    }),
  },
  { name: 'takes calls without a token', groups: ['every operation'], mutate: asOther('supervisor', '60011') },
  { name: 'takes tokens that have expired', groups: ['auth'], mutate: asOther('agent', '60011') },
  {
    name: 'does not sign out',
    groups: ['auth'],
    mutate: forgets('POST', /\/logout$/),
  },
  {
    name: 'cancels after the remorse period',
    groups: ['order cancellation'],
    mutate: onRefusal(/CancelOrder$/, '200139', async (request, { server }) => {
      const late = server.clock.now();
      // an order that is held for as long as one likes
      const state = server.snapshot();
      for (const [id, record] of state.orders) {
        if (record.state === 'SUBMITTED' || record.state === 'PROCESSING')
          state.orders.set(id, { ...record, state: 'QUEUED', heldUntil: late + 1 });
      }
      server.restore(state);
      return server.fetch(request);
    }),
  },
  {
    name: 'refunds goods that have not arrived',
    groups: ['refunds'],
    mutate: onRefusal(/\/returnRequests\/[^/]+$/, '28347', async () => Response.json({ links: [] })),
  },
  {
    name: 'takes back what cannot be returned',
    groups: ['returns'],
    mutate: onRefusal(/\/returnRequests$/, '200114', async () => Response.json({ links: [] })),
  },
  {
    name: 'sells what is out of stock',
    groups: ['orders'],
    mutate: onRefusal(orders, '28104', async () => Response.json({ links: [] })),
  },
  {
    name: 'takes an e-mail address twice',
    groups: ['profiles'],
    mutate: onRefusal(/\/profiles$/, '200019', async () => Response.json({ id: '1', links: [] })),
  },
  {
    name: 'asks no approver',
    groups: ['approvals'],
    mutate: changeBody('GET', order, body => ({
      ...body,
      ...(body.state === 'PENDING_APPROVAL' ? { state: 'SUBMITTED' } : {}),
    })),
  },
  {
    name: 'lets accounts see each other’s orders',
    groups: ['organizations'],
    mutate: changeRequest('GET', order, (_, headers) => headers.delete('x-ccorganization')),
  },
  {
    name: 'answers with the card number',
    groups: ['orders'],
    mutate: changeBody('GET', order, body => ({ ...body, x_card: '4111111111111111' })),
  },
];

/** Does what is asked, answers rightly, and goes back to what was before. */
function forgets(method: string, path: RegExp): Mutant['mutate'] {
  return server => async request => {
    const isHit = request.method === method && path.test(new URL(request.url).pathname);
    const before = isHit ? server.snapshot() : undefined;
    const answer = await server.fetch(request);
    if (before !== undefined && answer.ok) server.restore(before);
    return answer;
  };
}

/** Repeats what is refused with a code as somebody who may. */
function asOther(role: 'agent' | 'supervisor', code: string): Mutant['mutate'] {
  return onRefusal(/\/ccagent\/v1\/(?!login)/, code, async (request, { server, credentials }) => {
    const authorization = await tokenOf(server, credentials, role);
    const headers = new Headers(request.headers);
    headers.set('authorization', authorization);
    return server.fetch(new Request(request, { headers }));
  });
}

async function tokenOf({ fetch, baseUrl }: Server, credentials: Credentials, role: 'agent' | 'supervisor') {
  const body = new URLSearchParams({ grant_type: 'password', ...credentials[role] });
  const response = await fetch(new Request(`${baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
  return `Bearer ${((await response.json()) as { access_token: string }).access_token}`;
}

/** A record without custom properties, in either form that shows them. */
function withoutCustom(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !name.startsWith('x_') && name !== 'dynamicProperties'),
  );
}
