/** Responses that have come to their end: those who pass one on read its body without a copy of their own. @module */

import { responseWhenRead } from '../../spec/response-when-read.ts';

const bodies = new WeakMap<Response, Uint8Array>();

/** A response that has come to its end, and whose body is still to be read. */
export async function whole(response: Response): Promise<Response> {
  if (bodies.has(response) && !response.bodyUsed) return response;
  return wholeResponse(new Uint8Array(await response.arrayBuffer()), response);
}

/** A response whose body has come, from a place. */
export function wholeResponse(
  body: Uint8Array,
  { url, status, statusText, headers }: Pick<Response, 'url' | 'status' | 'statusText' | 'headers'>,
): Response {
  const init = { status, statusText, headers };
  const response = body.length === 0 ? new Response(null, init) : responseWhenRead(() => copyOf(body), init);
  bodies.set(response, body);
  // a place that a response names is seen from there
  return Object.defineProperty(response, 'url', { value: url });
}

/** The body of a response that is whole, as it came. */
export function bytesOf(response: Response): Uint8Array {
  const body = bodies.get(response);
  if (body === undefined) throw new Error('a response that is not whole has no body yet');
  return body;
}

function copyOf(body: Uint8Array): Buffer<ArrayBuffer> {
  // none of the memory that small buffers share
  const copy = Buffer.allocUnsafeSlow(body.length);
  copy.set(body);
  return copy;
}
