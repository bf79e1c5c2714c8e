/**
 * Reaches an instance over the network, with what Node's `fetch` stands on: `fetch` itself takes as long as all that is then
 * looked at in a response. @module
 */

import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { promisify } from 'node:util';
import { unzip } from 'node:zlib';
import { wholeResponse } from './whole.ts';

/** A request with what its body is, which can be read only once. */
interface Sent {
  readonly request: Request;
  readonly body: Buffer | undefined;
  readonly signal: AbortSignal;
}

/**
 * Sends a request, as long as a signal lets it. A connection that was kept and has just been closed says nothing of the
 * instance: a read is sent once more.
 *
 * @throws {TypeError} There was no whole response.
 */
export async function overNetwork(request: Request, signal: AbortSignal): Promise<Response> {
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const ask = () => responseTo({ request, body, signal });
  try {
    const response = await ask().catch(error => {
      if (signal.aborted || request.method !== 'GET') throw error;
      return ask();
    });
    return isToFollow(request, response) ? await followed({ request, body, signal }) : response;
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof TypeError ? cause : new TypeError('fetch failed', { cause });
  }
}

// as `fetch` says them
const usual = { accept: '*/*', 'accept-language': '*', 'user-agent': 'node', 'accept-encoding': 'gzip, deflate' };

async function responseTo(sent: Sent): Promise<Response> {
  const message = await messageTo(sent);
  const body = await bodyOf(message);
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct))
    for (const value of values) headers.append(name, value);
  const isZipped = body.length > 0 && /^(x-)?gzip$|^deflate$/i.test(headers.get('content-encoding') ?? '');
  return wholeResponse(isZipped ? await promisify(unzip)(body) : body, {
    url: sent.request.url,
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? '',
    headers,
  });
}

function messageTo({ request: { url, method, headers }, body, signal }: Sent): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const ask = url.startsWith('https:') ? requestSecurely : requestPlainly;
  const length = body && { 'content-length': body.length };
  ask(url, { method, headers: { ...usual, ...Object.fromEntries(headers), ...length }, signal }, resolve)
    .on('error', reject)
    .end(body);
  return promise;
}

function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  message
    .on('data', (part: Buffer) => parts.push(part))
    .on('end', () => resolve(Buffer.concat(parts)))
    .on('error', reject);
  return promise;
}

function isToFollow({ redirect }: Request, { status, headers }: Response): boolean {
  return redirect === 'follow' && [301, 302, 303, 307, 308].includes(status) && headers.has('location');
}

/** What a request that is redirected leads to: the Agent API redirects nothing, so this is no way that has to be short. */
function followed({ request, body, signal }: Sent): Promise<Response> {
  const { url, method, headers } = request;
  return fetch(url, { method, headers, signal, ...(body && { body: new Uint8Array(body) }) });
}
