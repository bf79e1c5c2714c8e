/** Every resource of a desk. A new one is added here and nowhere else. @module */

import { whenRead } from '../call/when-read.ts';
import type { DeskContext } from '../context.ts';
import * as outline from '../generated/outlines.ts';
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
import type { PriceListGroups } from './price-list-groups.ts';
import type { ProfileAddresses } from './profile-addresses.ts';
import type { ProfileRequests } from './profile-requests.ts';
import type { Profiles } from './profiles.ts';
import type { Promotions } from './promotions.ts';
import type { Properties } from './properties.ts';
import type { Returns } from './returns.ts';
import type { ScheduledOrders } from './scheduled-orders.ts';
import type { ShopperContexts } from './shopper-context.ts';
import { createWire, type Wire } from './wire.ts';

/** The resources of a desk, by name. @hidden */
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
  /** What prices are taken from. */
  readonly priceListGroups: PriceListGroups;
  /** What agents note on orders. */
  readonly comments: Comments;
}

/**
 * What is known of a resource, or of a part of a large one, before it is loaded: the names of its methods, listings with an
 * asterisk, in one string, which is the shortest in a bundle. It is read from the interface in the file that is loaded.
 */
type Part = readonly [outline: string, load: () => Promise<ResourceModule>];

/** @internal */
export const resources: { readonly [Name in keyof Resources]: readonly Part[] } = {
  members: [[outline.members, () => import('./members.ts')]],
  profiles: [[outline.profiles, () => import('./profiles.ts')]],
  profileAddresses: [[outline.profileAddresses, () => import('./profile-addresses.ts')]],
  creditCards: [[outline.creditCards, () => import('./credit-cards.ts')]],
  profileRequests: [[outline.profileRequests, () => import('./profile-requests.ts')]],
  organizationRequests: [[outline.organizationRequests, () => import('./organization-requests.ts')]],
  shopperContext: [[outline.shopperContext, () => import('./shopper-context.ts')]],
  adminProfiles: [[outline.adminProfiles, () => import('./admin-profiles.ts')]],
  organizations: [[outline.organizations, () => import('./organizations.ts')]],
  organizationAddresses: [[outline.organizationAddresses, () => import('./organization-addresses.ts')]],
  orders: [
    [outline.orders, () => import('./orders.ts')],
    [outline.carts, () => import('./carts.ts')],
    [outline.orderCancel, () => import('./order-cancel.ts')],
    [outline.orderActions, () => import('./order-actions.ts')],
  ],
  amendments: [[outline.amendments, () => import('./amendments.ts')]],
  scheduledOrders: [[outline.scheduledOrders, () => import('./scheduled-orders.ts')]],
  payments: [[outline.payments, () => import('./payments.ts')]],
  promotions: [[outline.promotions, () => import('./promotions.ts')]],
  returns: [[outline.returns, () => import('./returns.ts')]],
  exchanges: [[outline.exchanges, () => import('./exchanges.ts')]],
  appeasements: [[outline.appeasements, () => import('./appeasements.ts')]],
  merchant: [[outline.merchant, () => import('./merchant.ts')]],
  properties: [[outline.properties, () => import('./properties.ts')]],
  catalog: [[outline.catalog, () => import('./catalog.ts')]],
  priceListGroups: [[outline.priceListGroups, () => import('./price-list-groups.ts')]],
  comments: [[outline.comments, () => import('./comments.ts')]],
};

/** Gives a desk its resources, each when it is first read: many a desk is opened for one call. @internal */
export function addResources(desk: object, send: Send, context: DeskContext, now: Wire['now']): void {
  const wireOf = (table: string) => createWire(send, context, now, table);
  for (const [name, parts] of Object.entries(resources)) {
    whenRead(desk, name, () =>
      Object.assign({}, ...parts.map(([outline, load]) => lazyResource(name, outline, load, wireOf))),
    );
  }
}
