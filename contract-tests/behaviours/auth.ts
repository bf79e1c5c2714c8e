/** Signing in, keeping the token, signing out. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { administratorOf, oneTimeCode } from './administrator.ts';
import { assertDead } from './dead-tokens.ts';

const json = { 'content-type': 'application/json' };
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
      name: 'given an agent, when the own profile is read, then it is that of who signed in',
      needs: ['state'],
      async run({ agent, passwordOf }) {
        const { username } = passwordOf('agent');
        const { email } = await agent().adminProfiles.current();
        // who signs in by another name than an address is not known by it
        if (username.includes('@')) assert.equal(email?.toLowerCase(), username.toLowerCase());
      },
    },
    {
      name: 'given user and password in a form, when signing in, then the response is a bearer token with its life in seconds',
      needs: ['roles'],
      async run({ send, passwordOf }) {
        const body = new URLSearchParams({ grant_type: 'password', ...passwordOf('agent') });
        const response = await send(addressOf('login'), { method: 'POST', headers: form, body });
        assert.equal(response.status, 200);
        const { token_type: type, expires_in: seconds } = (await response.json()) as Readonly<Record<string, unknown>>;
        assert.equal(type, 'bearer');
        assert.ok(Number(seconds) > 0, 'a token lives for some time');
        await assumed(() => assert.equal(seconds, 900));
      },
    },
    {
      name: 'given a user to whom codes are mailed, when signing in, then there is a first stage and no token, and another code can be mailed',
      needs: ['roles'],
      async run({ send, passwordOf }) {
        const fields = new URLSearchParams({ grant_type: 'password', ...passwordOf('agentWithMailedCode') });
        const signedIn = await send(addressOf('login'), { method: 'POST', headers: form, body: fields });
        const stage = (await signedIn.json()) as Readonly<Record<string, unknown>>;
        assert.deepEqual([typeof stage.validation_token, stage.access_token], ['string', undefined]);
        const body = JSON.stringify({ validation_token: stage.validation_token });
        const again = await send(addressOf('sendVerificationCode'), { method: 'POST', headers: json, body });
        assert.equal(again.status, 200);
      },
    },
    {
      name: 'given a first stage that nobody began, when another code is asked for, then 401 60011',
      evidence: 'inferred',
      needs: ['roles'],
      async run({ send }) {
        const body = '{"validation_token":"vt-of-nobody"}';
        const response = await send(addressOf('sendVerificationCode'), { method: 'POST', headers: json, body });
        assert.equal(response.status, 401);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '60011');
      },
    },
    {
      name: 'given no first stage at all, when another code is asked for, then it is refused as invalid',
      evidence: 'inferred',
      sendsInvalid: true,
      async run({ send }) {
        const response = await send(addressOf('sendVerificationCode'), {
          method: 'POST',
          headers: json,
          body: '{}',
        });
        assert.equal(response.status, 400);
      },
    },
    {
      name: 'given a good token, when it is refreshed, then a new token comes back',
      // elsewhere it has to open something, too
      needs: ['examples'],
      async run({ agent }) {
        const { data } = await agent().api.POST('/ccagent/v1/refresh', { body: {} });
        assert.equal(typeof data.access_token, 'string');
      },
    },
    {
      name: 'given a good token, when it is refreshed, then the new token opens the API for the same user',
      needs: ['state'],
      async run({ client, passwordOf, send }) {
        // a session of its own: whether the token before goes on is told by no document
        const own = client(passwordOf('agent'));
        const { id, email } = await own.adminProfiles.current();
        const { data } = await own.api.POST('/ccagent/v1/refresh', { body: {} });
        const response = await send(addressOf('getCurrentAdminProfile'), {
          headers: { authorization: `Bearer ${data.access_token}` },
        });
        assert.equal(response.status, 200);
        const now = (await response.json()) as { readonly id?: string; readonly email?: string };
        assert.deepEqual([now.id, now.email], [id, email], 'the new token is of somebody else');
      },
    },
    {
      name: 'given an agent who has signed in to the Agent API, when the token is sent to the Admin API, then it is refused',
      needs: ['state'],
      async run({ agent, bearer, passwordOf, send }) {
        // a token that is given may be that of a key, which opens both
        passwordOf('agent');
        await agent().merchant.orderStates();
        const { status } = await send('/ccadmin/v1/adminProfiles?limit=1', { headers: await bearer() });
        assert.ok(status >= 400, `the token of one API opens the other: ${status}`);
        await assertDead(send, { ...(await bearer()), ...json }, ['adminRefresh', 'adminVerify']);
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
      needs: ['roles', 'control'],
      async run(bench) {
        const { send } = bench;
        const credentials = bench.passwordOf('administrator');
        const signIn = (path: string, more: object = {}) => {
          const body = new URLSearchParams({ grant_type: 'password', ...credentials, ...more });
          return send(path, { method: 'POST', headers: form, body });
        };
        const code = { totp_code: await oneTimeCode(bench, credentials.username) };
        // neither the password alone nor the other login gives a token
        assert.equal((await signIn(addressOf('adminLogin'))).status, 401);
        assert.equal((await signIn(addressOf('adminLogin'), code)).status, 401);
        assert.equal((await signIn(addressOf('adminMfaLogin'), { totp_code: '000000' })).status, 401);
        const signedIn = await signIn(addressOf('adminMfaLogin'), code);
        const { access_token: token } = (await signedIn.json()) as { access_token: string };
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        assert.equal((await send(addressOf('adminVerify'), { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send(addressOf('adminRefresh'), { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send(addressOf('getOrderStates'), { headers })).status, 401);
        assert.equal((await send(addressOf('adminLogout'), { method: 'POST', headers, body: '{}' })).status, 200);
        assert.equal((await send(addressOf('adminVerify'), { method: 'POST', headers, body: '{}' })).status, 401);
      },
    },
    {
      name: 'given an administrator without code, or an agent with one, when signing in at mfalogin, then it is refused',
      needs: ['roles', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const signIn = (body: object) =>
          bench.send(addressOf('adminMfaLogin'), {
            method: 'POST',
            headers: form,
            body: new URLSearchParams({ grant_type: 'password', ...body }),
          });
        assert.equal((await signIn(bench.passwordOf('administrator'))).status, 400);
        const agent = bench.passwordOf('agent');
        assert.equal((await signIn({ ...agent, totp_code: '123456' })).status, 401);
        const { data } = await administratorOf(bench).api.POST('/ccadmin/v1/verify', { body: {} });
        assert.equal(data.success, true);
      },
    },
    {
      name: 'given an agent whose codes are mailed, when signing in, then the first stage returns a validation token, and the mailed code a token',
      needs: ['roles', 'control'],
      async run(bench) {
        const { send } = bench;
        const { username, password } = { username: 'marta.vidal@example.com', password: 'Mailed-code-6' };
        const logIn = (more: Readonly<Record<string, string>> = {}) =>
          send(addressOf('login'), {
            method: 'POST',
            headers: form,
            body: new URLSearchParams({ grant_type: 'password', username, password, ...more }),
          });
        const code = () => oneTimeCode(bench, username);
        const first = (await (await logIn()).json()) as { access_token?: string; validation_token: string };
        assert.equal(first.access_token, undefined);
        const stage = { validation_token: first.validation_token };
        const before = await code();
        const again = await send(addressOf('sendVerificationCode'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(stage),
        });
        assert.equal(((await again.json()) as { success: boolean }).success, true);
        assert.equal((await logIn({ ...stage, totp_code: before })).status, 401);
        const second = await logIn({ ...stage, totp_code: await code() });
        assert.equal(typeof ((await second.json()) as { access_token: string }).access_token, 'string');
        // a first stage is good for one token
        assert.equal((await logIn({ ...stage, totp_code: before })).status, 401);
      },
    },
    {
      name: 'given a first stage nobody knows, when its code is asked for again, then 401 60011',
      evidence: 'inferred',
      needs: ['roles'],
      async run({ send }) {
        const response = await send(addressOf('sendVerificationCode'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ validation_token: 'unknown' }),
        });
        assert.equal(response.status, 401);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '60011');
      },
    },
    {
      name: 'given no grant at all, when signing in, then it is refused as invalid',
      evidence: 'inferred',
      sendsInvalid: true,
      async run({ send }) {
        for (const id of ['login', 'adminLogin']) {
          const response = await send(addressOf(id), {
            method: 'POST',
            headers: form,
            body: 'grant_type=mind_reading',
          });
          assert.equal(response.status, 400);
        }
      },
    },
    {
      name: 'given a SAML response of no identity provider, when signing in, then 401',
      needs: ['roles', 'control'],
      async run({ send }) {
        const body = new URLSearchParams({ grant_type: 'saml_credentials', saml_response: 'PHNhbWxwOlJlc3BvbnNlLz4=' });
        assert.equal((await send(addressOf('login'), { method: 'POST', headers: form, body })).status, 401);
      },
    },
    {
      name: 'given a wrong password, when signing in, then no session begins',
      // once a run: whoever errs too often is locked out
      needs: ['state'],
      async run({ passwordOf, send }) {
        const { username } = passwordOf('agent');
        const body = new URLSearchParams({ grant_type: 'password', username, password: 'Wrong-horse-7' });
        const { status } = await send(addressOf('login'), { method: 'POST', headers: form, body });
        assert.ok(status >= 400, 'a wrong password opens a session');
        await assumed(() => assert.equal(status, 401));
      },
    },
    {
      name: 'given a wrong password, when signing in, then 401 60011 and nothing changes',
      needs: ['roles', 'control'],
      async run(bench) {
        const { exchanges } = bench;
        const { username } = bench.passwordOf('agent');
        const stranger = bench.client({ username, password: 'Wrong-horse-7' });
        const error = await refusedWithoutTrace(bench, () => stranger.merchant.orderStates(), 401, '60011');
        assert.equal(error?.operationId, 'login');
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
        assert.equal((await send(addressOf('adminLogin'), { method: 'POST', headers: form, body })).status, 401);
        assert.equal((await send(addressOf('adminRefresh'), { method: 'POST' })).status, 401);
        assert.equal((await send(addressOf('adminLogout'), { method: 'POST' })).status, 401);
      },
    },
    {
      name: 'given a token that has expired, when it is used, refreshed, verified or signed out, then 401 60011 and nothing changes',
      needs: ['roles', 'control'],
      async run(bench) {
        const headers = await bench.bearer();
        await bench.advanceClock({ minutes: 20 });
        const before = await bench.fingerprint();
        for (const id of ['refresh', 'verify', 'logout']) {
          const response = await bench.send(addressOf(id), { method: 'POST', headers });
          assert.equal(response.status, 401);
        }
        const response = await bench.send(addressOf('getOrderStates'), { headers });
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
      name: 'given a session, when it is signed out, then its token is refused',
      needs: ['state'],
      async run({ passwordOf, send }) {
        const body = new URLSearchParams({ grant_type: 'password', ...passwordOf('agent') });
        const signedIn = await send(addressOf('login'), { method: 'POST', headers: form, body });
        const { access_token: token } = (await signedIn.json()) as { access_token: string };
        const headers = { authorization: `Bearer ${token}`, ...json };
        const ended = await send(addressOf('logout'), { method: 'POST', headers, body: '{}' });
        assert.equal(((await ended.json()) as { result?: boolean }).result, true);
        assert.equal((await send(addressOf('getOrderStates'), { headers })).status, 401);
        await assertDead(send, headers, ['refresh', 'verify']);
      },
    },
    {
      name: 'given a body that is not JSON, when it is posted, then it is refused and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run({ send, bearer, fingerprint }) {
        const headers = { ...(await bearer()), 'content-type': 'application/json' };
        const before = await fingerprint();
        const response = await send(addressOf('createProfile'), { method: 'POST', headers, body: '{"email": "half' });
        assert.equal(response.status, 400);
        assert.equal(await fingerprint(), before);
      },
    },
  ],
};
