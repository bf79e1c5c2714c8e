/** Every resource of a desk. A new one is added here and nowhere else. @module */

import { whenRead } from '../call/when-read.ts';
import type { DeskContext } from '../context.ts';
import type { Send } from '../transport/sender.ts';
import type { AdminProfiles } from './admin-profiles.ts';
import type { Amendments } from './amendments.ts';
import type { Appeasements } from './appeasements.ts';
import type { Catalog } from './catalog.ts';
import type { Comments } from './comments.ts';
import type { CreditCards } from './credit-cards.ts';
import type { Exchanges } from './exchanges.ts';
import { lazyResource, type ResourceModule } from './lazy-resource.ts';
import type { Members } from './members.ts';
import type { Merchant } from './merchant.ts';
import type { Orders } from './orders.ts';
import type { OrganizationAddresses } from './organization-addresses.ts';
import type { OrganizationRequests } from './organization-requests.ts';
import type { Organizations } from './organizations.ts';
import type { Payments } from './payments.ts';
import type { ProfileAddresses } from './profile-addresses.ts';
import type { ProfileRequests } from './profile-requests.ts';
import type { Profiles } from './profiles.ts';
import type { Promotions } from './promotions.ts';
import type { Properties } from './properties.ts';
import type { Returns } from './returns.ts';
import type { ScheduledOrders } from './scheduled-orders.ts';
import type { ShopperContexts } from './shopper-context.ts';
import { createWire, type Wire } from './wire.ts';

/** The resources of a desk, by name. */
export interface Resources {
  /** Contacts of an account. */
  readonly members: Members;
  /** Shoppers. */
  readonly profiles: Profiles;
  /** Addresses of shoppers. */
  readonly profileAddresses: ProfileAddresses;
  /** Stored cards of shoppers. */
  readonly creditCards: CreditCards;
  /** Requests to become a contact. */
  readonly profileRequests: ProfileRequests;
  /** Requests for an account. */
  readonly organizationRequests: OrganizationRequests;
  /** What a shopper's calls depend on. */
  readonly shopperContext: ShopperContexts;
  /** Users of the console and the administration interface. */
  readonly adminProfiles: AdminProfiles;
  /** Accounts. */
  readonly organizations: Organizations;
  /** Addresses of accounts. */
  readonly organizationAddresses: OrganizationAddresses;
  /** Carts and placed orders. */
  readonly orders: Orders;
  /** Amending orders in their remorse period. */
  readonly amendments: Amendments;
  /** Orders that are placed again and again. */
  readonly scheduledOrders: ScheduledOrders;
  /** Paying for orders. */
  readonly payments: Payments;
  /** Gifts to choose from, and what to say about promotions. */
  readonly promotions: Promotions;
  /** Return requests and refunds. */
  readonly returns: Returns;
  /** Goods in place of those that are returned. */
  readonly exchanges: Exchanges;
  /** Money for shoppers who give no goods back. */
  readonly appeasements: Appeasements;
  /** Lists and settings of the merchant. */
  readonly merchant: Merchant;
  /** What the merchant defined beside OCC's own properties. */
  readonly properties: Properties;
  /** Products, SKUs, stock and shipping. */
  readonly catalog: Catalog;
  /** What agents note on orders. */
  readonly comments: Comments;
}

/**
 * What is known of a resource, or of a part of a large one, before it is loaded: the names of its methods, listings with an
 * asterisk, in one string, which is the shortest in a bundle. A test holds it to the file that is loaded.
 */
type Part = readonly [outline: string, load: () => Promise<ResourceModule>];

export const resources: { readonly [Name in keyof Resources]: readonly Part[] } = {
  members: [['list* create get update', () => import('./members.ts')]],
  profiles: [
    [
      'search* create get update resetPassword delete deleteMany siteProperties updateSiteProperties',
      () => import('./profiles.ts'),
    ],
  ],
  profileAddresses: [['list* create get update delete', () => import('./profile-addresses.ts')]],
  creditCards: [['list create get update delete', () => import('./credit-cards.ts')]],
  profileRequests: [['list* get update approve reject', () => import('./profile-requests.ts')]],
  organizationRequests: [['list* get', () => import('./organization-requests.ts')]],
  shopperContext: [['set tokenFor', () => import('./shopper-context.ts')]],
  adminProfiles: [
    [
      'current list* create get update roles requestPasswordReset validatePasswordReset confirmPasswordReset',
      () => import('./admin-profiles.ts'),
    ],
  ],
  organizations: [['list* get update removeContacts siteProperties', () => import('./organizations.ts')]],
  organizationAddresses: [['book create get update delete list* types', () => import('./organization-addresses.ts')]],
  orders: [
    ['search* get paymentGroup', () => import('./orders.ts')],
    ['cart create createCart price preAuthorize submit resend removeCart', () => import('./carts.ts')],
    ['initiateCancel submitCancel cancel', () => import('./order-cancel.ts')],
    [
      'approve reject requiresApproval reprice copy assign validActions isValid isAuthorized invalidate resendEmail cancelDirectly requestQuote rejectQuote redact pickUp',
      () => import('./order-actions.ts'),
    ],
  ],
  amendments: [['begin isInProgress price pay submit remove', () => import('./amendments.ts')]],
  scheduledOrders: [['list get update remove executions', () => import('./scheduled-orders.ts')]],
  payments: [['add balance initiate void sign remaining', () => import('./payments.ts')]],
  promotions: [['giftChoices upsellMessages', () => import('./promotions.ts')]],
  returns: [
    [
      'search* initiate calculate create get receive adjustRefund initiateRefund markManualRefund complete remainingRefund',
      () => import('./returns.ts'),
    ],
  ],
  exchanges: [['initiate create process submit processOrder', () => import('./exchanges.ts')]],
  appeasements: [
    ['list* initiate create submit get update delete types* type reasons* reason', () => import('./appeasements.ts')],
  ],
  merchant: [
    [
      'cancelReasons returnReasons dispositionReasons orderStates returnStates priceOverrideReasons remorsePeriod setRemorsePeriod agentConfiguration setAgentConfiguration',
      () => import('./merchant.ts'),
    ],
  ],
  properties: [['shopperTypes shopperType orderTypes orderType itemTypes itemType', () => import('./properties.ts')]],
  catalog: [['product sku stockStatus shippingMethods locations* location', () => import('./catalog.ts')]],
  comments: [['list create', () => import('./comments.ts')]],
};

/** Gives a desk its resources, each when it is first read: many a desk is opened for one call. */
export function addResources(desk: object, send: Send, context: DeskContext, now: Wire['now']): void {
  const wireOf = (table: string) => createWire(send, context, now, table);
  for (const [name, parts] of Object.entries(resources)) {
    whenRead(desk, name, () =>
      Object.assign({}, ...parts.map(([outline, load]) => lazyResource(name, outline, load, wireOf))),
    );
  }
}
