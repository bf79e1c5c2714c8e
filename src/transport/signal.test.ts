import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  failureOf,
  json,
  networkError,
  type Scripted,
  scriptedAgent,
  silence,
  status,
} from '../../tests/support/scripted-fetch.ts';
import type { OccAgent } from '../client.ts';

const order = { id: 'o1' };

describe('the signal of a caller', () => {
  test.each([
    ['success', [json(order)]],
    ['a failure', [status(404)]],
    ['a repeat', [status(500), json(order)]],
    ['a renewed token', [status(401), json(order)]],
    ['a broken connection', [networkError('ECONNRESET')]],
  ] as [string, Scripted[]][])('has no listener left after %s', async (_, script) => {
    const { signal } = new AbortController();
    const { agent } = scriptedAgent(script);

    await agent.orders.get('o1', { signal }).catch(() => undefined);

    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('that is aborted already lets nothing out', async () => {
    const { agent, sent } = scriptedAgent([json(order)]);

    expect(await failureOf(agent.orders.get('o1', { signal: AbortSignal.abort('early') }))).toMatchObject({
      kind: 'abort',
      cause: 'early',
    });
    expect(sent).toEqual([]);
  });

  test('ends an attempt under way even if the fetch does not look at it', async () => {
    const controller = new AbortController();
    const deaf: Scripted = () => {
      queueMicrotask(() => controller.abort('user left'));
      return new Promise(() => undefined);
    };
    const { agent } = scriptedAgent([deaf]);

    expect(await failureOf(agent.orders.get('o1', { signal: controller.signal }))).toMatchObject({
      cause: 'user left',
    });
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  test('ends an attempt under way', async () => {
    const controller = new AbortController();
    const leave: Scripted = (sent, request) => {
      queueMicrotask(() => controller.abort('user left'));
      return (silence as (...args: unknown[]) => Promise<Response>)(sent, request);
    };
    const { agent, sent } = scriptedAgent([leave]);

    expect(await failureOf(agent.orders.get('o1', { signal: controller.signal }))).toMatchObject({
      cause: 'user left',
    });
    expect(sent).toHaveLength(1);
  });
});

test('given a call that stands in line, when its caller aborts it, then it is never sent and says so', async () => {
  const controller = new AbortController();
  const { agent, sent } = scriptedAgent([() => new Promise(() => undefined)], { maxConcurrent: 1 });
  void agent.orders.get('first').catch(() => undefined);
  const second = failureOf(agent.orders.get('second', { signal: controller.signal }));
  await new Promise(resolve => setImmediate(resolve));

  controller.abort('user left');

  expect(await second).toMatchObject({ kind: 'abort', cause: 'user left' });
  expect(sent.map(({ path }) => path)).toEqual(['/ccagent/v1/orders/first']);
});

test.each<[string, (agent: OccAgent, signal: AbortSignal) => Promise<unknown>]>([
  ['a call', (agent, signal) => agent.orders.get('o1', { signal })],
  ['a listing', async (agent, signal) => agent.orders.search({ prefetch: 2 }, { signal })],
  ['signing out', (agent, signal) => agent.signOut({ signal })],
])('a controller in the place of its signal is refused by %s', async (_, call) => {
  const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);
  const controller = new AbortController() as unknown as AbortSignal;

  expect(await failureOf(call(agent, controller))).toMatchObject({ name: 'OccValidationError', field: 'signal' });
  expect(sent).toEqual([]);
});
