import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listen } from '../mock-server/http/listen.ts';
import { createManualClock, createReferenceServer, type ListeningServer } from '../mock-server/index.ts';
import { type CodeSupplier, memoryTokenStore, OccAgent, type OccAgentOptions, type TokenStore } from '../src/index.ts';
import { failureOf } from './support/scripted-fetch.ts';

const start = Date.UTC(2026, 0, 15, 9);
const minute = 60_000;
const lifeMs = 15 * minute;

let server: ReturnType<typeof createReferenceServer>;
let listening: ListeningServer;
/** `POST /ccagent/v1/login` and the like, in the order of their arrival. */
let arrived: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  server = createReferenceServer({ clock: createManualClock(start) });
  arrived = [];
  listening = await listen(request => {
    arrived.push(`${request.method} ${new URL(request.url).pathname}`);
    return server.fetch(request);
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await listening.close();
});

function agentWith(more: Partial<OccAgentOptions> = {}): OccAgent {
  return new OccAgent({ baseUrl: listening.url, auth: server.credentials.agent, retry: false, ...more });
}

/** Time as everybody knows it. */
function pass(ms: number): void {
  server.clock.advance({ ms });
  vi.setSystemTime(Date.now() + ms);
}

function count(path: string): number {
  return arrived.filter(line => line.endsWith(path)).length;
}

const orderStates = (agent: OccAgent) => agent.merchant.orderStates();
const together = (calls: number, agent: OccAgent) =>
  Promise.all(Array.from({ length: calls }, () => orderStates(agent)));

describe('given an agent with an authenticator', () => {
  test('when totpCode is its code or a function that supplies it, then the agent is signed in', async () => {
    const { agentWithAuthenticator } = server.credentials;
    const code = () => server.oneTimeCode(agentWithAuthenticator.username);

    await orderStates(agentWith({ auth: { ...agentWithAuthenticator, totpCode: code() ?? '' } }));
    const asked: unknown[] = [];
    const totpCode: CodeSupplier = challenge => {
      asked.push(challenge);
      return code();
    };
    await orderStates(agentWith({ auth: { ...agentWithAuthenticator, totpCode } }));

    expect(asked).toEqual([{ kind: 'totp', username: agentWithAuthenticator.username }]);
  });

  test.each([
    ['is missing', undefined],
    ['is an old one', 'old'],
  ])('when the code %s, then it is refused like a wrong password', async (_, kind) => {
    const { agentWithAuthenticator } = server.credentials;
    const old = server.oneTimeCode(agentWithAuthenticator.username) ?? '';
    pass(2 * minute);
    const auth = kind === undefined ? agentWithAuthenticator : { ...agentWithAuthenticator, totpCode: old };

    expect(await failureOf(orderStates(agentWith({ auth })))).toMatchObject({ status: 401, errorCode: '60011' });
  });
});

