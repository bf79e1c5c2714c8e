/**
 * What a conversation leaves behind: each record of the known shop, read before and after it, each that was made, and how many
 * there are of a kind.
 *
 * @module
 */

import type { OperationId } from '../../src/index.ts';
import { listings } from '../behaviours/listings.ts';
import { addressOf } from '../engine/addressed.ts';
import { isRecord } from '../engine/reading.ts';
import { bea } from './parts.ts';
import { wholeShop } from './shop.ts';

/** Where the records of a kind are read, by the name that the kind has in the data of a shop. */
const readers: Readonly<Record<string, readonly OperationId[]>> = {
  products: ['getProduct', 'getStockStatus'],
  agents: ['getAdminProfile'],
  accounts: ['getOrganization'],
  profiles: ['getProfile', 'listProfileAddresses', 'listCreditCards', 'listSiteProperties'],
  profileRequests: ['getProfileRequest'],
  organizationRequests: ['getOrganizationRequest'],
  orders: ['getOrder'],
  returns: ['getReturnRequest'],
};

/** Where a record may be read that a response names, by the property that names it. */
const named: Readonly<Record<string, readonly OperationId[]>> = {
  id: [
    'getOrder',
    'getReturnRequest',
    'getScheduledOrder',
    'getAppeasement',
    'getProfile',
    'getOrganization',
    'getAdminProfile',
  ],
  orderId: ['getOrder'],
  replacementOrderId: ['getOrder'],
  returnRequestId: ['getReturnRequest'],
  appeasementId: ['getAppeasement'],
};

/** Watches records through a conversation. */
export interface Aftermath {
  /** Notes the records that a response names. */
  hear(body: unknown): void;
  /** What is read otherwise than before, by address: the properties that have changed. */
  changes(): Promise<ReadonlyMap<string, object>>;
}

type Body = Readonly<Record<string, unknown>>;

/** Reads the records of the known shop, to compare them later; `read` gets what an address shows, if anything. */
export async function watch(
  read: (address: string, headers: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<Aftermath> {
  const look = async (address: string): Promise<Body> => {
    // an account is shown to its members alone
    const isAccount = address.startsWith(addressOf('getOrganization', ''));
    const body = await read(
      address,
      isAccount ? { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: bea }) } : {},
    );
    return isRecord(body) ? body : {};
  };
  const before = new Map<string, Body>();
  for (const address of [...addressesOfShop(), ...lists]) before.set(address, await look(address));
  const heard = new Set<string>();
  return {
    hear(body) {
      if (!isRecord(body)) return;
      for (const [name, ids] of Object.entries(named)) {
        const id = body[name];
        if (typeof id === 'string') for (const reader of ids) heard.add(addressOf(reader, id));
      }
    },
    async changes() {
      const changes = new Map<string, object>();
      for (const address of new Set([...before.keys(), ...heard])) {
        const change = changed(before.get(address) ?? {}, await look(address));
        if (Object.keys(change).length > 0) changes.set(address, change);
      }
      return changes;
    },
  };
}

/** The totals of lists, with their first rows: what a write to another record must leave alone. */
const lists = listings
  .filter(({ isForAccount, accountIn, takesFilter }) => !isForAccount && accountIn === undefined && takesFilter)
  // types of addresses are asked for in a language, and nobody writes them
  .filter(({ headers }) => Object.keys(headers).length === 0)
  .map(({ path, everything }) => `${path}?${new URLSearchParams({ ...everything, limit: '2' })}`);

function addressesOfShop(): string[] {
  return wholeShop.flatMap(data =>
    Object.entries(data).flatMap(([kind, records]: [string, readonly { readonly id?: string }[]]) =>
      (readers[kind] ?? []).flatMap(reader => records.flatMap(({ id }) => (id ? [addressOf(reader, id)] : []))),
    ),
  );
}

function changed(before: Body, after: Body): object {
  const names = Object.keys({ ...before, ...after }).filter(
    name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(names.map(name => [name, after[name]]));
}
