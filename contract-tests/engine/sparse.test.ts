/** Instances with little in them, or nothing: nothing is wrong with that, and nothing is found. */
import { describe, expect, test } from 'vitest';
import { createReferenceServer, type ReferenceData, type ReferenceServer } from '../../mock-server/index.ts';
import { verify } from '../verify.ts';

const products = [{ id: 'P1', displayName: 'One', listPrices: { defaultPriceGroup: 10 }, skus: [{ id: 'S1' }] }];

/** A server with some of the seed's records, whose orders are of its shoppers. */
function withFew(most: { readonly profiles: number; readonly orders: number }): ReferenceServer {
  const state = createReferenceServer().snapshot();
  const profiles = new Map([...state.profiles].slice(0, most.profiles));
  const orders = [...state.orders].filter(([, { profileId, organizationId }]) => {
    return profiles.has(profileId ?? '') && organizationId === undefined;
  });
  const none = {
    returns: new Map(),
    appeasements: new Map(),
    scheduledOrders: new Map(),
    registrationRequests: new Map(),
  };
  const snapshot = { ...state, ...none, profiles, orders: new Map(orders.slice(0, most.orders)) };
  return createReferenceServer({ snapshot });
}

const servers: readonly (readonly [string, () => ReferenceServer])[] = [
  ['nothing', () => createReferenceServer({ seed: false })],
  ['one product', () => createReferenceServer({ seed: false, data: { products } satisfies ReferenceData })],
  ['no order', () => withFew({ profiles: 2, orders: 0 })],
  ['one order', () => withFew({ profiles: 60, orders: 1 })],
];
// what looks at rows; `npm run verify:self` does all of it, and writes
const only = ['every list', 'every record', 'order search', 'profiles', 'returns'];

describe('given an instance that has', () => {
  test.each(servers)('%s, when it is verified, then nothing is found', { timeout: 60_000 }, async (_, make) => {
    const { baseUrl, fetch, credentials } = make();
    const { findings, results } = await verify({ baseUrl, fetch, auth: credentials.agent, only });
    expect(findings).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});
