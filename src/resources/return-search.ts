/** Finds return requests. @module */

import type { CallOptions } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { instant } from '../call/instant.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { listIn } from '../call/response-shape.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { numberedListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** Key of the state of a return request (`state.displayKey`). */
export type ReturnState = Schema<'ReturnStateKey'>;
/** A return request in search results. */
export interface FoundReturn extends Schema<'ReturnSummary'> {}
/** Which return requests to find; all criteria must match. */
export interface ReturnCriteria
  extends PageOptions,
    Omit<Schema<'ReturnCriteria'>, 'pageNumber' | 'limit' | 'startDateFromTimeSpan' | 'state' | 'siteId'> {
  readonly state?: ReturnState | undefined;
  /** Id of the site. */
  readonly site?: string | undefined;
  /** Created at or after this instant. */
  readonly createdAfter?: Date | string | undefined;
}

const criterionNames: NamesOf<ReturnCriteria> = {
  ...pageOptionNames,
  returnRequestId: true,
  authorizationNumber: true,
  orderId: true,
  state: true,
  site: true,
  email: true,
  account: true,
  createdAfter: true,
};

/** Finds return requests. @internal */
export function searchReturns(
  { request }: Wire,
  criteria: ReturnCriteria = {},
  options?: CallOptions,
): Listing<FoundReturn> {
  const { pageSize, offset, prefetch, site, createdAfter, ...others } = known(
    OccValidationError,
    'criterion',
    criteria,
    criterionNames,
  );
  const query = {
    ...others,
    ...defined({
      siteId: site,
      startDateFromTimeSpan: createdAfter && instant('createdAfter', createdAfter).toISOString(),
    }),
  };
  return numberedListing<FoundReturn>(
    (at, each) => request('searchReturns', { query: { q: JSON.stringify({ ...query, ...at }) } }, each, rowsAndCount),
    { pageSize, offset, prefetch },
    options,
  );
}

/** The documents and a shipped client disagree about which of the two is the list. */
function rowsAndCount({ searchResults, totalRequests }: Schema<'ReturnSearch'>) {
  const [rows, total] = Array.isArray(searchResults) ? [searchResults, totalRequests] : [totalRequests, searchResults];
  // a total of 0 may come without a list
  const items = rows === undefined && Number(total) === 0 ? [] : rows;
  return { items: listIn(Array.isArray(items) ? items : undefined, 'searchResults'), total };
}
