/** Lists addresses of accounts and of shoppers. @module */

import type { CallOptions } from '../call/call.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type Listing, type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { itemListing } from '../listing/wire-listings.ts';
import type { Schema } from './schema.ts';
import type { Wire } from './wire.ts';

/** An address under its nickname (`addressType`). */
export interface AddressEntry extends Schema<'AddressEntry'> {}

/** Which addresses of a shopper to list. */
export interface ProfileAddressCriteria extends PageOptions {
  /** An exact nickname. */
  readonly addressType?: string | undefined;
}

/** Which addresses of an account to list. */
export interface OrganizationAddressCriteria extends ProfileAddressCriteria {
  /** Those of its ancestors as well, or only those. @default own ones */
  readonly include?: 'all' | 'inheritedOnly' | undefined;
}

const ofShopper: NamesOf<ProfileAddressCriteria> = { ...pageOptionNames, addressType: true };
const ofAccount: NamesOf<OrganizationAddressCriteria> = { ...ofShopper, include: true };

/** Lists addresses of an account. @internal */
export function listAddresses(
  { request }: Wire,
  orgId: string,
  criteria: OrganizationAddressCriteria = {},
  options?: CallOptions,
): Listing<AddressEntry> {
  const { include, addressType, ...page } = known(OccValidationError, 'criterion', criteria, ofAccount);
  return itemListing(
    (at, each, read) => request('listAddresses', { query: { orgId, include, addressType, ...at } }, each, read),
    page,
    options,
  );
}

/** Lists addresses of a shopper. @internal */
export function listProfileAddresses(
  { request }: Wire,
  id: string,
  criteria: ProfileAddressCriteria = {},
  options?: CallOptions,
): Listing<AddressEntry> {
  const { addressType, ...page } = known(OccValidationError, 'criterion', criteria, ofShopper);
  return itemListing(
    (at, each, read) => request('listProfileAddresses', { path: { id }, query: { addressType, ...at } }, each, read),
    page,
    options,
  );
}
