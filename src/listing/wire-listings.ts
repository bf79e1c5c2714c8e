/** Listings over the two ways in which OCC serves pages: by offset (SCIM) and by page number. @module */

import type { CallOptions, UnderWay } from '../call/call.ts';
import { type NumberedSend, numberedReader } from './numbered-pages.ts';
import { type Listing, listing, type PageBounds, type PageReader } from './pagination.ts';

/** What a SCIM page looks like on the wire. */
interface ScimPage<T> {
  readonly items: readonly T[];
  readonly totalResults?: number | string;
  /** The older twin of `totalResults`. */
  readonly total?: number | string;
}

/** Makes a listing of an operation that answers SCIM pages. */
export function scimListing<T>(
  send: (
    bounds: { readonly offset: number; readonly limit: number },
    options: CallOptions | undefined,
  ) => UnderWay<ScimPage<T>>,
  bounds: PageBounds,
  options: CallOptions | undefined,
): Listing<T> {
  const read: PageReader<T> = async ({ offset, limit }, call) => {
    const { data, response } = await send({ offset, limit }, call);
    return { data: { items: data?.items ?? [], total: data?.totalResults ?? data?.total }, response };
  };
  return listing(read, bounds, options);
}

/** Makes a listing of an operation that counts pages instead of items. */
export function numberedListing<T>(
  send: NumberedSend<T>,
  bounds: PageBounds,
  options: CallOptions | undefined,
): Listing<T> {
  return listing(numberedReader(send), bounds, options);
}
