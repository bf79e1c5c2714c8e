import { expect, it } from 'vitest';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

it('given nothing, when records are built, then they are whole and the API has them', async () => {
  const server = createReferenceServer({ seed: false });
  const { seed } = server;
  const account = seed.account({ name: 'Nine Labs' });
  const contact = seed.profile({ organizationId: account.id });
  const order = seed.order({ profileId: contact.id });
  const request = seed.return();
  expect(order).toMatchObject({ state: 'SUBMITTED', organizationId: account.id, numberOfItems: 1 });
  expect(order.priceInfo?.total).toBe(28.73);
  expect(request).toMatchObject({ state: { displayKey: 'PENDING_CUSTOMER_ACTION' } });

  const desk = await checkedDesk(server);
  expect((await desk('GET', `/orders/${order.id}`)).body).toMatchObject(order);
  expect((await desk('GET', `/returnRequests/${request.returnRequestId}`)).body).toMatchObject(request);
  expect((await desk('GET', `/profiles/${contact.id}`)).status).toBe(200);
});

it('given a mistake, when a record is built, then it is named and nothing is kept', () => {
  const server = createReferenceServer({ seed: false });
  const { products } = server.snapshot();
  // @ts-expect-error: there is no such property
  expect(() => server.seed.product({ lisPrice: 3 })).toThrow(
    'product.lisPrice: there is no property lisPrice; did you mean listPrice?',
  );
  expect(() => server.seed.product({ skus: [{ id: 'twin' }, { id: 'twin' }] })).toThrow('product.skus[1].id');
  expect(server.snapshot().products).toEqual(products);
  expect(server.snapshot().skus.size).toBe(0);
});

it('given an agent, when they are built, then they can sign in', async () => {
  const server = createReferenceServer({ seed: false });
  const credentials = server.seed.agent({ username: 'kim@example.com', password: 'Own-desk-11' });
  const body = new URLSearchParams({ grant_type: 'password', ...credentials });
  const answer = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
  expect(answer.status).toBe(200);
});
