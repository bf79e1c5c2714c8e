/** The server on a port. @module */

import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Where to listen. */
export interface ListenOptions {
  /** 0: any free one. @default 0 */
  readonly port?: number;
  /** @default 127.0.0.1 */
  readonly hostname?: string;
}

/** A server that listens. */
export interface ListeningServer {
  /** Address for the client, for instance `http://127.0.0.1:8765`. */
  readonly url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

type Connection = HttpBindings | Http2Bindings;

/** Answers a request; on a port it also gets the connection. */
type ConnectedFetch = (request: Request, connection: Connection) => Promise<Response>;

/** Listens with a fetch function; a fetch that rejects breaks the connection, as its fault wants. */
export async function listen(
  fetch: ConnectedFetch,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions = {},
): Promise<ListeningServer> {
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
