/** Where a listing ends. A server may return fewer items than requested, and report any total. @module */

import { OccListingError } from '../errors/errors.ts';

/** The numbers of a page. */
interface ReadPage {
  /** Index of its first item. */
  readonly start: number;
  /** Number of its items. */
  readonly served: number;
  /** Number of items of a full page. */
  readonly full: number;
  readonly total: number | undefined;
}

/**
 * Whether a page is the last one. A listing ends with an empty page, or with one that is not full and reaches the total
 * exactly. A full page never does, for a total may be capped or be that of the page; nor does a short one without a
 * total, for servers have caps of their own.
 *
 * @throws {OccListingError} The server reports more items but returns none.
 */
export function isLastPage({ start, served, full, total }: ReadPage): boolean {
  if (served > 0) return served !== full && total === start + served;
  if (total === undefined || total <= start) return true;
  throw new OccListingError(
    `The server reports ${total} items but returned none at offset ${start}. Read again from this offset, or narrow the criteria`,
  );
}

/** The total that a server reports as a number or a string; `undefined` unless it is a non-negative integer. */
export function totalOf(told: unknown): number | undefined {
  const total = typeof told === 'string' && told.trim() !== '' ? Number(told) : told;
  return Number.isSafeInteger(total) && Number(total) >= 0 ? Number(total) : undefined;
}
