/** A desk: every resource, for one shopper, site and account. @module */

import type { TokenSource } from './auth/token-source.ts';
import { contextHeaders, type DeskContext } from './context.ts';
import { type Catalog, createCatalog } from './resources/catalog.ts';
import { createMembers, type Members } from './resources/members.ts';
import { createMerchant, type Merchant } from './resources/merchant.ts';
import { createOrders, type Orders } from './resources/orders.ts';
import { createProfiles, type Profiles } from './resources/profiles.ts';
import { createReturns, type Returns } from './resources/returns.ts';
import type { Wire } from './resources/wire.ts';
import { type AgentApi, createApi } from './transport/api.ts';
import type { Transport } from './transport/transport.ts';

/** Everything an agent can do, in one context. */
export interface Desk {
  /** People of an account. */
  readonly members: Members;
  /** Shoppers. */
  readonly profiles: Profiles;
  /** Carts and placed orders. */
  readonly orders: Orders;
  /** Return requests and refunds. */
  readonly returns: Returns;
  /** Lists and settings the merchant keeps. */
  readonly merchant: Merchant;
  /** Products, SKUs, stock and shipping. */
  readonly catalog: Catalog;
  /** Every operation of the specification by path, typed, without sugar. */
  readonly api: AgentApi;
  /** The headers every call of this desk carries. */
  readonly context: DeskContext;
}

/** What all desks of a client share. */
export interface Connection {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly tokens: TokenSource;
}

/** Opens a desk on a connection. */
export function openDesk({ baseUrl, transport, tokens }: Connection, context: DeskContext): Desk {
  const api = createApi(baseUrl, transport, tokens, contextHeaders(context));
  const wire: Wire = { api, context };
  return {
    api,
    context,
    members: createMembers(wire),
    profiles: createProfiles(wire),
    orders: createOrders(wire),
    returns: createReturns(wire),
    merchant: createMerchant(wire),
    catalog: createCatalog(wire),
  };
}
