/** Responses whose bodies are written when they are read. @module */

/** What a body is written from. */
export interface Source {
  /** Writes it: bytes that belong to whoever reads them, and to nobody else. */
  bytes(): Buffer<ArrayBuffer>;
  /** The same as text. @default what the bytes say */
  text?(): string;
}

const utf8 = new TextDecoder();

/**
 * A response whose body is written when it is read, and once. The platform's own copies the bytes it is made of, and three
 * times more until somebody has them. It is one of the platform's all the same, for whoever reads the stream.
 */
export function responseWhenRead(body: Source, init: ResponseInit): Response {
  const textOf = () => body.text?.() ?? utf8.decode(body.bytes());
  const source: UnderlyingByteSource = {
    type: 'bytes',
    pull(controller) {
      controller.enqueue(body.bytes());
      controller.close();
    },
  };
  const response = new Response(new ReadableStream(source, { highWaterMark: 0 }), init);
  const { arrayBuffer, json, text } = response;
  const readings = {
    arrayBuffer: async () => (isRead() ? body.bytes().buffer : arrayBuffer.call(response)),
    json: async () => (isRead() ? JSON.parse(textOf()) : json.call(response)),
    text: async () => (isRead() ? textOf() : text.call(response)),
  };
  // those of what a server on a port puts in the place of `Response` cannot be assigned to
  for (const [name, value] of Object.entries(readings)) Object.defineProperty(response, name, { value });
  return response;

  /** Reads all of the body, unless somebody has begun to. */
  function isRead(): boolean {
    if (response.bodyUsed || response.body === null || response.body.locked) return false;
    // leaves it as a platform's is left that has been read
    void response.body.getReader().cancel();
    return true;
  }
}
