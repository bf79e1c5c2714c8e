/** Bodies that are larger than a client wants to hold. @module */

/** A body has more bytes than it may have; the response is the server's, unread. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
  readonly status: number;
  readonly headers: Headers;
  readonly mostBytes: number;

  constructor({ status, headers }: Response, mostBytes: number) {
    super(`The body has more than ${mostBytes} bytes`);
    this.status = status;
    this.headers = headers;
    this.mostBytes = mostBytes;
  }
}

/**
 * The body as a string, if it has no more than so many bytes. It is counted as it comes and let go of at once when there
 * are more, whatever its length was said to be.
 *
 * @throws {BodyTooLargeError} It has more.
 */
export async function textWithin(response: Response, mostBytes: number): Promise<string> {
  const { body } = response;
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      // not waited for: a connection that hangs would keep the error back
      reader.cancel().catch(() => undefined);
      throw new BodyTooLargeError(response, mostBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}
