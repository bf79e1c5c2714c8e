/** Detects pages that a server returns again. @module */

/** The pages of one iteration over a listing. */
export interface RepeatedPages {
  /** Records a page; returns whether the iteration goes in circles. */
  isStuck(items: readonly unknown[], offset: number, total: number | undefined): boolean;
}

// while the total changes items move, and a page may come again; a server that changes it each time must not go on for ever
const mostInARow = 2;

/** Starts an iteration. */
export function repeatedPages(): RepeatedPages {
  // hashes of pages instead of the pages, so that memory stays flat
  const seen = new Map<number, { readonly offset: number; readonly total: number | undefined }>();
  let inARow = 0;
  return {
    isStuck(items, offset, total) {
      if (items.length === 0) return false;
      const print = printOf(items);
      const before = seen.get(print);
      // reading the same position twice is not a repeated page
      const comesAgain = before !== undefined && before.offset !== offset;
      inARow = comesAgain ? inARow + 1 : 0;
      seen.set(print, { offset, total });
      return comesAgain && (before.total === total || inARow > mostInARow);
    },
  };
}

/** A hash of a page's length and its first, middle and last item. */
function printOf(items: readonly unknown[]): number {
  const last = items.length - 1;
  const text = JSON.stringify([items.length, items[0], items[last >> 1], items[last]]);
  // cyrb53, a hash of 53 bits: two pages of a million have the same one once in 10,000 listings
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
