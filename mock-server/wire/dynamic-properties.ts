/** Properties of people that the merchant defined: on the wire they stand beside OCC's own, under their bare id. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { DynamicProperties } from './records.ts';

type OwnName = keyof (Schemas['Profile'] & Schemas['Member'] & Schemas['ProfileCreate'] & Schemas['MemberUpdate']);

// complete by its type: a new property of the specification that is missing here does not compile
const own: Readonly<Record<OwnName, true>> = {
  GDPRProfileP13nConsentDate: true,
  GDPRProfileP13nConsentGranted: true,
  accessRights: true,
  active: true,
  approvalRequired: true,
  billingAddress: true,
  catalog: true,
  comments: true,
  contactBillingAddress: true,
  contactShippingAddress: true,
  currentOrganization: true,
  customerContactId: true,
  dateOfBirth: true,
  daytimeTelephoneNumber: true,
  derivedApprovalRequired: true,
  derivedOrderPriceLimit: true,
  derivedTaxExemptionCode: true,
  dynamicProperties: true,
  email: true,
  firstName: true,
  firstPurchaseDate: true,
  firstVisitDate: true,
  gender: true,
  id: true,
  lastActivity: true,
  lastName: true,
  lastPurchaseAmount: true,
  lastPurchaseDate: true,
  lastVisitDate: true,
  lifetimeAOV: true,
  lifetimeCurrencyCode: true,
  lifetimeSpend: true,
  links: true,
  locale: true,
  middleName: true,
  login: true,
  loyaltyPrograms: true,
  numberOfOrders: true,
  numberOfVisits: true,
  parentOrganization: true,
  password: true,
  previousVisitDate: true,
  priceListGroup: true,
  profileType: true,
  receiveEmail: true,
  receiveEmailDate: true,
  registrationDate: true,
  repositoryId: true,
  roles: true,
  secondaryAddresses: true,
  secondaryOrganizations: true,
  secondaryOrganizationsCount: true,
  shippingAddress: true,
  shippingAddresses: true,
  taxExempt: true,
  taxExemptionCode: true,
  userType: true,
};

/** What a request about a person says of properties that are not OCC's own. Read-only ones sent back are no such property. */
export function dynamicPropertiesIn(body: object): DynamicProperties {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !Object.hasOwn(own, name)));
}
