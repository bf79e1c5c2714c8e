/** What agents may do with orders is for the merchant to switch. */
import { describe, expect, it } from 'vitest';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServerOptions } from '../index.ts';

async function shop(
  settings: NonNullable<ReferenceServerOptions['settings']>,
  who: 'agent' | 'supervisor' = 'supervisor',
) {
  const server = createReferenceServer({ seed: false, settings });
  server.seed.product({
    id: 'mug',
    listPrice: 20,
    skus: [{ id: 'mug-sku', inStockQuantity: 1, backOrderableQuantity: 5 }],
  });
  const { id: profileId } = server.seed.profile();
  const call = await checkedDesk(server, who);
  const cart = (item: object) =>
    call('POST', '/orders', {
      body: {
        op: 'createNewCart',
        profileId,
        shoppingCart: { items: [{ productId: 'mug', catRefId: 'mug-sku', quantity: 1, ...item }] },
      },
    });
  return { server, call, cart, profileId };
}

const price = { overriddenPrice: 5, priceOverrideReason: 'appeasement' };

describe('price override', () => {
  it.each([
    [true, 200],
    [false, 403],
  ])(
    'given it is switched %s for new orders, when a supervisor sets a price, then %i',
    async (allowedForCreate, status) => {
      const { cart } = await shop({ itemPriceOverride: { allowedForCreate } });
      expect((await cart(price)).status).toBe(status);
      expect((await cart({})).body.isItemPriceOverrideAllowed).toBe(allowedForCreate);
    },
  );

  it.each([
    [true, 200],
    [false, 403],
  ])(
    'given it is switched %s for amendments, when a supervisor sets a price in one, then %i',
    async (allowed, status) => {
      const { server, call, profileId } = await shop({ itemPriceOverride: { allowed } });
      const { id } = server.seed.order({ state: 'QUEUED', profileId, items: [{ skuId: 'mug-sku' }] });
      await call('POST', `/orderAmendments/${id}`, { body: { op: 'initiateAmendment' } });
      const items = [{ productId: 'mug', catRefId: 'mug-sku', quantity: 1, ...price }];
      const body = { op: 'priceOrderAmendment', shoppingCart: { items } };
      expect((await call('POST', `/orderAmendments/${id}`, { body })).status).toBe(status);
    },
  );
});

describe('sales tax', () => {
  it('given rates of the merchant, when orders of several states are priced, then each has that of its own', async () => {
    const { server, call } = await shop({ taxRates: { 'US-NY': 10, 'DE-BE': 19 } });
    const taxOf = async (state: string, country: string) => {
      const shippingAddress = { address1: '1 Way', city: 'Any', state, country, postalCode: '10115' };
      const { id } = server.seed.order({ state: 'QUEUED', items: [{ skuId: 'mug-sku' }], shippingAddress });
      const { priceInfo } = (await call('GET', `/orders/${id}`)).body as { priceInfo: { tax: number } };
      return priceInfo.tax;
    };

    expect([await taxOf('NY', 'US'), await taxOf('BE', 'DE'), await taxOf('BY', 'DE')]).toEqual([2, 3.8, 0]);
  });
});

describe('back-orders through agents', () => {
  it.each([
    [true, 200],
    [false, 400],
  ])(
    'given they are switched %s, when more is ordered than is in stock, then %i',
    async (preorderBackorderAllowedThroughAgent, status) => {
      const { cart } = await shop({ agentConfiguration: { preorderBackorderAllowedThroughAgent } });
      expect((await cart({ quantity: 2 })).status).toBe(status);
      expect((await cart({ quantity: 1 })).status).toBe(200);
    },
  );
});
