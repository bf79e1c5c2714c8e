/** A list in order, of which mostly the beginning is asked for: sorting all for one page is not worth it. @module */

import type { Listed } from './listed.ts';

/** Negative, zero or positive as `a` stands before, with or after `b`. */
type Compare<T> = (a: T, b: T) => number;

// below it, sorting everything once costs no more than looking for the first ones
const worthIt = 8;

/** Takes the items over and lists them in order, without sorting more than is asked for. */
export function firstInOrder<T>(items: T[], order: Compare<T>): Listed<T> {
  let isSorted = false;
  return {
    length: items.length,
    slice(start = 0, end = items.length) {
      if (!isSorted && end * worthIt < items.length) return smallest(items, end, order).slice(start);
      if (!isSorted) items.sort(order);
      isSorted = true;
      return items.slice(start, end);
    },
    inAnyOrder: () => items.slice(),
  };
}

/** The first `count` items in order; equal ones come as they came. */
function smallest<T>(items: readonly T[], count: number, order: Compare<T>): T[] {
  if (count === 0) return [];
  const found = items.slice(0, count).sort(order);
  for (let index = count; index < items.length; index += 1) {
    const item = items[index] as T;
    if (order(item, found[count - 1] as T) >= 0) continue;
    found.pop();
    found.splice(placeOf(item, found, order), 0, item);
  }
  return found;
}

/** Behind all that are not greater. */
function placeOf<T>(item: T, sorted: readonly T[], order: Compare<T>): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(sorted[middle] as T, item) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
