/** Every resource of a desk. A new one is added here and nowhere else. @module */

import { rejecting } from '../call/rejected.ts';
import { createAdminProfiles } from './admin-profiles.ts';
import { createAmendments } from './amendments.ts';
import { createAppeasements } from './appeasements.ts';
import { createCatalog } from './catalog.ts';
import { createComments } from './comments.ts';
import { createCreditCards } from './credit-cards.ts';
import { createMembers } from './members.ts';
import { createMerchant } from './merchant.ts';
import { createOrders } from './orders.ts';
import { createOrganizationAddresses } from './organization-addresses.ts';
import { createOrganizations } from './organizations.ts';
import { createPayments } from './payments.ts';
import { createProfileAddresses } from './profile-addresses.ts';
import { createProfiles } from './profiles.ts';
import { createOrganizationRequests, createProfileRequests } from './registration-requests.ts';
import { createReturns } from './returns.ts';
import { createScheduledOrders } from './scheduled-orders.ts';
import { createShopperContext } from './shopper-context.ts';
import type { Wire } from './wire.ts';

const factories = {
  /** Contacts of an account. */
  members: createMembers,
  /** Shoppers. */
  profiles: createProfiles,
  /** Addresses of shoppers. */
  profileAddresses: createProfileAddresses,
  /** Stored cards of shoppers. */
  creditCards: createCreditCards,
  /** Requests to become a contact. */
  profileRequests: createProfileRequests,
  /** Requests for an account. */
  organizationRequests: createOrganizationRequests,
  /** What a shopper's calls depend on. */
  shopperContext: createShopperContext,
  /** Users of the console and the administration interface. */
  adminProfiles: createAdminProfiles,
  /** Accounts. */
  organizations: createOrganizations,
  /** Addresses of accounts. */
  organizationAddresses: createOrganizationAddresses,
  /** Carts and placed orders. */
  orders: createOrders,
  /** Amending orders in their remorse period. */
  amendments: createAmendments,
  /** Orders that are placed again and again. */
  scheduledOrders: createScheduledOrders,
  /** Paying for orders. */
  payments: createPayments,
  /** Return requests and refunds. */
  returns: createReturns,
  /** Money for shoppers who give no goods back. */
  appeasements: createAppeasements,
  /** Lists and settings of the merchant. */
  merchant: createMerchant,
  /** Products, SKUs, stock and shipping. */
  catalog: createCatalog,
  /** What agents note on orders. */
  comments: createComments,
};

/** The resources of a desk, by name. */
export type Resources = { readonly [Name in keyof typeof factories]: ReturnType<(typeof factories)[Name]> };

/** Makes the resources of one desk. */
export function createResources(wire: Wire): Resources {
  const made = Object.entries(factories).map(([name, create]) => [name, rejecting(name, create(wire))]);
  return Object.fromEntries(made);
}
