/** Requests to become a contact of an account, and who decides on them. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { findIfAny, needs } from '../engine/subject.ts';
import { decidableRequest, decidedRequest, openRequest } from '../subjects/people.ts';
import { newBuyer } from './placing.ts';

/** An open request, and the desk of who may decide on it. */
async function atRequest(bench: Workbench, given?: typeof openRequest.example) {
  const { id, administratorId, organizationId } = given ?? (await bench.find(decidableRequest));
  const desk = bench.agent().forShopper(administratorId, { organization: organizationId });
  return { id, organizationId, requests: desk.profileRequests, members: desk.members, desk };
}

export const registrationRequests: BehaviourGroup = {
  resource: 'registration requests',
  behaviours: [
    {
      name: 'given an open request, when it is changed and approved, then its requester is a buyer of the account, and it is decided',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, requests, members } = await atRequest(bench);
        const { profile } = await requests.get(id);
        await requests.update(id, { status: 'moreInfoNeeded', profile: { lastName: 'Lindqvist' } });
        const asked = await requests.get(id);
        assert.deepEqual([asked.status, asked.profile.lastName], ['moreInfoNeeded', 'Lindqvist']);
        await requests.approve(id, { approverComments: 'Known to us.' });
        const decided = await requests.get(id);
        assert.deepEqual(
          [decided.status, decided.approverComments, decided.approvedSource],
          ['approved', 'Known to us.', 'Agent'],
        );
        const member = await members.get(profile.id ?? '');
        assert.deepEqual([member.lastName, member.roles?.map(role => role.function)], ['Lindqvist', ['buyer']]);
        await refusedWithoutTrace(bench, () => requests.approve(id), 400, '101008');
        await refusedWithoutTrace(bench, () => requests.reject(id), 400, '101008');
        await refusedWithoutTrace(bench, () => requests.update(id, { requesterComments: 'Late' }), 400, '101008');
      },
    },
    {
      name: 'given a request that is approved, when its requester is shown anywhere, then as a contact of the account',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, organizationId, requests, members, desk } = await atRequest(bench);
        const profileId = String((await requests.get(id)).profile?.id);
        await requests.update(id, { profile: { firstName: 'Maren' } });
        await requests.approve(id, {});
        const account = await desk.organizations.get(organizationId);
        const { profiles } = bench.agent();
        const { profileDetail } = await profiles.get(profileId);
        assert.equal(profileDetail.parentOrganization?.repositoryId, organizationId);
        assert.equal((await members.get(profileId)).firstName, 'Maren');
        assert.ok((await members.list({ pageSize: 250 })).items.some(member => member.id === profileId));
        assert.ok(account.members?.some(({ repositoryId }) => repositoryId === profileId));
        const { email, firstName } = profileDetail;
        assert.equal(firstName, 'Maren');
        const found = (await profiles.search({ account: account.name, email: email ?? '' })).items;
        assert.deepEqual(
          found.map(row => row.id),
          [profileId],
        );
        const row = (await requests.get(id)).profile;
        assert.equal(row?.firstName, 'Maren');
      },
    },
    {
      name: 'given an open request, when it is rejected, then the requester stays outside the account',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, requests, members } = await atRequest(bench);
        const { profile } = await requests.get(id);
        await requests.reject(id, { approverComments: 'Unknown to us.' });
        assert.equal((await requests.get(id)).status, 'rejected');
        await refused(members.get(profile.id ?? ''), 400, '22010');
      },
    },
    {
      name: 'given a request that is decided on, when it is decided on again as it was, or changed, then 101008 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const decided = await findIfAny(bench, decidedRequest);
        const { id, requests } = await atRequest(bench, decided);
        if (decided === undefined) await requests.reject(id, { approverComments: 'Unknown to us.' });
        // the same again: whoever does it all the same has changed nothing
        const { status, approverComments, profile } = await requests.get(id);
        const decide = status === 'approved' ? requests.approve : requests.reject;
        const said = { approverComments: approverComments ?? '' };
        await refusedWithoutTrace(bench, () => decide(id, said), 400, '101008');
        const { firstName } = profile;
        if (typeof firstName === 'string')
          await refusedWithoutTrace(bench, () => requests.update(id, { profile: { firstName } }), 400, '101008');
      },
    },
    {
      name: 'given a request whose requester is gone, when it is changed or approved, then 101017 or 101014; it can be rejected',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, requests } = await atRequest(bench);
        const { profile } = await requests.get(id);
        const { profiles } = bench.agent();
        await profiles.delete(profile.id ?? '');
        await refusedWithoutTrace(bench, () => requests.update(id, { requesterComments: 'Still here' }), 400, '101017');
        await refusedWithoutTrace(bench, () => requests.update(id, { status: 'review' }), 400, '101014');
        await refusedWithoutTrace(bench, () => requests.approve(id), 400, '101014');
        await requests.reject(id);
      },
    },
    {
      name: 'given a change that is not allowed, when it is sent, then the documented code and nothing changes',
      needs: ['state', 'control'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { id, requests, desk, organizationId } = await atRequest(bench);
        const update = (changes: object) => () => requests.update(id, changes);
        await refusedWithoutTrace(bench, update({ status: 'approved' }), 400, '101007');
        await refusedWithoutTrace(bench, update({ requestedOrganizationName: 'x'.repeat(241) }), 400, '00004');
        for (const decide of [requests.approve, requests.reject])
          await refusedWithoutTrace(bench, () => decide('no-such-request'), 404, '102000');
        await refusedWithoutTrace(bench, () => requests.update('no-such-request', {}), 404, '102000');
        const buyerId = await newBuyer(bench, desk);
        const { profileRequests: theirs } = bench.agent().forShopper(buyerId, { organization: organizationId });
        await refusedWithoutTrace(bench, () => theirs.approve(id), 403, '89101');
        await refusedWithoutTrace(bench, () => theirs.reject(id), 403, '89101');
        await refusedWithoutTrace(bench, () => theirs.update(id, { requesterComments: 'X' }), 403, '89101');
      },
    },
    {
      name: 'given requests for an account, when they are listed, then each is read; of nobody or with an unknown expansion, 101001 or 100000',
      needs: ['state'],
      sendsInvalid: true,
      async run({ agent }) {
        const { organizationRequests, api } = agent();
        const [row] = (await organizationRequests.list({ pageSize: 5 })).items;
        needs(row !== undefined, 'a request for an account');
        const id = String(row.id);
        assert.equal((await organizationRequests.get(id)).status, row.status);
        await refused(organizationRequests.get('no-such-request'), 404, '101001');
        const params = { path: { id }, query: { expand: 'nothing' as never } };
        await refused(api.GET('/ccagent/v1/organizationRequests/{id}', { params }), 400, '100000');
      },
    },
    {
      name: 'given no account in the header, when a request is decided on, then 10001 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { id, administratorId } = await bench.find(openRequest);
        const context = JSON.stringify({ shopperProfileId: administratorId });
        const headers = { ...(await bench.bearer()), 'X-CCAgentContext': context, 'content-type': 'application/json' };
        const before = await bench.fingerprint();
        for (const [method, path] of [
          ['PUT', id],
          ['POST', `${id}/approve`],
          ['POST', `${id}/reject`],
        ] as const) {
          const response = await bench.send(`/ccagent/v1/profileRequests/${path}`, { method, headers, body: '{}' });
          assert.deepEqual(
            [response.status, ((await response.json()) as { errorCode?: string }).errorCode],
            [400, '10001'],
          );
        }
        assert.equal(await bench.fingerprint(), before);
      },
    },
  ],
};
