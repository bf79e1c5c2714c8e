import { expect, it } from 'vitest';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';
import { minor } from '../../wire/money.ts';

it('given a cart that a gift card has been asked for, when its shopper is deleted, then the gift card has its money back', async () => {
  const server = createReferenceServer();
  const call = await checkedDesk(server);
  const shopper = server.seed.profile();
  const { skuId } = server.fixtures.product;
  const cart = server.seed.order({ state: 'INCOMPLETE', profileId: shopper.id, items: [{ skuId }] });
  const payment = { type: 'physicalGiftCard', giftCardNumber: '70010001', giftCardPin: '1234', amount: 10 };
  const balance = () => server.snapshot().funds.get('70010001')?.balance;

  await call('POST', '/orders', { body: { op: 'preAuthorizeOrder', orderId: cart.id, payments: [payment] } });
  expect(balance()).toBe(minor(40_00));
  expect((await call('DELETE', `/profiles/${shopper.id}`)).status).toBe(204);
  expect(balance()).toBe(minor(50_00));
});
