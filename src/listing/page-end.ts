/** Where a listing ends. A server may serve fewer items than asked for, and say anything of their number. @module */

import { OccListingError } from '../errors/errors.ts';

/** A page that was read, by its numbers. */
interface ReadPage {
  /** Index of its first item. */
  readonly start: number;
  /** How many items it has. */
  readonly served: number;
  /** How many a full one has. */
  readonly full: number;
  readonly total: number | undefined;
}

/**
 * Whether a page is the last one. Two things end a listing: an empty page, and one that is not full and reaches the total
 * exactly. A full page never does, for a total may be capped or be that of the page; nor does a short one without a
 * total, for servers have caps of their own.
 *
 * @throws {OccListingError} The server tells of more items and serves none.
 */
export function isLastPage({ start, served, full, total }: ReadPage): boolean {
  if (served > 0) return served !== full && total === start + served;
  if (total === undefined || total <= start) return true;
  throw new OccListingError(
    `The server tells of ${total} items and serves none from offset ${start} on. Read again from there, or narrow the criteria`,
  );
}

/** The number of hits a server tells, as a number or as a string; `undefined` when it is not a whole number from 0. */
export function totalOf(told: unknown): number | undefined {
  const total = typeof told === 'string' && told.trim() !== '' ? Number(told) : told;
  return Number.isSafeInteger(total) && Number(total) >= 0 ? Number(total) : undefined;
}
