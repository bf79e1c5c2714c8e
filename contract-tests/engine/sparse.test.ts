/** Instances with little in them, or nothing: nothing is wrong with that, and nothing is found. */
import { describe, expect, test } from 'vitest';
import { createReferenceServer, type ReferenceData, type ReferenceServer } from '../../mock-server/index.ts';
import { OccAgent, orderIdOf } from '../../src/index.ts';
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

/** A server with one order, of a watch and its warranty. */
async function withAddOn(): Promise<ReferenceServer> {
  const watch = { id: 'watch', listPrice: 100, addOnProductIds: ['warranty'] };
  const warranty = { id: 'warranty', listPrice: 10, notForIndividualSale: true };
  const data = { products: [watch, warranty], profiles: [{ id: 'shopper' }] } satisfies ReferenceData;
  const server = createReferenceServer({ seed: false, data });
  const { baseUrl, fetch, credentials } = server;
  const { orders } = new OccAgent({ baseUrl, fetch, auth: credentials.agent }).forShopper('shopper');
  const item = (id: string) => ({ productId: id, catRefId: `${id}-sku`, quantity: 2 });
  const childItems = [{ ...item('warranty'), addOnItem: true }];
  const address = { address1: '1 Engine Street', city: 'Portland', state: 'OR', postalCode: '97201', country: 'US' };
  const cart = await orders.create({
    profileId: 'shopper',
    shoppingCart: { items: [{ ...item('watch'), childItems }] },
    shippingAddress: address,
    shippingMethod: { value: 'groundShipping' },
  });
  await orders.submit({ id: orderIdOf(cart), payments: [{ type: 'cash' }] });
  return server;
}

const servers: readonly (readonly [string, () => ReferenceServer | Promise<ReferenceServer>])[] = [
  ['nothing', () => createReferenceServer({ seed: false })],
  ['one product', () => createReferenceServer({ seed: false, data: { products } satisfies ReferenceData })],
  ['no order', () => withFew({ profiles: 2, orders: 0 })],
  ['one order', () => withFew({ profiles: 60, orders: 1 })],
  ['an order with an add-on', withAddOn],
];
// what looks at rows; `npm run verify:self` does all of it, and writes
const only = ['every list', 'every record', 'order search', 'orders', 'profiles', 'returns'];

describe('given an instance that has', () => {
  test.each(servers)('%s, when it is verified, then nothing is found', { timeout: 60_000 }, async (_, make) => {
    const { baseUrl, fetch, credentials } = await make();
    const { findings, results } = await verify({ baseUrl, fetch, auth: credentials.agent, only });
    expect(findings).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});
