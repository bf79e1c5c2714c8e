/** Lists appeasements, their types and their reasons. @module */

import type { CallOptions } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { itemListing } from '../listing/wire-listings.ts';
import { type Appeasement, type AppeasementReason, type AppeasementType, readAppeasement } from './appeasement.ts';
import type { Wire } from './wire.ts';

/** Which types or reasons of appeasements to list. */
export interface AppeasementListCriteria extends PageOptions {
  /** A SCIM filter. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`. @default id:asc */
  readonly sort?: string | undefined;
}

/** Which appeasements to list. All criteria must match. */
export interface AppeasementCriteria extends AppeasementListCriteria {
  readonly orderId?: string | undefined;
  readonly profileId?: string | undefined;
  /** For instance `SUBMITTED`. */
  readonly state?: string | undefined;
  /** Id of a type. */
  readonly type?: string | undefined;
  /** Id of a reason. */
  readonly reason?: string | undefined;
}

const listNames: NamesOf<AppeasementListCriteria> = { ...pageOptionNames, filter: true, sort: true };
const names: NamesOf<AppeasementCriteria> = {
  ...listNames,
  orderId: true,
  profileId: true,
  state: true,
  type: true,
  reason: true,
};

/** Lists appeasements. @internal */
export function listAppeasements(
  { request }: Wire,
  criteria: AppeasementCriteria = {},
  options?: CallOptions,
): Listing<Appeasement> {
  const { orderId, profileId, state, type, reason, filter, sort, ...page } = known(
    OccValidationError,
    'criterion',
    criteria,
    names,
  );
  const equal = Object.entries(defined({ orderId, profileId, state, type, reason }));
  const query = { q: scim.and(...equal.map(([name, value]) => scim.eq(name, value)), filter), sort };
  return itemListing(
    (at, each, read) =>
      request('listAppeasements', { query: { ...query, ...at } }, each, found =>
        read({ ...found, items: found.items.map(readAppeasement) }),
      ),
    page,
    options,
  );
}

/** Lists types of appeasements. @internal */
export function listAppeasementTypes(
  { request }: Wire,
  criteria: AppeasementListCriteria = {},
  options?: CallOptions,
): Listing<AppeasementType> {
  const { filter: q, sort, ...page } = known(OccValidationError, 'criterion', criteria, listNames);
  return itemListing(
    (at, each, read) => request('listTypes', { query: { q, sort, ...at } }, each, read),
    page,
    options,
  );
}

/** Lists reasons of appeasements. @internal */
export function listAppeasementReasons(
  { request }: Wire,
  criteria: AppeasementListCriteria = {},
  options?: CallOptions,
): Listing<AppeasementReason> {
  const { filter: q, sort, ...page } = known(OccValidationError, 'criterion', criteria, listNames);
  const query = { type: 'appeasementReason' as const, q, sort };
  return itemListing(
    (at, each, read) => request('listReasons', { query: { ...query, ...at } }, each, read),
    page,
    options,
  );
}
