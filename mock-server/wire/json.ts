/** JSON that stands in for the value it is of, since writing it costs more than keeping it. @module */

/** Bytes that nobody changes. Compilers before 5.7 know no parameter of their type. */
export type Bytes = ReturnType<TextEncoder['encode']>;

/** The JSON of an object of some type. */
export class Json<T extends object> {
  readonly bytes: Bytes;
  // what it is the JSON of; there is no such value
  declare readonly of?: T;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }
}

const encoder = new TextEncoder();

/** The bytes of a string. */
export function encoded(text: string): Bytes {
  return encoder.encode(text);
}

/** Strings and bytes, one after the other. */
export function joined(parts: readonly (string | Bytes)[]): Bytes {
  const pieces = parts.map(part => (typeof part === 'string' ? encoded(part) : part));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
