/** What can be searched by, so that editors offer it. Any other property, a merchant's own one for instance, is taken as well. @module */

/** Of shoppers, as the console searches them. */
export type ProfileAttribute =
  | 'id'
  | 'login'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'registrationDate'
  | 'parentOrganization.name'
  | 'secondaryOrganizations.name'
  | 'allSecondaryAddresses.postalCode'
  | 'allSecondaryAddresses.phoneNumber';

/** Of orders, as the console searches them. */
export type OrderAttribute =
  | 'id'
  | 'state'
  | 'siteId'
  | 'profileId'
  | 'submittedDate'
  | 'profile.email'
  | 'profile.firstName'
  | 'profile.lastName'
  | 'shippingGroups.phoneNumber'
  | 'commerceItems.productId'
  | 'commerceItems.catalogRefId'
  | 'organization.name'
  | 'approvers.firstName'
  | 'approvers.lastName';

/** Of contacts. */
export type MemberAttribute = 'firstName' | 'lastName' | 'email' | 'role' | 'active' | 'roles.function';

/** Of accounts. */
export type AccountAttribute = 'id' | 'name' | 'active' | 'description';

/** Of registration requests. */
export type RequestAttribute = 'id' | 'name' | 'status' | 'requestedOrganizationName' | 'requestedOrganizationID';

/** Of addresses. */
export type AddressAttribute = 'address1' | 'city' | 'state' | 'country' | 'postalCode' | 'phoneNumber' | 'companyName';

/** The attribute of a filter: a dotted path of property names. */
export type ScimAttribute =
  | ProfileAttribute
  | OrderAttribute
  | MemberAttribute
  | AccountAttribute
  | RequestAttribute
  | AddressAttribute
  | (string & {});
