/** Shoppers. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';

const shopper = { email: 'ana.lima@example.com', firstName: 'Ana', lastName: 'Lima', receiveEmail: 'yes' as const };

export const profiles: BehaviourGroup = {
  resource: 'profiles',
  behaviours: [
    {
      name: 'given shoppers, when they are searched by SCIM, then there is a page of them',
      async run({ agent, subjects: { shopperLastName } }) {
        const page = await agent().profiles.search({ lastName: shopperLastName });
        assert.ok(page.items.length > 0);
      },
    },
    {
      name: 'given a last name, when it is searched in either mode, then the same shoppers are found, each once',
      needs: ['state'],
      async run({ agent, subjects: { shopperId, shopperLastName } }) {
        const { profiles } = agent();
        const idsBy = async (mode: 'scim' | 'text') => {
          const ids = [];
          for await (const { id } of profiles.search({ lastName: shopperLastName, mode, pageSize: 2 })) ids.push(id);
          return ids.sort();
        };
        const [scim, text] = [await idsBy('scim'), await idsBy('text')];
        assert.deepEqual(scim, text);
        assert.ok(scim.includes(shopperId));
        assert.equal(new Set(scim).size, scim.length);
      },
    },
    {
      name: 'given a name with a quote, when it is searched, then it is a value and not part of the filter',
      needs: ['state'],
      async run({ agent }) {
        const { profiles } = agent();
        await profiles.create({ ...shopper, lastName: 'O"Brien\\' });
        const found = await profiles.search({ lastName: 'O"Brien\\' });
        assert.deepEqual(
          found.items.map(({ lastName }) => lastName),
          ['O"Brien\\'],
        );
        assert.equal((await profiles.search({ lastName: '" or id pr or lastName sw "' })).items.length, 0);
      },
    },
    {
      name: 'given a malformed filter, when it is searched, then 400 85000',
      needs: ['state'],
      async run({ agent }) {
        const query = { q: 'lastName sw', queryFormat: 'SCIM' as const };
        await refused(agent().api.GET('/ccagent/v1/profiles', { params: { query } }), 400, '85000');
      },
    },
    {
      name: 'given a new shopper, when it is created, read and changed, then each call is answered',
      writes: true,
      async run({ agent }) {
        const { profiles } = agent();
        const { id } = await profiles.create(shopper);
        assert.equal(typeof (await profiles.get(id)).profileDetail, 'object');
        assert.equal(typeof (await profiles.update(id, { lastName: 'Lima Souza' })).lastName, 'string');
      },
    },
    {
      name: 'given a new shopper with custom properties, when a name changes, then it is read back and the rest stays',
      needs: ['state'],
      writes: true,
      async run({ agent }) {
        const { profiles } = agent();
        const { id } = await profiles.create({ ...shopper, ...{ x_shoeSize: 38 } });
        await profiles.update(id, { lastName: 'Lima Souza' });
        const { profileDetail } = await profiles.get(id);
        const detail: Readonly<Record<string, unknown>> = { ...profileDetail };
        assert.deepEqual(
          [detail.firstName, detail.lastName, detail.email, detail.x_shoeSize],
          ['Ana', 'Lima Souza', shopper.email, 38],
        );
      },
    },
    {
      name: 'given an e-mail address that is taken, when a shopper is created, then 200019 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { profiles } = bench.agent();
        await profiles.create(shopper);
        await refusedWithoutTrace(bench, () => profiles.create(shopper), 400, '200019');
      },
    },
    {
      name: 'given a shopper without e-mail address, when it is created, then 22003 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { email: _, ...anonymous } = shopper;
        await refusedWithoutTrace(bench, () => profiles.create(anonymous as typeof shopper), 400, '22003');
        await refusedWithoutTrace(bench, () => profiles.create({ ...shopper, email: 'nowhere' }), 400, '23006');
      },
    },
    {
      name: 'given an e-mail address that is malformed or another shopper has, when it is given to a shopper, then 23006 or 22006 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { shopperId } = bench.subjects;
        await profiles.create(shopper);
        const { email } = shopper;
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email: 'nowhere' }), 400, '23006');
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email }), 400, '22006');
      },
    },
    {
      name: 'given an id nobody has, when it is read or changed, then 404 22002 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { profiles } = bench.agent();
        await refused(profiles.get('no-such-profile'), 404, '22002');
        await refusedWithoutTrace(bench, () => profiles.update('no-such-profile', { lastName: 'X' }), 404, '22002');
      },
    },
  ],
};
