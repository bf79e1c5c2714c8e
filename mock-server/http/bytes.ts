/** Bodies as bytes. @module */

import type { ByteString } from '../wire/json.ts';

/** The bytes of a body, which belong to whoever asked for them. */
export function bytesOf(parts: readonly ByteString[]) {
  // none of the memory that small buffers share
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at, 'latin1');
  return bytes;
}
