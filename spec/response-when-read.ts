/** Responses whose bodies are written when they are read. @module */

/** Writes a body: bytes that belong to whoever reads them, and to nobody else. */
type Write = () => Buffer<ArrayBuffer>;

const utf8 = new TextDecoder();

/**
 * A response whose body is written when it is read, and once. The platform's own copies the bytes it is made of, and three
 * times more until somebody has them. It is one of the platform's all the same, for whoever reads the stream.
 */
export function responseWhenRead(write: Write, init: ResponseInit): Response {
  const source: UnderlyingByteSource = {
    type: 'bytes',
    pull(controller) {
      controller.enqueue(write());
      controller.close();
    },
  };
  const response = new Response(new ReadableStream(source, { highWaterMark: 0 }), init);
  const { arrayBuffer, json, text } = response;
  const readings = {
    arrayBuffer: async () => read()?.buffer ?? arrayBuffer.call(response),
    json: async () => {
      const bytes = read();
      return bytes === undefined ? json.call(response) : JSON.parse(utf8.decode(bytes));
    },
    async text() {
      const bytes = read();
      return bytes === undefined ? text.call(response) : utf8.decode(bytes);
    },
  };
  // those of what a server on a port puts in the place of `Response` cannot be assigned to
  for (const [name, value] of Object.entries(readings)) Object.defineProperty(response, name, { value });
  return response;

  /** All of the body, unless somebody has begun to read it. */
  function read() {
    if (response.bodyUsed || response.body === null || response.body.locked) return undefined;
    // leaves it as a platform's is left that has been read
    void response.body.getReader().cancel();
    return write();
  }
}
