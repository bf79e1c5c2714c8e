/** A server over bare sockets: what it sends is bytes, so it can be wrong in ways that no HTTP library allows. @module */

import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A request as it arrived. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Replies to a request, or does not. */
type Reply = (socket: Socket, request: RawRequest) => void;

export interface RawServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on a port of the loopback interface; requests come one after the other on each connection. */
export async function startRawServer(reply: Reply): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', chunk => {
      received += chunk;
      for (let next = firstRequest(received); next !== undefined; next = firstRequest(received)) {
        received = next.rest;
        reply(socket, next.request);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function firstRequest(received: string): { readonly request: RawRequest; readonly rest: string } | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line = '', ...lines] = received.slice(0, end).split('\r\n');
  const [method = '', path = ''] = line.split(' ');
  const headers = new Headers(
    lines.map(
      header =>
        [header.slice(0, header.indexOf(':')), header.slice(header.indexOf(':') + 1).trim()] satisfies [string, string],
    ),
  );
  const bodyEnd = end + 4 + Number(headers.get('content-length') ?? 0);
  if (received.length < bodyEnd) return undefined;
  const body = Buffer.from(received.slice(end + 4, bodyEnd), 'latin1').toString();
  return { request: { method, path, headers, body }, rest: received.slice(bodyEnd) };
}

/** A whole response as bytes. */
export function response(status: number, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} x\r\n${lines.join('')}\r\n${body}`;
}
