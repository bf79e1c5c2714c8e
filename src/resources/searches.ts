/** Everything that is listed page by page. Loaded by the first listing that is used. @module */

import type { Listing } from '../listing/pagination.ts';
import { listAddresses, listProfileAddresses } from './address-search.ts';
import { listAdminProfiles } from './admin-profile-search.ts';
import { listAppeasementReasons, listAppeasements, listAppeasementTypes } from './appeasement-search.ts';
import { listLocations } from './location-search.ts';
import { listMembers } from './member-search.ts';
import { searchOrders } from './order-listing.ts';
import { listOrganizations } from './organization-search.ts';
import { searchProfiles } from './profile-search.ts';
import { listOrganizationRequests, listProfileRequests } from './registration-request-search.ts';
import { searchReturns } from './return-search.ts';
import type { Wire } from './wire.ts';

type Search = (wire: Wire, ...args: never[]) => Listing<unknown>;

/** By resource and method. */
export const searches: Readonly<Record<string, Readonly<Record<string, Search>>>> = {
  profiles: { search: searchProfiles },
  profileAddresses: { list: listProfileAddresses },
  profileRequests: { list: listProfileRequests },
  members: { list: listMembers },
  organizations: { list: listOrganizations },
  organizationAddresses: { list: listAddresses },
  organizationRequests: { list: listOrganizationRequests },
  adminProfiles: { list: listAdminProfiles },
  orders: { search: searchOrders },
  returns: { search: searchReturns },
  catalog: { locations: listLocations },
  appeasements: { list: listAppeasements, types: listAppeasementTypes, reasons: listAppeasementReasons },
};
