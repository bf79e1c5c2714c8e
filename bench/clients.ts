/** The ways to read one order that are compared: same address, same header, same JSON. @module */

import axios from 'axios';
import { OccAgent } from 'occ-agent-sdk';
import { zodValidation } from 'occ-agent-sdk/validation';
import createClient from 'openapi-fetch';
import type { Schemas } from '../src/generated/schemas.ts';
import type { ReadyOrderServer } from './order-server.ts';

/** Reads the order and returns its id, so that the answer is used. */
export type ReadOrder = () => Promise<string | undefined>;

/** Who is compared. */
export type ClientName =
  | 'fetch'
  | 'axios'
  | 'openapi-fetch'
  | 'occ-agent-sdk'
  | 'occ-agent-sdk, watched'
  | 'occ-agent-sdk, watched and checked';

// as openapi-typescript writes it, of the one operation that is compared
interface paths {
  '/ccagent/v1/orders/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': Schemas['Order'] } } };
    };
  };
}

/** Makes the clients. */
export function createClients({ url, orderId }: ReadyOrderServer): Readonly<Record<ClientName, ReadOrder>> {
  const address = `${url}/ccagent/v1/orders/${orderId}`;
  const headers = { authorization: 'Bearer benchmark' };
  const client = createClient<paths>({ baseUrl: url, headers });
  const auth = { username: 'agent@example.com', password: 'secret' };
  const agent = new OccAgent({ baseUrl: url, auth });
  let told = 0;
  const count = () => {
    told += 1;
  };
  const hooks = { onRequest: count, onResponse: count, onRetry: count, onTokenRefresh: count };
  const watched = new OccAgent({ baseUrl: url, auth, hooks });
  const checked = new OccAgent({ baseUrl: url, auth, hooks, validate: zodValidation('throw') });
  return {
    async fetch() {
      const response = await fetch(address, { headers });
      const order = (await response.json()) as { id?: string };
      return order.id;
    },
    async axios() {
      const { data } = await axios.get<{ id?: string }>(address, { headers });
      return data.id;
    },
    async 'openapi-fetch'() {
      const { data } = await client.GET('/ccagent/v1/orders/{id}', { params: { path: { id: orderId } } });
      return data?.id;
    },
    async 'occ-agent-sdk'() {
      const order = await agent.orders.get(orderId);
      return order.id;
    },
    async 'occ-agent-sdk, watched'() {
      const before = told;
      const order = await watched.orders.get(orderId);
      return told > before ? order.id : undefined;
    },
    async 'occ-agent-sdk, watched and checked'() {
      const order = await checked.orders.get(orderId);
      return order.id;
    },
  };
}
