import { describe, expect, test } from 'vitest';
import { failureOf, json, optionsOf, recordingFetch, status } from '../tests/support/scripted-fetch.ts';
import { OccAgent } from './client.ts';

const signedIn = json({ access_token: 't-1', expires_in: 300 });
const auth = { username: 'ada@example.com', password: 'p' };

describe('withOptions', () => {
  test('gives a client that nobody has to sign in again, with the rest as it was', async () => {
    const { fetch, sent } = recordingFetch(signedIn, json({ id: 'x1' }));
    const agent = new OccAgent(optionsOf({ fetch, auth, site: 'siteUS', language: 'de' }));

    const other = agent.withOptions({ site: 'siteEU' });
    await agent.orders.get('o1');
    await other.orders.get('o1');
    await other.forShopper('7').orders.get('o1');

    expect(other).toBeInstanceOf(OccAgent);
    expect(sent.map(({ path }) => path.split('/').at(-2))).toEqual(['v1', 'orders', 'orders', 'orders']);
    expect(sent.slice(1).map(({ headers }) => headers.get('x-ccsite'))).toEqual(['siteUS', 'siteEU', 'siteEU']);
    expect(other.context).toEqual({ site: 'siteEU', language: 'de' });
    expect(agent.context).toEqual({ site: 'siteUS', language: 'de' });
  });

  test('shares a token refused on one side, and a sign-out, with the client it came from', async () => {
    const { fetch, sent } = recordingFetch(
      signedIn,
      json({ id: 'x1' }),
      json({ id: 'x1' }),
      signedIn,
      json({ id: 'x1' }),
    );
    const agent = new OccAgent(optionsOf({ fetch, auth }));
    const other = agent.withOptions({ timeout: 1_000 });

    await agent.orders.get('o1');
    await other.signOut();
    await agent.orders.get('o1');

    expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['login', 'o1', 'logout', 'login', 'o1']);
  });

  test('retries as it says, and in what it leaves out as the client did', async () => {
    const { fetch, sent } = recordingFetch(status(500));
    const agent = new OccAgent(optionsOf({ fetch, retry: { limit: 0, backoffLimit: 0 } }));

    await failureOf(agent.withOptions({ retry: { limit: 2 } }).orders.get('o1'));
    expect(sent).toHaveLength(3);
    await failureOf(
      agent
        .withOptions({ retry: { limit: 2 } })
        .withOptions({ retry: false })
        .orders.get('o1'),
    );
    expect(sent).toHaveLength(4);
    await failureOf(
      agent
        .withOptions({ retry: { limit: 2 } })
        .withOptions({ timeout: 9 })
        .orders.get('o1'),
    );
    expect(sent).toHaveLength(7);
  });

  test('has one retry budget with the client it came from', async () => {
    const { fetch, sent } = recordingFetch(status(500));
    const agent = new OccAgent(optionsOf({ fetch, retry: { limit: 2, backoffLimit: 0, budget: 3 } }));
    const other = agent.withOptions({ retry: { limit: 9 } });

    await failureOf(agent.orders.get('o1'));
    await failureOf(other.orders.get('o1'));
    await failureOf(agent.orders.get('o1'));

    // three calls, and three retries between them
    expect(sent).toHaveLength(3 + 3);
  });

  test('has hooks of its own, which the other one does not hear', async () => {
    const { fetch } = recordingFetch(json({ id: 'x1' }));
    const agent = new OccAgent(optionsOf({ fetch }));
    const heard: string[] = [];

    const watched = agent.withOptions({
      hooks: { onRequest: ({ operationId }) => void heard.push(String(operationId)) },
    });
    await agent.orders.get('o1');
    await watched.orders.get('o1');

    expect(heard).toEqual(['getOrder']);
  });

  test('keeps to one limit with the client it came from', async () => {
    const waiting: (() => void)[] = [];
    const fetch = () => new Promise<Response>(resolve => waiting.push(() => resolve(json({ id: 'x1' }))));
    const agent = new OccAgent(optionsOf({ fetch, maxConcurrent: 1 }));
    const other = agent.withOptions({ timeout: 60_000 });

    const calls = Promise.all([agent.orders.get('o1'), other.orders.get('o2')]);
    const mostAtOnce: number[] = [];
    for (let ended = 0; ended < 2; ended += 1) {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      mostAtOnce.push(waiting.length);
      waiting.shift()?.();
    }
    await calls;

    expect(mostAtOnce).toEqual([1, 1]);
  });

  test.each([
    [{ auth }, 'auth', 'make a new OccAgent'],
    [{ retry: { budget: 3 } }, 'retry.budget', 'known are limit, backoffLimit, maxRetryAfter'],
    [{ maxConcurrent: 3 }, 'maxConcurrent', 'make a new OccAgent'],
    [{ timeOut: 3 }, 'timeOut', 'did you mean timeout?'],
    [{ timeout: -3 }, 'timeout', 'milliseconds'],
    [{ hooks: { onTokenRefresh: () => undefined } }, 'hooks.onTokenRefresh', 'set on the client that signs in'],
  ])('refuses %j', async (changes, field, message) => {
    const agent = new OccAgent(optionsOf({}));

    const error = await failureOf(() => agent.withOptions(changes as object));

    expect(error).toMatchObject({ kind: 'config', field, message: expect.stringContaining(message) });
  });

  test('goes by the options as they were when the client was made', async () => {
    const { fetch, sent } = recordingFetch(status(500));
    const retry = { limit: 0, backoffLimit: 0 };
    const agent = new OccAgent(optionsOf({ fetch, retry }));

    retry.limit = 5;
    await failureOf(agent.withOptions({ timeout: 9 }).orders.get('o1'));

    expect(sent).toHaveLength(1);
  });
});
