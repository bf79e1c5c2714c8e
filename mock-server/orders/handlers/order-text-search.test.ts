import { expect, test } from 'vitest';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';

interface Found {
  readonly totalOrders: number;
  readonly ordersList?: readonly { readonly id: string }[];
}

test('given carts among what is found, when it is listed whole and by pages, then each is there once and the carts come last', async () => {
  const server = createReferenceServer({ seed: 9 });
  const call = await checkedDesk(server);
  const { orders } = server.snapshot();
  const find = async (criteria: object) => {
    const { body } = await call<Found>('GET', `/orders?q=${encodeURIComponent(JSON.stringify(criteria))}`);
    return (body.ordersList ?? []).map(({ id }) => id);
  };
  const isCart = (id: string) => orders.get(id)?.submittedAt === undefined;
  const carts = [...orders.values()].filter(({ id }) => isCart(id));
  expect(carts.length).toBeGreaterThan(3);

  for (const { lines } of carts) {
    const [{ productId } = { productId: '' }] = lines;
    const found = await find({ productId, limit: 250 });
    const expected = [...orders.values()].filter(
      ({ cancels, lines }) => cancels === undefined && lines.some(line => line.productId === productId),
    );
    expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(found.map(isCart)).toEqual(found.map(isCart).sort());

    const pages = [];
    for (let pageNumber = 0; pageNumber * 3 < found.length; pageNumber += 1)
      pages.push(...(await find({ productId, limit: 3, pageNumber })));
    expect(pages).toEqual(found);
  }
});
