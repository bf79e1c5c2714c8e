/** Responses that have come to their end: those who pass one on read its body without a copy of their own. @module */

const bodies = new WeakMap<Response, ArrayBuffer>();

/** A response that has come to its end, and whose body is still to be read. */
export async function whole(response: Response): Promise<Response> {
  if (bodies.has(response) && !response.bodyUsed) return response;
  const body = await response.arrayBuffer();
  const copy = new Response(body.byteLength === 0 ? null : body, response);
  bodies.set(copy, body);
  // a place that a response names is seen from there
  return Object.defineProperty(copy, 'url', { value: response.url });
}

/** The body of a response that is whole, as it came. */
export function bytesOf(response: Response): ArrayBuffer {
  const body = bodies.get(response);
  if (body === undefined) throw new Error('a response that is not whole has no body yet');
  return body;
}
