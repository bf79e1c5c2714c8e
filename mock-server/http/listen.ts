/** The server on a port. @module */

import type { AddressInfo } from 'node:net';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { checkNames } from '../wire/nearest.ts';
import type { ListeningServer, ListenOptions } from './listening-server.ts';

type Connection = HttpBindings | Http2Bindings;

/** Handles a request; on a port it also gets the connection. */
type ConnectedFetch = (request: Request, connection: Connection) => Promise<Response>;

/**
 * Listens with a fetch function; a fetch that rejects breaks the connection, as its fault wants.
 *
 * @throws {TypeError} There is no such option, or its value is invalid.
 */
export async function listen(fetch: ConnectedFetch, options: ListenOptions = {}): Promise<ListeningServer> {
  const { port, hostname } = checked(options);
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

const optionNames: Readonly<Record<keyof ListenOptions, true>> = { port: true, hostname: true };

function checked(options: ListenOptions) {
  if (typeof options !== 'object' || options === null) throw new TypeError('the options of listen must be an object');
  checkNames('option', options, Object.keys(optionNames));
  const { port = 0, hostname = '127.0.0.1' } = options;
  // Node takes a name for the path of a socket
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new TypeError(`the option port must be a whole number from 0 to 65535, not ${String(port)}`);
  if (typeof hostname !== 'string' || hostname === '')
    throw new TypeError(`the option hostname must be a name or an address, not ${String(hostname)}`);
  return { port, hostname };
}
