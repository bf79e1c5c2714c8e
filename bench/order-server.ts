/**
 * A server that costs next to nothing: it answers with what it has made ahead, orders of several sizes and a page of
 * them, and hands out a token. Run as a program of its own; prints its address and the ids of its orders.
 *
 * @module
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OccAgent } from 'occ-agent-sdk';
import { createReferenceServer } from 'occ-agent-sdk/testing';

/** What the program prints when it is ready. */
export interface ReadyOrderServer {
  readonly url: string;
  /** Ids of orders, by the size of their body. */
  readonly small: string;
  readonly large: string;
}

const reference = createReferenceServer();
const agent = new OccAgent({
  baseUrl: reference.baseUrl,
  fetch: reference.fetch,
  auth: reference.credentials.agent,
});
const recorded = await agent.orders.get(reference.fixtures.fulfilledOrder.id);
const page = await agent.orders.search({ pageSize: 5 });

/** The recorded order under another id, its lines left out or repeated until its body has about so many bytes. */
function orderOf(id: string, bytes: number): Buffer {
  const { priceInfo, shippingAddress, profileId, siteId, state, shoppingCart } = recorded;
  const core = { id, priceInfo, shippingAddress, profileId, siteId, state };
  const items = shoppingCart?.items ?? [];
  const lines = [];
  for (let at = 0; JSON.stringify({ ...core, shoppingCart: { items: lines } }).length < bytes; at += 1)
    lines.push(items[at % items.length]);
  return Buffer.from(JSON.stringify({ ...core, shoppingCart: { items: lines } }));
}

const small = orderOf('o-small', 3_500);
const found = Buffer.from(JSON.stringify({ items: page.items, totalResults: page.items.length }));
const token = Buffer.from(JSON.stringify({ access_token: 'benchmark', token_type: 'bearer', expires_in: 86_400 }));
const bodies: Readonly<Record<string, Buffer>> = {
  'GET /ccagent/v1/orders/o-small': small,
  'GET /ccagent/v1/orders/o-large': orderOf('o-large', 11_000),
  'GET /ccagent/v1/orders': found,
  'POST /ccagent/v1/orders': small,
  'POST /ccagent/v1/login': token,
};

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const body = bodies[`${request.method} ${request.url?.split('?', 1)[0]}`];
  request.resume();
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': body?.length ?? 0,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const ready: ReadyOrderServer = { url: `http://127.0.0.1:${port}`, small: 'o-small', large: 'o-large' };
  console.log(JSON.stringify(ready));
});
