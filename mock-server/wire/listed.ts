/** A list that need not be built to be counted or cut; an array is one. @module */

export interface Listed<T> {
  readonly length: number;
  slice(start?: number, end?: number): T[];
  /** Every item in no particular order, where putting them in order would cost something. */
  readonly inAnyOrder?: () => T[];
  /** Whether it holds an item, where that is known without looking through it. */
  readonly has?: (item: unknown) => boolean;
}

/** Every item of a list whose order does not matter. */
export function inAnyOrder<T>(list: Listed<T>): T[] {
  return list.inAnyOrder?.() ?? list.slice();
}
