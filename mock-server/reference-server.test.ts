import { describe, expect, test } from 'vitest';
import { checkedDesk } from '../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer, type ReferenceServerOptions } from './index.ts';
import { settings } from './merchant/seed.ts';

async function signIn(
  server: ReferenceServer,
  username: string,
  password: string,
  api = 'ccagent',
  code?: { readonly totp_code: string },
) {
  const body = new URLSearchParams({ grant_type: 'password', username, password, ...code });
  const login = code === undefined ? 'login' : 'mfalogin';
  const response = await server.fetch(new Request(`${server.baseUrl}/${api}/v1/${login}`, { method: 'POST', body }));
  return response.status;
}

const dataOf = (options?: ReferenceServerOptions) => {
  const { users: _, ...data } = createReferenceServer(options).snapshot();
  return data;
};

describe('given a seed', () => {
  test('when two servers are made with it, then they hold the same data', () => {
    expect(dataOf({ seed: 7 })).toEqual(dataOf({ seed: 7 }));
  });

  test('when another is used, then other people have other orders', () => {
    expect(dataOf({ seed: 7 }).profiles).not.toEqual(dataOf({ seed: 8 }).profiles);
  });

  test('when the scale is 3, then there are three times as many customers and orders, and the fixtures still fit', () => {
    const [one, three] = [dataOf({ scale: 1 }), dataOf({ scale: 3 })];
    expect(three.profiles.size).toBe(3 * one.profiles.size);
    // and the template of the one scheduled order, and the one with a gift
    expect(three.orders.size - 2).toBe(3 * (one.orders.size - 2));
    const { fixtures } = createReferenceServer({ scale: 3 });
    expect(three.orders.get(fixtures.heldOrder.id)?.state).toBe('QUEUED');
    expect(three.profiles.has(fixtures.accountBuyer.id)).toBe(true);
  });
});

describe('given options that nobody knows', () => {
  test.each([
    ['an option', { sede: 7 }, 'there is no option sede; did you mean seed?'],
    ['a seed that is no number', { seed: '7' }, 'the option seed must be a whole number of 0 or more, not 7'],
    ['a seed below nothing', { seed: -1 }, 'the option seed must be a whole number of 0 or more, not -1'],
    ['a seed that is none', { seed: Number.NaN }, 'the option seed must be a whole number of 0 or more, not NaN'],
    ['a clock that cannot be moved', { clock: Date }, 'the option clock must be what createManualClock'],
    ['a switch that is a word', { control: 'no' }, 'the option control must be true or false, not no'],
    ['a snapshot that is none', { snapshot: {} }, 'this is not a snapshot: it lacks users'],
    ['a snapshot as JSON', { snapshot: '{}' }, 'this is not a snapshot'],
    ['no object', 'seed', 'the options must be an object'],
    ['a scale below nothing', { scale: -1 }, 'the option scale must be a number above 0, not -1'],
    ['a setting', { settings: { remorse: {} } }, 'there is no setting settings.remorse'],
    [
      'a switch',
      { settings: { agentConfiguration: { delegatedAdminAllowed: false } } },
      'did you mean settings.agentConfiguration.delegatedAdminAllowedThroughAgent?',
    ],
    [
      'a switch of another type',
      { settings: { agentConfiguration: { delegatedAdminAllowedThroughAgent: 'no' } } },
      'settings.agentConfiguration.delegatedAdminAllowedThroughAgent must be of type boolean, not string',
    ],
    [
      'a rate that is a word',
      { settings: { taxRates: { 'US-NY': 'ten' } } },
      'settings.taxRates.US-NY must be of type number, not string',
    ],
    [
      'methods of an origin as a list',
      { settings: { agentConfiguration: { allowedOriginMethods: { 'https://desk.example': ['GET'] } } } },
      'settings.agentConfiguration.allowedOriginMethods.https://desk.example must be of type string, not array',
    ],
    [
      'a role',
      { users: [{ username: 'a@b.example', password: 'x', roles: ['superviser'] }] },
      'did you mean supervisor?',
    ],
    ['a property of a user', { users: [{ username: 'a@b.example', pasword: 'x' }] }, 'did you mean password?'],
  ])('when %s is given, then it is refused by its name', (_, options, message) => {
    expect(() => createReferenceServer(options as never)).toThrow(message);
  });

  test.each([
    ['an option', { ports: 5 }, 'there is no option ports; did you mean port?'],
    ['a port that is a word', { port: 'http' }, 'the option port must be a whole number from 0 to 65535, not http'],
    ['a port beyond the last', { port: 65_536 }, 'the option port must be'],
    ['a host without a name', { hostname: '' }, 'the option hostname must be a name or an address'],
    ['no object', 8080, 'the options of listen must be an object'],
  ])('when it is to listen with %s, then it rejects with its name', async (_, options, message) => {
    await expect(createReferenceServer().listen(options as never)).rejects.toThrow(message);
  });
});

