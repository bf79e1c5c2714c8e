/** The ways to read one order that are compared: same address, same header, same JSON. @module */

import axios from 'axios';
import { OccAgent } from 'occ-agent-sdk';
import createClient from 'openapi-fetch';
import type { paths } from '../src/generated/api.ts';
import type { ReadyOrderServer } from './order-server.ts';

/** Reads the order and returns its id, so that the answer is used. */
export type ReadOrder = () => Promise<string | undefined>;

/** Who is compared. */
export type ClientName = 'fetch' | 'axios' | 'openapi-fetch' | 'occ-agent-sdk';

/** Makes the clients. */
export function createClients({ url, orderId }: ReadyOrderServer): Readonly<Record<ClientName, ReadOrder>> {
  const address = `${url}/ccagent/v1/orders/${orderId}`;
  const headers = { authorization: 'Bearer benchmark' };
  const client = createClient<paths>({ baseUrl: url, headers });
  const agent = new OccAgent({ baseUrl: url, auth: { username: 'agent@example.com', password: 'secret' } });
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
  };
}
