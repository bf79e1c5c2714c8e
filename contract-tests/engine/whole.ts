/** Responses that have come to their end: those who pass one on read its body without a copy of their own. @module */

import { responseWhenRead } from '../../spec/response-when-read.ts';

/** A body that has come, with what it says once somebody has asked. */
interface Body {
  readonly bytes: Uint8Array;
  text?: string;
}

const bodies = new WeakMap<Response, Body>();

/** A response that has come to its end, and whose body is still to be read. */
export async function whole(response: Response): Promise<Response> {
  if (bodies.has(response) && !response.bodyUsed) return response;
  return wholeResponse(new Uint8Array(await response.arrayBuffer()), response);
}

type Head = Pick<Response, 'url' | 'status' | 'statusText' | 'headers'>;

/** A response whose body has come, from a place. */
export function wholeResponse(bytes: Uint8Array, head: Head): Response {
  return withBody({ bytes }, head);
}

/** Another one like it, to be read by itself. */
export function copyOf(response: Response): Response {
  return withBody(bodyOf(response), response);
}

/** The body of a response that is whole, as it came: a byte order mark stays, which JSON must not have. */
export function textOf(response: Response): string {
  return said(bodyOf(response));
}

function withBody(body: Body, { url, status, statusText, headers }: Head): Response {
  const init = { status, statusText, headers };
  const source = { bytes: () => owned(body.bytes), text: () => said(body).replace(/^\uFEFF/, '') };
  const response = body.bytes.length === 0 ? new Response(null, init) : responseWhenRead(source, init);
  bodies.set(response, body);
  // a place that a response names is seen from there
  return Object.defineProperty(response, 'url', { value: url });
}

function bodyOf(response: Response): Body {
  const body = bodies.get(response);
  if (body === undefined) throw new Error('a response that is not whole has no body yet');
  return body;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function said(body: Body): string {
  body.text ??= utf8.decode(body.bytes);
  return body.text;
}

function owned(bytes: Uint8Array): Buffer<ArrayBuffer> {
  // none of the memory that small buffers share
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}
