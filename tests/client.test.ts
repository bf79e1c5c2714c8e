import { describe, expect, test, vi } from 'vitest';
import { OccAgent } from '../src/client.ts';
import {
  failureOf,
  json,
  networkError,
  optionsOf,
  recordingFetch,
  type Scripted,
  scriptedAgent,
} from './support/scripted-fetch.ts';

const password = { username: 'ana@example.com', password: 'p' };
const granted = () => json({ access_token: 'tok', expires_in: 300 });

/** Answers logins with a token and everything else with the script's answer for its path. */
function server(answers: Readonly<Record<string, Scripted>> = {}) {
  const answer: Scripted = (sent, request) => {
    const scripted = answers[sent.path] ?? (sent.path.endsWith('/login') ? granted() : json({ id: 'o1' }));
    if (scripted instanceof Error) throw scripted;
    return typeof scripted === 'function' ? scripted(sent, request) : scripted.clone();
  };
  const { fetch, sent } = recordingFetch(answer);
  return { fetch, sent, count: (end: string) => sent.filter(({ path }) => path.endsWith(end)).length };
}

describe('an agent', () => {
  test('sends nothing before the first call', async () => {
    const { fetch, sent } = server();

    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    agent.forShopper('7');
    agent.profiles.search();

    expect(sent).toEqual([]);
  });

  test('signs in once, however many calls begin at once', async () => {
    const { fetch, count } = server();
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));

    await Promise.all(Array.from({ length: 100 }, () => agent.orders.get('o1')));

    expect([count('/login'), count('/orders/o1')]).toEqual([1, 100]);
  });

  test('sends the context of its options with every call', async () => {
    const { agent, sent } = scriptedAgent([json({ items: [] })], {
      site: 'siteUS',
      organization: 'or-1',
      language: 'de-DE',
      priceListGroup: 'eur',
    });

    await agent.profiles.search();

    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      'x-ccsite': 'siteUS',
      'x-ccorganization': 'or-1',
      'x-ccasset-language': 'de-DE',
      'accept-language': 'de-DE',
      'x-ccpricelistgroup': 'eur',
    });
  });

  test('does not send its context with a sign-in', async () => {
    const { fetch, sent } = server();

    await new OccAgent(optionsOf({ fetch, auth: password, site: 'siteUS' })).orders.get('o1');

    expect(sent.map(({ headers }) => headers.get('x-ccsite'))).toEqual([null, 'siteUS']);
  });

  test('tells the sign-in that was refused from the call that needed it', async () => {
    const { fetch } = server({ '/ccagent/v1/login': json({ errorCode: '60011', message: 'Wrong' }, 401) });

    const error = await failureOf(new OccAgent(optionsOf({ fetch, auth: password })).orders.get('o1'));

    expect(error).toMatchObject({ name: 'OccAuthenticationError', operationId: 'login', path: '/ccagent/v1/login' });
  });

  test('gives data together with the response', async () => {
    const { agent } = scriptedAgent([json({ id: 'o1' }, 200, { 'x-id': 'r-7' })]);

    const { data, response } = await agent.orders.get('o1').withResponse();

    expect([data, response.status, response.headers.get('x-id')]).toEqual([{ id: 'o1' }, 200, 'r-7']);
  });

  test('rejects withResponse() once, without an unhandled rejection beside it', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const { agent } = scriptedAgent([json({}, 404)]);

    const failures = [
      await failureOf(agent.orders.get('o1').withResponse()),
      await failureOf(agent.orders.search().withResponse()),
      await failureOf(agent.forShopper('7').members.list()),
    ];
    // unhandled rejections are reported after the microtasks of a turn
    await new Promise(resolve => setImmediate(resolve));
    process.off('unhandledRejection', note);

    expect(failures).toMatchObject([{ status: 404 }, { status: 404 }, { status: 404 }]);
    expect(unhandled).toEqual([]);
  });
});

describe('forShopper', () => {
  test('shares the token of its agent', async () => {
    const { fetch, count } = server();
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));

    await Promise.all([
      agent.orders.get('o1'),
      agent.forShopper('7').orders.get('o1'),
      agent.forShopper('8').orders.get('o1'),
    ]);

    expect(count('/login')).toBe(1);
  });

  test('adds the shopper, and what is given with it wins over the agent', () => {
    const { agent } = scriptedAgent([], { site: 'siteUS', organization: 'or-1' });

    expect(agent.forShopper('7', { site: 'siteDE' }).context).toEqual({
      shopperProfileId: '7',
      site: 'siteDE',
      organization: 'or-1',
    });
  });

  test('keeps what the agent has where the given value is undefined', () => {
    const { agent } = scriptedAgent([], { site: 'siteUS' });
    const noSite = { site: undefined } as object;

    expect(agent.forShopper('7', noSite).context.site).toBe('siteUS');
  });

  test('leaves its agent as it was', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    agent.forShopper('7', { site: 'siteDE' });
    await agent.orders.get('o1');

    expect(agent.context).toEqual({});
    expect(sent[0]?.headers.has('x-ccagentcontext')).toBe(false);
  });

  test.each(['', 'a\nb'])('refuses the id %j', async id => {
    const { agent } = scriptedAgent([]);

    expect(await failureOf(() => agent.forShopper(id))).toMatchObject({
      kind: 'validation',
      field: 'shopperProfileId',
    });
  });
});

