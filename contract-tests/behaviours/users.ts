/** Users, their roles and passwords; and tokens in a shopper's name. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { inactiveContact } from '../subjects/people.ts';
import { administratorOf } from './administrator.ts';
import { newShopper } from './placing.ts';

const password = 'Sunny-road-8';

/** What was mailed to a user in a link (needs `control`). */
async function mailedToken({ send }: Workbench, username: string): Promise<string> {
  const response = await send('/__reference/passwordResetToken', {
    method: 'POST',
    body: JSON.stringify({ username }),
  });
  return ((await response.json()) as { readonly token: string }).token;
}

/** A user who has set a password. */
async function newUser(bench: Workbench, roles: string[]) {
  const { adminProfiles } = administratorOf(bench);
  const email = bench.newEmail('kim.sato');
  const { id } = await adminProfiles.create({ email, firstName: 'Kim', lastName: 'Sato', roles });
  await adminProfiles.confirmPasswordReset({ token: await mailedToken(bench, email), email, password });
  return {
    id,
    email,
    adminProfiles,
    client: (secret = password) => bench.client({ username: email, password: secret }),
  };
}

const needs = ['state', 'roles', 'control'] as const;

export const users: BehaviourGroup = {
  resource: 'users',
  behaviours: [
    {
      name: 'given a signed-in agent, when it asks who it is, then it is told, with its roles',
      needs: ['roles'],
      async run({ agent, passwordOf }) {
        const { email, roles } = await agent().adminProfiles.current({ includeAllowedActions: true });
        assert.deepEqual(
          [email, roles.map(role => role.repositoryId)],
          [passwordOf('agent').username, ['csAgentRole']],
        );
      },
    },
    {
      name: 'given an application, when it asks who it is, then 404 22002; it may manage users',
      needs: ['roles'],
      evidence: 'inferred',
      async run(bench) {
        const { adminProfiles, api } = bench.agent('application');
        await refused(adminProfiles.current(), 404, '22002');
        assert.ok((await adminProfiles.roles()).some(({ repositoryId }) => repositoryId === 'csAgentSupervisorRole'));
        await api.GET('/ccadmin/v1/adminRoles', { params: { query: { expand: 'details' } } });
      },
    },
    {
      name: 'given an administrator, when it creates an agent who sets a password, then that agent signs in with those rights; other roles count from the next sign-in on',
      needs,
      writes: true,
      async run(bench) {
        const { id, adminProfiles, client } = await newUser(bench, ['csAgentRole']);
        const desk = client();
        assert.equal((await desk.adminProfiles.current()).id, id);
        const initiate = (agent = desk) =>
          agent.api.PUT('/ccagent/v1/returnRequests/{id}', {
            params: { path: { id: 'no-such-request' } },
            body: { op: 'initiateRefund', returnItems: [] },
          });
        await refused(initiate(), 403, '100091');
        await adminProfiles.update(id, { roles: ['csAgentSupervisorRole'] });
        await refused(initiate(), 403, '100091');
        await refused(initiate(client()), 404, '210105');
        assert.deepEqual(
          (await adminProfiles.get(id)).roles.map(role => role.repositoryId),
          ['csAgentSupervisorRole'],
        );
      },
    },
    {
      name: 'given users without agent rights, without password or deactivated, when they sign in as agents, then it is a wrong password; a running session ends',
      needs,
      writes: true,
      async run(bench) {
        const publisher = await newUser(bench, ['publishingRole']);
        await refused(publisher.client().merchant.orderStates(), 401, '60011');
        const { id, adminProfiles, client } = await newUser(bench, ['csAgentRole']);
        const email = bench.newEmail('kim.sato');
        await adminProfiles.create({ email, firstName: 'Kim', lastName: 'Sato', roles: ['csAgentRole'] });
        await refused(bench.client({ username: email, password }).merchant.orderStates(), 401, '60011');
        const desk = client();
        await desk.merchant.orderStates();
        await adminProfiles.update(id, { active: false });
        await refused(desk.merchant.orderStates(), 401, '60011');
        await refused(client().merchant.orderStates(), 401, '60011');
      },
    },
    {
      name: 'given a user with something wrong, when it is created or changed, then the documented code and nothing changes',
      needs,
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { email, adminProfiles } = await newUser(bench, ['csAgentRole']);
        const kim = { email: bench.newEmail('kim'), firstName: 'Kim', lastName: 'Sato', roles: ['csAgentRole'] };
        const params = { query: { expand: 'details' as const } };
        const { data: roles } = await administratorOf(bench).api.GET('/ccadmin/v1/adminRoles', { params });
        const idle = (Array.isArray(roles) ? roles : roles.items).find(role => role.accessRights?.length === 0);
        const wrong: readonly (readonly [object, string])[] = [
          [{ email: '' }, '22003'],
          [{ email: 'nowhere' }, '23006'],
          [{ email: `${'k'.repeat(250)}@example.com` }, '23006'],
          [{ email: email.toUpperCase() }, '22006'],
          [{ firstName: '' }, '23013'],
          [{ lastName: '' }, '23012'],
          [{ firstName: ' ' }, '23013'],
          [{ lastName: ' ' }, '23012'],
          [{ roles: ['no-such-role'] }, '89001'],
          [{ roles: [] }, '89002'],
          ...(idle === undefined ? [] : [[{ roles: [idle.repositoryId] }, '89012'] as const]),
          [{ active: 'yes' }, '22007'],
        ];
        const other = await newUser(bench, ['csAgentRole']);
        for (const [part, code] of wrong) {
          await refusedWithoutTrace(bench, () => adminProfiles.create({ ...kim, ...part }), 400, code);
          await refusedWithoutTrace(bench, () => adminProfiles.update(other.id, part), 400, code);
        }
        const { items } = await adminProfiles.list({ email: bench.passwordOf('administrator').username });
        const itself = () => adminProfiles.update(items[0]?.id ?? '', { active: false });
        await refusedWithoutTrace(bench, itself, 400, '23037');
        await refusedWithoutTrace(bench, () => adminProfiles.update('no-such-user', { active: true }), 404, '22002');
        await refused(adminProfiles.get('no-such-user'), 404, '22002');
        await refusedWithoutTrace(bench, () => adminProfiles.create({ ...kim, ...{ password: '' } }), 400, '22005');
        await refusedWithoutTrace(bench, () => adminProfiles.update(' ', { active: true }), 400, '22000');
        await refused(adminProfiles.get(' '), 400, '22000');
      },
    },
    {
      name: 'given a locked agent, when it resets its password, then the new one opens the account, and neither a bad one nor the link again does',
      needs,
      writes: true,
      async run(bench) {
        const { email, client, adminProfiles } = await newUser(bench, ['csAgentRole']);
        for (let tries = 0; tries < 6; tries += 1)
          await refused(client('Wrong-one-1').merchant.orderStates(), 401, '60011');
        await refused(client().merchant.orderStates(), 401, '60011');
        assert.equal(await adminProfiles.requestPasswordReset(email), true);
        assert.equal(await adminProfiles.requestPasswordReset('nobody@example.com'), true);
        const token = await mailedToken(bench, email);
        assert.equal(await adminProfiles.validatePasswordReset(token), true);
        const confirm = (secret: string) => () =>
          adminProfiles.confirmPasswordReset({ token, email, password: secret });
        for (const bad of ['Short-1', 'no-capital-1', 'NO-SMALL-1', 'No-digit-here', `X1${email}`, password])
          await refusedWithoutTrace(bench, confirm(bad), 400, '23024');
        const body = {
          op: 'confirmPasswordReset' as const,
          token,
          email,
          password: 'Other-road-9',
          confirmPassword: 'x',
        };
        const differing = () => bench.agent().api.POST('/ccagent/v1/adminProfiles/sendPasswordReset', { body });
        await refusedWithoutTrace(bench, differing, 400, '83039');
        await confirm('Other-road-9')();
        assert.ok((await client('Other-road-9').merchant.orderStates()).length > 0);
        await refusedWithoutTrace(bench, confirm('Third-road-10'), 400, '83009');
        await refused(adminProfiles.validatePasswordReset('no-such-token'), 400, '83009');
      },
    },
    {
      name: 'given a user who may not, or no login, when a password is to be reset, then 60004 or 83004',
      needs,
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { id, email, adminProfiles } = await newUser(bench, ['csAgentRole']);
        await adminProfiles.requestPasswordReset(email);
        const token = await mailedToken(bench, email);
        await adminProfiles.update(id, { active: false });
        await refusedWithoutTrace(bench, () => adminProfiles.requestPasswordReset(email), 400, '60004');
        await refusedWithoutTrace(bench, () => adminProfiles.validatePasswordReset(token), 400, '60004');
        await refusedWithoutTrace(bench, () => adminProfiles.requestPasswordReset(''), 400, '83004');
        const nameless = () => adminProfiles.confirmPasswordReset({ token, email: '', password });
        await refusedWithoutTrace(bench, nameless, 400, '83004');
      },
    },
    {
      name: 'given no such user, when it is read or changed, then 22002; without an id 22000',
      needs: ['roles'],
      writes: true,
      async run(bench) {
        const { adminProfiles } = bench.agent('application');
        for (const [id, status, code] of [
          ['no-such-user', 404, '22002'],
          [' ', 400, '22000'],
        ] as const) {
          await refused(adminProfiles.get(id), status, code);
          await refusedWithoutTrace(bench, () => adminProfiles.update(id, { firstName: 'Kim' }), status, code);
        }
      },
    },
    {
      name: 'given a shopper, when a token in its name is asked for, then it does not open the Agent API; of nobody there is none',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const id = await newShopper(bench);
        const { shopperContext } = bench.agent();
        const { access_token: accessToken = '' } = await shopperContext.tokenFor(id);
        const headers = { authorization: `Bearer ${accessToken}` };
        await refusedWithoutTrace(bench, () => shopperContext.tokenFor('no-such-profile'), 404, '22002');
        await assumed(async () =>
          assert.equal((await bench.send('/ccagent/v1/merchant/orderStates', { headers })).status, 401),
        );
      },
    },
    {
      name: 'given a contact who has left, when a token in its name is asked for, then there is none: 89102',
      needs,
      writes: true,
      async run(bench) {
        const { id: former } = await bench.find(inactiveContact);
        const { shopperContext } = bench.agent();
        await refusedWithoutTrace(bench, () => shopperContext.tokenFor(former), 403, '89102');
      },
    },
    {
      name: 'given context values, when they are set, then there is a price list group and something to send back',
      needs: ['state'],
      async run({ agent }) {
        const { data, response } = await agent().shopperContext.set({ region: 'north' }).withResponse();
        assert.ok(data.defaultPriceListGroup.repositoryId);
        assert.ok(response.headers.get('x-ocstatedata'));
      },
    },
  ],
};
