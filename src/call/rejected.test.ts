import { describe, expect, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';

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
