/** A list in order, of which mostly the beginning is asked for: sorting all for one page is not worth it. @module */

import { inAnyOrder, type Listed } from './listed.ts';

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

/**
 * A list in the order of another one, which holds all of it and more, once each. Of a large part of everything the beginning is
 * found sooner by walking along everything than by comparing the items with each other, as `inOrder` does.
 */
export function firstAlong<T>(list: Listed<T>, everything: Listed<T>, inOrder: () => Listed<T>): Listed<T> {
  const { length } = list;
  let compared: Listed<T> | undefined;
  let members: ReadonlySet<T> | undefined;
  const has = (item: T) => {
    if (list.has !== undefined) return list.has(item);
    members ??= new Set(inAnyOrder(list));
    return members.has(item);
  };
  return {
    length,
    has,
    inAnyOrder: () => inAnyOrder(list),
    slice(start = 0, end = length) {
      const count = Math.min(end, length);
      const expected = (count * everything.length) / length;
      // where the items come late, the walk is given up before it costs more than comparing them
      const most = length;
      const found = expected * 2 < most ? firstOf(everything, has, count, most) : undefined;
      if (found !== undefined) return found.slice(start);
      compared ??= inOrder();
      return compared.slice(start, end);
    },
  };
}

// of a long list, what is copied at once
const stride = 256;

/** The first `count` items that pass a test, if as many do among the first `most`. */
function firstOf<T>(list: Listed<T>, passes: (item: T) => boolean, count: number, most: number): T[] | undefined {
  const found: T[] = [];
  for (let at = 0; at < Math.min(most, list.length) && found.length < count; at += stride) {
    found.push(...list.slice(at, at + stride).filter(passes));
  }
  return found.length < count ? undefined : found.slice(0, count);
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
