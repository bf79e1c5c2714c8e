/**
 * A server that costs next to nothing: it answers one order, recorded from the reference server, and hands out a token.
 * Run as a program of its own; prints its address and the order's id.
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
  readonly orderId: string;
}

const reference = createReferenceServer();
const { id: orderId } = reference.fixtures.fulfilledOrder;
const agent = new OccAgent({
  baseUrl: reference.baseUrl,
  fetch: reference.fetch,
  auth: reference.credentials.agent,
});
const order = Buffer.from(JSON.stringify(await agent.orders.get(orderId)));
const token = Buffer.from(JSON.stringify({ access_token: 'benchmark', token_type: 'bearer', expires_in: 86_400 }));

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const body = request.method === 'GET' ? order : token;
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const ready: ReadyOrderServer = { url: `http://127.0.0.1:${port}`, orderId };
  console.log(JSON.stringify(ready));
});