describe('signOut', () => {
  test('ends the session with its token, and the next call signs in again', async () => {
    const { fetch, sent, count } = server();
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    await agent.orders.get('o1');

    await agent.signOut();
    await agent.orders.get('o1');

    const logout = sent.find(({ path }) => path === '/ccagent/v1/logout');
    expect(logout).toMatchObject({ method: 'POST', body: {} });
    expect(logout?.headers.get('authorization')).toBe('Bearer tok');
    expect(count('/login')).toBe(2);
  });

  test('of an application goes to the admin logout', async () => {
    const { fetch, count } = server();
    const agent = new OccAgent(optionsOf({ fetch, auth: { applicationKey: 'k' } }));
    await agent.orders.get('o1');

    await agent.signOut();

    expect(count('/ccadmin/v1/logout')).toBe(1);
  });

  test('sends nothing when nobody has signed in', async () => {
    const { fetch, sent } = server();

    await new OccAgent(optionsOf({ fetch, auth: password })).signOut();

    expect(sent).toEqual([]);
  });

  test('sends nothing for a token of somebody else', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);
    await agent.orders.get('o1');

    await agent.signOut();

    expect(sent).toHaveLength(1);
  });

  test('is content when the session has ended by itself', async () => {
    const { fetch } = server({ '/ccagent/v1/logout': json({}, 401) });
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    await agent.orders.get('o1');

    await expect(agent.signOut()).resolves.toBeUndefined();
  });

  test.each([
    ['the server is out of reach', networkError('ECONNRESET'), 'connection'],
    ['the server fails', json({}, 500), 'api'],
  ])('forgets the token even when %s', async (_, answer, kind) => {
    const { fetch, count } = server({ '/ccagent/v1/logout': answer });
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    await agent.orders.get('o1');

    expect(await failureOf(agent.signOut())).toMatchObject({ kind });
    await agent.orders.get('o1');

    expect(count('/login')).toBe(2);
  });

  test('during a sign-in ends the session that it opens, and the next call opens another', async () => {
    const login = Promise.withResolvers<Response>();
    const { fetch, sent, count } = server({ '/ccagent/v1/login': () => login.promise.then(answer => answer.clone()) });
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    const call = agent.orders.get('o1');
    await vi.waitFor(() => expect(count('/login')).toBe(1));

    const signedOut = agent.signOut();
    login.resolve(granted());
    await Promise.all([call, signedOut]);

    expect(sent.find(({ path }) => path.endsWith('/logout'))?.headers.get('authorization')).toBe('Bearer tok');
    await agent.orders.get('o1');
    expect(count('/login')).toBe(2);
  });

  test('during a sign-in that its caller does not wait for ends that session all the same', async () => {
    const login = Promise.withResolvers<Response>();
    const { fetch, count } = server({ '/ccagent/v1/login': () => login.promise });
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    void agent.orders.get('o1');
    await vi.waitFor(() => expect(count('/login')).toBe(1));
    const impatient = new AbortController();

    const signedOut = agent.signOut({ signal: impatient.signal });
    impatient.abort();
    expect(await failureOf(signedOut)).toMatchObject({ kind: 'abort' });
    login.resolve(granted());

    await vi.waitFor(() => expect(count('/logout')).toBe(1));
  });

  test('can be aborted', async () => {
    const { fetch } = server();
    const agent = new OccAgent(optionsOf({ fetch, auth: password }));
    await agent.orders.get('o1');

    expect(await failureOf(agent.signOut({ signal: AbortSignal.abort('enough') }))).toMatchObject({ cause: 'enough' });
  });
});

test('the default fetch is the global one of the moment of the call', async () => {
  const { fetch, sent } = server();
  const agent = new OccAgent({ baseUrl: 'https://occ.test', auth: { accessToken: 't' } });
  const before = globalThis.fetch;

  globalThis.fetch = (input, init) => fetch(new Request(input, init));
  await agent.orders.get('o1').finally(() => {
    globalThis.fetch = before;
  });

  expect(sent).toHaveLength(1);
});
