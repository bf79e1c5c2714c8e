/** Listings over the two ways in which OCC pages: by offset (SCIM) and by page number. @module */

import type { CallOptions, UnderWay } from '../call/call.ts';
import { listIn } from '../call/response-shape.ts';
import { type NumberedSend, numberedReader } from './numbered-pages.ts';
import { type Listing, listing, type PageOptions, type PageReader } from './pagination.ts';

/** A SCIM page on the wire. */
interface ScimPage<T> {
  readonly items: readonly T[];
  readonly totalResults?: number | string;
  /** The older name of `totalResults`. */
  readonly total?: number | string;
}

/** Makes a listing of an operation that pages by offset. */
export function scimListing<T>(
  send: (
    bounds: { readonly offset: number; readonly limit: number },
    options: CallOptions | undefined,
  ) => UnderWay<ScimPage<T>>,
  page: PageOptions,
  options: CallOptions | undefined,
): Listing<T> {
  const read: PageReader<T> = async ({ offset, limit }, call) => {
    const { data, response } = await send({ offset, limit }, call);
    return { data: { items: data?.items ?? [], total: data?.totalResults ?? data?.total }, response };
  };
  return listing(read, page, options);
}

/** Makes a listing of an operation whose response is a page of `items`. */
export function itemListing<T>(
  send: (
    bounds: { readonly offset: number; readonly limit: number },
    options: CallOptions | undefined,
    read: (found: ScimPage<T>) => ScimPage<T>,
  ) => UnderWay<ScimPage<T>>,
  page: PageOptions,
  options: CallOptions | undefined,
): Listing<T> {
  return scimListing(
    (at, each) => send(at, each, found => ({ ...found, items: listIn(found.items, 'items') })),
    page,
    options,
  );
}

/** Makes a listing of an operation that pages by number. */
export function numberedListing<T>(
  send: NumberedSend<T>,
  page: PageOptions,
  options: CallOptions | undefined,
): Listing<T> {
  return listing(numberedReader(send), page, options);
}
