/** Any instance at an address: ids are found by asking it. @module */

import type { Auth } from '../../src/index.ts';
import { OccAgent, scim } from '../../src/index.ts';
import type { SignIn, Subjects, Target } from '../behaviour.ts';

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
 * @throws {OccError} It cannot be reached, or the sign-in is refused.
 */
export async function liveTarget({ baseUrl, auth, site, write }: LiveOptions): Promise<Target> {
  const agent = new OccAgent({ baseUrl, auth, ...(site === undefined ? {} : { site }) });
  return {
    name: 'live',
    baseUrl,
    capabilities: [],
    writable: write,
    lacks: {
      state: 'needs known records, which a live instance does not promise',
      roles: 'needs a user of every role',
      control: 'nobody moves the clock of a live instance',
      writes: 'read only: pass --write to let it change data',
    },
    // one user for all roles: what it may not do is refused, and the refusal is checked
    signIn: { agent: auth, supervisor: auth, administrator: auth, application: auth },
    subjects: await findSubjects(agent, site ?? 'siteUS'),
  };
}

async function findSubjects(agent: OccAgent, siteId: string): Promise<Subjects> {
  const [order] = (await agent.orders.search({ state: 'NO_PENDING_ACTION', pageSize: 1 })).items;
  const [shopper] = (await agent.profiles.search({ pageSize: 1 })).items;
  const [item] = order?.commerceItems ?? [];
  const owner = { profileId: order?.profileId ?? 'unknown', siteId: order?.siteId ?? siteId };
  const orderId = order?.id ?? 'unknown';
  const product = { productId: item?.productId ?? 'unknown', skuId: item?.catalogRefId ?? 'unknown' };
  const contact = await agent.profiles.search({ pageSize: 1, filter: scim.pr('parentOrganization.name') });
  return {
    shopperId: shopper?.id ?? 'unknown',
    shopperLastName: shopper?.lastName ?? 'A',
    accountAdministratorId: contact.items[0]?.id ?? 'unknown',
    ...product,
    nonreturnable: product,
    outOfStock: product,
    shippingAddress: { address1: '1 Main Street', city: 'New York', state: 'NY', postalCode: '10001', country: 'US' },
    shippingMethodId: 'unknown',
    siteId: owner.siteId,
    fulfilledOrderId: orderId,
    nonreturnableOrder: { orderId, commerceItemId: item?.id ?? 'unknown' },
    heldOrder: { orderId, ...owner },
    processingOrder: { orderId, ...owner },
  };
}
