/** Any instance at an address: ids are found by asking it. @module */

import type { Auth, Listing, OccApiError } from '../../src/index.ts';
import { isOccApiError, isOccError, OccAgent, scim } from '../../src/index.ts';
import type { SignIn, Subjects, Target } from '../engine/behaviour.ts';

/** What a live instance is reached with. */
export interface LiveOptions {
  readonly baseUrl: string;
  readonly auth: SignIn & Auth;
  readonly site?: string;
  /** Whether behaviours that write may run. */
  readonly write: boolean;
}

/**
 * The target that a live instance is.
 *
 * @throws {OccConfigError} `baseUrl` or `auth` is not usable.
 * @throws {OccConnectionError} It cannot be reached.
 * @throws {OccAuthenticationError} The sign-in is refused.
 */
export async function liveTarget({ baseUrl, auth, site, write }: LiveOptions): Promise<Target> {
  const agent = new OccAgent({ baseUrl, auth, retry: false, ...(site === undefined ? {} : { site }) });
  const { origin, pathname } = new URL(baseUrl);
  return {
    name: 'live',
    baseUrl: `${origin}${pathname.replace(/\/+$/, '')}`,
    capabilities: [],
    writable: write,
    lacks: {
      state: 'needs known records, which a live instance does not promise',
      roles: 'needs a user of every role',
      control: 'nobody moves the clock of a live instance',
      examples: 'a live instance knows its records and refuses those of the examples',
      writes: 'read only: pass --write to let it change data',
    },
    // one user for all roles: what it may not do is refused, and the refusal is checked
    signIn: { agent: auth, supervisor: auth, administrator: auth, application: auth },
    subjects: await findSubjects(agent, site ?? 'siteUS'),
  };
}

async function findSubjects(agent: OccAgent, siteId: string): Promise<Subjects> {
  // the first call signs in: an instance that refuses that, or is not there, cannot be verified
  await answered(agent.merchant.orderStates());
  const order = await firstOf(agent.orders.search({ state: 'NO_PENDING_ACTION', pageSize: 1 }));
  const shopper = await firstOf(agent.profiles.search({ pageSize: 1 }));
  const contact = await firstOf(agent.profiles.search({ pageSize: 1, filter: scim.pr('parentOrganization.name') }));
  const request = await firstOf(agent.returns.search({ pageSize: 1 }));
  const [item] = order?.commerceItems ?? [];
  const owner = { profileId: order?.profileId ?? unknown, siteId: order?.siteId ?? siteId };
  const orderId = order?.id ?? unknown;
  const product = { productId: item?.productId ?? unknown, skuId: item?.catalogRefId ?? unknown };
  const accountAdministratorId = contact?.id ?? unknown;
  return {
    shopperId: shopper?.id ?? unknown,
    shopperLastName: shopper?.lastName ?? 'A',
    accountAdministratorId,
    ...product,
    nonreturnable: product,
    outOfStock: product,
    shippingAddress: { address1: '1 Main Street', city: 'New York', state: 'NY', postalCode: '10001', country: 'US' },
    shippingMethodId: unknown,
    siteId: owner.siteId,
    inactiveSiteId: unknown,
    organizationId: unknown,
    inactiveOrganizationId: unknown,
    inactiveContactId: unknown,
    accountBuyer: { profileId: accountAdministratorId, ...product },
    fulfilledOrderId: orderId,
    fulfilledCashOrderId: orderId,
    accountOrder: { orderId, profileId: owner.profileId, organizationId: unknown },
    returnRequestId: request?.returnRequestId ?? unknown,
    nonreturnableOrder: { orderId, commerceItemId: item?.id ?? unknown },
    heldOrder: { orderId, ...owner },
    processingOrder: { orderId, ...owner },
  };
}

async function firstOf<T>(listing: Listing<T>): Promise<T | undefined> {
  return (await answered(listing))?.items[0];
}

/** What a call answers; `undefined` where the instance fails it, which the behaviours are there to tell. */
async function answered<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isOccError(error) && !(isOccApiError(error) && !isRefusedSignIn(error))) throw error;
    return undefined;
  }
}

function isRefusedSignIn({ status, operationId }: OccApiError): boolean {
  return status === 401 || operationId === 'login' || operationId === 'adminLogin';
}

/** Stands for the id of what the instance does not have. */
const unknown = 'unknown';
