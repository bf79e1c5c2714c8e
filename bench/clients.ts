/** The ways to call that are compared: same address, same header, same JSON, and the id of what came back. @module */

import axios from 'axios';
import { OccAgent } from 'occ-agent-sdk';
import { zodValidation } from 'occ-agent-sdk/validation';
import createClient from 'openapi-fetch';
import type { Schemas } from '../src/generated/schemas.ts';
import type { ReadyOrderServer } from './order-server.ts';

/** What is done. */
export const works = ['3.5 kB read', '11 kB read', 'search', 'write'] as const;
export type Work = (typeof works)[number];

/** What is compared with `fetch`. */
export const everyClient = [
  'axios',
  'openapi-fetch',
  'occ-agent-sdk',
  'occ-agent-sdk, watched',
  'occ-agent-sdk, watched and checked',
] as const;
export type ClientName = (typeof everyClient)[number];

/** Does the work once and returns an id from what came back, so that it is used. */
export type DoWork = () => Promise<string | undefined>;

// as openapi-typescript writes it, of the one operation that is compared
interface paths {
  '/ccagent/v1/orders/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': Schemas['Order'] } } };
    };
  };
}

const headers = { authorization: 'Bearer benchmark' };
const auth = { accessToken: 'benchmark' };
const cart = {
  profileId: '110658',
  shoppingCart: { items: [{ productId: 'p1', catRefId: 's1', quantity: 2 }] },
  shippingMethod: { value: 'groundShipping' },
};
const filter = { email: 'ana.lima@example.com', state: 'SUBMITTED' };

/** Makes the clients that there are for a work. */
export function createClients(
  work: Work,
  { url, small, large }: ReadyOrderServer,
): Readonly<Partial<Record<'fetch' | ClientName, DoWork>>> {
  const orders = `${url}/ccagent/v1/orders`;
  const agent = new OccAgent({ baseUrl: url, auth });
  const json = async (address: string, init: RequestInit) =>
    (await (await fetch(address, init)).json()) as { id?: string; items: { id?: string }[] };
  if (work === 'search') {
    const query = new URLSearchParams({
      queryFormat: 'SCIM',
      totalResults: 'true',
      q: '(profile.email sw "ana.lima@example.com" and state eq "SUBMITTED")',
      sort: 'submittedDate:desc',
      offset: '0',
      limit: '40',
    });
    return {
      fetch: async () => (await json(`${orders}?${query}`, { headers })).items[0]?.id,
      'occ-agent-sdk': async () => (await agent.orders.search(filter)).items[0]?.id,
    };
  }
  if (work === 'write') {
    const init = () => ({
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...cart, op: 'createOrder' }),
    });
    return {
      fetch: async () => (await json(orders, init())).id,
      'occ-agent-sdk': async () => (await agent.orders.create(cart)).id,
    };
  }
  const id = work === '11 kB read' ? large : small;
  const address = `${orders}/${id}`;
  const client = createClient<paths>({ baseUrl: url, headers });
  let told = 0;
  const count = () => {
    told += 1;
  };
  const hooks = { onRequest: count, onResponse: count, onRetry: count, onTokenRefresh: count };
  const watched = new OccAgent({ baseUrl: url, auth, hooks });
  const checked = new OccAgent({ baseUrl: url, auth, hooks, validate: zodValidation('throw') });
  return {
    fetch: async () => (await json(address, { headers })).id,
    axios: async () => (await axios.get<{ id?: string }>(address, { headers })).data.id,
    'openapi-fetch': async () =>
      (await client.GET('/ccagent/v1/orders/{id}', { params: { path: { id } } })).data?.id ?? undefined,
    'occ-agent-sdk': async () => (await agent.orders.get(id)).id,
    'occ-agent-sdk, watched': async () => {
      const before = told;
      const order = await watched.orders.get(id);
      return told > before ? order.id : undefined;
    },
    'occ-agent-sdk, watched and checked': async () => (await checked.orders.get(id)).id,
  };
}
