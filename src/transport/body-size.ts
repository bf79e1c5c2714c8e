/** Bodies that are larger than a client wants to hold. @module */

import { apiError } from '../errors/errors.ts';
import { ExplainedFailure } from './failed-call.ts';

/**
 * The body as a string, if it has no more than so many bytes. It is counted as it comes and let go of at once when there
 * are more, whatever its length was said to be.
 *
 * @throws {ExplainedFailure} It has more.
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
      const { status, headers } = response;
      const hint = `Its body has more than ${mostBytes} bytes: raise maxBodySize, or narrow the call`;
      throw new ExplainedFailure(({ site, secrets }) =>
        apiError({ ...site, status, headers, body: undefined, secrets: secrets() }, hint),
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}
