/** Everything that is listed page by page. Loaded by the first listing that is used. @module */

export { listAddresses, listProfileAddresses } from './address-search.ts';
export { listAdminProfiles } from './admin-profile-search.ts';
export { listAppeasementReasons, listAppeasements, listAppeasementTypes } from './appeasement-search.ts';
export { listMembers } from './member-search.ts';
export { searchOrders } from './order-listing.ts';
export { listOrganizations } from './organization-search.ts';
export { searchProfiles } from './profile-search.ts';
export { listOrganizationRequests, listProfileRequests } from './registration-request-search.ts';
export { searchReturns } from './return-search.ts';
