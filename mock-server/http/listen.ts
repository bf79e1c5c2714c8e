/** The server on a port. @module */

import type { AddressInfo } from 'node:net';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import type { ListeningServer, ListenOptions } from './listening-server.ts';

type Connection = HttpBindings | Http2Bindings;

/** Handles a request; on a port it also gets the connection. */
type ConnectedFetch = (request: Request, connection: Connection) => Promise<Response>;

/** Listens with a fetch function; a fetch that rejects breaks the connection, as its fault wants. */
export async function listen(
  fetch: ConnectedFetch,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions = {},
): Promise<ListeningServer> {
  // most servers are called in process, and need not wait for Node's HTTP server to be loaded
  const { createAdaptorServer } = await import('@hono/node-server');
  const { RESPONSE_ALREADY_SENT } = await import('@hono/node-server/utils/response');
  const server = createAdaptorServer({
    fetch: async (request: Request, connection: Connection) => {
      try {
        return await fetch(request, connection);
      } catch {
        connection.incoming.socket.destroy();
        // never sent: the socket is gone; the adaptor needs an answer all the same
        return RESPONSE_ALREADY_SENT;
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error === undefined ? resolve() : reject(error)));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
