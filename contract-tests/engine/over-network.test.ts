import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type RawRequest, type RawServer, response, startRawServer } from '../../tests/support/raw-server.ts';
import { overNetwork } from './over-network.ts';

let server: RawServer | undefined;
afterEach(() => server?.close());

const { signal } = new AbortController();

/** Sends to a server that does something with its socket for each request, the first being 1. */
async function sentTo(
  reply: (socket: { write(bytes: string | Buffer): void; destroy(): void }, request: RawRequest, count: number) => void,
  init: RequestInit = {},
): Promise<Response> {
  let count = 0;
  server = await startRawServer((socket, request) => {
    count += 1;
    reply(socket, request, count);
  });
  return overNetwork(new Request(`${server.url}/a`, init), signal);
}

describe('given a request, when it is sent, then it arrives as fetch would send it', () => {
  test.each<[string, RequestInit]>([
    ['a GET', { headers: { 'x-a': 'b' } }],
    ['a POST without a body', { method: 'POST' }],
    ['a PUT', { method: 'PUT', body: '{"name":"Thảo"}', headers: { 'content-type': 'application/json' } }],
    ['a DELETE with a body', { method: 'DELETE', body: '{}' }],
    ['a header of its own in the place of a usual one', { headers: { accept: 'text/plain', 'x-latin': 'é' } }],
  ])('%s', async (_, init) => {
    const arrived: unknown[] = [];
    const note = (request: RawRequest) => {
      // how the caller calls itself says nothing of what is asked
      const { 'sec-fetch-mode': __, ...headers } = Object.fromEntries(request.headers);
      arrived.push({ ...request, headers });
    };
    await sentTo((socket, request) => {
      note(request);
      socket.write(response(200, '{}'));
    }, init);
    await (await fetch(`${server?.url}/a`, init)).text();

    expect(arrived[0]).toEqual(arrived[1]);
  });
});

describe('given a response, when it has come, then it is as of fetch', () => {
  const plain = response(201, '{"name":"Thảo"}', { 'x-a': 'b\r\nx-a: c', 'set-cookie': 'a=b\r\nset-cookie: c=d' });
  const zipped = gzipSync('{"name":"Thảo"}');
  test.each<[string, string | Buffer]>([
    ['with headers that come twice', plain],
    ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['in pieces', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n'],
    [
      'zipped',
      Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${zipped.length}\r\n\r\n`),
        zipped,
      ]),
    ],
  ])('%s', async (_, bytes) => {
    const said = async (from: Response) => ({
      status: from.status,
      statusText: from.statusText,
      url: from.url,
      headers: [...from.headers],
      text: await from.text(),
    });
    const ours = await said(await sentTo(socket => socket.write(bytes)));

    expect(ours).toEqual(await said(await fetch(`${server?.url}/a`)));
  });
});

test('given a redirect, when it may be followed, then the response is what it leads to; when not, it is the redirect', async () => {
  const lead = (socket: { write(bytes: string): void }, { path }: RawRequest) =>
    socket.write(path === '/a' ? response(302, '', { location: '/b' }) : response(200, '"there"'));

  const { status } = await sentTo(lead, { redirect: 'manual' });
  expect(status).toBe(302);
  await server?.close();

  const followed = await sentTo(lead);
  expect([await followed.json(), new URL(followed.url).pathname]).toEqual(['there', '/b']);
});

test('given a connection that closes before it responds, when a read was sent, then it is sent once more; a write is not', async () => {
  const closeOnce = (socket: { write(bytes: string): void; destroy(): void }, _: RawRequest, count: number) =>
    count === 1 ? socket.destroy() : socket.write(response(200, '{}'));

  expect((await sentTo(closeOnce)).status).toBe(200);
  await server?.close();

  await expect(sentTo(closeOnce, { method: 'POST', body: '{}' })).rejects.toThrow(TypeError);
});

test.each([
  ['breaks off', 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{'],
  ['is not HTTP', 'nothing of the kind\r\n\r\n'],
  ['says it is zipped and is not', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}'],
])('given a response that %s, when it comes, then there was none', async (_, bytes) => {
  const sent = sentTo(socket => {
    socket.write(bytes);
    setTimeout(() => socket.destroy(), 10);
  });

  await expect(sent).rejects.toThrow(new TypeError('fetch failed'));
});

test('given a signal, when it aborts, then the request ends with its reason', async () => {
  server = await startRawServer(() => undefined);
  const abort = new AbortController();
  const sent = overNetwork(new Request(server.url), abort.signal);
  abort.abort(new Error('enough'));

  await expect(sent).rejects.toThrow('enough');
});
