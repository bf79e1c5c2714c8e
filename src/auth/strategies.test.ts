import nock from 'nock';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { failureOf, json, optionsOf, recordingFetch } from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';
import { OccConfigError } from '../errors/errors.ts';
import { accessTokenStrategy } from './access-token.ts';
import { applicationKeyStrategy } from './application-key.ts';
import { passwordStrategy } from './password.ts';
import { type AccessToken, isAuthStrategy, type TokenEndpoint } from './strategy.ts';
import { createTokenSource } from './token-source.ts';
import { memoryTokenStore } from './token-store.ts';

const host = 'https://occ.test';

// These go over the real `fetch`, which nock answers: what is checked is what leaves the machine.
describe('on the wire', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    nock.enableNetConnect();
    expect(pending).toEqual([]);
  });

  test('an agent signs in with user name and password at the agent login', async () => {
    nock(host, { reqheaders: { 'content-type': 'application/x-www-form-urlencoded' }, badheaders: ['authorization'] })
      .post('/ccagent/v1/login', { grant_type: 'password', username: 'ana@example.com', password: 'p&w' })
      .reply(200, { access_token: 'tok', expires_in: 300 });
    nock(host, { reqheaders: { authorization: 'Bearer tok' } })
      .get('/ccagent/v1/orders/o1')
      .reply(200, { id: 'o1' });

    const agent = new OccAgent({ baseUrl: host, auth: { username: 'ana@example.com', password: 'p&w' } });

    expect(await agent.orders.get('o1')).toEqual({ id: 'o1' });
  });

  test('an application signs in with its key at the admin login', async () => {
    nock(host, {
      reqheaders: { 'content-type': 'application/x-www-form-urlencoded', authorization: 'Bearer the-key' },
    })
      .post('/ccadmin/v1/login', { grant_type: 'client_credentials' })
      .reply(200, { access_token: 'tok', expires_in: '300' });
    nock(host, { reqheaders: { authorization: 'Bearer tok' } })
      .get('/ccagent/v1/orders/o1')
      .reply(200, { id: 'o1' });

    const agent = new OccAgent({ baseUrl: host, auth: { applicationKey: 'the-key' } });

    expect(await agent.orders.get('o1')).toEqual({ id: 'o1' });
  });

  test('a connection reset below the real fetch is repeated', async () => {
    nock(host)
      .get('/ccagent/v1/orders/o1')
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    nock(host).get('/ccagent/v1/orders/o1').reply(200, { id: 'o1' });

    const agent = new OccAgent(optionsOf({ baseUrl: host }));

    expect(await agent.orders.get('o1')).toEqual({ id: 'o1' });
  });
});

describe('a strategy', () => {
  function recordingEndpoint() {
    const posts: unknown[] = [];
    const post: TokenEndpoint['post'] = async (operationId, request) => {
      posts.push({ operationId, ...request });
      return { value: 'tok', expiresAt: undefined };
    };
    const endpoint: TokenEndpoint = { post, postFirst: post, sendVerificationCode: async () => true };
    return { endpoint, posts };
  }
  const held = { value: 'old', expiresAt: undefined };

  test('with a password renews at the agent refresh', async () => {
    const { endpoint, posts } = recordingEndpoint();

    await passwordStrategy({ username: 'a', password: 'p' }).refresh?.(endpoint, held);

    expect(posts).toEqual([{ operationId: 'refresh', bearer: 'old' }]);
  });

  test('of an administrator signs in with a code at mfalogin, and renews at the admin refresh', async () => {
    const { endpoint, posts } = recordingEndpoint();
    const strategy = passwordStrategy({ username: 'a', password: 'p', totpCode: '123456', api: 'admin' });

    await strategy.signIn(endpoint);
    await strategy.refresh?.(endpoint, held);

    const form = { grant_type: 'password', username: 'a', password: 'p', totp_code: '123456' };
    expect(posts).toEqual([
      { operationId: 'adminMfaLogin', form },
      { operationId: 'adminRefresh', bearer: 'old' },
    ]);
    expect(strategy).toMatchObject({ signOutOperation: 'adminLogout', identity: { api: 'admin' } });
  });

  test('with a key renews at the admin refresh', async () => {
    const { endpoint, posts } = recordingEndpoint();

    await applicationKeyStrategy({ applicationKey: 'k' }).refresh?.(endpoint, held);

    expect(posts).toEqual([{ operationId: 'adminRefresh', bearer: 'old' }]);
  });

  test('asks for a one-time code at each sign-in', async () => {
    const { endpoint, posts } = recordingEndpoint();
    let codes = 0;
    const strategy = passwordStrategy({ username: 'a', password: 'p', totpCode: async () => `00000${++codes}` });

    await strategy.signIn(endpoint);
    await strategy.signIn(endpoint);

    expect(posts).toMatchObject([
      { operationId: 'login', form: { grant_type: 'password', username: 'a', password: 'p', totp_code: '000001' } },
      { operationId: 'login', form: { totp_code: '000002' } },
    ]);
  });

  test('takes a one-time code that is a text', async () => {
    const { endpoint, posts } = recordingEndpoint();

    await passwordStrategy({ username: 'a', password: 'p', totpCode: '123456' }).signIn(endpoint);

    expect(posts).toMatchObject([{ operationId: 'login', form: { totp_code: '123456' } }]);
  });

  test('with a token of somebody else posts nothing', async () => {
    const { endpoint, posts } = recordingEndpoint();

    expect(await accessTokenStrategy({ accessToken: 'given' }).signIn(endpoint)).toEqual({
      value: 'given',
      expiresAt: undefined,
    });
    expect(posts).toEqual([]);
  });

  test('with a token function asks it again when the server refuses the last token', async () => {
    const tokens = ['stale', 'fresh'];
    const { fetch, sent } = recordingFetch(json({}, 401), json({ id: 'o1' }));

    const agent = new OccAgent(optionsOf({ fetch, auth: { accessToken: () => tokens.shift() ?? '' } }));
    await agent.orders.get('o1');
    await agent.orders.get('o1');

    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer stale',
      'Bearer fresh',
      'Bearer fresh',
    ]);
  });

  test('of the caller can use the endpoint', async () => {
    const { fetch, sent } = recordingFetch(json({ access_token: 'mine' }), json({ id: 'x1' }));

    const agent = new OccAgent(
      optionsOf({ fetch, auth: { signIn: endpoint => endpoint.post('login', { form: { grant_type: 'custom' } }) } }),
    );
    await agent.orders.get('o1');

    expect(sent[0]).toMatchObject({ path: '/ccagent/v1/login', body: 'grant_type=custom' });
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer mine');
  });

  test('that fails to supply a token is what the call reports, not the network', async () => {
    const { fetch, sent } = recordingFetch(json({ id: 'x1' }));
    const auth = { accessToken: () => Promise.reject(new Error('the vault is sealed')) };

    const error = await failureOf(new OccAgent(optionsOf({ fetch, auth })).orders.get('o1'));

    expect(error).toMatchObject({ kind: 'config', field: 'auth', cause: new Error('the vault is sealed') });
    expect(sent).toEqual([]);
  });
});

