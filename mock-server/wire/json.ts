/** JSON that stands in for the value it is of, since writing it costs more than keeping it. @module */

/**
 * JSON in UTF-8, one character a byte (the word is Web IDL's). Strings are thrown away with the young generation. Of buffers
 * V8 lets 64 MB gather, and then marks the whole heap: with a hundred thousand orders that is the time of a thousand responses.
 */
export type ByteString = string;

/** What the page after a page is asked with. */
export interface NextPage {
  readonly offset: number;
  readonly limit: number;
}

/** The JSON of an object of some type, in parts. */
export class Json<T extends object> {
  readonly parts: readonly ByteString[];
  /** Of a page that is not the last one. */
  readonly next: NextPage | undefined;
  // what it is the JSON of; there is no such value
  declare readonly of?: T;

  constructor(parts: readonly ByteString[], next?: NextPage) {
    this.parts = parts;
    this.next = next;
  }

  /** The JSON with a property before all others. */
  startingWith(name: string, value: unknown): readonly ByteString[] {
    const property = `${jsonOf(name)}:${jsonOf(value)}`;
    const [first = '{}', ...rest] = this.parts;
    return first === '{}' ? [`{${property}}`] : [`{${property},${first.slice(1)}`, ...rest];
  }
}

/** The JSON of an object that holds a list, of which the items are JSON already, and other properties after it. */
export function jsonList<T extends object>(
  name: keyof T & string,
  items: readonly ByteString[],
  others: object,
  next?: NextPage,
): Json<T> {
  const list = items.map((item, index) => (index === 0 ? item : `,${item}`));
  const end = jsonOf(others).slice(1);
  return new Json(inParts([`{"${name}":[`, ...list, end === '}' ? ']}' : `],${end}`]), next);
}

/** The JSON of a value. */
export function jsonOf(value: unknown): ByteString {
  const json = JSON.stringify(value);
  return Buffer.byteLength(json) === json.length ? json : Buffer.from(json).toString('latin1');
}

// a string of twice the length gets memory of its own from the system, which takes as long as all the rest of a response
const longestPart = 65_536;

/** Puts strings together, but not into one that is very long. */
function inParts(strings: readonly ByteString[]): readonly ByteString[] {
  const parts: ByteString[] = [];
  let part = '';
  for (const string of strings) {
    if (part !== '' && part.length + string.length > longestPart) {
      parts.push(part);
      part = '';
    }
    part += string;
  }
  return [...parts, part];
}
