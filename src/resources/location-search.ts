/** Lists stores and warehouses. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import type { ScimFilter } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** A store or a warehouse. */
export interface Location extends Schema<'Location'> {}

/** Which locations to list. */
export interface LocationCriteria extends PageOptions {
  /** A SCIM filter, for instance `scim.co('name', 'Store')`. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`. @default locationId:asc */
  readonly sort?: string | undefined;
}

const names: NamesOf<LocationCriteria> = { ...pageOptionNames, filter: true, sort: true };

/** Lists stores and warehouses. @internal */
export function listLocations(
  { request }: Wire,
  criteria: LocationCriteria = {},
  options?: CallOptions,
): Listing<Location> {
  const { filter: q, sort, ...page } = known(OccValidationError, 'criterion', criteria, names);
  return itemListing(
    (at, each, read) => request('listLocations', { query: { q, sort, ...at } }, each, read),
    page,
    options,
  );
}