describe('given an agent whose codes are mailed', () => {
  const mailed = () => server.oneTimeCode(server.credentials.agentWithMailedCode.username);

  test('when the first stage is answered with the mailed code, then the agent is signed in', async () => {
    const kinds: string[] = [];
    const totpCode: CodeSupplier = ({ kind }) => {
      kinds.push(kind);
      return kind === 'mail' ? mailed() : undefined;
    };
    await orderStates(agentWith({ auth: { ...server.credentials.agentWithMailedCode, totpCode } }));

    expect(kinds).toEqual(['totp', 'mail']);
    expect(count('/login')).toBe(2);
  });

  test('when another code is asked for, then the one mailed before is good no more', async () => {
    const codes: (string | undefined)[] = [];
    const supplier =
      (pick: (codes: readonly (string | undefined)[]) => string | undefined): CodeSupplier =>
      async challenge => {
        if (challenge.kind !== 'mail') return undefined;
        codes.push(mailed());
        expect(await challenge.resend()).toBe(true);
        codes.push(mailed());
        return pick(codes.slice(-2));
      };
    const auth = server.credentials.agentWithMailedCode;

    await orderStates(agentWith({ auth: { ...auth, totpCode: supplier(([, second]) => second) } }));
    const refused = await failureOf(
      orderStates(agentWith({ auth: { ...auth, totpCode: supplier(([first]) => first) } })),
    );

    expect(new Set(codes).size).toBe(4);
    expect(refused).toMatchObject({ name: 'OccAuthenticationError', operationId: 'login' });
    expect(count('/login/sendVerificationCode')).toBe(2);
  });

  test('when the first stage has taken too long, then neither its code nor another one helps', async () => {
    const totpCode: CodeSupplier = async challenge => {
      if (challenge.kind !== 'mail') return undefined;
      const code = mailed();
      pass(11 * minute);
      expect(await failureOf(challenge.resend())).toMatchObject({ status: 401, operationId: 'sendVerificationCode' });
      return code;
    };
    const auth = { ...server.credentials.agentWithMailedCode, totpCode };

    expect(await failureOf(orderStates(agentWith({ auth })))).toMatchObject({ status: 401 });
  });

  test.each([
    ['is a text', '123456'],
    ['is absent', undefined],
    ['supplies none', () => undefined],
  ])('when totpCode %s, then the error says that a function is needed', async (_, totpCode) => {
    const auth = { ...server.credentials.agentWithMailedCode, ...(totpCode === undefined ? {} : { totpCode }) };

    const error = await failureOf(orderStates(agentWith({ auth })));

    expect(error).toMatchObject({ name: 'OccConfigError', field: 'auth.totpCode' });
    expect(inspect(error)).not.toMatch(/123456|Mailed-code-6|vt-1/);
  });

  test('when many calls wait for the code, then it is asked for once', async () => {
    let asked = 0;
    const totpCode: CodeSupplier = ({ kind }) => {
      asked += Number(kind === 'mail');
      return kind === 'mail' ? mailed() : undefined;
    };
    await together(50, agentWith({ auth: { ...server.credentials.agentWithMailedCode, totpCode } }));

    expect(asked).toBe(1);
  });
});

describe('given 200 parallel calls', () => {
  test('when the token is about to end, then there is exactly one refresh', async () => {
    const agent = agentWith();
    await orderStates(agent);
    pass(lifeMs - minute);

    await together(200, agent);
    // none of them waits for it
    await vi.waitFor(() => expect(count('/refresh')).toBe(1));

    expect([count('/login'), count('/orderStates')]).toEqual([1, 201]);
  });

  test('when the token has ended, then there is exactly one sign-in', async () => {
    const agent = agentWith();
    await orderStates(agent);
    pass(lifeMs);

    await together(200, agent);

    expect([count('/login'), count('/refresh'), count('/orderStates')]).toEqual([2, 0, 201]);
  });

  test('when only the server knows that the token has ended, then each is refused once and repeated once', async () => {
    const agent = agentWith();
    await orderStates(agent);
    server.clock.advance({ ms: lifeMs });

    await together(200, agent);

    expect([count('/login'), count('/refresh'), count('/orderStates')]).toEqual([2, 0, 401]);
  });
});

