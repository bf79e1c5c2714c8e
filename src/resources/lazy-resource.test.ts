import { describe, expect, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { type Resources, resources } from './resources.ts';
import { searches } from './searches.ts';
import type { Wire } from './wire.ts';

const nothing = null as never;

describe('given a method that cannot begin', () => {
  const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

  test.each<[string, () => Promise<unknown>]>([
    ['is awaited', async () => agent.orders.search(nothing)],
    ['is asked for its response', () => agent.orders.search(nothing).withResponse()],
    ['is collected', () => agent.orders.search(nothing).collect({ limit: 1 })],
    ['is iterated', () => agent.orders.search(nothing)[Symbol.asyncIterator]().next()],
    ['is read by pages', () => agent.orders.search(nothing).pages()[Symbol.asyncIterator]().next()],
    ['is caught and thrown again', () => agent.orders.search(nothing).catch(error => Promise.reject(error))],
    ['is waited for', () => agent.orders.search(nothing).finally(() => undefined)],
  ])('when it %s, then that fails and names the method', async (_, ask) => {
    const error = await failureOf(ask());
    expect(error).toMatchObject({ kind: 'validation', field: 'arguments' });
    expect(String(error)).toContain('orders.search');
    expect(sent).toEqual([]);
  });
});

describe('given the first call of a resource', () => {
  test('when its caller changes the arguments meanwhile, then what was given is sent', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);
    const address = { city: 'Berlin' };
    const order = { profileId: '7', shippingAddress: address };

    const calls = [agent.orders.create(order)];
    address.city = 'Paris';
    order.profileId = '8';
    calls.push(agent.orders.create(order));
    await Promise.all(calls);

    expect(sent.map(({ body }) => body)).toMatchObject([
      { profileId: '7', shippingAddress: { city: 'Berlin' } },
      { profileId: '8', shippingAddress: { city: 'Paris' } },
    ]);
  });

  test('when it is a search, then later changes of its criteria change nothing', async () => {
    const { agent, sent } = scriptedAgent([json({ items: [{ id: 'o1' }], totalResults: 1 })]);
    const criteria = { email: 'a@example.com' };

    const found = agent.orders.search(criteria);
    criteria.email = 'b@example.com';
    await found;

    expect(new URLSearchParams(sent[0]?.query).get('q')).toBe('profile.email sw "a@example.com"');
  });

  test('when it is aborted by its signal, then nothing is sent', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);
    const controller = new AbortController();

    const call = agent.orders.get('o1', { signal: controller.signal });
    controller.abort();

    expect(await failureOf(call)).toMatchObject({ kind: 'abort' });
    expect(sent).toEqual([]);
  });

  test('when it fails and only its response is asked for, then nothing is left unhandled', async () => {
    const { agent } = scriptedAgent([new Response('', { status: 404 })]);

    expect(await failureOf(agent.orders.get('o1').withResponse())).toMatchObject({ status: 404 });
  });
});

test.each(Object.entries(resources))(
  'given the outline of %s, then it has the methods of its files and the searches of its name',
  async (name, parts) => {
    const wire = { context: {}, now: Date.now, call: () => undefined, request: () => undefined } as unknown as Wire;
    const words = parts.flatMap(([outline]) => outline.split(' '));
    const loaded = await Promise.all(parts.map(([, load]) => load()));
    const calls = loaded.flatMap(({ create }) => Object.keys(create(wire)));
    const listings = Object.keys({ ...searches[name] });

    expect(words.sort()).toEqual([...calls, ...listings.map(method => `${method}*`)].sort());
    const { [name as keyof Resources]: resource } = scriptedAgent([]).agent;
    expect(Object.keys(resource).sort()).toEqual([...calls, ...listings].sort());
  },
);

test('given the table of searches, then each resource of it exists', () => {
  expect(Object.keys(resources)).toEqual(expect.arrayContaining(Object.keys(searches)));
});
