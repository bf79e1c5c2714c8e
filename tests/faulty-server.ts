/** A server on the loopback interface that goes wrong as it is told, and counts what reaches it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request. */
export type Wrong =
  | 'resetBefore'
  | 'resetAfter'
  | 'stalledHeaders'
  | 'stalledBody'
  | 'truncatedJson'
  | 'htmlPage'
  | 'wrongContentType'
  | 'unauthorized'
  | { readonly status: number; readonly retryAfter?: string };

/** The server, and what it has seen. Sign-ins and renewals are counted apart and never go wrong. */
export interface FaultyServer {
  readonly url: string;
  /** Requests that reached it, in all. */
  readonly requests: () => number;
  /** Requests it carried out: those a shop would have changed its data for. */
  readonly processed: () => number;
  readonly signIns: () => number;
  /** What goes wrong with the next requests, one entry each; then nothing does. */
  goWrong(...next: Wrong[]): void;
  /** Refuses every token handed out so far. */
  revokeTokens(): void;
  close(): Promise<void>;
}

export async function startFaultyServer(): Promise<FaultyServer> {
  let wrongs: Wrong[] = [];
  let requests = 0;
  let processed = 0;
  let signIns = 0;
  let revoked = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (/\/(login|refresh)$/.test(request.url ?? '')) {
        signIns += 1;
        answer(response, { access_token: `token-${signIns}`, token_type: 'bearer', expires_in: 900 });
        return;
      }
      requests += 1;
      const token = Number(request.headers.authorization?.match(/token-(\d+)$/)?.[1]);
      const wrong = token <= revoked ? 'unauthorized' : wrongs.shift();
      if (wrong === undefined || carriesOut(wrong)) processed += 1;
      respond(wrong, request, response);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    processed: () => processed,
    signIns: () => signIns,
    goWrong: (...next) => {
      wrongs = next;
    },
    revokeTokens: () => {
      revoked = signIns;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const body = { id: 'o30412', orderId: 'o30412', state: 'SUBMITTED' };

function carriesOut(wrong: Wrong): boolean {
  return typeof wrong === 'string' && !['resetBefore', 'unauthorized', 'htmlPage'].includes(wrong);
}

function respond(wrong: Wrong | undefined, request: IncomingMessage, response: ServerResponse): void {
  const text = JSON.stringify(body);
  if (wrong === undefined) {
    answer(response, body);
    return;
  }
  if (typeof wrong === 'object') {
    if (wrong.retryAfter !== undefined) response.setHeader('retry-after', wrong.retryAfter);
    answer(response, { errorCode: '28318', message: 'Out of order.', status: String(wrong.status) }, wrong.status);
    return;
  }
  switch (wrong) {
    case 'resetBefore':
    case 'resetAfter':
      request.socket.resetAndDestroy();
      return;
    case 'stalledHeaders':
      return;
    case 'stalledBody':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length) });
      response.write(text.slice(0, 5));
      return;
    case 'truncatedJson':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(text.slice(0, -3));
      return;
    case 'htmlPage':
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
      return;
    case 'wrongContentType':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>Please sign in</h1>');
      return;
    case 'unauthorized':
      answer(response, { errorCode: '60011', message: 'Expired.', status: '401' }, 401);
  }
}

function answer(response: ServerResponse, json: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
}
