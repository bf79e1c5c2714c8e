/** The server on a port. @module */

import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

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

/** Listens with a fetch function; a fetch that rejects breaks the connection, as its fault wants. */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions = {},
): Promise<ListeningServer> {
  const server = createAdaptorServer({
    fetch: async (request: Request, { incoming }: { incoming: { socket: { destroy(): void } } }) => {
      try {
        return await fetch(request);
      } catch {
        incoming.socket.destroy();
        // never sent: the socket is gone; the adaptor needs an answer all the same
        return new Response(null, { status: 500, headers: { 'x-hono-already-sent': '1' } });
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