describe('given somebody who guesses a password', () => {
  const guess = async (server: ReferenceServer, times: number) => {
    const { username } = server.credentials.agent;
    for (let nth = 0; nth < times; nth += 1) expect(await signIn(server, username, `guess ${nth}`)).toBe(401);
  };

  test('when it was wrong five times, then the right one opens the account, and counting starts again', async () => {
    const server = createReferenceServer();
    const { username, password } = server.credentials.agent;
    for (const _ of [1, 2]) {
      await guess(server, 5);
      expect(await signIn(server, username, password)).toBe(200);
    }
  });

  test('when it was wrong six times, then the right one does not open the account either, and others stay open', async () => {
    const server = createReferenceServer();
    await guess(server, 6);
    const { agent, supervisor } = server.credentials;
    expect(await signIn(server, agent.username, agent.password)).toBe(401);
    expect(await signIn(server, supervisor.username, supervisor.password)).toBe(200);
  });
});

describe('given a token', () => {
  test('when its claims are read, then they are seconds', async () => {
    const server = createReferenceServer();
    const body = new URLSearchParams({ grant_type: 'password', ...server.credentials.agent });
    const response = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
    const { access_token: token } = (await response.json()) as { access_token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const now = server.clock.now() / 1000;
    expect(claims).toMatchObject({ iat: now, exp: now + 900 });
  });
});

describe('given lists of the merchant', () => {
  test('when they are replaced, then requests choose from them, and what was left out stays', async () => {
    const server = createReferenceServer({
      settings: {
        reasons: { cancel: [{ key: 'storm', name: 'A storm' }] },
        stateNames: { order: { ...settings.stateNames.order, QUEUED: 'Held back' } },
      },
    });
    const agent = await checkedDesk(server);
    const { body: reasons } = await agent<{ items: object[] }>('GET', '/merchant/orderCancelReasons');
    expect(reasons.items).toEqual([{ key: 'storm', displayValue: 'A storm' }]);
    const { body: states } = await agent<{ items: { displayKey: string; displayName: string }[] }>(
      'GET',
      '/merchant/orderStates',
    );
    expect(states.items.find(({ displayKey }) => displayKey === 'QUEUED')?.displayName).toBe('Held back');
    const { id, profileId } = server.fixtures.heldOrder;
    const cancel = (cancelReason: string) =>
      agent<{ cancelOrder?: object }>('POST', '/orders/initiateCancelOrder', {
        body: { orderId: id, cancelReason },
        shopper: profileId,
        site: 'siteUS',
      });
    expect((await cancel('changeOfMind')).body.errorCode).toBe('200218');
    expect((await cancel('storm')).status).toBe(200);
    expect((await agent<object>('GET', '/merchant/orderReturnReasons')).body).toMatchObject({
      items: expect.arrayContaining([{ displayKey: 'defective', displayName: 'Defective' }]),
    });
  });
});

describe('given sites of one’s own in the settings', () => {
  const sites = [{ id: 'north', name: 'North' }, { id: 'south', active: false }, { id: 'east' }];
  const shopperOn = async (server: ReferenceServer, site: string) =>
    (await checkedDesk(server))('GET', `/profiles/${server.fixtures.shopper.id}`, { site });

  test('when requests name them, then there are these and no others, the first one by default', async () => {
    const server = createReferenceServer({ settings: { sites } });
    expect((await shopperOn(server, 'east')).status).toBe(200);
    expect((await shopperOn(server, 'south')).body.errorCode).toBe('30015');
    expect((await shopperOn(server, 'siteUS')).body.errorCode).toBe('30014');
    expect(server.snapshot().sites.get('north')).toEqual({ id: 'north', name: 'North', active: true, isDefault: true });
    const alone = createReferenceServer({ seed: false, data: { settings: { sites: [{ id: 'only' }] } } });
    expect([...alone.snapshot().sites.keys()]).toEqual(['only']);
  });

  test.each([
    [[], 'settings.sites: must NOT have fewer than 1 items'],
    [[{ id: 'a' }, { id: 'a' }], 'settings.sites[1].id: settings.sites[0] has the id "a" already'],
    [[{ id: 'a', activ: true }], 'settings.sites[0].activ: there is no property activ; did you mean active?'],
    [{ id: 'a' }, 'settings.sites: must be array'],
  ])('when they are %j, then the server is not made', (wrong, message) => {
    expect(() => createReferenceServer({ settings: { sites: wrong as [] } })).toThrow(message);
    expect(() => createReferenceServer({ settings: { site: wrong } as object })).toThrow(
      'did you mean settings.sites?',
    );
  });
});

describe('given two servers', () => {
  test('when one is used, then the other knows nothing of it', async () => {
    const [one, other] = [createReferenceServer(), createReferenceServer()];
    const before = other.snapshot();
    const { username, password } = one.credentials.agent;
    await signIn(one, username, password);
    one.clock.advance({ days: 1 });
    one.faults.add({ kind: 'resetBefore', times: 99 });
    expect(one.snapshot().sessions.size).toBe(1);
    expect(other.snapshot()).toEqual(before);
    expect(other.clock.now()).not.toBe(one.clock.now());
    expect(await signIn(other, username, password)).toBe(200);
  });
});

describe('given a snapshot', () => {
  test('when the server goes back to it, then what happened since is gone, as often as one likes', async () => {
    const server = createReferenceServer();
    const before = server.snapshot();
    const { username, password } = server.credentials.agent;
    for (let round = 0; round < 2; round += 1) {
      await signIn(server, username, password);
      expect(server.snapshot()).not.toEqual(before);
      server.restore(before);
      expect(server.snapshot()).toEqual(before);
    }
  });

  test('when it is none, then the server does not go back to it', () => {
    const server = createReferenceServer();
    expect(() => server.restore({} as never)).toThrow('this is not a snapshot: it lacks users');
    expect(server.snapshot().users.size).toBeGreaterThan(0);
  });

  test('when it is changed by its owner, then the server is not', () => {
    const server = createReferenceServer();
    server.snapshot().orders.clear();
    expect(server.snapshot().orders.size).toBeGreaterThan(0);
    const kept = server.snapshot();
    server.restore(kept);
    kept.orders.clear();
    expect(server.snapshot().orders.size).toBeGreaterThan(0);
  });
});

describe('given users of one’s own', () => {
  const users = [
    { username: 'kim.park@example.com', password: 'Own-desk-11' },
    { username: 'lee.ortiz@example.com', password: 'Own-desk-12', roles: ['administrator'] },
  ] as const;

  test('when they sign in, then their roles decide where', async () => {
    const server = createReferenceServer({ users });
    expect(await signIn(server, 'kim.park@example.com', 'Own-desk-11')).toBe(200);
    expect(await signIn(server, 'kim.park@example.com', 'Own-desk-11', 'ccadmin')).toBe(401);
    expect(await signIn(server, 'lee.ortiz@example.com', 'Own-desk-12')).toBe(401);
    const totp_code = server.oneTimeCode('lee.ortiz@example.com') ?? '';
    expect(await signIn(server, 'lee.ortiz@example.com', 'Own-desk-12', 'ccadmin', { totp_code })).toBe(200);
    expect(await signIn(server, 'kim.park@example.com', 'Own-desk-12')).toBe(401);
  });

  test('when one is of the seed already, or has no password, then the server is not made', () => {
    expect(() => createReferenceServer({ users: [{ username: 'Robin.Hale@example.com', password: 'x' }] })).toThrow(
      'users[0].username: there is an agent "Robin.Hale@example.com" already',
    );
    expect(() => createReferenceServer({ users: [{ username: 'new@example.com', password: '' }] })).toThrow('password');
  });
});

test('given settings, when the server is made, then they replace the seed’s, and a reset keeps them', async () => {
  const remorsePeriod = { enabled: false, hours: 0, minutes: 0 };
  const server = createReferenceServer({ settings: { remorsePeriod } });
  await server.fetch(new Request(`${server.baseUrl}/__reference/reset`, { method: 'POST' }));
  expect(server.snapshot().settings.get('settings')).toMatchObject({ remorsePeriod });
});
