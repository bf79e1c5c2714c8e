/** Bodies as bytes, and the response to a request in process. @module */

import type { ByteString } from '../wire/json.ts';

/** The bytes of a body, which belong to whoever asked for them. */
export function bytesOf(parts: readonly ByteString[]) {
  // none of the memory that small buffers share
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at, 'latin1');
  return bytes;
}

/**
 * A response whose body is written when it is read, and once. The platform's own copies the bytes it is made of, and three
 * times more until somebody has them. It is one of the platform's all the same, for whoever reads the stream.
 */
export function inProcessResponse(parts: readonly ByteString[], init: ResponseInit): Response {
  const source: UnderlyingByteSource = {
    type: 'bytes',
    pull(controller) {
      controller.enqueue(bytesOf(parts));
      controller.close();
    },
  };
  const response = new Response(new ReadableStream(source, { highWaterMark: 0 }), init);
  const { arrayBuffer, json, text } = response;
  const readings = {
    arrayBuffer: async () => read()?.buffer ?? arrayBuffer.call(response),
    json: async () => {
      const bytes = read();
      return bytes === undefined ? json.call(response) : JSON.parse(bytes.toString());
    },
    text: async () => read()?.toString() ?? text.call(response),
  };
  // those of what a server on a port puts in the place of `Response` cannot be assigned to
  for (const [name, value] of Object.entries(readings)) Object.defineProperty(response, name, { value });
  return response;

  /** All of the body, unless somebody has begun to read it. */
  function read() {
    if (response.bodyUsed || response.body === null || response.body.locked) return undefined;
    // leaves it as a platform's is left that has been read
    void response.body.getReader().cancel();
    return bytesOf(parts);
  }
}