describe.each([{ maxConcurrent: 1 }, { requestsPerSecond: 20 }])(
  'given a strategy that signs in by a call of the client it belongs to, and %j',
  limits => {
    test('when several calls wait for its token, then they get it', async () => {
      const { fetch, sent } = recordingFetch(({ path }) =>
        json(path.endsWith('/login') ? { access_token: 'mine', expires_in: 300 } : { id: 'o1' }),
      );
      const agent: OccAgent = new OccAgent(optionsOf({ fetch, ...limits, auth: { signIn }, totalTimeout: 5_000 }));
      async function signIn(): Promise<AccessToken> {
        const body = { grant_type: 'password', username: 'ana@example.com', password: 'p' } as const;
        const { data } = await agent.api.POST('/ccagent/v1/login', { body });
        return { value: data !== undefined && 'access_token' in data ? data.access_token : '', expiresAt: undefined };
      }

      await Promise.all([agent.orders.get('o1'), agent.orders.get('o1')]);

      const order = '/ccagent/v1/orders/o1';
      expect(sent.map(({ path }) => path)).toEqual(['/ccagent/v1/login', order, order]);
      expect(sent[0]?.headers.get('authorization')).toBeNull();
    });
  },
);

test('given globals of another realm, as in jest, when a user signs in, then a form is sent', async () => {
  vi.stubGlobal('Function', class {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const { fetch, sent } = recordingFetch(json({ access_token: 'mine', expires_in: 300 }), json({ id: 'o1' }));

  await new OccAgent(optionsOf({ fetch, auth: { username: 'ana@example.com', password: 'p&w' } })).orders.get('o1');

  expect(sent[0]?.body).toBe('grant_type=password&username=ana%40example.com&password=p%26w');
});

test('given clients on two API paths that share a store, when both call, then each has a token of its own', async () => {
  const tokenStore = memoryTokenStore();
  const { fetch, sent } = recordingFetch(({ path }) =>
    json(path.endsWith('/login') ? { access_token: `of${path}`, expires_in: 300 } : { id: 'o1' }),
  );
  const options = optionsOf({ fetch, tokenStore, auth: { username: 'ana@example.com', password: 'p' } });

  await new OccAgent(options).orders.get('o1');
  await new OccAgent({ ...options, apiPath: '/ccappagent/v1' }).orders.get('o1');

  expect(sent.map(({ path }) => path).filter(path => path.endsWith('/login'))).toEqual([
    '/ccagent/v1/login',
    '/ccappagent/v1/login',
  ]);
});

test('a strategy is told from credentials by its signIn', () => {
  expect(isAuthStrategy({ signIn: () => undefined })).toBe(true);
  expect(isAuthStrategy({ signIn: 'yes' })).toBe(false);
  expect(isAuthStrategy({ applicationKey: 'k' })).toBe(false);
});

describe('a strategy that misbehaves', () => {
  const unused = () => Promise.reject(new Error('not used'));
  const noEndpoint: TokenEndpoint = { post: unused, postFirst: unused, sendVerificationCode: unused };

  test.each([
    ['an empty token', { value: '', expiresAt: undefined }],
    ['no token', undefined],
    ['a line break', { value: 'a\nb', expiresAt: undefined }],
  ])('by supplying %s is named', async (_, supplied) => {
    const signIn = async () => supplied as AccessToken;

    const error = await failureOf(createTokenSource({ signIn }, noEndpoint).get());

    expect(error).toBeInstanceOf(OccConfigError);
    expect(error).toMatchObject({ field: 'auth' });
  });

  test('by throwing is named, with what it threw as cause', async () => {
    const cause = new Error('the vault is sealed');

    const error = await failureOf(createTokenSource({ signIn: () => Promise.reject(cause) }, noEndpoint).get());

    expect(error).toMatchObject({ kind: 'config', field: 'auth', cause });
  });
});
