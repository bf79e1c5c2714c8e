/** A list that need not be built to be counted or cut; an array is one. @module */

export interface Listed<T> {
  readonly length: number;
  slice(start?: number, end?: number): T[];
  /** Every item in no particular order, where putting them in order would cost something. */
  readonly inAnyOrder?: () => T[];
  /** Whether it holds an item, where that is known without looking through it. */
  has?(item: T): boolean;
}

/** Two lists as one. */
export function joinedLists<T>(first: Listed<T>, second: Listed<T>): Listed<T> {
  const { length } = first;
  return {
    length: length + second.length,
    slice: (start = 0, end = length + second.length) => [
      ...first.slice(Math.min(start, length), Math.min(end, length)),
      ...second.slice(Math.max(0, start - length), Math.max(0, end - length)),
    ],
  };
}

/** Part of a list. */
export function partOf<T>(list: Listed<T>, from: number, to = list.length): Listed<T> {
  const length = Math.max(0, to - from);
  return {
    length,
    slice: (start = 0, end = length) => list.slice(from + Math.min(start, length), from + Math.min(end, length)),
  };
}

/** Every item of a list whose order does not matter. */
export function inAnyOrder<T>(list: Listed<T>): T[] {
  return list.inAnyOrder?.() ?? list.slice();
}