describe('given clients that share a store', () => {
  test('when one has signed in, then the other does not', async () => {
    const tokenStore = memoryTokenStore();

    await orderStates(agentWith({ tokenStore }));
    await orderStates(agentWith({ tokenStore }));

    expect(count('/login')).toBe(1);
  });

  test('when they use the agent and the admin API, then each has a token of its own', async () => {
    const tokenStore = memoryTokenStore();

    await orderStates(agentWith({ tokenStore }));
    await orderStates(agentWith({ tokenStore, auth: server.credentials.application }));
    await orderStates(agentWith({ tokenStore, auth: server.credentials.supervisor }));

    expect(arrived.filter(line => line.endsWith('/login'))).toEqual([
      'POST /ccagent/v1/login',
      'POST /ccadmin/v1/login',
      'POST /ccagent/v1/login',
    ]);
  });

  test('when one has renewed the token, then the other takes that one', async () => {
    const tokenStore = memoryTokenStore();
    const [one, other] = [agentWith({ tokenStore }), agentWith({ tokenStore })];
    await orderStates(one);
    await orderStates(other);
    pass(lifeMs - minute);

    await orderStates(one);
    await orderStates(other);

    expect([count('/login'), count('/refresh')]).toEqual([1, 1]);
  });

  test('when the server ends all sessions, then no call fails, whoever finds out first', async () => {
    const tokenStore = memoryTokenStore();
    const [one, other, third] = [agentWith({ tokenStore }), agentWith(), agentWith({ tokenStore })];
    await orderStates(one);
    await orderStates(other);
    await orderStates(third);
    server.clock.advance({ ms: lifeMs });

    await orderStates(one);
    await orderStates(third);

    // of `one` and `other`, and of `one` again; `third` takes that over, once the server has said that it is good
    expect([count('/login'), count('/verify')]).toEqual([3, 1]);
  });

  test('when the token in the store is refused as well, then there is a sign-in, and one repeat', async () => {
    const tokenStore = memoryTokenStore();
    const one = agentWith({ tokenStore });
    await orderStates(one);
    const kept = await keptIn(tokenStore);
    server.clock.advance({ ms: lifeMs });
    await tokenStore.set(kept.key, { ...kept, token: 'refused.as.well' }, 1);
    arrived = [];

    await orderStates(one);

    expect(arrived.map(line => line.split('/').at(-1))).toEqual(['orderStates', 'verify', 'login', 'orderStates']);
  });

  test('when one signs out, then the token is gone from the store and from the server', async () => {
    const tokenStore = memoryTokenStore();
    await orderStates(agentWith({ tokenStore }));
    const kept = await keptIn(tokenStore);

    // a client that has not called yet ends the session all the same
    await agentWith({ tokenStore }).signOut();

    expect(await tokenStore.get(kept.key)).toBeUndefined();
    expect(await failureOf(orderStates(agentWith({ auth: { accessToken: kept.token } })))).toMatchObject({
      status: 401,
    });
  });
});

describe('given a token of the caller, or a strategy without identity', () => {
  test('when there is a store, then nothing goes into it', async () => {
    const set = vi.fn(async () => undefined);
    const tokenStore = { get: async () => undefined, set, delete: async () => undefined };
    const { username, password } = server.credentials.agent;
    const form = { grant_type: 'password', username, password };

    await orderStates(agentWith({ tokenStore, auth: { signIn: wire => wire.post('login', { form }) } }));

    expect(set).not.toHaveBeenCalled();
  });
});

describe('given a store that does not do its work', () => {
  const nothing = async () => undefined;

  test.each<[string, TokenStore['get']]>([
    ['is down', () => Promise.reject(new Error('down'))],
    ['holds no JSON', async () => '{"token'],
    ['holds a token that has ended', async key => record(key, { expiresAt: start - 1 })],
    ['holds a token without an end', async key => ({ ...record(key), expiresAt: undefined })],
    ['holds the record of somebody else', async () => record('another-key')],
    ['holds a token the server does not know', async key => record(key)],
  ])('when it %s, then that costs a sign-in and no call', async (_, get) => {
    const agent = agentWith({ tokenStore: { get, set: () => Promise.reject(new Error('down')), delete: nothing } });

    await together(20, agent);
    await orderStates(agent);

    expect(count('/login')).toBe(1);
  });

  test('when it never answers, then that costs a second and a sign-in', async () => {
    vi.useRealTimers();
    const never = () => new Promise<never>(() => undefined);
    const agent = agentWith({ tokenStore: { get: never, set: never, delete: never } });

    await together(20, agent);

    expect(count('/login')).toBe(1);
  });

  test('when it is no store, then the client is not made', async () => {
    const tokenStore = { get: nothing } as unknown as TokenStore;

    expect(await failureOf(() => agentWith({ tokenStore }))).toMatchObject({ kind: 'config', field: 'tokenStore' });
  });
});

function record(key: string, more: object = {}) {
  return { key, token: 'made.up', expiresAt: start + lifeMs, obtainedAt: start - 1, tookMs: 5, ...more };
}

/** The only record of a memory store, found by its own client. */
async function keptIn(store: TokenStore) {
  let found = record('');
  const spy: TokenStore = {
    ...store,
    get: async key => {
      const value = await store.get(key);
      found = value as typeof found;
      return value;
    },
  };
  await orderStates(agentWith({ tokenStore: spy }));
  return found;
}
