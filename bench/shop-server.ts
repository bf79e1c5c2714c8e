/**
 * A reference server of some size on a port, with carts to price. Run as a program of its own; prints its address and what to
 * ask it for.
 *
 * @module
 */

import { OccAgent } from 'occ-agent-sdk';
import { createReferenceServer } from 'occ-agent-sdk/testing';

/** What the program prints when it is ready. */
export interface ReadyShop {
  readonly url: string;
  readonly token: string;
  readonly orderIds: readonly string[];
  readonly emails: readonly string[];
  /** Shoppers who administer an account. */
  readonly administratorIds: readonly string[];
  readonly carts: readonly { readonly id: string; readonly profileId: string }[];
  readonly item: { readonly productId: string; readonly catRefId: string };
}

const server = createReferenceServer({ scale: Number(process.argv[2]) });
const { orders, profiles } = server.snapshot();
const shoppers = [...profiles.values()].filter(({ active }) => active);
const { credentials, fixtures } = server;
const item = { productId: fixtures.product.id, catRefId: fixtures.product.skuId };

const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: credentials.supervisor });
const carts: { id: string; profileId: string }[] = [];
for (const { id: profileId, type } of shoppers.slice(0, 100)) {
  if (type !== 'b2c_user') continue;
  const cart = await agent
    .forShopper(profileId)
    .orders.create({ profileId, shoppingCart: { items: [{ ...item, quantity: 1 }] } });
  carts.push({ id: String(cart.id), profileId });
}
const body = new URLSearchParams({ grant_type: 'password', ...credentials.supervisor });
const signedIn = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
const { access_token: token } = (await signedIn.json()) as { access_token: string };
const { url } = await server.listen();

const ready: ReadyShop = {
  url,
  token,
  orderIds: [...orders.keys()],
  emails: shoppers.map(({ email }) => email),
  administratorIds: shoppers.filter(({ roles }) => roles.some(role => role.function === 'admin')).map(({ id }) => id),
  carts,
  item,
};
console.log(JSON.stringify(ready));
