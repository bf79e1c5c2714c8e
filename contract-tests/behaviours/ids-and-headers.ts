/** Ids and headers that try to be something else. @module */

import { strict as assert } from 'node:assert';
import { isOccError } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { newShopper } from './placing.ts';

export const badIds: BehaviourGroup = {
  resource: 'ids and headers',
  behaviours: [
    {
      name: 'given ids such as ../x and a/b, when they are read, then they are one segment of the path and 404',
      needs: ['state'],
      async run(bench) {
        const { orders, profiles } = bench.agent();
        for (const id of ['../x', 'a/b', '..%2Fx', 'x?y=1', 'x#y', '%']) {
          await refusedWithoutTrace(bench, () => orders.get(id), 404, '210105');
          await refusedWithoutTrace(bench, () => profiles.get(id), 404, '22002');
        }
      },
    },
    {
      name: 'given an id that is a dot segment, when it is read, then nothing is sent',
      async run({ agent, exchanges }) {
        const { orders } = agent();
        for (const id of ['.', '..', '']) {
          const error = await orders.get(id).catch((reason: unknown) => reason);
          assert.ok(isOccError(error) && error.kind === 'validation', String(error));
        }
        assert.equal(exchanges.length, 0);
      },
    },
    {
      name: 'given a shopper id with a line break, when a desk is opened, then nothing is sent',
      async run({ agent, exchanges }) {
        for (const context of [{ site: 'siteUS\r\nX-Evil: 1' }, { organization: 'or\n1' }]) {
          assert.throws(() => agent().forShopper('110658', context), { name: 'OccValidationError' });
        }
        assert.throws(() => agent().forShopper('110658\r\nX-Evil: 1'), { name: 'OccValidationError' });
        assert.equal(exchanges.length, 0);
      },
    },
    {
      name: 'given a site nobody knows, when an order is created on it, then 30014 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const desk = bench.agent().forShopper(shopperId, { site: 'siteOnTheMoon' });
        await refusedWithoutTrace(bench, () => desk.orders.create({ profileId: shopperId }), 400, '30014');
      },
    },
    {
      name: 'given an agent context that is not JSON or names no shopper, when members are listed, then it is refused',
      evidence: 'inferred',
      needs: ['state'],
      sendsInvalid: true,
      async run({ send, bearer }) {
        for (const agentContext of ['shopper 110658', '{}']) {
          const headers = { ...(await bearer()), 'X-CCAgentContext': agentContext };
          const response = await send('/ccagent/v1/organizationMembers', { headers });
          assert.equal(response.status, 400);
          assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '82005000');
        }
      },
    },
  ],
};
