/** JSON that stands in for the value it is of, since writing it costs more than keeping it. @module */

/** Bytes that nobody changes. Compilers before 5.7 know no parameter of their type. */
export type Bytes = ReturnType<TextEncoder['encode']>;

/** What the page after a page is asked with. */
export interface NextPage {
  readonly offset: number;
  readonly limit: number;
}

/** The JSON of an object of some type, in parts: they are copied once, when all are there. */
export class Json<T extends object> {
  readonly parts: readonly (string | Bytes)[];
  /** Of a page that is not the last one. */
  readonly next: NextPage | undefined;
  // what it is the JSON of; there is no such value
  declare readonly of?: T;

  constructor(parts: readonly (string | Bytes)[], next?: NextPage) {
    this.parts = parts;
    this.next = next;
  }

  /** The JSON with a property before all others, which is given as JSON of its name and value. */
  startingWith(property: string): Bytes {
    const [first = '{}', ...rest] = this.parts;
    if (first === '{}') return encoded(`{${property}}`);
    const start = `{${property},`;
    return joined(typeof first === 'string' ? [start + first.slice(1), ...rest] : [start, first.subarray(1), ...rest]);
  }
}

/** The JSON of an object that holds a list, of which the items are JSON already, and other properties after it. */
export function jsonList<T extends object>(
  name: keyof T & string,
  items: readonly Bytes[],
  others: object,
  next?: NextPage,
): Json<T> {
  const list = items.flatMap((item, index) => (index === 0 ? [item] : [comma, item]));
  const end = JSON.stringify(others).slice(1);
  return new Json([`{"${name}":[`, ...list, end === '}' ? ']}' : `],${end}`], next);
}

const comma = encoded(',');

/** The bytes of a string. */
export function encoded(text: string): Bytes {
  return Buffer.from(text);
}

function joined(parts: readonly (string | Bytes)[]): Bytes {
  const [only] = parts;
  if (typeof only === 'string' && parts.length === 1) return encoded(only);
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? encoded(part) : part)));
}
