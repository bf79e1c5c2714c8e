/** Signing in, keeping the token, signing out. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../assert-refused.ts';
import type { BehaviourGroup } from '../behaviour.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

export const auth: BehaviourGroup = {
  resource: 'auth',
  behaviours: [
    {
      name: 'given an agent, when a token is good, then verify says so',
      async run({ agent }) {
        const { data } = await agent().api.POST('/ccagent/v1/verify', { body: {} });
        assert.equal(data.success, true);
      },
    },
    {
      name: 'given user and password in a form, when signing in, then the answer is a token with its life',
      async run({ send }) {
        const body = new URLSearchParams({
          grant_type: 'password',
          username: 'agent@example.com',
          password: 'Correct-horse-7',
        });
        const response = await send('/ccagent/v1/login', { method: 'POST', headers: form, body });
        // a target that knows its users refuses these; the exchange is checked against the specification either way
        assert.ok([200, 401].includes(response.status));
      },
    },
    {
      name: 'given a good token, when it is refreshed, then a new token comes back',
      async run({ agent }) {
        const { data } = await agent().api.POST('/ccagent/v1/refresh', { body: {} });
        assert.equal(typeof data.access_token, 'string');
      },
    },
    {
      name: 'given a good token, when it is refreshed, then the new token opens the API',
      needs: ['state'],
      async run({ agent, send }) {
        const { data } = await agent().api.POST('/ccagent/v1/refresh', { body: {} });
        const response = await send('/ccagent/v1/merchant/orderStates', {
          headers: { authorization: `Bearer ${data.access_token}` },
        });
        assert.equal(response.status, 200);
      },
    },
    {
      name: 'given an application key, when it signs in at the Admin API, then its token opens the Agent API',
      needs: ['roles'],
      async run({ agent }) {
        const states = await agent('application').merchant.orderStates();
        assert.ok(states.length > 0);
      },
    },
    {
      name: 'given an administrator, when signing in to the Admin API, then its token is good there and refused on the Agent API',
      needs: ['roles'],
      async run({ send, signIn: { administrator } }) {
        assert.ok(administrator !== undefined && 'username' in administrator);
        const body = new URLSearchParams({ grant_type: 'password', ...administrator });
        const signedIn = await send('/ccadmin/v1/login', { method: 'POST', headers: form, body });
        const { access_token: token } = (await signedIn.json()) as { access_token: string };
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        assert.equal((await send('/ccadmin/v1/verify', { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send('/ccadmin/v1/refresh', { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send('/ccagent/v1/merchant/orderStates', { headers })).status, 401);
        assert.equal((await send('/ccadmin/v1/logout', { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send('/ccadmin/v1/verify', { method: 'POST', headers, body: '{}' })).status, 401);
      },
    },
    {
      name: 'given no grant at all, when signing in, then it is refused as invalid',
      sendsInvalid: true,
      async run({ send }) {
        for (const path of ['/ccagent/v1/login', '/ccadmin/v1/login']) {
          const response = await send(path, { method: 'POST', headers: form, body: 'grant_type=mind_reading' });
          assert.ok([400, 422].includes(response.status));
        }
      },
    },
    {
      name: 'given a wrong password, when signing in, then 401 60011 and nothing changes',
      needs: ['roles', 'control'],
      async run(bench) {
        const { signIn, exchanges } = bench;
        assert.ok(signIn.agent !== undefined && 'username' in signIn.agent);
        const { username } = signIn.agent;
        const stranger = bench.client({ username, password: 'Wrong-horse-7' });
        const error = await refusedWithoutTrace(bench, () => stranger.merchant.orderStates(), 401, '60011');
        assert.equal(error.operationId, 'login');
        assert.ok(!JSON.stringify(error).includes('Wrong-horse-7'));
        assert.equal(exchanges.length, 1, 'no call went out without a token');
      },
    },
    {
      name: 'given an administrator without the agent role, when signing in, then it is refused like a wrong password',
      needs: ['roles', 'control'],
      async run(bench) {
        await refusedWithoutTrace(bench, () => bench.agent('administrator').merchant.orderStates(), 401, '60011');
      },
    },
    {
      name: 'given a wrong user at the Admin API, when signing in, then 401 60011',
      needs: ['roles'],
      async run({ send }) {
        const body = new URLSearchParams({ grant_type: 'password', username: 'nobody@example.com', password: 'x' });
        assert.equal((await send('/ccadmin/v1/login', { method: 'POST', headers: form, body })).status, 401);
        assert.equal((await send('/ccadmin/v1/refresh', { method: 'POST' })).status, 401);
        assert.equal((await send('/ccadmin/v1/logout', { method: 'POST' })).status, 401);
      },
    },
    {
      name: 'given a token that has expired, when it is used, refreshed, verified or signed out, then 401 60011 and nothing changes',
      needs: ['roles', 'control'],
      async run(bench) {
        const headers = await bench.bearer();
        await bench.advanceClock({ minutes: 20 });
        const before = await bench.fingerprint();
        for (const path of ['/ccagent/v1/refresh', '/ccagent/v1/verify', '/ccagent/v1/logout']) {
          const response = await bench.send(path, { method: 'POST', headers });
          assert.equal(response.status, 401);
        }
        const response = await bench.send('/ccagent/v1/merchant/orderStates', { headers });
        assert.equal(response.status, 401);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '60011');
        assert.equal(await bench.fingerprint(), before);
      },
    },
    {
      name: 'given a client whose token has expired on the server, when it calls, then it signs in again by itself',
      needs: ['roles', 'control'],
      async run({ agent, advanceClock }) {
        const client = agent();
        await client.merchant.orderStates();
        await advanceClock({ minutes: 20 });
        assert.ok((await client.merchant.orderStates()).length > 0);
      },
    },
    {
      name: 'given no token, when an operation is called, then 401',
      async run({ send }) {
        assert.equal((await send('/ccagent/v1/merchant/orderStates')).status, 401);
      },
    },
    {
      name: 'given a session, when it is signed out, then its token is refused',
      needs: ['state'],
      async run({ agent, bearer, send }) {
        const headers = await bearer();
        const { data } = await agent().api.POST('/ccagent/v1/logout', { body: {} });
        assert.equal(data.result, true);
        assert.equal((await send('/ccagent/v1/merchant/orderStates', { headers })).status, 401);
      },
    },
    {
      name: 'given a body that is not JSON, when it is posted, then it is refused and nothing changes',
      needs: ['control'],
      sendsInvalid: true,
      async run({ send, bearer, fingerprint }) {
        const headers = { ...(await bearer()), 'content-type': 'application/json' };
        const before = await fingerprint();
        const response = await send('/ccagent/v1/profiles', { method: 'POST', headers, body: '{"email": "half' });
        assert.equal(response.status, 400);
        assert.equal(await fingerprint(), before);
      },
    },
    {
      name: 'given the token operations, when they are called on either API, then each answers as documented',
      async run({ send }) {
        const headers = { authorization: 'Bearer any-token', 'content-type': 'application/json' };
        for (const operation of ['verify', 'refresh', 'logout']) {
          for (const api of ['ccagent', 'ccadmin']) {
            const response = await send(`/${api}/v1/${operation}`, { method: 'POST', headers, body: '{}' });
            assert.ok([200, 401].includes(response.status));
          }
        }
        const body = new URLSearchParams({ grant_type: 'client_credentials' });
        const response = await send('/ccadmin/v1/login', {
          method: 'POST',
          headers: { ...form, authorization: 'Bearer some-key' },
          body,
        });
        assert.ok([200, 401].includes(response.status));
      },
    },
  ],
};
